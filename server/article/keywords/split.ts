import { Sense } from '../../locales/lexicon';
import { hasRightToLeft } from '../../text/script';
import { splitWords } from '../../text/words';
import { lookUpAll } from '../vocabulary';
import type { WordIndex } from './word-index';

/** A keyword in a line of them: UTF-16 in the line, end exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What a line of keywords without signs between them falls into. */
export interface Split {
  readonly pieces: readonly Piece[];
  /** Whether it is several keywords rather than one phrase. */
  readonly several: boolean;
}

/**
 * Splits keywords that only spaces part: words that stand together in the text belong together.
 *
 * @param text the keywords as they are written, without their label
 * @param index the words of headline and body
 */
export function splitKeywords(text: string, index: WordIndex): Split {
  const words = splitWords(text);
  const { senses } = lookUpAll(words);
  const count = words.text.length;
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= count; at++) {
    if (at < count && belongs(at)) continue;
    pieces.push({ start: words.start[from]!, end: words.end[at - 1]! });
    from = at;
  }
  return { pieces, several: areSeveral() };

  /** Whether word `at` goes on with what stands before it. */
  function belongs(at: number): boolean {
    const [before, word] = [words.text[at - 1]!, words.text[at]!];
    // Characters without a space, or with a hyphen between, are one word.
    if (!/^[\s\p{Z}]+$/u.test(words.source.slice(words.end[at - 1], words.start[at]))) return true;
    const small = Sense.Function | Sense.Dangling;
    if ((senses[at - 1]! & small) !== 0 || (senses[at]! & small) !== 0)
      return at < count - 1 || (senses[at]! & small) === 0;
    if (index.count([before, word]) > 0) return true;
    // The adjective agrees with its noun: `التعاون العسكري`.
    if (/^\u0627\u0644/.test(before) && /^\u0627\u0644/.test(word)) return true;
    return isName(at - 1) && isName(at) && index.count([before]) + index.count([word]) === 0;
  }

  function isName(at: number): boolean {
    return /^\p{Lu}\p{Ll}/u.test(words.source.slice(words.start[at], words.end[at]));
  }

  /** A phrase of two or three words that the text does not happen to have is one all the same. */
  function areSeveral(): boolean {
    if (pieces.length < 2 || count < 3) return false;
    if (pieces.length >= 3 && count >= 4) return true;
    const known = pieces.filter(({ start, end }) => index.count(splitWords(text.slice(start, end)).text) > 0).length;
    return known === pieces.length && (hasRightToLeft(text) || pieces.length >= 3);
  }
}
