import { Phrases } from '../text/phrases';
import type { Words } from '../text/words';
import { decodeUse, type LabelMeaningRole, type Use } from './sense';
import { phrases } from './tables';

export { Sense } from './sense';
export { agenciesToWrite, knownLanguages, labelsToWrite, writings } from './tables';

/** A label in one language. */
export interface LabelMeaning {
  readonly role: LabelMeaningRole;
  /** Also an everyday word: see `Locale.weakLabels`. */
  readonly weak: boolean;
}

/** What a phrase is, in all languages together. */
export interface Meaning {
  /** Bits of `Sense`. */
  readonly sense: number;
  readonly labels: readonly LabelMeaning[];
  readonly uses: readonly Use[];
}

/** All phrases of all languages: a line's language need not be known before it is read. */
export const lexicon = new Phrases<Meaning>(phrases, codes => {
  const uses = codes.map(decodeUse);
  return {
    sense: uses.reduce((bits, { sense }) => bits | sense, 0),
    labels: uses.flatMap(({ role, weak }) => (role ? { role, weak: weak === true } : [])),
    uses,
  };
});

/** Arabic conjunctions are written as part of the next word. */
const conjunction = /^[\u0648\u0641](?=.{2})/;

/** Calls `found` for every phrase that begins with word `at`, with its meaning and the index after its last word. */
export function lookUp(words: Words, at: number, found: (meaning: Meaning, end: number) => void): void {
  if (lexicon.matchesAt(words, at, found)) return;
  const word = words.text[at]!;
  if (conjunction.test(word)) lexicon.matchesAt(words, at, found, word.slice(1));
}
