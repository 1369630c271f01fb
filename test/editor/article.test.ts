import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Newsmark } from '../../client/main';

const article = `Port of Salem opens second quay
By Jane Roe
12 May 2021

SALEM, May 12 (Reuters) - The minister opened a second quay on Wednesday, officials said.

Ships came from four countries, and a band played while the mayor cut the ribbon.

Source: Reuters
`;

describe('an article in the editor', () => {
  let newsmark: Newsmark;

  before(async () => {
    const extension = vscode.extensions.getExtension<Newsmark>('newsmark.newsmark');
    assert.ok(extension);
    newsmark = await extension.activate();
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has its structure, also after an edit', async () => {
    const document = await shown(article);
    const { lines } = await structureOf(document);
    assert.deepEqual(lines.slice(0, 5), ['headline', 'byline', 'date', 'blank', 'body']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(8).range.end, '\nKeywords: ports, trade');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal((await structureOf(document)).lines[9], 'keywords');
  });

  it('has an outline', async () => {
    const document = await shown(article);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Port of Salem opens second quay'],
    );
    assert.deepEqual(
      symbols[0]?.children.map(({ detail }) => detail),
      ['Headline', 'Byline', 'Date', 'Body', 'Source'],
    );
  });

  it('has its colours and its folds', async () => {
    const { uri } = await shown(article);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    assert.ok(tokens && tokens.data.length > 0);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(folds.some(({ start, end }) => start === 0 && end === 8));
  });

  it('is nothing of the kind where it is a list of things to do', async () => {
    const document = await shown('- [ ] buy bread\n- [ ] call the plumber\n- [x] water the plants\n');
    assert.equal((await structureOf(document)).isNews, false);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(symbols ?? [], []);
  });

  /** The structure of the document as it is now: it comes once the server has analysed this version. */
  function structureOf(document: vscode.TextDocument) {
    const known = newsmark.structures.of(document);
    if (known?.version === document.version) return Promise.resolve(known);
    return new Promise<NonNullable<typeof known>>(resolve => {
      const waiting = newsmark.structures.onDidChange(changed => {
        const structure = newsmark.structures.of(document);
        if (changed !== document || structure?.version !== document.version) return;
        waiting.dispose();
        resolve(structure);
      });
    });
  }
});

async function shown(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document);
  return document;
}
