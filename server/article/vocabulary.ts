import { knownLanguages, lookUp } from '../locales/lexicon';
import type { Words } from '../text/words';
import { wordPoints } from './language';

/** What the locale packs know of a line's words. */
export interface Vocabulary {
  /** The senses of each word as bits of `Sense`; a phrase gives its senses to all its words. */
  readonly senses: readonly number[];
  /** Evidence for each of `knownLanguages`. */
  readonly languages: number[];
}

export function lookUpAll(words: Words): Vocabulary {
  const senses = words.text.map(() => 0);
  const languages = knownLanguages.map(() => 0);
  for (let at = 0; at < senses.length; at++) {
    lookUp(words, at, (meaning, end) => {
      for (let word = at; word < end; word++) senses[word]! |= meaning.sense;
      for (const [locale, points] of wordPoints(meaning)) languages[locale]! += points;
    });
  }
  return { senses, languages };
}
