import { withoutEnding } from './recognition/inflections';

/**
 * A folded word as different newsrooms would spell the same sounds: غ, گ and ق as ج, without و and ي between consonants.
 * Short words stay as they are, for too many of them would be the same.
 */
export function soundOf(word: string): string {
  if (!isArabic(word.charCodeAt(0))) return withoutEnding(word);
  if (word.length < 5) return word;
  return word.replace(/[غگق]/g, 'ج').replace(/(?<=.)[وي](?=.)/gu, '');
}

/** The units that a folded word may begin with whose sound this is. */
export function initialsOf(sound: string): string {
  return sound.startsWith('ج') ? 'جغگق' : sound.charAt(0);
}

/** In the block of Arabic, U+0600 … U+06FF: all that folding leaves. */
function isArabic(unit: number): boolean {
  return unit >= 0x600 && unit <= 0x6ff;
}
