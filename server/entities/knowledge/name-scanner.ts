import { charClass, CharClass } from '../../text/characters';
import { foldText } from '../../text/fold';
import type { NameTable } from './name-table';
import type { WordFilter } from './word-filter';
import { longer, longestWord, pairHash, withFirst, withoutFirst } from './word-hash';

/**
 * What is told of each name that is found.
 *
 * @param start UTF-16 in the text, behind the proclitics
 * @param end UTF-16, exclusive
 * @param word the index of its first word among all words of the text
 * @param clitics how many folded units of its first word are proclitics
 * @param count how many words it has
 * @param node the name in the table
 */
export type NameFound = (
  start: number,
  end: number,
  word: number,
  clitics: number,
  count: number,
  node: number,
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
  /** Of no unit. */
  Alone = 11 << 16,
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

const looks = new Int32Array(0x10000);
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
/** Of a conjunction, a preposition and an article behind each. */
const mostForms = 5;
/** Names that are followed at a time, from word to word. */
const mostOpen = 32;

/**
 * Finds names in running text, in one pass: units are folded and hashed as they are read. A filter tells of most words and
 * pairs of words that no name begins so, and nothing else is done with those.
 */
export class NameScanner {
  /** The word that is being read, and the one before it. */
  #now = new ReadWord();
  #before = new ReadWord();
  /** The index of the word among all. */
  #word = 0;
  /** The names of more than two words that the last words may begin. */
  #open = 0;
  readonly #nodes = new Uint32Array(mostOpen);
  readonly #starts = new Uint32Array(mostOpen);
  readonly #words = new Uint32Array(mostOpen);
  readonly #clitics = new Uint8Array(mostOpen);

  constructor(readonly table: NameTable) {}

  /** Calls `found` for the names in the first `limit` units of `text`, in the order of their ends. */
  scan(text: string, found: NameFound, limit = text.length): void {
    const stop = Math.min(text.length, limit);
    const known = looks;
    const { filter } = this.table;
    let now = this.#now;
    let before = this.#before;
    now.text = before.text = text;
    before.forms = 0;
    this.#open = 0;
    let word = 0;
    let lastSize = 0;
    let between = Between.Stop;
    for (let at = 0; at < stop;) {
      let look = known[text.charCodeAt(at)] || determine(text.charCodeAt(at));
      let kind = kindOf(look);
      let form = '';
      if (kind === Look.Expanded) {
        form = foldText(text.charAt(at));
        if (charClass(form.charCodeAt(0)) === CharClass.Letter) kind = Look.Letter;
        else form = '';
      }
      if (kind > Look.Ideograph) {
        if (kind !== Look.Mark && kind !== Look.Invisible) between = after(between, kind, lastSize);
        at++;
        continue;
      }
      const start = at;
      let size = 0;
      let hash = 0;
      if (form === '') {
        hash = look & Look.Form;
        size = 1;
        at++;
      }
      // A Chinese character is a word by itself.
      if (kind === Look.Ideograph) kind = Look.Alone;
      for (; at < stop; at++) {
        look = known[text.charCodeAt(at)]!;
        if (kindOf(look) === kind) {
          hash = longer(hash, look & Look.Form);
          size++;
          continue;
        }
        const sort = kindOf(look || determine(text.charCodeAt(at)));
        if (sort === kind) at--;
        else if (sort === Look.Expanded && kind === Look.Letter) {
          form = foldText(text.charAt(at));
          if (charClass(form.charCodeAt(0)) !== CharClass.Letter) break;
          for (let part = 0; part < form.length; part++) hash = longer(hash, form.charCodeAt(part));
          size += form.length;
        } else if (sort !== Look.Mark && sort !== Look.Invisible) break;
      }
      now.end(start, at, size, hash);
      const isApart = between === Between.Stop;
      if (isApart || now.forms === 0) {
        this.#open = 0;
        before.forms = 0;
      }
      if (this.#open > 0 || isHit(filter, now, before)) {
        this.#now = now;
        this.#before = before;
        this.#word = word;
        this.take(found);
      }
      word++;
      lastSize = size;
      between = Between.Nothing;
      const last = before;
      before = now;
      now = last;
    }
  }

  /** Looks up the word by itself, with the one before it, and as the next of longer names. */
  private take(found: NameFound): void {
    const { filter } = this.table;
    const [now, before] = [this.#now, this.#before];
    if (this.#open > 0) this.follow(now, found);
    for (let form = 0; form < before.forms; form++) {
      if (filter.has(pairHash(before.hashes[form]!, now.hashes[0]!))) this.pair(form, found);
    }
    for (let form = 0; form < now.forms; form++) if (filter.has(now.hashes[form]!)) this.single(form, found);
  }

  private single(form: number, found: NameFound): void {
    const { table } = this;
    const now = this.#now;
    const entry = now.find(form, table);
    const node = entry < 0 ? -1 : table.rootOf(entry);
    if (node < 0 || !table.endsAt(node)) return;
    const clitics = now.clitics[form]!;
    found(now.placeOf(clitics), now.visibleEnd, this.#word, clitics, 1, node);
  }

  private pair(form: number, found: NameFound): void {
    const { table } = this;
    const [now, before] = [this.#now, this.#before];
    const first = before.find(form, table);
    const second = first < 0 ? -1 : now.find(0, table);
    const root = second < 0 ? -1 : table.rootOf(first);
    const node = root < 0 ? -1 : table.follow(root, second);
    if (node < 0) return;
    const clitics = before.clitics[form]!;
    this.keep(node, before.placeOf(clitics), this.#word - 1, clitics, found);
  }

  private follow(now: ReadWord, found: NameFound): void {
    const { table } = this;
    const open = this.#open;
    this.#open = 0;
    const whole = now.find(0, table);
    if (whole < 0) return;
    for (let path = 0; path < open; path++) {
      const node = table.follow(this.#nodes[path]!, whole);
      if (node >= 0) this.keep(node, this.#starts[path]!, this.#words[path]!, this.#clitics[path]!, found);
    }
  }

  /** Tells of the name that ends at a node, if one does, and keeps those open that go on behind it. */
  private keep(node: number, start: number, word: number, clitics: number, found: NameFound): void {
    if (this.table.endsAt(node)) found(start, this.#now.visibleEnd, word, clitics, this.#word - word + 1, node);
    const path = this.#open;
    if (path >= mostOpen) return;
    this.#nodes[path] = node;
    this.#starts[path] = start;
    this.#words[path] = word;
    this.#clitics[path] = clitics;
    this.#open++;
  }
}

/** Whether a name may be the word, or begin with the word before it and this one. */
function isHit(filter: WordFilter, now: ReadWord, before: ReadWord): boolean {
  const first = now.hashes[0]!;
  for (let form = 0; form < before.forms; form++) if (filter.has(pairHash(before.hashes[form]!, first))) return true;
  for (let form = 0; form < now.forms; form++) if (filter.has(now.hashes[form]!)) return true;
  return false;
}

/** A word as it has been read, and the forms in which it may stand in names: whole, and without its proclitics. */
class ReadWord {
  /** Its folded units, once they are needed. */
  readonly #units = new Uint16Array(longestWord);
  #filled = false;
  #size = 0;
  /** It is `text[start, stop)`, with what is not seen behind it. */
  text = '';
  #start = 0;
  #stop = 0;
  forms = 0;
  readonly hashes = new Int32Array(mostForms);
  /** How many units each form leaves out. */
  readonly clitics = new Uint8Array(mostForms);
  /** Where the units of each form begin; before the first left out, an alef stands in the place of the last of those. */
  readonly #from = new Uint8Array(mostForms);

  end(start: number, stop: number, size: number, hash: number): void {
    this.#start = start;
    this.#stop = stop;
    this.#size = size;
    this.#filled = false;
    this.hashes[0] = hash;
    this.forms = size > longestWord ? 0 : 1;
    if (size < 3 || size > longestWord) return;
    const { text } = this;
    const first = looks[text.charCodeAt(start)]!;
    if (kindOf(first) === Look.Letter && !isClitic(first & Look.Form)) return;
    const second = looks[text.charCodeAt(start + 1)]!;
    const third = looks[text.charCodeAt(start + 2)]!;
    if (kindOf(first) === Look.Letter && kindOf(second) === Look.Letter && kindOf(third) === Look.Letter) {
      this.addForms(first & Look.Form, second & Look.Form, third & Look.Form);
    } else {
      const { units } = this;
      this.addForms(units[0]!, units[1]!, units[2]!);
    }
  }

  /**
   * Adds the forms without what may be proclitics: a conjunction (و ف), then a preposition (ب ك ل) or the س of the future.
   * What is left is at least two letters. After `ل` the article has lost its alef: `للكويت` is looked up as `الكويت`.
   */
  private addForms(first: number, second: number, third: number): void {
    if (!isClitic(first)) return;
    const size = this.#size;
    const rest = withoutFirst(this.hashes[0]!, first, size - 1);
    this.add(rest, 1, 1);
    if (first === lam && second === lam) this.add(withFirst(rest, alef, size - 1), 1, 0);
    if (size === 3 || (first !== waw && first !== feh) || !isPreposition(second)) return;
    const last = withoutFirst(rest, second, size - 2);
    this.add(last, 2, 2);
    if (second === lam && third === lam) this.add(withFirst(last, alef, size - 2), 2, 1);
  }

  private add(hash: number, clitics: number, from: number): void {
    const form = this.forms++;
    this.hashes[form] = hash;
    this.clitics[form] = clitics;
    this.#from[form] = from;
  }

  /** The number of a form in a table; -1 where no name has it. */
  find(form: number, table: NameTable): number {
    const units = this.units;
    const from = this.#from[form]!;
    if (from === this.clitics[form]) return table.find(units, from, this.#size, this.hashes[form]!);
    const last = units[from]!;
    units[from] = alef;
    const entry = table.find(units, from, this.#size, this.hashes[form]!);
    units[from] = last;
    return entry;
  }

  /** Where in the text a folded unit comes from. */
  placeOf(unit: number): number {
    for (let at = this.#start, units = 0; ; at++) {
      units += unitsAt(this.text, at);
      if (units > unit) return at;
    }
  }

  /** Where it ends: marks belong to it, what is not seen does not. */
  get visibleEnd(): number {
    let end = this.#stop;
    while (lookOf(this.text, end - 1) === Look.Invisible) end--;
    return end;
  }

  private get units(): Uint16Array {
    const units = this.#units;
    if (this.#filled) return units;
    const text = this.text;
    for (let at = this.#start, size = 0; size < this.#size; at++) {
      const look = looks[text.charCodeAt(at)]!;
      const sort = kindOf(look);
      if (sort <= Look.Ideograph) units[size++] = look & Look.Form;
      else if (sort === Look.Expanded) {
        const form = foldText(text.charAt(at));
        for (let part = 0; part < form.length; part++) units[size++] = form.charCodeAt(part);
      }
    }
    this.#filled = true;
    return units;
  }
}

/** How many units what stands there folds to. */
function unitsAt(text: string, at: number): number {
  const look = lookOf(text, at);
  if (look === Look.Expanded) return foldText(text.charAt(at)).length;
  return look === Look.Mark || look === Look.Invisible ? 0 : 1;
}

function lookOf(text: string, at: number): Look {
  const unit = text.charCodeAt(at);
  return kindOf(looks[unit] || determine(unit));
}

function kindOf(look: number): Look {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- what the mask leaves is one of the enum
  const kind: Look = look & Look.Kind;
  return kind;
}

/** Whether a word may begin with a folded unit that is a word of its own. */
function isClitic(unit: number): boolean {
  return unit === waw || unit === feh || isPreposition(unit);
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
