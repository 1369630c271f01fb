import { deepEqual, equal } from 'node:assert/strict';
import type { SemanticTokens } from 'vscode-languageserver';
import { hasRightToLeft } from '../../server/text/script';
import { readFixtures } from '../fixture';
import { Client } from './client';
import { english, reference, twin } from './texts';

interface Token {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: string;
}

describe('textDocument/semanticTokens', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('colours a left-to-right article: a label apart from what follows it', async () => {
    const document = await client.open(english);
    const tokens = decoded(await document.semanticTokens());
    deepEqual(
      tokens.map(({ line, start, length, type }) => `${type}: ${document.lines[line]!.slice(start, start + length)}`),
      [
        'newsHeadline: Port of Salem opens second quay',
        'newsByline: By Jane Roe',
        'newsDate: 12 May 2021',
        'newsSubheading: Plans for a third quay',
        'newsLabel: Source: ',
        'newsSource: Reuters',
        'newsLabel: Keywords: ',
        'newsKeywords: ports, trade, Salem',
        'newsLabel: Read also:',
        'newsRelatedHeadline: Ferry returns to the bay',
      ],
    );
  });

  for (const text of [twin, reference]) {
    if (text === undefined) continue;
    it(`colours whole lines of '${text.slice(0, 24)}…'`, async () => {
      const document = await client.open(text);
      const tokens = decoded(await document.semanticTokens());
      const types = tokens.map(({ line, type }) => `line ${line + 1}: ${type}`);
      deepEqual(types, [
        'line 1: newsHeadline',
        'line 2: newsDate',
        'line 16: newsSource',
        'line 17: newsKeywords',
        'line 18: newsRelatedHeading',
        'line 19: newsRelatedHeadline',
      ]);
      checkTokens(tokens, document.lines, 'the article');
    });
  }

  it('never cuts a line that holds right-to-left text, in no fixture', async () => {
    for (const { path, text } of readFixtures('articles')) {
      const document = await client.open(text);
      checkTokens(decoded(await document.semanticTokens()), document.lines, path);
      await document.close();
    }
  });

  it('answers the tokens of a range as the full list has them', async () => {
    const document = await client.open(`${english}\n${twin}`);
    const all = decoded(await document.semanticTokens());
    const ranged = async (from: number, to: number) =>
      decoded(
        await document.request('textDocument/semanticTokens/range', {
          range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
        }),
      );
    for (const [from, to] of [
      [0, 0],
      [2, 11],
      [10, 30],
      [0, document.lines.length - 1],
      [40, 9999],
    ] as const) {
      const expected = all.filter(({ line }) => line >= from && line <= to);
      deepEqual(await ranged(from, to), expected, `lines ${from} to ${to}`);
    }
    deepEqual(await ranged(5000, 9000), []);
    deepEqual(await ranged(9, 2), []);
  });

  function decoded({ data }: SemanticTokens): Token[] {
    const { tokenTypes } = client.initialized.capabilities.semanticTokensProvider!.legend;
    const tokens: Token[] = [];
    let line = 0;
    let start = 0;
    for (let at = 0; at < data.length; at += 5) {
      start = data[at] === 0 ? start + data[at + 1]! : data[at + 1]!;
      line += data[at]!;
      tokens.push({ line, start, length: data[at + 2]!, type: tokenTypes[data[at + 3]!]! });
      equal(data[at + 4], 0, 'no modifiers');
    }
    return tokens;
  }
});

/** Tokens stand in order, apart and inside their lines; on a line with right-to-left text one covers it all. */
function checkTokens(tokens: readonly Token[], lines: readonly string[], where: string): void {
  let before: Token | undefined;
  for (const token of tokens) {
    const { line, start, length } = token;
    const text = lines[line]!;
    const here = `${where}, line ${line + 1}`;
    equal(length > 0 && start + length <= text.length, true, `${here}: inside`);
    const end = before?.line === line ? before.start + before.length : 0;
    equal(start >= end && line >= (before?.line ?? 0), true, `${here}: in order`);
    if (hasRightToLeft(text)) deepEqual([start, length], [0, text.length], `${here}: whole`);
    before = token;
  }
}
