/** The scripts that the locale packs write. */
export type Script = 'arabic' | 'latin' | 'cyrillic' | 'han';

/**
 * A strong right-to-left letter (bidi classes R and AL: Hebrew to Arabic Extended, the presentation forms, and the
 * supplementary planes by their high surrogates) or a control that sets that direction.
 */
const rightToLeft = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** Whether the editor draws a line of this text in right-to-left parts, so that nothing may cut it. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}
