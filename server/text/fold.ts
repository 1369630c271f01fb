/**
 * Folding: text → the form in which it is matched.
 *
 * Letter case, diacritics, tatweel, hamza carriers, alef, ye, kaf and heh forms, digits, presentation and full-width
 * forms, typographic quotes, white space and invisible characters are levelled. The rules for Arabic are those that
 * Arabic toolkits agree on; NFKC alone maps neither ی nor ک.
 */

/** Folded text with its way back: `folded[i]` came from `source[map[i]]`. All indices are UTF-16 code units. */
export interface Folded {
  readonly text: string;
  /** One entry more than `text` is long: the last is the length of what was folded. */
  readonly map: Uint32Array;
}

const dropped = 0;
/** Marks an entry of `single` whose replacement is longer than one unit and stands in `expansions`. */
const expanded = 0xffff;
const single = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

/** Folds `text`. Linear in its length; at most `limit` units are read. */
export function fold(text: string, limit = text.length): Folded {
  const length = Math.min(text.length, limit);
  // 18 units is the longest compatibility expansion (U+FDFA); most text stays as long as it is.
  let map = new Uint32Array(length + 32);
  let units = new Uint16Array(length + 32);
  let size = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const to = single[unit]!;
    if (to === dropped) continue;
    if (size + 20 > units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      map = grown(map, new Uint32Array(map.length * 2));
    }
    if (to === expanded) {
      for (const part of expansions.get(unit)!) {
        units[size] = part.charCodeAt(0);
        map[size++] = at;
      }
    } else {
      units[size] = to;
      map[size++] = at;
    }
  }
  map[size] = length;
  return { text: decode(units.subarray(0, size)), map: map.subarray(0, size + 1) };
}

/** Folds a text where no way back is needed. */
export function foldText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const to = single[unit]!;
    if (to === expanded) folded += expansions.get(unit)!;
    else if (to !== dropped) folded += String.fromCharCode(to);
  }
  return folded;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function decode(units: Uint16Array): string {
  let text = '';
  // Function.apply takes a limited number of arguments.
  for (let at = 0; at < units.length; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  }
  return text;
}

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

const spaces = [0x09, 0x0b, 0x0c, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000];

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

function fill(): void {
  for (let unit = 0; unit < single.length; unit++) single[unit] = unit;
  for (let unit = 0x41; unit <= 0x5a; unit++) single[unit] = unit + 0x20;
  for (const [to, froms] of Object.entries(arabicLetters)) for (const from of froms) set(from.charCodeAt(0), to);
  for (let digit = 0; digit < 10; digit++) {
    single[0x660 + digit] = 0x30 + digit;
    single[0x6f0 + digit] = 0x30 + digit;
  }
  for (const unit of spaces) single[unit] = 0x20;
  for (let unit = 0x2000; unit <= 0x200a; unit++) single[unit] = 0x20;
  for (const [from, to] of invisible) for (let unit = from; unit <= to; unit++) single[unit] = dropped;
  for (const [from, to] of Object.entries(latinLetters)) {
    set(from.charCodeAt(0), to);
    const upper = from.toUpperCase();
    if (upper.length === 1) set(upper.charCodeAt(0), to);
  }
  for (const [from, to] of decomposed) {
    for (let unit = from; unit <= to; unit++) {
      const char = String.fromCharCode(unit);
      const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD');
      // Marks and letter forms are levelled by what the table holds by then.
      if (plain !== char) set(unit, foldText(plain));
    }
  }
  single[0xffff] = 0xfffd;
}

function set(unit: number, to: string): void {
  if (to.length === 1) single[unit] = to.charCodeAt(0);
  else if (to.length === 0) single[unit] = dropped;
  else {
    single[unit] = expanded;
    expansions.set(unit, to);
  }
}

fill();
