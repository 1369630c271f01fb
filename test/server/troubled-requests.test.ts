import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import type { SemanticTokens } from 'vscode-languageserver';
import { structureRequest } from '../../server/protocol';
import { Client } from './client';
import { english, list, twin } from './texts';

const methodNotFound = -32601;
const far = { line: 1e9, character: 1e9 };
const low = { line: -1, character: -1 };

describe('troubled requests', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('with places outside the text are answered for the nearest places', async () => {
    const document = await client.open(english);
    const last = { line: document.lines.length - 1, character: 0 };
    deepEqual(await document.selectionRanges(far), await document.selectionRanges(last));
    deepEqual(await document.selectionRanges(low), await document.selectionRanges({ line: 0, character: 0 }));
    deepEqual(await document.selectionRanges(), []);
    const range = { start: low, end: far };
    const { data } = await document.request<SemanticTokens>('textDocument/semanticTokens/range', { range });
    deepEqual(data, (await document.semanticTokens()).data);
  });

  it('for a method that nobody knows say so', async () => {
    await rejects(client.request('newsmark/unknown', {}), (error: { code: number }) => error.code === methodNotFound);
  });

  it('without a document are answered with nothing, and logged', async () => {
    equal(await client.request(structureRequest, {}), null);
    deepEqual(await client.request('textDocument/documentSymbol', {}), []);
    const logged = client.errors.splice(0);
    equal(logged.length, 2);
    ok(logged[0]!.startsWith(`${structureRequest}: TypeError`), logged[0]);
  });

  it('that change a document nobody has opened, or close it twice, are passed over', async () => {
    const document = await client.open(english);
    await document.close();
    await document.close();
    await document.change({ text: list });
    equal(await document.structure(), null);
  });

  it('with changes outside the text are applied to the nearest places', async () => {
    const document = await client.open(english);
    await document.change({ range: { start: far, end: far }, text: '\nSource: AFP\n' });
    await document.change({ range: { start: low, end: low }, text: 'x' });
    equal(document.text, `x${english}\nSource: AFP\n`);
    equal((await document.structure()).lines.length, document.lines.length);
  });

  it('that open a document a second time replace its text', async () => {
    const first = await client.open(english);
    equal((await first.structure()).language, 'en');
    const second = await client.open(twin, first.uri);
    equal((await second.structure()).language, 'ar');
  });
});
