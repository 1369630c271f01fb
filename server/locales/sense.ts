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
}

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
];

const radix = 36;

/** Writes a use in a few letters, for the table of phrases. */
export function encodeUse({ sense, language, role, weak }: Use): string {
  const bits = [senses.indexOf(sense), language, role ? roles.indexOf(role) : 0, weak ? 1 : 0];
  return bits.reduce((code, value) => code * 16 + value, 0).toString(radix);
}

export function decodeUse(code: string): Use {
  const bits = parseInt(code, radix);
  const sense = senses[bits >> 12]!;
  const language = (bits >> 8) & 15;
  return sense === Sense.Label
    ? { sense, language, role: roles[(bits >> 4) & 15]!, weak: (bits & 15) === 1 }
    : { sense, language };
}
