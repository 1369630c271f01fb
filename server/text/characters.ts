import type { Script } from './script';

/** What a UTF-16 code unit is, as far as words care. Halves of surrogate pairs are signs. */
export const enum CharClass {
  Space = 1,
  Letter,
  Digit,
  /** A letter that is a word of its own: Chinese characters. */
  Ideograph,
  Sign,
}

/** What else a code unit is, as bits above its class. */
const enum Trait {
  Class = 0b111,
  Upper = 1 << 3,
  Lower = 1 << 4,
  /** A combining mark, an invisible character, or tatweel: it takes no room of its own. */
  Weightless = 1 << 5,
  /** White space, a control or an ignorable character: nothing is seen of it. */
  Invisible = 1 << 6,
}

export const scripts: readonly Script[] = ['arabic', 'latin', 'cyrillic', 'han'];
const scriptTests = [/\p{Script=Arabic}/u, /\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u];

/** Above these bits the script, as an index into `scripts`; the last index is none of them. */
const scriptShift = 7;

const invisible = /[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

const traits = new Uint16Array(0x10000);
const classes: readonly CharClass[] = [
  CharClass.Sign,
  CharClass.Space,
  CharClass.Letter,
  CharClass.Digit,
  CharClass.Ideograph,
  CharClass.Sign,
];

/** The class of a UTF-16 code unit. */
export function charClass(unit: number): CharClass {
  return classes[traitsOf(unit) & Trait.Class]!;
}

export function isUpper(unit: number): boolean {
  return (traitsOf(unit) & Trait.Upper) !== 0;
}

export function isLower(unit: number): boolean {
  return (traitsOf(unit) & Trait.Lower) !== 0;
}

export function isWeightless(unit: number): boolean {
  return (traitsOf(unit) & Trait.Weightless) !== 0;
}

/** The script of a code unit as an index into `scripts`; `scripts.length` where it is of none of them. */
export function scriptIndex(unit: number): number {
  return traitsOf(unit) >> scriptShift;
}

function traitsOf(unit: number): number {
  return traits[unit] || (traits[unit] = determine(unit));
}

function determine(unit: number): number {
  const char = String.fromCharCode(unit);
  const script = scriptTests.findIndex(test => test.test(char));
  return (
    classOf(char) |
    (/[\p{Lu}\p{Lt}]/u.test(char) ? Trait.Upper : 0) |
    (/\p{Ll}/u.test(char) ? Trait.Lower : 0) |
    (/[\p{M}\p{Cf}\u0640]/u.test(char) ? Trait.Weightless : 0) |
    (invisible.test(char) ? Trait.Invisible : 0) |
    ((script < 0 ? scripts.length : script) << scriptShift)
  );
}

function classOf(char: string): CharClass {
  if (/\p{Script=Han}/u.test(char)) return CharClass.Ideograph;
  if (/[\p{L}\p{M}]/u.test(char)) return CharClass.Letter;
  if (/\p{N}/u.test(char)) return CharClass.Digit;
  if (/[\s\p{Z}]/u.test(char)) return CharClass.Space;
  return CharClass.Sign;
}

/** The part of `text[start, end)` from its first to its last visible character; empty at `start` where there is none. */
export function trimmed(text: string, start = 0, end = text.length): readonly [start: number, end: number] {
  let [from, to] = [start, end];
  while (from < to && isInvisible(text.charCodeAt(from))) from++;
  while (to > from && isInvisible(text.charCodeAt(to - 1))) to--;
  return from < to ? [from, to] : [start, start];
}

function isInvisible(unit: number): boolean {
  return (traitsOf(unit) & Trait.Invisible) !== 0;
}

/** A line of this text looks empty: white space, controls and invisible characters only. */
export function isBlank(text: string): boolean {
  const [start, end] = trimmed(text);
  return start === end;
}
