import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { StructureResult } from '../../server/protocol';
import { edit } from '../library/arbitrary';
import { Client } from './client';
import type { OpenText } from './open-text';
import { english, twin } from './texts';

describe('a text that changes', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('answers as one opened afresh after every kind of edit', async () => {
    const document = await client.open(twin);
    const { lines } = document;
    const second = twin.indexOf('\n') + 1;
    await document.replace(0, 0, 'ع');
    await equalsFresh(document, 'a character typed at the start');
    await document.replace(0, 1, '');
    await equalsFresh(document, 'and taken away');
    await document.replace(twin.length, twin.length, '\n\nالمصدر: رويترز\n');
    await equalsFresh(document, 'a line at the end');
    await document.replace(0, second, '');
    await equalsFresh(document, 'the headline taken away');
    await document.replace(0, 0, `${lines[0]!}\r\n`);
    await equalsFresh(document, 'and put back with another line end');
    await document.replace(document.text.indexOf('\r\n') + 1, document.text.indexOf('\r\n') + 2, '');
    await equalsFresh(document, 'a line end cut in two');
    await document.replace(200, 2000, english);
    await equalsFresh(document, 'another article in the middle');
    await document.change({ text: english });
    await equalsFresh(document, 'the whole text at once');
    await document.change({ text: '' });
    await equalsFresh(document, 'nothing left');
  });

  it('applies the changes of one message in their order', async () => {
    const document = await client.open('b\n');
    const start = { line: 0, character: 0 };
    await document.change(
      { range: { start, end: start }, text: 'A headline of the day\n\n' },
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } }, text: 'Source: Reuters' },
      { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 10 } }, text: 'sentence' },
    );
    equal(document.text, 'A sentence of the day\n\nSource: Reuters\n');
    await equalsFresh(document, 'three changes');
    const { version, articles } = await document.structure();
    equal(version, 2);
    equal(articles[0]?.source?.text, 'Reuters');
  });

  it('answers as one opened afresh after many edits, one on top of the other', async () => {
    const document = await client.open(`${english}\n${twin}`);
    for (const { from, length, text } of fc.sample(edit, { seed: 7, numRuns: 30 })) {
      const start = Math.floor(from * document.text.length);
      await document.replace(start, Math.min(start + length, document.text.length), text);
      await equalsFresh(document, `version ${document.version}`);
    }
  });

  /** The answers of a document, but for its version and its name, are those of a new document with the same text. */
  async function equalsFresh(document: OpenText, what: string): Promise<void> {
    const fresh = await client.open(document.text);
    const [answers, expected] = await Promise.all([namelessAnswers(document), namelessAnswers(fresh)]);
    equal((answers['structure'] as StructureResult).version, document.version, what);
    deepEqual(
      answers,
      { ...expected, structure: { ...(expected['structure'] as object), version: document.version } },
      what,
    );
    await fresh.close();
  }
});

async function namelessAnswers(document: OpenText): Promise<Record<string, unknown>> {
  const answers = JSON.stringify(await document.answers());
  return JSON.parse(answers.replaceAll(document.uri, 'file:///desk/this.txt')) as Record<string, unknown>;
}
