import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { inconsistencies } from '../../server/annotations/consistency';
import { occurrencesOf } from '../../server/annotations/occurrences';
import { Lines } from '../../server/text/lines';
import { anyText, newsText } from './arbitrary';
import { readMarked, writeMarked } from './marked-text';

describe('the other places of a name', () => {
  it('are those of its words, however they are spelled, without proclitics', () => {
    check(['أحمد', 'الكويت'], 'قال ⟦احمد|a⟧ إن ⟦أَحْمَد|a⟧ وب⟦أحمد|a⟧ في ⟦الكويت|b⟧ ول⟦لكويت|b⟧، لا أحمدي.');
    check(['مدرسة', 'رضا أشتياني'], '⟦مدرسه|a⟧ و⟦رضا أشتیانی|b⟧ ورضا، أشتياني.');
    check(['Anna Roe'], '⟦Anna Roe|a⟧ and ⟦ANNA  ROE|a⟧, not Annabel Roe nor Anna.');
  });

  it('lie in the text, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), fc.string(), (text, name) => {
        const words = text.split(/\s+/u).slice(0, 3);
        for (const { start, end } of occurrencesOf([name, ...words], Lines.of(text), 'ar')) {
          ok(start >= 0 && start < end && end <= text.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('annotations that do not agree', () => {
  it('are told once a name: other labels, and places without any', () => {
    const { text, spans } = readMarked(
      '⟦Oslo|place⟧ and Oslo. ⟦Oslo|person⟧ in ⟦Oslo City Hall|place⟧. ⟦Bergen|place⟧.',
    );
    const found = inconsistencies(
      spans.map(({ start, end, type }, index) => ({
        kind: 'text-bound',
        id: `T${index + 1}`,
        label: type,
        spans: [{ start, end }],
        text: text.slice(start, end),
      })),
      Lines.of(text),
      'en',
    );
    deepEqual(
      found.map(({ annotation, others, unlabelled }) => [annotation.id, others.map(({ id }) => id), unlabelled]),
      [['T1', ['T2'], [{ start: 9, end: 13 }]]],
    );
  });
});

/** Marks are named by the place of the name in the list. */
function check(names: readonly string[], marked: string): void {
  const { text } = readMarked(marked);
  const found = occurrencesOf(names, Lines.of(text), 'ar');
  deepEqual(
    writeMarked(
      text,
      found.map(({ name, start, end }) => ({ start, end, type: 'abc'.charAt(name) })),
    ),
    marked,
  );
}
