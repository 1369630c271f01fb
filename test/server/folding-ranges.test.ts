import { deepEqual, ok } from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver';
import { readFixtures } from '../fixture';
import { Client } from './client';
import type { OpenText } from './open-text';
import { english, twin } from './texts';

describe('textDocument/foldingRange', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('folds an article, its sections, and its related section with its articles', async () => {
    deepEqual(lines(await folds(await client.open(english))), ['1 to 16', '7 to 9', '14 to 16', '15 to 16']);
    deepEqual(lines(await folds(await client.open(twin))), ['1 to 27', '18 to 27', '19 to 27']);
  });

  it('folds two lines or more, and those once, in every fixture', async () => {
    for (const { path, text } of readFixtures('articles')) {
      const document = await client.open(text);
      const ranges = await folds(document);
      ok(ranges.length > 0, path);
      deepEqual([...new Set(lines(ranges))], lines(ranges), path);
      for (const { startLine, endLine } of ranges) ok(startLine < endLine && endLine < document.lines.length, path);
      await document.close();
    }
  });
});

function folds(document: OpenText): Promise<FoldingRange[]> {
  return document.request('textDocument/foldingRange');
}

function lines(ranges: readonly FoldingRange[]): string[] {
  return ranges.map(({ startLine, endLine }) => `${startLine + 1} to ${endLine + 1}`);
}
