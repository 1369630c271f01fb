import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { Pieces, type Replacement } from '../../server/rules/pieces';
import { anyText } from './arbitrary';

/** Short texts of few letters: replacements meet, and put back what was there. */
const text = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'ء'), maxLength: 12 }), anyText);

/** Where replacements begin and end, as shares of the text, and what they put in. */
const round = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 4 }),
    newText: fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'ء'), maxLength: 3 }),
  }),
  { maxLength: 5 },
);

describe('Pieces', () => {
  it('put replacements in by the offsets before them, whatever their order', () => {
    const pieces = new Pieces('one two three');
    pieces.apply([
      { start: 13, end: 13, newText: '!' },
      { start: 0, end: 3, newText: 'One' },
      { start: 4, end: 8, newText: '' },
    ]);
    equal(pieces.text, 'One three!');
    pieces.apply([{ start: 3, end: 4, newText: ', ' }]);
    equal(pieces.text, 'One, three!');
    deepEqual(pieces.replacements(), [
      { start: 0, end: 8, newText: 'One, ' },
      { start: 13, end: 13, newText: '!' },
    ]);
  });

  it('put an insertion in front of what is replaced at its place', () => {
    const pieces = new Pieces('ab');
    pieces.apply([
      { start: 1, end: 2, newText: 'c' },
      { start: 1, end: 1, newText: '-' },
    ]);
    equal(pieces.text, 'a-c');
  });

  it('tell nothing of what has become as it was', () => {
    const pieces = new Pieces('one two');
    pieces.apply([{ start: 4, end: 7, newText: 'three' }]);
    pieces.apply([{ start: 4, end: 9, newText: 'two' }]);
    equal(pieces.text, 'one two');
    deepEqual(pieces.replacements(), []);
  });

  it('are the text after all rounds', () => {
    fc.assert(
      fc.property(text, fc.array(round, { maxLength: 5 }), (original, rounds) => {
        const { pieces, expected } = after(original, rounds);
        equal(pieces.text, expected);
      }),
    );
  });

  it('come to one set of replacements of the first text', () => {
    fc.assert(
      fc.property(text, fc.array(round, { maxLength: 5 }), (original, rounds) => {
        const { pieces, expected } = after(original, rounds);
        const replacements = pieces.replacements();
        equal(replaced(original, replacements), expected);
        let at = -1;
        for (const { start, end, newText } of replacements) {
          ok(start > at && end >= start && end <= original.length, 'in their order, with text between them');
          ok(original.slice(start, end) !== newText, 'none that changes nothing');
          at = end;
        }
      }),
    );
  });
});

/** A text through some rounds: in pieces, and as a string that is cut and joined. */
function after(
  original: string,
  rounds: readonly (readonly { from: number; length: number; newText: string }[])[],
): { readonly pieces: Pieces; readonly expected: string } {
  const pieces = new Pieces(original);
  let expected = original;
  for (const shares of rounds) {
    const replacements = apart(shares, expected.length);
    pieces.apply(replacements);
    expected = replaced(expected, replacements);
  }
  return { pieces, expected };
}

/** Those that do not overlap, no two of them at one place. */
function apart(shares: readonly { from: number; length: number; newText: string }[], length: number): Replacement[] {
  const sorted = shares
    .map(({ from, length: size, newText }) => {
      const start = Math.floor(from * length);
      return { start, end: Math.min(length, start + size), newText };
    })
    .sort((a, b) => a.start - b.start);
  const taken: Replacement[] = [];
  for (const replacement of sorted) {
    const last = taken.at(-1);
    if (!last || (replacement.start >= last.end && replacement.start > last.start)) taken.push(replacement);
  }
  return taken;
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of replacements) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
