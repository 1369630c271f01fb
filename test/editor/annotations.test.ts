import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Newsmark } from '../../client/main';
import type { AnnotationsResult } from '../../server/protocol';

const extension = vscode.extensions.getExtension<Newsmark>('newsmark.newsmark')!;
const twin = readFileSync(join(extension.extensionPath, 'samples', '01-twin-ar.txt'), 'utf8');
const reference = join(extension.extensionPath, '..', 'shared', 'articles', 'reference-ar.txt');

describe('annotations in the editor', () => {
  let newsmark: Newsmark;
  let folder: vscode.Uri;
  /** A text of its own for each test: the editor keeps documents for a while after they are closed. */
  let count = 0;
  let article = '';

  before(async () => {
    newsmark = await extension.activate();
    folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'annotated');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const articles: [name: string, text: string, line: number, quote: string][] = [
    ['the twin', twin, 5, 'أرسلان'],
    ...(existsSync(reference)
      ? [['the reference article', readFileSync(reference, 'utf8'), 3, 'شنغهاي'] as [string, string, number, string]]
      : []),
  ];
  for (const [name, text, line, quote] of articles) {
    it(`are made by key in ${name}, follow the text and its undoing, and are saved beside it`, async () => {
      const editor = await open(text);
      const { document } = editor;
      select(editor, line, quote);
      await vscode.commands.executeCommand('newsmark.annotate', 2);
      const first = await until(document, ({ annotations, isChanged }) => annotations.length === 1 && !isChanged);
      const label = first.labels.filter(({ isUsable }) => isUsable)[1]!.name;
      const at = offsetInFile(text, line, quote);
      const written = (start: number) => `T1\t${label} ${start} ${start + Array.from(quote).length}\t${quote}\n`;
      assert.equal(await ann(), written(at));

      await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '😀 خبر عاجل\n'));
      await until(document, ({ annotations }) => annotations[0]?.ranges[0]?.start.line === line);
      assert.equal(await ann(), written(at), 'not before the text is saved');
      await document.save();
      await until(document, ({ isChanged }) => !isChanged);
      await untilFile(written(at + Array.from('😀 خبر عاجل\n').length));

      await vscode.commands.executeCommand('undo');
      await until(document, ({ annotations }) => annotations[0]?.ranges[0]?.start.line === line - 1);
      await document.save();
      await untilFile(written(at));
    });
  }

  it('are found again where the text has changed behind the editor', async () => {
    const editor = await open(twin);
    select(editor, 5, 'أرسلان');
    await vscode.commands.executeCommand('newsmark.annotate', 1);
    await until(editor.document, ({ annotations }) => annotations.length === 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const lines = twin.split('\n');
    lines.splice(2, 1);
    await write(`${article}.txt`, `سطر جديد\n${lines.join('\n').replace('ونسبت', 'كما نسبت')}`);
    const again = await vscode.window.showTextDocument(uri(`${article}.txt`));
    const { annotations } = await until(again.document, ({ annotations: [first] }) => first !== undefined);
    const [range] = annotations[0]!.ranges;
    assert.equal(range?.start.line, 4);
    assert.equal(again.document.getText(rangeOf(range)), 'أرسلان');
  });

  it('are read anew where their file has changed, and merged with what is changed here', async () => {
    const editor = await open(twin);
    const { document } = editor;
    select(editor, 5, 'أرسلان');
    await vscode.commands.executeCommand('newsmark.annotate', 1);
    await until(document, ({ annotations, isChanged }) => annotations.length === 1 && !isChanged);
    const before = await ann();
    await write(`${article}.ann`, `${before}#1\tAnnotatorNotes T1\tوزير\n`);
    await until(document, ({ annotations: [first] }) => first?.notes[0] === 'وزير');

    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'));
    select(editor, 6, 'وكالة');
    await vscode.commands.executeCommand('newsmark.annotate', 3);
    await until(document, ({ annotations }) => annotations.length === 2);
    await write(`${article}.ann`, `${before}#1\tAnnotatorNotes T1\tوزير النقل\n`);
    await document.save();
    await until(document, ({ annotations, isChanged }) => annotations.length === 2 && !isChanged);
    assert.match((await ann())!, /^T1\t.*\n#1\tAnnotatorNotes T1\tوزير النقل\nT2\tPlace .*\tوكالة\n$/);
  });

  it('are in the file at once, also where the text is not saved', async () => {
    const editor = await open(twin);
    const { document } = editor;
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'زار لافروف أنقرة\n'));
    select(editor, 6, 'أرسلان');
    await vscode.commands.executeCommand('newsmark.annotate', 'Person');
    const start = offsetInFile(twin, 5, 'أرسلان');
    await untilFile(`T1\tPerson ${start} ${start + 6}\tأرسلان\n`);
    select(editor, 1, 'لافروف');
    await vscode.commands.executeCommand('newsmark.annotate', 'Person');
    await until(document, ({ annotations, isChanged }) => annotations.length === 2 && !isChanged);
    assert.match((await ann())!, /^#1\tLost T2\tT2%09Person 0 6%09لافروف$/m);
    await document.save();
    await until(document, ({ isChanged }) => !isChanged);
    const line = Array.from('زار لافروف أنقرة\n').length;
    await untilFile(`T1\tPerson ${start + line} ${start + line + 6}\tأرسلان\nT2\tPerson 4 10\tلافروف\n`);
  });

  it('go along where the text is renamed', async () => {
    const editor = await open(twin);
    select(editor, 5, 'أرسلان');
    await vscode.commands.executeCommand('newsmark.annotate', 'Person');
    await until(editor.document, ({ annotations, isChanged }) => annotations.length === 1 && !isChanged);
    const before = await ann();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri(`${article}.txt`), uri(`renamed-${article}.txt`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    article = `renamed-${article}`;
    assert.equal(await ann(), before);
    const { document } = await vscode.window.showTextDocument(uri(`${article}.txt`));
    await until(document, ({ annotations }) => annotations.length === 1);
  });

  it('are removed, changed and taken back', async () => {
    const editor = await open(twin);
    const { document } = editor;
    select(editor, 5, 'أرسلان');
    await vscode.commands.executeCommand('newsmark.annotate', 'Person');
    await until(document, ({ annotations }) => annotations.length === 1);
    await vscode.commands.executeCommand('newsmark.changeLabel', 'Place');
    await until(document, ({ annotations }) => annotations[0]?.label === 'Place');
    await vscode.commands.executeCommand('newsmark.removeAnnotation');
    await until(document, ({ annotations }) => annotations.length === 0);
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    await until(document, ({ annotations }) => annotations[0]?.label === 'Person');
  });

  it('are suggested where names are detected, and accepted by name', async () => {
    const editor = await open(twin);
    const { document } = editor;
    const { suggestions } = await until(document, answer => answer.suggestions.length > 20);
    const name = suggestions.find(({ text }) => text === 'باكستان')!;
    editor.selection = new vscode.Selection(rangeOf(name.range).start, rangeOf(name.range).start);
    await vscode.commands.executeCommand('newsmark.acceptSuggestionsOfName');
    const { annotations } = await until(document, answer => answer.annotations.length > 0);
    assert.deepEqual(new Set(annotations.map(({ text, label }) => `${text} ${label}`)), new Set(['باكستان Place']));
    assert.equal(annotations.length, suggestions.filter(({ text }) => text === 'باكستان').length);
  });

  it('are checked for names that are labelled in more ways than one', async () => {
    const editor = await open(twin);
    const { document } = editor;
    select(editor, 5, 'أرسلان');
    await vscode.commands.executeCommand('newsmark.annotate', 'Place');
    await untilProblem(document, 'inconsistent-label', /أرسلان.*line 8/s);
    select(editor, 8, 'أرسلان');
    await vscode.commands.executeCommand('newsmark.annotate', 'Person');
    await untilProblem(document, 'inconsistent-label', /Person \(line 8\)/);
  });

  it('are made by sweeping with a locked label, until it is put away', async () => {
    const editor = await open(twin);
    const { document } = editor;
    const sweep = async (line: number, word: string) => {
      const character = document.lineAt(line - 1).text.indexOf(word);
      editor.selection = new vscode.Selection(line - 1, character, line - 1, character);
      await vscode.commands.executeCommand('cursorWordEndRightSelect');
    };
    await vscode.commands.executeCommand('newsmark.startBrush', 'Person');
    await sweep(5, 'أرسلان');
    await until(document, ({ annotations }) => annotations.length === 1);
    await sweep(8, 'أرسلان');
    const { annotations } = await until(document, ({ annotations }) => annotations.length === 2);
    assert.deepEqual(
      annotations.map(({ text, label }) => `${text} ${label}`),
      ['أرسلان Person', 'أرسلان Person'],
    );
    await vscode.commands.executeCommand('newsmark.stopBrush');
    await sweep(6, 'وكالة');
    await vscode.commands.executeCommand('newsmark.annotate', 'Place');
    await until(document, ({ annotations }) => annotations.length === 3 && annotations[1]!.label === 'Place');
  });

  it('are exported, and the labels of the folder are written to be edited', async () => {
    const editor = await open(twin);
    select(editor, 5, 'أرسلان');
    await vscode.commands.executeCommand('newsmark.annotate', 'Person');
    await until(editor.document, ({ annotations, isChanged }) => annotations.length === 1 && !isChanged);
    await vscode.commands.executeCommand('newsmark.export', 'doccano', vscode.Uri.joinPath(folder, 'out'));
    const written = await vscode.workspace.fs.readFile(uri(`out/${article}.jsonl`));
    const { entities } = JSON.parse(new TextDecoder().decode(written)) as { entities: { label: string }[] };
    assert.deepEqual(
      entities.map(({ label }) => label),
      ['Person'],
    );
    await vscode.commands.executeCommand('newsmark.writeScheme');
    const conf = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri('annotation.conf')));
    await write('annotation.conf', conf.replace('\nPerson\n', '\nHuman\n'));
    await vscode.window.showTextDocument(editor.document);
    await until(editor.document, ({ labels }) => labels[0]?.name === 'Human');
  });

  it('have keys that nothing else has', async () => {
    const own = (extension.packageJSON as { contributes: { keybindings: { key: string; mac: string }[] } }).contributes;
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const others = Array.from(
      document.getText().matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"(?!newsmark)([^"]+)"/g),
      ([, key, command]) => [key, command] as const,
    );
    assert.ok(others.length > 300);
    const keys = new Set(own.keybindings.map(({ key }) => key));
    assert.deepEqual(
      others.filter(([key]) => key !== 'escape' && keys.has(key!)),
      [],
    );
    await write('nothing.txt', '');
  });

  async function open(text: string): Promise<vscode.TextEditor> {
    article = `article-${++count}`;
    await write(`${article}.txt`, text);
    const editor = await vscode.window.showTextDocument(uri(`${article}.txt`));
    await until(editor.document, () => true);
    return editor;
  }

  /** Resolves once there is such a problem. */
  function untilProblem(document: vscode.TextDocument, code: string, message: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const all = vscode.languages.getDiagnostics(document.uri);
        if (!all.some(each => each.code === code && message.test(each.message))) return;
        subscription.dispose();
        clearTimeout(timer);
        resolve();
      };
      const subscription = vscode.languages.onDidChangeDiagnostics(look);
      const timer = setTimeout(() => {
        subscription.dispose();
        const all = vscode.languages.getDiagnostics(document.uri).map(each => each.message);
        reject(new Error(`In vain: ${all.join('\n')}`));
      }, 5000);
      look();
    });
  }

  function uri(name: string): vscode.Uri {
    return vscode.Uri.joinPath(folder, name);
  }

  async function write(name: string, text: string): Promise<void> {
    await vscode.workspace.fs.writeFile(uri(name), new TextEncoder().encode(text));
  }

  async function ann(): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri(`${article}.ann`)));
    } catch {
      return undefined;
    }
  }

  async function untilFile(text: string): Promise<void> {
    for (let time = 0; time < 100 && (await ann()) !== text; time++) await tick();
    assert.equal(await ann(), text);
  }

  /** Resolves once what is known of the annotations is so. */
  function until(
    document: vscode.TextDocument,
    holds: (answer: AnnotationsResult) => boolean,
  ): Promise<AnnotationsResult> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const answer = newsmark.annotations.of(document);
        if (!answer || !holds(answer)) return;
        subscription.dispose();
        clearTimeout(timer);
        resolve(answer);
      };
      const subscription = newsmark.annotations.onDidChange(look);
      const timer = setTimeout(() => {
        subscription.dispose();
        reject(new Error(`In vain: ${JSON.stringify(newsmark.annotations.of(document)?.annotations)}`));
      }, 5000);
      look();
    });
  }
});

function tick(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 20));
}

function select(editor: vscode.TextEditor, line: number, quote: string): void {
  const character = editor.document.lineAt(line - 1).text.indexOf(quote);
  assert.ok(character >= 0);
  editor.selection = new vscode.Selection(line - 1, character, line - 1, character + quote.length);
}

/** In code points. */
function offsetInFile(text: string, line: number, quote: string): number {
  const before =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + 1;
  return Array.from(text.slice(0, text.indexOf(quote, before))).length;
}

function rangeOf(range: AnnotationsResult['suggestions'][number]['range'] | undefined): vscode.Range {
  const { start, end } = range!;
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
