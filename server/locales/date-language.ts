/** The calendars that news is dated by, named as in CLDR and `Intl`. */
export type CalendarName = 'gregory' | 'islamic-umalqura' | 'persian';

export type DateUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Where in the day a time lies: `night` is before six or from six in the evening on. */
export type DayPeriod = 'am' | 'pm' | 'noon' | 'night' | 'midnight';

/** A way from the day of writing: `-1d` yesterday, `0d` today, `+1w` next week, `-1y` last year, `0m` this month. */
export type Shift = `${'-1' | '-2' | '0' | '+1' | '+2'}${'d' | 'w' | 'm' | 'y'}`;

type Phrases = readonly string[];

/** How one language writes dates. Spelled as all phrases of a locale are: see `Locale`. */
export interface DateLanguage {
  /**
   * The locales of CLDR whose names of months and weekdays hold here, wide and abbreviated, in all calendars. Those of
   * the first are the ones to write; all are read.
   */
  readonly cldr: readonly string[];
  /** The order of dates in numbers. */
  readonly order: 'dmy' | 'mdy' | 'ymd';
  /** Names that CLDR lacks, twelve lists, the first month first: other naming systems, spellings, inflections. */
  readonly months: Partial<Readonly<Record<CalendarName, readonly Phrases[]>>>;
  /** Calendars whose months CLDR spells badly: the first of each list in `months` is the one to write. */
  readonly ownFirst?: readonly CalendarName[];
  /** Names that CLDR lacks, seven lists, Monday first. */
  readonly weekdays: readonly Phrases[];
  readonly dayPeriods: Partial<Readonly<Record<DayPeriod, Phrases>>>;
  /** Words after a year that tell its calendar: `AD`, `م`, `هـ`, `هجري شمسی`. */
  readonly eras: Partial<Readonly<Record<CalendarName, Phrases>>>;
  /** Time zones as this language names them, by IANA name (`Africa/Cairo`) or offset (`+03:00`). */
  readonly zones: Readonly<Record<string, Phrases>>;
  /** Those of the names above that are also everyday words or surnames: alone they count only behind a word of `before`. */
  readonly weak?: Phrases;
  /** What parts two writings of one day: `الموافق`, `corresponding to`. */
  readonly same: Phrases;
  /** What stands between the first and the last day of several: `to`, `bis`, `and`. */
  readonly to?: Phrases;
  /** What comes before the date of the last change on a line that holds two: `updated`. */
  readonly updated: Phrases;
  /** What comes before the date of publication on such a line. */
  readonly published: Phrases;
  /** Words of no meaning of their own between the parts of a date: `of`, `the`, `at`, `يوم`, `الساعة`, `Uhr`. */
  readonly fillers: Phrases;
  /** What is written behind the number of a day: `st`, `er`, `º`. */
  readonly ordinals: Phrases;
  /** Numbers in words, cardinal and ordinal: those of days in dates (`1er`, `premier`), and up to ten at least. */
  readonly numbers: Readonly<Record<number, Phrases>>;
  /** Words that make a month's name a time when they stand before it: `in`, `since`, `في`. */
  readonly before: Phrases;
  /** The same where it stands behind the name: `نومبر میں`. */
  readonly after?: Phrases;
  /** Words that make four digits a year, before or after them: `in`, `the year`, `عام`, `году`, `年`. */
  readonly yearWords: Phrases;
  /** Whether the word for year stands behind the number: `1979年`. */
  readonly yearBehind?: boolean;
  /** Whole expressions, in every gender, case and order: `{'-1y': ['last year', …], '0d': ['today', 'tonight', …]}`. */
  readonly relative: Partial<Readonly<Record<Shift, Phrases>>>;
  /** Words beside a weekday, month or unit that place it: `last Friday`, `الجمعة الماضي`. */
  readonly last: Phrases;
  readonly this: Phrases;
  readonly next: Phrases;
  /** Units of time after a number, in every form. */
  readonly units: Readonly<Record<DateUnit, Phrases>>;
  /** Forms that mean two of a unit: `يومين`. */
  readonly duals?: Partial<Readonly<Record<DateUnit, Phrases>>>;
  /** What places such a span before now, whether it stands before it (`منذ`, `il y a`) or after it (`ago`, `前`). */
  readonly ago: Phrases;
}
