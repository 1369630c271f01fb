import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client';
import type { OpenText } from './open-text';
import { english, twin } from './texts';

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const fixAll = 'source.fixAll.newsmark';

describe('textDocument/codeAction', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('mends a date where it stands, and says what it mends', async () => {
    const document = await client.open(twin);
    const [fix] = await document.codeActions(rangeOf(document, 'October'), ['quickfix']);
    equal(fix?.kind, 'quickfix');
    equal(fix.isPreferred, true);
    deepEqual(
      fix.diagnostics?.map(({ code }) => code),
      ['nonstandard-date'],
    );
    const mended = applied(document, fix);
    equal(mended, twin.replace('12th, October 2023', '12 أكتوبر/تشرين الأول 2023'));
  });

  it('mends all that is safe, and nothing else', async () => {
    const document = await client.open(twin);
    const [all, ...others] = await document.codeActions(top, ['source.fixAll']);
    deepEqual([all?.kind, others], [fixAll, []]);
    const mended = await client.open(applied(document, all!));
    deepEqual((await mended.diagnostics()).items, []);
    deepEqual(await mended.codeActions(top, [fixAll]), []);
    const [before, after] = [twin.split('\n'), mended.text.split('\n')];
    const gone = before.filter(line => !after.includes(line)).map(line => before.indexOf(line) + 1);
    deepEqual(gone, [2, 4, 10, 17, 18]);
    equal(after.length, before.length + 1);
    equal(mended.text.length, twin.length + '12 أكتوبر/تشرين الأول 2023'.length - '12th, October 2023'.length + 1 + 3);
  });

  it('keeps the line ends of the text', async () => {
    const document = await client.open(twin.replaceAll('\n', '\r\n'));
    const [all] = await document.codeActions(top, [fixAll]);
    const mended = applied(document, all!);
    equal(mended.match(/\r\n/g)!.length, twin.match(/\n/g)!.length + 1);
    ok(!/[^\r]\n|\r[^\n]/.test(mended));
  });

  it('answers with the kinds that are asked for', async () => {
    const document = await client.open(english.replace('trade, Salem', 'trade, Ports'));
    const keywords = rangeOf(document, 'Ports');
    const kinds = async (only?: string[]) => [
      ...new Set((await document.codeActions(keywords, only)).map(({ kind }) => kind)),
    ];
    deepEqual(await kinds(['refactor']), ['refactor.rewrite']);
    deepEqual(await kinds(['quickfix']), ['quickfix']);
    deepEqual(await kinds(['source']), [fixAll]);
    deepEqual(await kinds(['refactor.extract']), []);
    deepEqual(await kinds(), ['quickfix', 'refactor.rewrite']);
    deepEqual(await kinds(['']), ['quickfix', 'refactor.rewrite', fixAll]);
  });

  it('puts a missing line in as plain text for a client that takes no snippets', async () => {
    const document = await client.open(english.replace(/^Source: .*\n/m, ''));
    const fix = await sourceFix(document);
    equal(applied(document, fix), english);
  });
});

describe('textDocument/codeAction for a client that takes snippets', () => {
  let client: Client;
  before(async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    client = await Client.start({ capabilities: { workspace: { workspaceEdit } } });
  });
  after(() => client.stop());

  it('puts a missing line in with its guess chosen', async () => {
    const document = await client.open(english.replace(/^Source: .*\n/m, ''));
    const [change] = (await sourceFix(document)).edit!.documentChanges as TextDocumentEdit[];
    deepEqual(change?.textDocument, { uri: document.uri, version: 1 });
    const [edit] = change.edits as SnippetTextEdit[];
    match(edit!.snippet.value, /Source: \$\{1:Reuters\}/);
  });

  it('escapes what snippets would read as their own', async () => {
    const text = english.replace(/^Source: .*\n/m, '').replace('12 May 2021\n', 'Date: 12 May 2021 {$1}\n');
    const document = await client.open(text);
    const [change] = (await sourceFix(document)).edit!.documentChanges as TextDocumentEdit[];
    equal(change?.edits.length, 1);
  });
});

async function sourceFix(document: OpenText): Promise<CodeAction> {
  const fix = (await document.codeActions(top, ['quickfix'])).find(({ title }) =>
    title.startsWith('Insert the source'),
  );
  ok(fix);
  return fix;
}

function rangeOf({ text }: OpenText, word: string) {
  const document = TextDocument.create('', '', 0, text);
  const at = document.positionAt(text.indexOf(word));
  return { start: at, end: at };
}

/** The text after an action that changes nothing but its document, by plain edits. */
function applied({ uri, text }: OpenText, { edit }: CodeAction): string {
  deepEqual(Object.keys(edit!), ['changes']);
  deepEqual(Object.keys(edit!.changes!), [uri]);
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edit!.changes![uri] as TextEdit[]);
}
