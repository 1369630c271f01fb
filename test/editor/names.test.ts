import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { namedByType } from '../../client/entities';
import type { Newsmark } from '../../client/main';
import type { EntitiesResult } from '../../server/protocol';

const extension = vscode.extensions.getExtension<Newsmark>('newsmark.newsmark')!;
const samples = join(extension.extensionPath, 'samples');
const twin = readFileSync(join(samples, '01-twin-ar.txt'), 'utf8');
const reference = join(extension.extensionPath, '..', 'shared', 'articles', 'reference-ar.txt');

describe('names in the editor', () => {
  let newsmark: Newsmark;

  before(async () => {
    newsmark = await extension.activate();
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('have cards', async () => {
    const document = await shown(twin);
    const organisation = await cardAt(document, 3, 'التعاون الاقتصادي');
    assert.match(organisation, /\*\*Economic Cooperation Organization\*\* · منظمة التعاون الاقتصادي/);
    assert.match(organisation, /Mentions in this text: 3 · /);
    assert.match(await cardAt(document, 4, 'قریشی'), /\*\*محمد أكبر قریشی\*\*.*According to this text: /s);
    assert.match(
      await cardAt(document, 5, 'أرسلان'),
      /\*\*جودت أرسلان\*\*.*وزير النقل التركي \(\[line 4\].*: 3 \(جودت أرسلان 1×, أرسلان 2×\)/s,
    );
  });

  it('are highlighted and found in all their spellings', async () => {
    const document = await shown(twin);
    const position = placeOf(document, 5, 'أرسلان').start;
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      position,
    );
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    for (const found of [highlights, locations]) {
      assert.deepEqual(
        found.map(({ range }) => [range.start.line + 1, document.getText(range)]),
        [
          [4, 'جودت أرسلان'],
          [5, 'أرسلان'],
          [8, 'أرسلان'],
        ],
      );
    }
  });

  it('are renamed where they stand, without their proclitics', async () => {
    const document = await shown(twin);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 5, 'أرسلان').start,
      'أصلان',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), twin.replaceAll('أرسلان', 'أصلان'));
  });

  it('are listed by their types', async () => {
    const document = await shown(twin);
    const named = namedByType(await entitiesOf(document), undefined);
    const counts = (type: 'person' | 'organization' | 'country') =>
      Object.fromEntries(named.get(type)!.map(({ name, mentions }) => [name, mentions.length]));
    assert.equal(counts('person')['جودت أرسلان'], 3);
    assert.equal(counts('organization')['منظمة التعاون الاقتصادي'], 3);
    assert.equal(counts('country')['باكستان'], 7);
    assert.equal(named.get('country')![0]!.name, 'باكستان');
  });

  it('of a folder are taken up as its file is written', async () => {
    const [folder] = vscode.workspace.workspaceFolders!;
    const own = vscode.Uri.joinPath(folder!.uri, 'own-names');
    const file = vscode.Uri.joinPath(own, 'newsmark.entities.yaml');
    const article = vscode.Uri.joinPath(own, 'article.txt');
    try {
      await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(twin));
      const document = await vscode.workspace.openTextDocument(article);
      await vscode.window.showTextDocument(document);
      await entitiesOf(document);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(ownNames));
      await entitiesOf(document, ({ mentions }) => mentions.some(({ id }) => id === 'Q900000001'));
      const card = await cardAt(document, 5, 'أرسلان');
      assert.match(card, /\*\*Cevdet Arslan\*\* · جودت أرسلان/);
      assert.match(card, /Described in \[newsmark\.entities\.yaml\]/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(own, { recursive: true });
    }
  });

  if (existsSync(reference)) {
    it('have cards in the reference article', async () => {
      const document = await shown(readFileSync(reference, 'utf8'));
      const organisation = await cardAt(document, 3, 'شنغهاي');
      assert.match(organisation, /\*\*Shanghai Cooperation Organisation\*\* · منظمة شنغهاي للتعاون/);
      assert.match(organisation, /Mentions in this text: 3 · /);
      for (const [line, name] of [
        [4, 'أشتیانی'],
        [11, 'أشتياني'],
      ] as const) {
        const man = await cardAt(document, line, name);
        assert.match(man, /\*\*Mohammad Reza Ashtiani\*\* · محمد رضا أشتیانی/);
        assert.match(man, /Mentions in this text: 2 \(محمد رضا أشتیانی 1×, أشتياني 1×\)/);
      }
    });
  }

  /** Who and what a document names, once that is as it must be. */
  function entitiesOf(document: vscode.TextDocument, accept: (result: EntitiesResult) => boolean = () => true) {
    const isRight = (result: EntitiesResult | undefined): result is EntitiesResult =>
      result?.version === document.version && accept(result);
    const known = newsmark.entities.of(document);
    if (isRight(known)) return Promise.resolve(known);
    return new Promise<EntitiesResult>(resolve => {
      const waiting = newsmark.entities.onDidChange(changed => {
        const result = newsmark.entities.of(document);
        if (changed !== document || !isRight(result)) return;
        waiting.dispose();
        resolve(result);
      });
    });
  }
});

const ownNames = `- type: person
  id: Q900000001
  names: { ar: [جودت أرسلان], en: [Cevdet Arslan] }
  short: { ar: [أرسلان] }
`;

async function shown(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Where a name stands first in a line, counted from 1. */
function placeOf(document: vscode.TextDocument, line: number, name: string): vscode.Range {
  const start = document.lineAt(line - 1).text.indexOf(name);
  assert.ok(start >= 0, name);
  return new vscode.Range(line - 1, start, line - 1, start + name.length);
}

/** The card of a name, without the signs that set its parts apart. */
async function cardAt(document: vscode.TextDocument, line: number, name: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, line, name).start,
  );
  const contents = hovers.flatMap(hover => hover.contents) as vscode.MarkdownString[];
  return contents.map(({ value }) => value.replace(/[\u2068\u2069]/g, '')).join('\n');
}
