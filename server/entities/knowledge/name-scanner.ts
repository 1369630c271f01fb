import { charClass, CharClass } from '../../text/characters';
import { foldText } from '../../text/fold';
import { hashStart, longestWord, mixed, type NameTable } from './name-table';

/**
 * What is told of each name that is found.
 *
 * @param start UTF-16 in the text, behind the proclitics
 * @param end UTF-16, exclusive
 * @param word the index of its first word among all words of the text
 * @param clitics how many folded units of its first word are proclitics
 * @param count how many words it has
 */
export type NameFound = (
  start: number,
  end: number,
  word: number,
  clitics: number,
  count: number,
  values: Uint32Array,
) => void;

/** What a unit does to words, above its folded form. */
const enum Look {
  Form = 0xffff,
  None = 0,
  Letter = 1 << 16,
  Digit = 2 << 16,
  Ideograph = 3 << 16,
  /** A combining mark or tatweel: it belongs to the letter before it. */
  Mark = 4 << 16,
  /** Nothing is seen of it, and it parts no words. */
  Invisible = 5 << 16,
  /** It folds to more than one unit. */
  Expanded = 6 << 16,
  Space = 7 << 16,
  Joint = 8 << 16,
  Point = 9 << 16,
  Stop = 10 << 16,
  Kind = 15 << 16,
}

/** What stands between two words. A name goes on over spaces or one joint. */
const enum Between {
  Nothing,
  Spaces,
  Joint,
  Point,
  PointAndSpace,
  Stop,
}

const looks = new Uint32Array(0x10000);
const joints = new Set(Array.from("-\u2010\u2011'’‘", char => char.charCodeAt(0)));

const alef = 0x627;
const lam = 0x644;
const sin = 0x633;
const waw = 0x648;
const feh = 0x641;
const beh = 0x628;
const kaf = 0x643;

/** `J. R.`, `St. `: folded units. */
export const longestInitial = 2;
/** Names that are followed at a time, from word to word. */
const mostOpen = 32;

/**
 * Finds names in running text, in one pass: units are folded as they are read, and each word is hashed from its end to its
 * start, so that its hash without proclitics is met on the way.
 */
export class NameScanner {
  /** The folded units of the word that is being read, and where in the text each of them came from. */
  readonly #units = new Uint16Array(longestWord);
  readonly #places = new Uint32Array(longestWord);
  #size = 0;
  /** How many words have been read before it. */
  #word = 0;
  /** The names that the last words may begin. */
  #open = 0;
  readonly #nodes = new Uint32Array(mostOpen);
  readonly #starts = new Uint32Array(mostOpen);
  readonly #words = new Uint32Array(mostOpen);
  readonly #clitics = new Uint8Array(mostOpen);

  constructor(private readonly table: NameTable) {}

  /** Calls `found` for the names in the first `limit` units of `text`, in the order of their ends. */
  scan(text: string, found: NameFound, limit = text.length): void {
    const units = this.#units;
    const places = this.#places;
    const stop = Math.min(text.length, limit);
    let size = 0;
    let kind = Look.None;
    let end = 0;
    let lastSize = 0;
    let between = Between.Stop;
    this.#word = 0;
    for (let at = 0; at < stop; at++) {
      const unit = text.charCodeAt(at);
      const look = looks[unit] || determine(unit);
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- what the mask leaves is one of the enum
      const sort: Look = look & Look.Kind;
      if (sort === kind) {
        if (size < longestWord) {
          units[size] = look & Look.Form;
          places[size] = at;
        }
        size++;
        end = at + 1;
        continue;
      }
      if (sort === Look.Mark) {
        if (size > 0) end = at + 1;
        continue;
      }
      if (sort === Look.Invisible) continue;
      const form = sort === Look.Expanded ? foldText(text.charAt(at)) : '';
      const isLetters = form !== '' && charClass(form.charCodeAt(0)) === CharClass.Letter;
      if (size > 0 && !(isLetters && kind === Look.Letter)) {
        this.#size = size;
        this.take(end, between, found);
        lastSize = size;
        size = 0;
        kind = Look.None;
        between = Between.Nothing;
      }
      if (isLetters) {
        for (let part = 0; part < form.length && size < longestWord; part++) {
          units[size] = form.charCodeAt(part);
          places[size++] = at;
        }
        kind = Look.Letter;
        end = at + 1;
      } else if (sort <= Look.Ideograph) {
        units[0] = look & Look.Form;
        places[0] = at;
        size = 1;
        // A Chinese character is a word by itself: the next one is of no kind that goes on.
        kind = sort === Look.Ideograph ? Look.None : sort;
        end = at + 1;
      } else between = after(between, sort, lastSize);
    }
    this.#size = size;
    if (size > 0) this.take(end, between, found);
  }

  /** Looks the word up that has been read, by itself and as the next of the names that the words before it begin. */
  private take(end: number, between: Between, found: NameFound): void {
    const { table } = this;
    const units = this.#units;
    const size = this.#size;
    const word = this.#word++;
    if (size > longestWord) {
      this.#open = 0;
      return;
    }
    const bare = mostClitics(units, size);
    let hash = hashStart;
    let [one, two] = [0, 0];
    for (let at = size - 1; at >= 0; at--) {
      hash = Math.imul(hash ^ units[at]!, 0x01000193);
      if (at === 2) two = hash;
      else if (at === 1) one = hash;
    }
    const whole = table.find(units, 0, size, mixed(hash));
    this.follow(whole, word, end, between === Between.Stop, found);
    if (whole >= 0) this.begin(whole, word, 0, end, found);
    for (let clitics = 1; clitics <= bare; clitics++) {
      const suffix = clitics === 1 ? one : two;
      const rest = table.find(units, clitics, size, mixed(suffix));
      if (rest >= 0) this.begin(rest, word, clitics, end, found);
      // After `ل` the article has lost its alef: `للكويت` is looked up as `الكويت`.
      const last = units[clitics - 1]!;
      if (last !== lam || units[clitics] !== lam) continue;
      units[clitics - 1] = alef;
      const article = table.find(units, clitics - 1, size, mixed(Math.imul(suffix ^ alef, 0x01000193)));
      units[clitics - 1] = last;
      if (article >= 0) this.begin(article, word, clitics, end, found);
    }
  }

  private follow(whole: number, word: number, end: number, isApart: boolean, found: NameFound): void {
    const { table } = this;
    const open = this.#open;
    this.#open = 0;
    if (isApart || whole < 0) return;
    for (let path = 0; path < open; path++) {
      const node = table.follow(this.#nodes[path]!, whole);
      if (node < 0) continue;
      const [start, first, clitics] = [this.#starts[path]!, this.#words[path]!, this.#clitics[path]!];
      const values = table.valuesOf(node);
      if (values) found(start, end, first, clitics, word - first + 1, values);
      this.keep(node, start, first, clitics);
    }
  }

  private begin(entry: number, word: number, clitics: number, end: number, found: NameFound): void {
    const node = this.table.rootOf(entry);
    if (node < 0) return;
    const start = this.#places[clitics]!;
    const values = this.table.valuesOf(node);
    if (values) found(start, end, word, clitics, 1, values);
    this.keep(node, start, word, clitics);
  }

  private keep(node: number, start: number, word: number, clitics: number): void {
    const path = this.#open;
    if (path >= mostOpen) return;
    this.#nodes[path] = node;
    this.#starts[path] = start;
    this.#words[path] = word;
    this.#clitics[path] = clitics;
    this.#open++;
  }
}

/**
 * How many units at a word's start may be proclitics: a conjunction (و ف), then a preposition (ب ك ل) or the س of the
 * future. What is left is at least two letters.
 */
function mostClitics(units: Uint16Array, size: number): number {
  if (size < 3) return 0;
  const first = units[0]!;
  if (first !== waw && first !== feh) return isPreposition(first) ? 1 : 0;
  return size > 3 && isPreposition(units[1]!) ? 2 : 1;
}

function isPreposition(unit: number): boolean {
  return unit === beh || unit === lam || unit === kaf || unit === sin;
}

/** @param size of the word before: only an initial goes on after a point and a space */
function after(between: Between, sort: Look, size: number): Between {
  if (between === Between.Nothing) {
    if (sort === Look.Space) return Between.Spaces;
    if (sort === Look.Joint) return Between.Joint;
    return sort === Look.Point ? Between.Point : Between.Stop;
  }
  if (sort !== Look.Space) return Between.Stop;
  if (between === Between.Spaces) return Between.Spaces;
  return between === Between.Point && size <= longestInitial ? Between.PointAndSpace : Between.Stop;
}

const mark = /[\p{M}\u0640]/u;

function determine(unit: number): number {
  const char = String.fromCharCode(unit);
  const form = foldText(char);
  return (looks[unit] = sortOf(unit, char, form) | (form.length === 1 ? form.charCodeAt(0) : 0));
}

function sortOf(unit: number, char: string, form: string): Look {
  if (form === '') return mark.test(char) ? Look.Mark : Look.Invisible;
  if (form.length > 1) return Look.Expanded;
  if (unit === 0x09) return Look.Stop;
  if (joints.has(unit)) return Look.Joint;
  if (char === '.') return Look.Point;
  switch (charClass(form.charCodeAt(0))) {
    case CharClass.Letter:
      return Look.Letter;
    case CharClass.Digit:
      return Look.Digit;
    case CharClass.Ideograph:
      return Look.Ideograph;
    case CharClass.Space:
      return Look.Space;
    default:
      return Look.Stop;
  }
}
