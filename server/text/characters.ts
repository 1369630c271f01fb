/** What a UTF-16 code unit is, as far as words care. Halves of surrogate pairs are signs. */
export const enum CharClass {
  Space = 1,
  Letter,
  Digit,
  /** A letter that is a word of its own: Chinese characters. */
  Ideograph,
  Sign,
}

const classes = new Uint8Array(0x10000);

/** The class of a UTF-16 code unit. */
export function charClass(unit: number): CharClass {
  return classes[unit] || (classes[unit] = classify(unit));
}

function classify(unit: number): CharClass {
  const char = String.fromCharCode(unit);
  if (/\p{Script=Han}/u.test(char)) return CharClass.Ideograph;
  if (/[\p{L}\p{M}]/u.test(char)) return CharClass.Letter;
  if (/\p{N}/u.test(char)) return CharClass.Digit;
  if (/[\s\p{Z}]/u.test(char)) return CharClass.Space;
  return CharClass.Sign;
}

/** A line of this text looks empty: white space, controls and invisible characters only. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text);
}
