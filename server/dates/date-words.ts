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

const english = knownLanguages.findIndex(({ tag }) => tag === 'en');

/** UTF-16 units. */
const shortestForeign = 5;

/** The words of a text as the readers of dates ask for them. Indices are those of words. */
export class DateWords {
  readonly #atoms: (readonly DateAtom[] | undefined)[] = [];

  /** @param language index into `knownLanguages`: where a word means several things, its meaning here comes first */
  constructor(
    readonly words: Words,
    readonly language: number,
  ) {}

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
