import { foldText } from '../text/fold';
import { cldrLongPattern, cldrMonths, cldrWeekdays, type Names } from './cldr';
import type { CalendarName, DateLanguage } from './date-language';
import { Sense, type DatePart } from './sense';

/* What `tables.ts` makes of the dates of a locale pack, with the names of CLDR put in. Runs while bundling only. */

const calendars: readonly CalendarName[] = ['gregory', 'islamic-umalqura', 'persian'];

/** How a language writes dates. */
export interface DateWriting {
  readonly order: DateLanguage['order'];
  /** CLDR's patterns of a date in words (`d MMMM y`), that of the first locale first. */
  readonly patterns: readonly string[];
  /** One list of twelve for each naming system in use, that of the first locale first. */
  readonly months: Readonly<Record<CalendarName, readonly (readonly string[])[]>>;
  /** Whether the word for year stands behind the number. */
  readonly yearBehind: boolean;
  /** All spellings of the Gregorian months. */
  readonly forms: readonly (readonly string[])[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** The word behind a year of each calendar, where years are written with one. */
  readonly eras: Partial<Readonly<Record<CalendarName, string>>>;
  /** What parts two writings of one day. */
  readonly same: string;
}

export function dateWritings({
  cldr,
  order,
  months,
  ownFirst = [],
  eras,
  same,
  yearBehind = false,
}: DateLanguage): DateWriting {
  const systems = (calendar: CalendarName) => {
    const own = wide(months[calendar] ?? []);
    const fromCldr = cldr.map(locale => wide(cldrMonths(locale, calendar)));
    const written = ownFirst.includes(calendar) ? [own, ...fromCldr] : [...fromCldr, own];
    const whole = written.filter(names => names.length === 12);
    return [...new Map(whole.map(names => [names.join(), names])).values()];
  };
  return {
    order,
    yearBehind,
    patterns: [...new Set(cldr.map(locale => cldrLongPattern(locale)))],
    months: {
      gregory: systems('gregory'),
      'islamic-umalqura': systems('islamic-umalqura'),
      persian: systems('persian'),
    },
    forms: (months.gregory ?? cldrMonths(cldr[0]!, 'gregory')).map((list, at) => [
      ...cldr.flatMap(locale => cldrMonths(locale, 'gregory')[at] ?? []),
      ...list,
    ]),
    weekdays: wide(cldrWeekdays(cldr[0]!)),
    eras: Object.fromEntries(Object.entries(eras).map(([calendar, [word]]) => [calendar, word])),
    same: same[0] ?? '/',
  };
}

function wide(names: Names): string[] {
  return names.flatMap(([first]) => first ?? []);
}

/** Every phrase that dates are written with, and the part it plays. */
export function* dateUses(
  dates: DateLanguage,
): Generator<[sense: Sense, phrase: string, part: DatePart, value: string]> {
  for (const calendar of calendars) {
    for (const names of [...dates.cldr.map(locale => cldrMonths(locale, calendar)), dates.months[calendar] ?? []]) {
      for (const [at, name] of numbered(names)) yield [Sense.Month, name, 'month', calendar[0]! + String(at)];
    }
  }
  for (const names of [...dates.cldr.map(cldrWeekdays), dates.weekdays]) {
    for (const [at, name] of numbered(names)) yield [Sense.Weekday, name, 'weekday', String(at)];
  }
  const records: readonly (readonly [DatePart, Readonly<Record<string, readonly string[]>>, Sense])[] = [
    ['dayPeriod', dates.dayPeriods, Sense.DateWord],
    ['era', dates.eras, Sense.DateWord],
    ['zone', dates.zones, Sense.DateWord],
    ['relative', dates.relative, Sense.DateWord],
    ['unit', dates.units, Sense.DateWord],
    ['dual', dates.duals ?? {}, Sense.DateWord],
    ['number', dates.numbers, Sense.TimeWord],
  ];
  for (const [part, record, sense] of records) {
    for (const [key, phrases] of Object.entries(record)) for (const phrase of phrases) yield [sense, phrase, part, key];
  }
  const lists: readonly (readonly [DatePart, readonly string[], Sense])[] = [
    ['same', dates.same, Sense.DateWord],
    ['to', dates.to ?? [], Sense.TimeWord],
    ['weak', dates.weak ?? [], Sense.TimeWord],
    ['updated', dates.updated, Sense.DateWord],
    ['published', dates.published, Sense.DateWord],
    ['filler', dates.fillers, Sense.DateWord],
    ['ordinal', dates.ordinals, Sense.DateWord],
    ['yearWord', dates.yearWords, Sense.DateWord],
    ['ago', dates.ago, Sense.DateWord],
    ['before', dates.before, Sense.TimeWord],
    ['after', dates.after ?? [], Sense.TimeWord],
    ['last', dates.last, Sense.TimeWord],
    ['this', dates.this, Sense.TimeWord],
    ['next', dates.next, Sense.TimeWord],
  ];
  for (const [part, phrases, sense] of lists) for (const phrase of phrases) yield [sense, phrase, part, ''];
}

function* numbered(names: Names): Generator<[number, string]> {
  for (const [at, list] of names.entries()) {
    // A name without a letter, such as the `1` of narrow or Chinese months, would make every number a month.
    for (const name of list) if (/\p{L}/u.test(foldText(name))) yield [at + 1, name];
  }
}
