import { knownLanguages, lexicon, lookUp, Sense } from '../locales/lexicon';
import type { DatePart } from '../locales/sense';
import type { Words } from '../text/words';
import { zoneByAbbreviation } from './zones';

/** A phrase that plays a part in dates. */
export interface DateAtom {
  readonly part: DatePart;
  /** Which one: see `DateUse`. */
  readonly value: string;
  /** Index into `knownLanguages`; -1 for what all languages share. */
  readonly language: number;
  /** The index of the word after it. */
  readonly end: number;
}

/** A number in digits. */
export interface DateNumber {
  readonly value: number;
  readonly digits: number;
  /** The index of the word after it. */
  readonly end: number;
}

/** `14/11/202311:35`: a year that has run into the hour is two words. */
function unglued(words: Words): Words {
  const at = words.text.findIndex(word => /^(?:19|20)\d{4}$/.test(word));
  if (at < 0) return words;
  const { source, start, end } = words;
  if (source[start[at]! - 1] !== '/' || source[end[at]!] !== ':') return words;
  const middle = end[at]! - 2;
  return {
    source,
    text: words.text.toSpliced(at, 1, words.text[at]!.slice(0, 4), words.text[at]!.slice(4)),
    start: start.toSpliced(at, 1, start[at]!, middle),
    end: end.toSpliced(at, 1, middle, end[at]!),
    joined: words.joined.toSpliced(at, 1, words.joined[at]!, true),
  };
}

const english = knownLanguages.findIndex(({ tag }) => tag === 'en');

/** Longer titles are cut. UTF-16 units. */
const longestTitle = 40;

/** UTF-16 units. */
const shortestForeign = 5;

/** The words of a text as the readers of dates ask for them. Indices are those of words. */
export class DateWords {
  readonly #atoms: (readonly DateAtom[] | undefined)[] = [];

  /** @param language index into `knownLanguages`: where a word means several things, its meaning here comes first */
  constructor(
    words: Words,
    readonly language: number,
  ) {
    this.words = unglued(words);
  }

  readonly words: Words;

  get count(): number {
    return this.words.text.length;
  }

  text(at: number): string {
    return this.words.text[at] ?? '';
  }

  /** What stands between word `at` and the one before it, without invisible characters, spaces as one. */
  gap(at: number): string {
    const { source, start, end } = this.words;
    const gap = source.slice(at > 0 ? end[at - 1] : 0, start[at] ?? source.length);
    return gap
      .replace(/\p{Cf}/gu, '')
      .replace(/[\s\p{Z}]+/gu, ' ')
      .normalize('NFKC');
  }

  /** The words as they are written. */
  written(from: number, to: number): string {
    return this.words.source.slice(this.words.start[from], this.words.end[to - 1]);
  }

  number(at: number): DateNumber | undefined {
    const text = this.words.text[at];
    if (text === undefined || !/^\d{1,14}$/.test(text)) return undefined;
    return { value: Number(text), digits: text.length, end: at + 1 };
  }

  /** Whether word `at` as it stands begins a phrase, with no conjunction taken off it. */
  isWhole(at: number): boolean {
    return lexicon.matchesAt(this.words, at, () => undefined);
  }

  /** Whether word `at` begins with a capital. */
  isCapital(at: number): boolean {
    return at >= 0 && at < this.count && /^\p{Lu}/u.test(this.written(at, at + 1));
  }

  /** Whether word `at` stands in the title of a work: `《昨日的世界》`. */
  isInTitle(at: number): boolean {
    const { source, start } = this.words;
    const before = source.slice(Math.max(0, start[at]! - longestTitle), start[at]);
    return before.lastIndexOf('《') > before.lastIndexOf('》');
  }

  /** Whether words `from` to `to` are part of the name of an agency or paper: `USA Today`. */
  isInOutlet(from: number, to: number): boolean {
    let inside = false;
    for (let at = Math.max(0, from - 2); at <= from; at++) {
      lookUp(this.words, at, ({ sense }, end) => {
        inside ||= (sense & Sense.Agency) !== 0 && end >= to && end - at > to - from;
      });
    }
    return inside;
  }

  /** Whether word `at` is one that other words are built with: an article or a preposition. */
  isSmall(at: number): boolean {
    let small = false;
    lexicon.matchesAt(this.words, at, ({ sense }, end) => (small ||= end === at + 1 && (sense & Sense.Function) !== 0));
    return small;
  }

  /** The parts that phrases from word `at` on can play: the longest first, then those of the own language. */
  atoms(at: number): readonly DateAtom[] {
    return at < this.count ? (this.#atoms[at] ??= this.read(at)) : [];
  }

  atom(at: number, ...parts: readonly DatePart[]): DateAtom | undefined {
    return this.atoms(at).find(({ part }) => parts.includes(part));
  }

  /**
   * Words of other languages stand in many a date line, above all English ones; but not their short forms and small
   * words, which are other words here (`ago` is August in Spanish).
   */
  private understands(at: number, { part, language, end }: DateAtom): boolean {
    if (this.language < 0 || language < 0 || language === this.language || language === english) return true;
    return /^(?:month|weekday|zone)$/.test(part) && this.written(at, end).length >= shortestForeign;
  }

  private read(at: number): DateAtom[] {
    const atoms: DateAtom[] = [];
    lookUp(this.words, at, ({ uses }, end) => {
      for (const { date, language } of uses) if (date) atoms.push({ ...date, language, end });
    });
    const zone = zoneByAbbreviation(this.text(at));
    if (zone) atoms.push({ part: 'zone', value: zone, language: -1, end: at + 1 });
    const rank = ({ language }: DateAtom) => (language === this.language ? 0 : language < 0 ? 1 : 2);
    return atoms.filter(atom => this.understands(at, atom)).sort((a, b) => b.end - a.end || rank(a) - rank(b));
  }
}
