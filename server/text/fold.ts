/**
 * Folding: text → the form in which it is matched.
 *
 * Letter case, diacritics, tatweel, hamza carriers, alef, ye, kaf and heh forms, digits, presentation and full-width
 * forms, typographic quotes, white space and invisible characters are levelled. The rules for Arabic are those that
 * Arabic toolkits agree on; NFKC alone maps neither ی nor ک.
 */
import { foldedForm } from './letter-forms';

/** Folded text with its way back: `folded[i]` came from `source[map[i]]`. All indices are UTF-16 code units. */
export interface Folded {
  readonly text: string;
  /** One entry more than `text` is long: the last is the length of what was folded. */
  readonly map: Uint32Array;
}

/** Folds `text`. Linear in its length; at most `limit` units are read. */
export function fold(text: string, limit = text.length): Folded {
  const length = Math.min(text.length, limit);
  let map = new Uint32Array(length + longestExpansion);
  let units = new Uint16Array(length + longestExpansion);
  let size = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const to = single[unit] || determine(unit);
    if (to === dropped) continue;
    if (to !== expanded) {
      units[size] = to;
      map[size++] = at;
      continue;
    }
    const form = expansions.get(unit)!;
    if (size + form.length + length - at > units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      map = grown(map, new Uint32Array(map.length * 2));
    }
    for (let part = 0; part < form.length; part++) {
      units[size] = form.charCodeAt(part);
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
    const to = single[unit] || determine(unit);
    if (to === expanded) folded += expansions.get(unit)!;
    else if (to !== dropped) folded += String.fromCharCode(to);
  }
  return folded;
}

/** What each UTF-16 unit folds to, as far as it has been asked for. */
const single = new Uint16Array(0x10000);
const dropped = 1;
/** Marks a unit whose form is longer than one unit and stands in `expansions`. */
const expanded = 0xffff;
const expansions = new Map<number, string>();
/** U+FDFA folds to 18 units. */
const longestExpansion = 18;

function determine(unit: number): number {
  const form = foldedForm(unit, foldText);
  if (form.length > 1) expansions.set(unit, form);
  return (single[unit] = form.length > 1 ? expanded : form === '' ? dropped : form.charCodeAt(0));
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function decode(units: Uint16Array): string {
  let text = '';
  // Function.apply takes a limited number of arguments.
  for (let at = 0; at < units.length; at += 8192) {
    // Faster than a spread: the units are not copied into an array first.
    text += String.fromCharCode.apply(undefined, units.subarray(at, at + 8192) as unknown as number[]);
  }
  return text;
}
