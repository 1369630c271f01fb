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
}

/** One sense of a phrase in one language. */
export interface Entry {
  readonly sense: Sense;
  /** The language, as an index into `locales`. */
  readonly locale: number;
  /** What a label announces; `other` for labels of no role in the article. */
  readonly role?: LabelRole | 'other';
  /** Also an everyday word: see `Locale.weakLabels`. */
  readonly weak?: boolean;
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
  [Sense.BylineRole, 'bylineRoles'],
  [Sense.Function, 'functionWords'],
  [Sense.Dangling, 'danglingWords'],
  [Sense.Reporting, 'reportingWords'],
  [Sense.News, 'newsWords'],
  [Sense.OtherGenre, 'otherGenreWords'],
  [Sense.Opener, 'openers'],
] as const satisfies readonly (readonly [Sense, PhraseField])[];

/** All phrases of all languages: a line's language need not be known before it is read. */
export const lexicon: Phrases<Entry> = build();

/** Arabic conjunctions are written as part of the next word. */
const conjunction = /^[\u0648\u0641](?=.{2})/;

/** Calls `found` for every phrase that begins with word `at`, with its entries and the index after its last word. */
export function lookUp(words: Words, at: number, found: (entries: readonly Entry[], end: number) => void): void {
  let any = false;
  lexicon.matchesAt(words, at, (entries, end) => {
    any = true;
    found(entries, end);
  });
  const word = words.text[at]!;
  if (!any && conjunction.test(word)) lexicon.matchesAt(words, at, found, word.slice(1));
}

function build(): Phrases<Entry> {
  const phrases = new Phrases<Entry>();
  for (const [index, locale] of locales.entries()) {
    const weak = new Set(locale.weakLabels);
    for (const [role, labels] of Object.entries(locale.labels) as [LabelRole, readonly string[]][]) {
      for (const label of labels) {
        phrases.add(label, { sense: Sense.Label, locale: index, role, weak: weak.has(label) });
      }
    }
    for (const label of locale.otherLabels) {
      phrases.add(label, { sense: Sense.Label, locale: index, role: 'other', weak: weak.has(label) });
    }
    for (const [sense, field] of plainSenses) {
      const entry = { sense, locale: index };
      for (const phrase of locale[field]) phrases.add(phrase, entry);
    }
  }
  return phrases;
}
