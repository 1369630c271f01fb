import { deepEqual, equal, ok } from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from '../../server/protocol';
import { contains } from '../../server/text/range';
import { readFixtures } from '../fixture';
import { Client } from './client';
import { english, twin } from './texts';

describe('textDocument/selectionRange', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('widens from a word to the text', async () => {
    deepEqual(await widened(english, 'harbour'), [
      'harbour',
      between('The harbour', 'plans.'),
      between('Plans for', 'plans.'),
      between('SALEM', 'plans.'),
      english.trimEnd(),
      english,
    ]);
  });

  it('widens in Arabic, in a related article', async () => {
    const [word, sentence, paragraph, body, article, section, ...whole] = await widened(twin, 'الجانبين');
    const related = twin.slice(twin.indexOf('وزير النقل العماني يبحث'));
    equal(word, 'الجانبين');
    equal(sentence?.startsWith('غير أن الجانبين'), true);
    equal(paragraph?.startsWith('خلال السنوات العشر'), true);
    equal(body, related.slice(related.indexOf('\n') + 1));
    equal(article, related);
    equal(section, `إقرأ أيضاً:\n${related}`);
    deepEqual(whole, [twin]);
  });

  it('holds the position and nests, at every place of every fixture', async () => {
    for (const { path, text } of readFixtures('articles')) {
      const document = await client.open(text);
      const positions = document.lines.flatMap((line, number) =>
        [0, Math.floor(line.length / 3), line.length].map(character => ({ line: number, character })),
      );
      const chains = await document.selectionRanges(...positions);
      equal(chains?.length, positions.length, path);
      for (const [number, chain] of chains.entries()) checkChain(chain, positions[number]!, path);
      await document.close();
    }
  });

  /** What is selected in turn, from the first place of `word` on. */
  async function widened(text: string, word: string): Promise<string[]> {
    const document = TextDocument.create('', '', 0, text);
    const [chain] = (await (await client.open(text)).selectionRanges(document.positionAt(text.indexOf(word)))) ?? [];
    return links(chain!).map(({ range }) => document.getText(range));
  }
});

function links(chain: SelectionRange): SelectionRange[] {
  return [chain, ...(chain.parent ? links(chain.parent) : [])];
}

/** The English article from one of its phrases to another. */
function between(from: string, to: string): string {
  const start = english.indexOf(from);
  return english.slice(start, english.indexOf(to, start) + to.length);
}

function checkChain(chain: SelectionRange, position: Position, where: string): void {
  let inner = { start: position, end: position };
  for (const { range } of links(chain)) {
    ok(contains(range, inner), `${where}, ${JSON.stringify(position)}: ${JSON.stringify(range)}`);
    inner = range;
  }
}
