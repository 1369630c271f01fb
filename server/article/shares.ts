import { Sense } from '../locales/lexicon';
import type { Words } from '../text/words';
import { isClockOrCount } from './shape';

/** How many words have that sense. */
export function countOf(senses: readonly number[], sense: Sense): number {
  let count = 0;
  for (const one of senses) if (one & sense) count++;
  return count;
}

/** The share of letters and digits, from word `from` on, in words of that sense. */
export function shareOf(words: Words, senses: readonly number[], from: number, sense: Sense): number {
  let covered = 0;
  let total = 0;
  for (let at = from; at < senses.length; at++) {
    const length = words.text[at]!.length;
    total += length;
    if (senses[at]! & sense) covered += length;
  }
  return total === 0 ? 0 : covered / total;
}

/** The share of a line in what stands on pages beside an article. */
export function debrisShare(head: string, words: Words, senses: readonly number[]): number {
  if (isClockOrCount(head)) return 1;
  let covered = 0;
  let total = 0;
  let number = 0;
  for (let at = 0; at < senses.length; at++) {
    const word = words.text[at]!;
    if (/^\d/.test(word)) number += word.length;
    else {
      total += word.length;
      if (senses[at]! & Sense.Debris) covered += word.length;
    }
  }
  return total === 0 ? 0 : covered / (total + (covered > 0 ? 0 : number));
}

/** `(انتهى)`, `ENDS`, `（完）`, and an end mark followed by initials: `(النهاية) ر ج`. */
export function isEndMark(words: Words, senses: readonly number[]): boolean {
  if (words.text.length === 0 || words.text.length > 6) return false;
  if (senses.every(sense => sense & (Sense.EndMark | Sense.Agency))) return senses.some(sense => sense & Sense.EndMark);
  if (!(senses[0]! & Sense.EndMark)) return false;
  return words.text.every((word, at) => (senses[at]! & Sense.EndMark) !== 0 || word.length <= 3);
}
