// eslint-disable-next-line no-restricted-imports -- runs while bundling, not in the product
import { createRequire } from 'node:module';
import type { CalendarName } from './date-language';

/*
 * Names of months and weekdays from the Unicode CLDR packages. Read while bundling only (see `tables.ts`): the product
 * holds what these functions return, not the packages.
 */

/** Names by CLDR's numbering: `names[0]` are those of January, Muharram, Farvardin or Monday, best first. */
export type Names = readonly (readonly string[])[];

const load = createRequire(`${process.cwd()}/`);

interface CalendarData {
  readonly months: Widths;
  readonly days: Widths;
  readonly dateFormats: Readonly<Record<string, string>>;
}
type Widths = Readonly<Record<'format' | 'stand-alone', Readonly<Record<string, Readonly<Record<string, string>>>>>>;

const files: Readonly<Record<CalendarName, readonly [packageName: string, calendar: string]>> = {
  gregory: ['cldr-dates-full', 'gregorian'],
  'islamic-umalqura': ['cldr-cal-islamic-full', 'islamic'],
  persian: ['cldr-cal-persian-full', 'persian'],
};

const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const monthKeys = Array.from({ length: 12 }, (_, at) => String(at + 1));

/** Month names of a locale, wide and abbreviated; none where CLDR has nothing for it. */
export function cldrMonths(locale: string, calendar: CalendarName): Names {
  const data = calendarData(locale, calendar);
  return data ? namesOf(data.months, monthKeys) : [];
}

/** Weekday names of a locale, wide and abbreviated, Monday first. */
export function cldrWeekdays(locale: string): Names {
  return namesOf(calendarData(locale, 'gregory')!.days, weekdayKeys);
}

/** How a locale writes a date in words, as CLDR spells patterns: `d MMMM y`. */
export function cldrLongPattern(locale: string): string {
  return calendarData(locale, 'gregory')!.dateFormats['long']!;
}

function calendarData(locale: string, name: CalendarName): CalendarData | undefined {
  const [packageName, calendar] = files[name];
  let file: unknown;
  try {
    file = load(`${packageName}/main/${locale}/ca-${calendar}.json`);
  } catch {
    return undefined;
  }
  type File = { main: Record<string, { dates: { calendars: Record<string, CalendarData> } }> };
  return (file as File).main[locale]!.dates.calendars[calendar];
}

function namesOf(widths: Widths, keys: readonly string[]): Names {
  return keys.map(key => {
    const names = (['wide', 'abbreviated'] as const).flatMap(width =>
      (['format', 'stand-alone'] as const).flatMap(form => widths[form][width]?.[key] ?? []),
    );
    return [...new Set(names)];
  });
}
