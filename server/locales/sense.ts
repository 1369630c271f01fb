import type { LabelRole } from './locale';

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
  /** A word that only expressions of time in running text are made of: `last`, `since`, `two`. */
  TimeWord = 1 << 16,
}

/** What a label announces; `other` for labels of no role in the article. */
export type LabelMeaningRole = LabelRole | 'other';

const roles: readonly LabelMeaningRole[] = [
  'headline',
  'subheadline',
  'byline',
  'date',
  'body',
  'caption',
  'source',
  'keywords',
  'related',
  'note',
  'other',
];

/** One sense of a phrase in one language. */
export interface Use {
  readonly sense: Sense;
  /** The language, as an index into the locale packs. */
  readonly language: number;
  /** What a label announces. */
  readonly role?: LabelMeaningRole;
  /** Also an everyday word: see `Locale.weakLabels`. */
  readonly weak?: boolean;
  /** What a month, weekday or date word is: see `DateUse`. */
  readonly date?: DateUse;
}

/**
 * A part that a phrase plays in dates, and which one: `month` with the calendar's first letter and the month's number
 * (`g4`), `weekday` from 1, Monday; the other parts are the fields of `DateLanguage`, with the keys of their records.
 */
export interface DateUse {
  readonly part: DatePart;
  readonly value: string;
}

const dateParts = [
  'month',
  'weekday',
  'dayPeriod',
  'era',
  'zone',
  'same',
  'to',
  'weak',
  'updated',
  'published',
  'filler',
  'ordinal',
  'number',
  'before',
  'after',
  'yearWord',
  'relative',
  'last',
  'this',
  'next',
  'unit',
  'dual',
  'ago',
] as const;

export type DatePart = (typeof dateParts)[number];

const senses: readonly Sense[] = [
  Sense.Month,
  Sense.Weekday,
  Sense.DateWord,
  Sense.Debris,
  Sense.EndMark,
  Sense.Agency,
  Sense.BylineRole,
  Sense.Function,
  Sense.Dangling,
  Sense.Reporting,
  Sense.News,
  Sense.OtherGenre,
  Sense.Opener,
  Sense.Label,
  Sense.Outlet,
  Sense.Salutation,
  Sense.TimeWord,
];

const radix = 36;

/** Writes a use in a few letters, for the table of phrases: no commas, no white space. */
export function encodeUse({ sense, language, role, weak, date }: Use): string {
  const extra = date ? dateParts.indexOf(date.part) : role ? roles.indexOf(role) : 0;
  const bits = [senses.indexOf(sense), language, extra >> 4, extra & 15, weak ? 1 : 0];
  const code = bits.reduce((code, value) => code * 16 + value, 0).toString(radix);
  return date ? `${code}:${date.value}` : code;
}

export function decodeUse(code: string): Use {
  const colon = code.indexOf(':');
  const bits = parseInt(colon < 0 ? code : code.slice(0, colon), radix);
  const sense = senses[bits >> 16]!;
  const language = (bits >> 12) & 15;
  const extra = (bits >> 4) & 255;
  if (sense === Sense.Label) return { sense, language, role: roles[extra]!, weak: (bits & 15) === 1 };
  return colon < 0
    ? { sense, language }
    : { sense, language, date: { part: dateParts[extra]!, value: code.slice(colon + 1) } };
}
