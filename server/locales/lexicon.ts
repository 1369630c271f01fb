import { locales } from './index';
import type { LabelRole, Locale } from './locale';
import { Phrases } from '../text/phrases';
import type { Words } from '../text/words';

/** What a phrase of the locale packs can be, as bits. */
export const enum Sense {
  Month = 1 << 0,
  Weekday = 1 << 1,
  DateWord = 1 << 2,
  Debris = 1 << 3,
  EndMark = 1 << 4,
  Agency = 1 << 5,
  BylineRole = 1 << 6,
  Function = 1 << 7,
  Dangling = 1 << 8,
  Reporting = 1 << 9,
  News = 1 << 10,
  OtherGenre = 1 << 11,
  Opener = 1 << 12,
  Label = 1 << 13,
  Outlet = 1 << 14,
  Salutation = 1 << 15,
}

/** A label in one language. */
export interface LabelMeaning {
  /** What it announces; `other` for labels of no role in the article. */
  readonly role: LabelRole | 'other';
  /** Also an everyday word: see `Locale.weakLabels`. */
  readonly weak: boolean;
}

/** What a phrase is, in all languages together. */
export interface Meaning {
  /** Bits of `Sense`. */
  readonly sense: number;
  readonly labels: readonly LabelMeaning[];
  /** For each sense that it has in a language: the sense, and the language as an index into `locales`. */
  readonly uses: readonly (readonly [Sense, number])[];
}

type PhraseField = {
  [Field in keyof Locale]: Locale[Field] extends readonly string[] ? Field : never;
}[keyof Locale];

const plainSenses = [
  [Sense.Month, 'months'],
  [Sense.Weekday, 'weekdays'],
  [Sense.DateWord, 'dateWords'],
  [Sense.Debris, 'debris'],
  [Sense.EndMark, 'endMarks'],
  [Sense.Agency, 'agencies'],
  [Sense.Outlet, 'outletWords'],
  [Sense.BylineRole, 'bylineRoles'],
  [Sense.Function, 'functionWords'],
  [Sense.Dangling, 'danglingWords'],
  [Sense.Reporting, 'reportingWords'],
  [Sense.News, 'newsWords'],
  [Sense.OtherGenre, 'otherGenreWords'],
  [Sense.Salutation, 'salutations'],
  [Sense.Opener, 'openers'],
] as const satisfies readonly (readonly [Sense, PhraseField])[];

/** All phrases of all languages: a line's language need not be known before it is read. */
export const lexicon: Phrases<Meaning> = build();

/** Arabic conjunctions are written as part of the next word. */
const conjunction = /^[\u0648\u0641](?=.{2})/;

/** Calls `found` for every phrase that begins with word `at`, with its meaning and the index after its last word. */
export function lookUp(words: Words, at: number, found: (meaning: Meaning, end: number) => void): void {
  if (lexicon.matchesAt(words, at, found)) return;
  const word = words.text[at]!;
  if (conjunction.test(word)) lexicon.matchesAt(words, at, found, word.slice(1));
}

/** A meaning while the lexicon is being built. */
interface Growing {
  sense: number;
  labels: LabelMeaning[];
  uses: [Sense, number][];
}

function build(): Phrases<Meaning> {
  const phrases = new Phrases<Growing>();
  const add = (phrase: string, sense: Sense, locale: number, label?: LabelMeaning) => {
    phrases.add(phrase, (meaning = { sense: 0, labels: [], uses: [] }) => {
      meaning.sense |= sense;
      meaning.uses.push([sense, locale]);
      if (label) meaning.labels.push(label);
      return meaning;
    });
  };
  for (const [index, locale] of locales.entries()) {
    const weak = new Set(locale.weakLabels);
    for (const [role, labels] of [...Object.entries(locale.labels), ['other', locale.otherLabels]] as LabelList[]) {
      for (const label of labels) add(label, Sense.Label, index, { role, weak: weak.has(label) });
    }
    for (const [sense, field] of plainSenses) for (const phrase of locale[field]) add(phrase, sense, index);
  }
  return phrases;
}

type LabelList = [LabelMeaning['role'], readonly string[]];
