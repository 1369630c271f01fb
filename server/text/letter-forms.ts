/** The tables of `fold.ts`: which letters and signs are taken for the same. */

const arabicLetters: Readonly<Record<string, string>> = {
  ا: 'أإآٱٲٳٵ',
  و: 'ؤۆۇۈ',
  ي: 'ىئیېۍێ',
  ك: 'کڪګ',
  ه: 'ةۀہھەۃۂۿ',
  ے: 'ۓ',
};

/** Letters without a decomposition that people write without their stroke or ligature. */
const latinLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};

const invisible: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const spaces = [
  0x09, 0x0b, 0x0c, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009,
  0x200a, 0x202f, 0x205f, 0x3000,
];

/** Ranges whose compatibility decomposition, lower-cased and without marks, is the folded form. */
const decomposed: readonly (readonly [number, number])[] = [
  [0x00aa, 0x024f],
  [0x0370, 0x052f],
  [0x1e00, 0x1fff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff01, 0xffef],
];

const fixed = new Map<number, string>();
for (let digit = 0; digit < 10; digit++) {
  fixed.set(0x660 + digit, String(digit));
  fixed.set(0x6f0 + digit, String(digit));
}
for (const [to, froms] of Object.entries(arabicLetters)) for (const from of froms) fixed.set(from.charCodeAt(0), to);
for (const [from, to] of Object.entries(latinLetters)) {
  fixed.set(from.charCodeAt(0), to);
  const upper = from.toUpperCase();
  if (upper.length === 1) fixed.set(upper.charCodeAt(0), to);
}
for (const unit of spaces) fixed.set(unit, ' ');

/**
 * What a UTF-16 unit folds to.
 *
 * @param again folds what the unit is decomposed into
 */
export function foldedForm(unit: number, again: (text: string) => string): string {
  const form = fixed.get(unit);
  if (form !== undefined) return form;
  // NUL, and two units that the table of folds needs for itself.
  if (unit <= 1 || unit === 0xffff || isIn(invisible, unit)) return '';
  const char = String.fromCharCode(unit);
  if (unit < 0x80) return char.toLowerCase();
  if (!isIn(decomposed, unit)) return char;
  const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD');
  return plain === char ? char : again(plain);
}

function isIn(ranges: readonly (readonly [number, number])[], unit: number): boolean {
  return ranges.some(([from, to]) => unit >= from && unit <= to);
}
