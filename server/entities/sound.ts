import { withoutEnding } from './recognition/inflections';

/**
 * A folded word as different newsrooms would spell the same sounds: غ, ج and ك for g, و and ي between consonants. Short
 * words stay as they are, for too many of them would be the same.
 */
export function soundOf(word: string): string {
  if (!/^\p{Script=Arabic}/u.test(word)) return withoutEnding(word);
  if (word.length < 5) return word;
  return word.replace(/[غگق]/g, 'ج').replace(/(?<=.)[وي](?=.)/gu, '');
}
