import { deepEqual, equal, ok } from 'node:assert/strict';
import { entitiesRequest, structureRequest, type StructureResult } from '../../server/protocol';
import { readFixtures } from '../fixture';
import { Client } from './client';
import { quietAnswers } from './open-text';
import { english, list } from './texts';

describe('quiet answers', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('for text that is not news', async () => {
    const { structure, entities, ...others } = await (await client.open(list)).answers();
    deepEqual(others, quietAnswers);
    deepEqual(entities, []);
    equal((structure as StructureResult).isNews, false);
  });

  it('for the fixtures that are not news, with a best guess at their structure', async () => {
    for (const { path, text } of readFixtures('not-news')) {
      const document = await client.open(text);
      const { structure, entities, ...others } = await document.answers();
      ok(Array.isArray(entities), path);
      const { isNews, lines } = structure as StructureResult;
      equal(lines.length, document.lines.length, path);
      // Whether each of them is rightly told from news is for the library's tests to say.
      if (!isNews) deepEqual(others, quietAnswers, path);
    }
  });

  it('for a document that was never opened', async () => {
    const textDocument = { uri: 'file:///desk/unknown.txt' };
    const start = { line: 0, character: 0 };
    for (const [method, answer] of [
      [structureRequest, null],
      [entitiesRequest, null],
      ['textDocument/documentSymbol', []],
      ['textDocument/foldingRange', null],
      ['textDocument/selectionRange', null],
      ['textDocument/documentLink', []],
      ['textDocument/semanticTokens/full', { data: [] }],
      ['textDocument/semanticTokens/range', { data: [] }],
      ['textDocument/diagnostic', { kind: 'full', items: [] }],
      ['textDocument/codeAction', []],
      ['textDocument/codeLens', []],
      ['textDocument/completion', null],
      ['textDocument/formatting', null],
      ['textDocument/hover', null],
      ['textDocument/documentHighlight', null],
      ['textDocument/references', null],
      ['textDocument/definition', null],
      ['textDocument/prepareRename', null],
      ['textDocument/rename', null],
    ] as const) {
      const context = { diagnostics: [] };
      const params = { textDocument, positions: [start], position: start, range: { start, end: start }, context };
      deepEqual(await client.request(method, params), answer, method);
    }
  });

  it('for a document that has been closed, until it is opened again', async () => {
    const document = await client.open(english);
    equal((await document.structure()).isNews, true);
    await document.close();
    equal(await document.structure(), null);
    const again = await client.open(list, document.uri);
    equal((await again.structure()).isNews, false);
  });
});
