import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { anchor } from '../../server/annotations/anchor';
import { lineBreaks } from '../../server/annotations/standoff/fragments';
import { Tracker } from '../../server/annotations/tracker';
import { edited, type TextEdit } from '../../server/text/edit';
import { readMarked, writeMarked } from './marked-text';

describe('spans of annotations', () => {
  it('stay on their text', () => {
    check('زار ⟦شويغو|t⟧ طهران', [{ start: 0, deleted: 0, inserted: 'أمس ' }], 'أمس زار ⟦شويغو|t⟧ طهران');
    check('a ⟦name|t⟧ b', [{ start: 7, deleted: 1, inserted: '' }], 'a ⟦name|t⟧ ');
  });

  it('do not take in what is typed at their edges, and take in what is typed inside', () => {
    check('a ⟦name|t⟧ b', [{ start: 2, deleted: 0, inserted: 'sur' }], 'a sur⟦name|t⟧ b');
    check('a ⟦name|t⟧ b', [{ start: 6, deleted: 0, inserted: 's' }], 'a ⟦name|t⟧s b');
    check('a ⟦name|t⟧ b', [{ start: 4, deleted: 0, inserted: '😀' }], 'a ⟦na😀me|t⟧ b');
  });

  it('lose what is taken away, and are on what takes the place of all of it', () => {
    check('a ⟦name|t⟧ b', [{ start: 0, deleted: 4, inserted: 'X' }], 'X⟦me|t⟧ b');
    check('a ⟦name|t⟧ b', [{ start: 4, deleted: 4, inserted: 'X' }], 'a ⟦na|t⟧X');
    check('a ⟦name|t⟧ b', [{ start: 2, deleted: 4, inserted: 'word' }], 'a ⟦word|t⟧ b');
    check('a ⟦name|t⟧ b', [{ start: 1, deleted: 6, inserted: '' }], 'ab');
  });

  it('are parted by a line break, and one again without it', () => {
    check('a ⟦two words|t⟧ b', [{ start: 5, deleted: 1, inserted: '\r\n' }], 'a ⟦two|t⟧\r\n⟦words|t⟧ b');
    check(
      'a ⟦two words|t⟧ b',
      [
        { start: 5, deleted: 1, inserted: '\n' },
        { start: 5, deleted: 1, inserted: ' ' },
      ],
      'a ⟦two words|t⟧ b',
    );
  });

  it('are found in a text that takes the place of the whole', () => {
    check(
      'Anna met Bert.\nThen ⟦Anna|t⟧ left.',
      [{ start: 0, deleted: 31, inserted: 'Anna met Bert.\nAnd then ⟦Anna|t⟧ left.'.replace(/⟦|\|t⟧/g, '') }],
      'Anna met Bert.\nAnd then ⟦Anna|t⟧ left.',
    );
  });

  it('follow their text through any edits, and are again where they were when all is undone', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(), fc.nat(4), piece), { minLength: 1, maxLength: 8 }),
        (source, moves) => {
          const tracker = new Tracker(source);
          const spans = wordsIn(source);
          for (const [id, { start, end }] of spans.entries()) {
            tracker.set(String(id), { spans: [{ start, end }], text: source.slice(start, end) });
          }
          // Each unit knows where it came from; what is put in comes from nowhere.
          let origins: (number | undefined)[] = Array.from({ length: source.length }, (_, at) => at);
          const states = [{ text: source, places: new Map(tracker.places) }];
          let now = source;
          for (const [at, deleted, inserted] of moves) {
            const edit = editAt(now, at, deleted, inserted);
            now = edited(now, edit);
            origins = origins.toSpliced(edit.start, edit.deleted, ...Array<undefined>(inserted.length).fill(undefined));
            tracker.change(now, [edit]);
            checkPlaces(tracker, spans, origins, now);
            states.push({ text: now, places: new Map(tracker.places) });
          }
          // Undone and done again, some steps at once.
          for (const state of [...states.toReversed(), ...states].filter((_, at) => at % 3 !== 1)) {
            tracker.change(state.text);
            deepEqual(tracker.places, state.places);
          }
          tracker.change(source);
          deepEqual(tracker.places, states[0]!.places);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('spans of a text that has changed elsewhere', () => {
  it('are found by their words, each at its own', () => {
    const { text, spans } = readMarked('Anna met Bert. ⟦Anna|a⟧ left. Then ⟦Anna|b⟧ came back with ⟦Carl|c⟧.');
    const wanted = spans.map(({ start, end, type }) => ({ id: type, quote: text.slice(start, end), at: start }));
    const later = 'Yesterday Anna met Bert. Soon Anna left. And then Anna came back with Carl.';
    const found = anchor(
      wanted.map(each => ({
        ...each,
        prefix: text.slice(Math.max(0, each.at - 32), each.at),
        suffix: text.slice(each.at + 4, each.at + 36),
      })),
      later,
    );
    equal(
      writeMarked(
        later,
        [...found].map(([type, { start, end }]) => ({ type, start, end })),
      ),
      'Yesterday Anna met Bert. Soon ⟦Anna|a⟧ left. And then ⟦Anna|b⟧ came back with ⟦Carl|c⟧.',
    );
  });

  it('are found each, where hundreds have the same words', () => {
    const text = 'Anna met Bert. '.repeat(500);
    const later = `Yesterday ${text}`;
    const wanted = Array.from({ length: 500 }, (_, at) => ({ id: String(at), quote: 'Anna', at: at * 15 }));
    const found = anchor(wanted, later);
    deepEqual(
      wanted.map(({ id }) => found.get(id)?.start),
      wanted.map(({ at }) => at + 10),
    );
  });

  it('are found where letters are written otherwise, and not where another name stands', () => {
    const wanted = (quote: string) => [{ id: 't', quote, at: 4 }];
    equal(anchor(wanted('سيرغي شويغو'), 'زار سيرجي شويغو طهران').get('t')?.start, 4);
    equal(anchor(wanted('الأحمد'), 'زار الاحمَد طهران').get('t')?.end, 11);
    equal(anchor(wanted('شويغو'), 'زار لافروف طهران').size, 0);
  });
});

/** Marks of the same type are the fragments of one annotation. */
function check(before: string, edits: readonly TextEdit[], after: string): void {
  const { text, spans } = readMarked(before);
  const tracker = new Tracker(text);
  tracker.set('t', { spans, text: spans.map(({ start, end }) => text.slice(start, end)).join(' ') });
  const now = edits.reduce(edited, text);
  tracker.change(now, edits);
  equal(
    writeMarked(
      now,
      tracker.get('t')!.spans.map(span => ({ ...span, type: 't' })),
    ),
    after,
  );
  tracker.change(text);
  deepEqual(
    tracker.get('t')!.spans.map(({ start, end }) => [start, end]),
    spans.map(({ start, end }) => [start, end]),
  );
}

const piece = fc.constantFrom('', 'ا', 'b', ' ', '\n', '\r\n', '😀', 'َ', 'نص', '\ud83d', 'two words');
const text = fc
  .array(fc.constantFrom('شويغو ', 'و', 'Anna ', '😀', '\n', '\r\n', 'أَ', ' ', '.', 'الكويت ', 'e\u0301 '), {
    maxLength: 10,
  })
  .map(parts => parts.join(''));

function editAt(text: string, at: number, deleted: number, inserted: string): TextEdit {
  const start = at % (text.length + 1);
  return { start, deleted: Math.min(deleted, text.length - start), inserted };
}

function wordsIn(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/[^\s.]+/gu), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

function checkPlaces(
  tracker: Tracker,
  spans: readonly { start: number; end: number }[],
  origins: readonly (number | undefined)[],
  text: string,
): void {
  for (const [id, span] of spans.entries()) {
    const place = tracker.get(String(id))!;
    let last = 0;
    const inside = new Set<number>();
    for (const { start, end } of place.spans) {
      ok(last <= start && start < end && end <= text.length);
      ok(!lineBreaks.test(text.slice(start, end)));
      last = end;
      for (let at = start; at < end; at++) {
        const origin = origins[at];
        ok(origin === undefined || (origin >= span.start && origin < span.end), 'takes in what is beside it');
        inside.add(at);
      }
    }
    for (const [at, origin] of origins.entries()) {
      if (origin === undefined || origin < span.start || origin >= span.end || inside.has(at)) continue;
      ok(/[\s\ud800-\udfff]/u.test(text.charAt(at)), `leaves out ${JSON.stringify(text.charAt(at))}`);
    }
  }
}
