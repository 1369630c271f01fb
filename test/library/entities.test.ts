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
import {
  describeDifferences,
  differences,
  joinDifferences,
  markedTexts,
  readMarked,
  splitDifferences,
  type MarkedSpan,
} from './marked-text';

describe('entities', () => {
  for (const { path, marked: file } of markedTexts('entities')) {
    it(`are found in ${path}`, () => {
      const [marked, expected] = splitDifferences(file);
      const { text, spans } = readMarked(marked);
      const actual = describeDifferences(text, differences(spans, spansIn(text)));
      if (update) writeFileSync(path, joinDifferences(marked, actual));
      else equal(actual, expected);
    });
  }

  // Marked by people who did not see the program; what it misses stays marked.
  it('are found in articles that others have marked', () => {
    const texts = markedTexts('entities-collected').map(({ marked }) => {
      const { text, spans } = readMarked(marked);
      return { text, spans: scoredSpans(spans) };
    });
    const { all } = score(texts, knowledge);
    ok(f1(all) >= 0.83, `F1 ${f1(all).toFixed(3)}`);
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
        const named = entities.of(reading, structures.of(reading));
        deepEqual(
          named.flatMap(({ mentions }) => mentions),
          mentionsIn(text),
        );
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
const referenceMentions: Readonly<Record<string, readonly number[]>> = {
  'أستانا place': [11],
  'أشتياني person': [11],
  'إيران country': [1, 3, 4, 6, 8, 14, 20, 21, 22, 22, 23, 24, 25, 26, 26],
  'إيرانية nationality': [7],
  'الأميركية nationality': [6],
  'الإيراني nationality': [4, 9, 10, 15, 19, 21, 21],
  'الإيرانية nationality': [8, 22, 24],
  'البرازيل country': [14],
  'الثورة الإسلامية في إيران event': [24],
  'الجزيرة organization': [16],
  'الخليجية nationality': [22, 24],
  'الروسي nationality': [4],
  'الروسية nationality': [8],
  'الشرق الأوسط place': [8],
  'الصين country': [1, 3, 14, 15],
  'الصيني nationality': [10, 11],
  'القنصلية الإيرانية organization': [9],
  'الكازاخستانية nationality': [11],
  'الكويت country': [19, 19, 20, 21, 22, 22, 23, 24, 25, 26, 26],
  'الهند country': [14],
  'بزشكيان person': [21],
  'جنوب أفريقيا country': [14],
  'دمشق place': [9],
  'دونغ جون person': [11],
  'روسيا country': [1, 3, 4, 6, 9, 9, 14],
  'روسية nationality': [7],
  'سوخوي-35 weapon': [7],
  'سيرغي شويغو person': [4],
  'شويغو person': [5, 8],
  'صيني nationality': [10],
  'طهران place': [7, 9, 19],
  'عيد الفطر event': [21, 21],
  'كازاخستان country': [3, 12],
  'لكويت country': [21],
  'محمد رضا أشتیانی person': [4],
  'مسعود بزشكيان person': [21],
  'مشعل الأحمد person': [20, 21],
  'منطقة الخليج place': [25],
  'منظمة بريكس organization': [14],
  'منظمة شنغهاي للتعاون organization': [3, 12, 14],
  'وكالة الإعلام الروسية organization': [5],
  'وكالة رويترز organization': [6],
};

function mentionsIn(text: string): Mention[] {
  const reading = Reading.of(text);
  return new Entities(knowledge).of(reading, structureOf(reading)).flatMap(({ mentions }) => mentions);
}

function spansIn(text: string): MarkedSpan[] {
  const { lines } = Reading.of(text);
  const offset = ({ line, character }: Mention['range']['start']) => lines.start(line) + character;
  return mentionsIn(text).map(({ range, type }) => ({ start: offset(range.start), end: offset(range.end), type }));
}
