import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { agreement, alpha, kappa } from '../../server/annotations/agreement';
import type { TextBound } from '../../server/annotations/annotation';
import { readMarked } from './marked-text';

function setOf(marked: string): { text: string; set: TextBound[] } {
  const { text, spans } = readMarked(marked);
  const set = spans.map(({ start, end, type }, index): TextBound => ({
    kind: 'text-bound',
    id: `T${index + 1}`,
    label: type,
    spans: [{ start, end }],
    text: text.slice(start, end),
  }));
  return { text, set };
}

describe('agreement', () => {
  it('is told by label, on exact and on overlapping spans', () => {
    const a = setOf('⟦Anna Roe|person⟧ went to ⟦Oslo|place⟧ with ⟦Bert|person⟧.');
    const b = setOf('⟦Anna|person⟧ Roe went to ⟦Oslo|place⟧ with ⟦Bert|place⟧.');
    const { labels, words } = agreement([{ text: a.text, sets: [a.set, b.set] }]);
    equal(words, 7);
    deepEqual(labels, [
      { label: 'person', counts: [2, 1], exact: 0, overlapping: 2 / 3 },
      { label: 'place', counts: [1, 2], exact: 2 / 3, overlapping: 2 / 3 },
      { label: '*', counts: [3, 3], exact: 1 / 3, overlapping: 2 / 3 },
    ]);
  });

  it('counts a word whose proclitics are left out', () => {
    const a = setOf('وصل إلى ال⟦كويت|place⟧');
    const { kappa, alpha } = agreement([{ text: a.text, sets: [a.set, a.set] }]);
    deepEqual([kappa, alpha], [1, 1]);
    const { set } = setOf('وصل إلى الكويت');
    ok(agreement([{ text: a.text, sets: [a.set, set] }]).alpha < 1);
  });

  it('is Cohen’s kappa of two', () => {
    // 50 proposals, of which both would take 20 and refuse 15: kappa = (0.7 − 0.5) / (1 − 0.5).
    const units = [
      ...Array.from({ length: 20 }, () => ['yes', 'yes'] as const),
      ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
      ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
      ...Array.from({ length: 15 }, () => ['no', 'no'] as const),
    ];
    equal(kappa(units).toFixed(3), '0.400');
  });

  it('is Krippendorff’s alpha of many, with values that are missing', () => {
    // The example of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.
    const rows = ['123321412???', '1233224125?3', '?3332342251?', '12332441251?'];
    const units = Array.from({ length: 12 }, (_, unit) =>
      rows.map(row => (row.charAt(unit) === '?' ? undefined : row.charAt(unit))),
    );
    equal(alpha(units).toFixed(3), '0.743');
  });

  it('is 1 where all say the same, and never more', () => {
    const values = fc.array(fc.array(fc.constantFrom('a', 'b', undefined), { minLength: 3, maxLength: 3 }));
    fc.assert(
      fc.property(values, units => {
        ok(alpha(units) <= 1);
        equal(alpha(units.map(([first]) => [first, first])), 1);
      }),
    );
  });
});
