import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Reading } from '../../server/article/reading';
import { Structures, structureOf } from '../../server/article/structure';
import { Entities } from '../../server/entities/entities';
import type { Mention } from '../../server/entities/entity';
import { scoredSpans } from '../eval/corpus';
import { f1, score } from '../eval/score';
import { update } from '../fixture';
import { anyText, applyEdit, edit, newsText, troubledText } from './arbitrary';
import { knowledge } from './check';
import { markedTexts, readMarked, writeMarked } from './marked-text';

describe('entities', () => {
  for (const { path, marked } of markedTexts('entities')) {
    it(`are found in ${path}`, () => {
      const actual = marks(readMarked(marked).text);
      if (update) writeFileSync(path, actual);
      else equal(actual, marked);
    });
  }

  // Marked by people who did not see the program; what it misses stays marked.
  it('are found in articles that others have marked', () => {
    const texts = markedTexts('entities-collected').map(({ marked }) => {
      const { text, spans } = readMarked(marked);
      return { text, spans: scoredSpans(spans) };
    });
    const { all } = score(texts, knowledge);
    ok(f1(all) >= 0.68, `F1 ${f1(all).toFixed(3)}`);
  });

  it('are the same after edits as in a fresh text', () => {
    fc.assert(
      fc.property(newsText, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let reading = Reading.of(text);
        const structures = new Structures();
        const entities = new Entities(knowledge);
        entities.of(reading, structures.of(reading));
        for (const change of edits) {
          text = applyEdit(text, change);
          reading = reading.after(text);
        }
        deepEqual(entities.of(reading, structures.of(reading)), mentionsIn(text));
      }),
      { numRuns: 60 },
    );
  });

  it('lie in their lines, in order, and do not overlap, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, troubledText, anyText), text => {
        const { lines } = Reading.of(text);
        let last = 0;
        for (const { range } of mentionsIn(text)) {
          const [start, end] = [range.start, range.end].map(({ line, character }) => {
            ok(character <= lines.end(line) - lines.start(line));
            return lines.start(line) + character;
          }) as [number, number];
          ok(last <= start && start < end);
          last = end;
        }
      }),
      { numRuns: 150 },
    );
  });

  const reference = join('..', 'shared', 'articles', 'reference-ar.txt');
  if (existsSync(reference)) {
    it('of the reference article are all found, and no others', () => {
      const lines = readFileSync(reference, 'utf8').split('\n');
      const found = new Map<string, number[]>();
      for (const { range, type } of mentionsIn(lines.join('\n'))) {
        const name = lines[range.start.line]!.slice(range.start.character, range.end.character);
        const key = `${name} ${type}`;
        found.set(key, [...(found.get(key) ?? []), range.start.line + 1]);
      }
      deepEqual(Object.fromEntries(found), referenceMentions);
    });
  }
});

/** By name and type, the lines of the reference article. */
const referenceMentions: Readonly<Record<string, readonly number[]>> = {};

function mentionsIn(text: string): Mention[] {
  const reading = Reading.of(text);
  return new Entities(knowledge).of(reading, structureOf(reading));
}

/** The text with all mentions marked. */
function marks(text: string): string {
  const { lines } = Reading.of(text);
  const offset = ({ line, character }: Mention['range']['start']) => lines.start(line) + character;
  return writeMarked(
    text,
    mentionsIn(text).map(({ range, type }) => ({ start: offset(range.start), end: offset(range.end), type })),
  );
}
