import type { Script } from '../text/script';
import type { DateLanguage } from './date-language';

/** What a label at the start of a line announces. */
export type LabelRole =
  'headline' | 'subheadline' | 'byline' | 'date' | 'body' | 'caption' | 'source' | 'keywords' | 'related' | 'note';

/**
 * The words of the trade in one language. Data, no logic.
 *
 * Every phrase is written in its plain spelling: matching folds letter case, diacritics, hamza, tatweel, Persian
 * letters, digits and white space (see `text/fold.ts`), so variants that differ in these alone are not listed.
 * A part in parentheses is optional: `Source(s)` is `Source` and `Sources`.
 */
export interface Locale {
  /** BCP 47. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly script: Script;
  readonly direction: 'ltr' | 'rtl';

  /**
   * Phrases that open a line, without their colon. `related` opens a related section; `note` covers editor's notes,
   * corrections, embargoes, copyright, contacts and disclaimers; `date` both publication and update; `byline` the words
   * before an author's name; `caption` the words before a picture's text or credit. The first of each list is the one
   * to write.
   */
  readonly labels: Readonly<Record<LabelRole, readonly string[]>>;
  /** What stands between a label and what it announces; a colon and a space where it is left out. */
  readonly labelEnd?: string;
  /** Labels of pages that belong to no other role and say nothing of the story (`Location`, `Category`, `News ID`). */
  readonly otherLabels: readonly string[];
  /**
   * Those of the labels above that are also everyday words, so that they count only before a colon, or where the rest of
   * the line has the right shape (`By`, `Photo`, `Note`, `كتب`).
   */
  readonly weakLabels: readonly string[];

  /** What stands on pages beside an article: share buttons, menus, section names, counters, adverts. */
  readonly debris: readonly string[];
  /** End marks, as they stand alone on a line, without brackets or dashes. */
  readonly endMarks: readonly string[];

  readonly dates: DateLanguage;
  /** Words of date lines that are no part of a date: editions, other calendars. */
  readonly dateWords: readonly string[];

  /** News agencies, broadcasters and newspapers, as datelines and source lines write them, with abbreviations. */
  readonly agencies: readonly string[];
  /** Words that outlets' names are made of, so that one that nobody has listed is known (`Times`, `Gazette`, `صحيفة`). */
  readonly outletWords: readonly string[];
  /** The offices of a newsroom, as bylines give them (`Staff Writer`, `correspondent`). */
  readonly bylineRoles: readonly string[];

  /** The commonest words of the language: articles, prepositions, conjunctions, pronouns, auxiliaries. At least 60. */
  readonly functionWords: readonly string[];
  /** Those words after which a line cannot end (`of`, `the`, `and`): a line that ends so goes on below. */
  readonly danglingWords: readonly string[];
  /** Letters that mark this language among those of its script (lower case). */
  readonly letters: string;

  /** Words by which news text attributes and reports (`said`, `announced`, `according to`), inflected. */
  readonly reportingWords: readonly string[];
  /** Offices, institutions and matters that news text is full of (`minister`, `parliament`, `police`, `ceasefire`). At least 60. */
  readonly newsWords: readonly string[];
  /** Phrases that open a sentence or a paragraph of news text (`Meanwhile`, `من جانب آخر`), the longest first. */
  readonly openers: readonly string[];
  /** How letters and mails begin. */
  readonly salutations: readonly string[];
  /** Words of licences, manuals, mails, minutes, diaries and recipes that news text hardly uses. */
  readonly otherGenreWords: readonly string[];
}
