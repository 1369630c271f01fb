import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const article = `اتفاق جديد على توسيع ميناء صلالة
تاريخ النشر: 26th, April 2024 GMT

وقع وزير النقل اتفاق التعاون البحري مع الهند اليوم الجمعة، وقال إن التعاون البحري یشمل ثلاثة موانئ.

ووصلت السفن من أربع دول، وعزفت فرقة بينما كان المحافظ يقص الشريط.

المصدر: وكالة الأنباء العمانية
كلمات دلالية: موانئ شحن التعاون البحري
`;

describe('problems in the editor', () => {
  before(() => vscode.extensions.getExtension('newsmark.newsmark')?.activate());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are shown, with links to what they mean', async () => {
    const document = await shown(article);
    const found = await problemsOf(document, problems => problems.length > 0);
    assert.deepEqual(found.map(codeOf).sort(), ['mixed-script-letters', 'nonstandard-date', 'unseparated-keywords']);
    for (const { code, tags } of found) {
      assert.ok(typeof code === 'object');
      const page = await vscode.workspace.fs.readFile(code.target);
      assert.ok(page.length > 0);
      // Tagged text is drawn in pieces, and the words of an Arabic line change their order.
      assert.deepEqual(tags ?? [], []);
    }
  });

  it('go by their quick fixes', async () => {
    const document = await shown(article);
    const found = await problemsOf(document, problems => problems.length > 0);
    const { range } = found.find(problem => codeOf(problem) === 'nonstandard-date')!;
    const [fix] = await actionsAt(document, range, vscode.CodeActionKind.QuickFix);
    assert.ok(fix?.edit);
    assert.equal(fix.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.lineAt(1).text, 'تاريخ النشر: 26 أبريل 2024 GMT');
    const left = await problemsOf(document, problems => problems.length === 2);
    assert.ok(!left.map(codeOf).includes('nonstandard-date'));
  });

  it('all go at once where that is safe', async () => {
    const document = await shown(article);
    const [all] = await actionsAt(
      document,
      everything(document),
      vscode.CodeActionKind.SourceFixAll.append('newsmark'),
    );
    assert.ok(all?.edit);
    assert.ok(await vscode.workspace.applyEdit(all.edit));
    assert.equal(
      document.getText(),
      article
        .replace('26th, April 2024', '26 أبريل 2024')
        .replace('یشمل', 'يشمل')
        .replace('موانئ شحن التعاون', 'موانئ، شحن، التعاون'),
    );
    assert.deepEqual(await problemsOf(document, problems => problems.length === 0), []);
  });

  it('are none in what is not news', async () => {
    const document = await shown('- [ ] buy  bread \n- [ ] call the plumber\n- [x] water the plants\n');
    assert.deepEqual(await actionsAt(document, everything(document)), []);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});

async function shown(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The problems of a document once they are as they must be; they come after every change. */
async function problemsOf(
  { uri }: vscode.TextDocument,
  accept: (problems: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const found = vscode.languages.getDiagnostics(uri);
  if (accept(found)) return found;
  return new Promise(resolve => {
    const waiting = vscode.languages.onDidChangeDiagnostics(() => {
      const found = vscode.languages.getDiagnostics(uri);
      if (!accept(found)) return;
      waiting.dispose();
      resolve(found);
    });
  });
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function actionsAt(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind?.value);
}

function everything(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
}
