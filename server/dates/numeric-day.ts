import { knownLanguages, writings } from '../locales/lexicon';
import { dayNumber, type CalendarName } from './calendar';
import type { DateNumber, DateWords } from './date-words';
import type { PartialDay } from './value';
import type { WrittenDay } from './written-day';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date in numbers: `2024-04-26`, `26/04/2024`, `26.4.24`, `1403/02/07`, `20240426`. */
export function readNumericDay(words: DateWords, at: number): WrittenDay | undefined {
  const first = words.number(at);
  if (!first) return undefined;
  if (first.digits === 8) return compact(first.value, at);
  const roman = readRomanDay(words, at, first);
  if (roman) return roman;
  const [second, third] = [words.number(at + 1), words.number(at + 2)];
  if (!second || !third || second.digits > 2) return undefined;
  const separator = separatorOf(words.gap(at + 1));
  if (!separator || separatorOf(words.gap(at + 2)) !== separator) return undefined;
  // A fourth number behind the same sign: an address or a version, not a date.
  if (words.number(at + 3) && words.gap(at + 3) === words.gap(at + 2)) return undefined;
  // A sign before the first number, except the brackets and bars that set a date off.
  if (/[./\-+$€£#]$/.test(words.gap(at)) && words.number(at - 1)) return undefined;
  const numbers = [first, second, third] as const;
  const { language } = words;
  const order = language >= 0 ? writings[language]!.order : 'dmy';
  const end = at + 3;
  const era = words.atoms(end).find(({ part }) => part === 'era' && /^[\s(.]*$/.test(words.gap(end)));
  const shape = { start: at, end: era?.end ?? end, form: 'numeric' as const };
  const make = (year: number, month: number, day: number, digits: number): PartialDay | undefined => {
    if (digits !== 4 && digits !== 2) return undefined;
    const full = digits === 2 ? centuryOf(year, language, era?.value) : year;
    const calendar = (era?.value as CalendarName | undefined) ?? calendarOfYear(full, language);
    const date = { calendar, year: full, month, day };
    return dayNumber(date, calendar) === undefined ? undefined : date;
  };
  if (first.digits === 4 || (order === 'ymd' && first.digits === 2 && third.digits === 2)) {
    const [year, month, day] = numbers.map(({ value }) => value) as [number, number, number];
    const read =
      third.digits <= 2 ? (make(year, month, day, first.digits) ?? make(year, day, month, first.digits)) : undefined;
    const form = first.digits === 4 && separator === '-' && third.digits === 2 ? 'iso' : 'numeric';
    if (read) return { ...shape, form, ...read, guessed: !era && read.calendar !== 'gregory' };
    if (first.digits === 4) return undefined;
  }
  if (first.digits > 2) return undefined;
  const dayFirst = make(third.value, second.value, first.value, third.digits);
  // A full stop parts days from months everywhere; month first is written with strokes.
  const monthFirst = separator === '.' ? undefined : make(third.value, first.value, second.value, third.digits);
  const [read, other] = order === 'mdy' ? [monthFirst ?? dayFirst, dayFirst] : [dayFirst ?? monthFirst, monthFirst];
  if (!read) return undefined;
  const ambiguous = other && other !== read && other.month !== read.month;
  return {
    ...shape,
    ...read,
    order: read === monthFirst ? 'mdy' : 'dmy',
    ...(ambiguous ? { other } : {}),
    guessed: !era && read.calendar !== 'gregory',
  };
}

const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** `26.IV.1956` */
function readRomanDay(words: DateWords, at: number, { value: day }: DateNumber): WrittenDay | undefined {
  const month = romanMonths.indexOf(words.text(at + 1)) + 1;
  const year = words.number(at + 2);
  if (month === 0 || year?.digits !== 4 || !/^[IVX]+$/.test(words.written(at + 1, at + 2))) return undefined;
  const separator = separatorOf(words.gap(at + 1));
  if (!separator || separatorOf(words.gap(at + 2)) !== separator) return undefined;
  const date = { calendar: 'gregory' as const, year: year.value, month, day };
  return dayNumber(date) === undefined ? undefined : { ...date, start: at, end: at + 3, form: 'numeric' };
}

/** `4/27` where the year is known: a day of the same line. */
export function readShortDay(words: DateWords, at: number): WrittenDay | undefined {
  const [first, second] = [words.number(at), words.number(at + 1)];
  if (!first || !second || first.digits > 2 || second.digits > 2 || !/^[/.]$/.test(words.gap(at + 1))) return undefined;
  const dayFirst = words.language >= 0 && writings[words.language]!.order === 'dmy';
  const [day, month] = dayFirst ? [first.value, second.value] : [second.value, first.value];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { calendar: 'gregory', month, day, start: at, end: at + 2, form: 'numeric' };
}

function compact(value: number, at: number): WrittenDay | undefined {
  const date = { year: Math.floor(value / 10000), month: Math.floor(value / 100) % 100, day: value % 100 };
  if (date.year < 1800 || date.year > 2100 || dayNumber(date) === undefined) return undefined;
  return { ...date, calendar: 'gregory', start: at, end: at + 1, form: 'iso' };
}

/** The sign between the numbers of a date, one spelling for all dashes; undefined where it is none. */
function separatorOf(gap: string): string | undefined {
  const sign = gap.trim();
  if (gap.length > 3 || gap === ' ') return undefined;
  if (/^[-\u2010-\u2015]$/.test(sign)) return '-';
  return /^[/.\\]$/.test(sign) ? sign.replace('\\', '/') : undefined;
}

/** Years that name a calendar by their size alone, as long as the languages that use it write them. */
export function calendarOfYear(year: number, language: number): CalendarName {
  if (year < 1250 || year > 1500) return 'gregory';
  const tag = knownLanguages[language]?.tag;
  // Both calendars count years of this size: this century's Hijri years are 1420 and more, Solar Hijri ones below.
  if (tag === 'fa') return year < 1425 ? 'persian' : 'islamic-umalqura';
  return year < 1395 && tag !== 'ar' && tag !== 'ur' ? 'persian' : 'islamic-umalqura';
}

/** A year of two digits: 1970 to 2069, or by the calendar that the era or the language tells. */
export function centuryOf(year: number, language: number, era?: string): number {
  if (era === 'islamic-umalqura') return 1400 + year;
  const persian = era === 'persian' || (era === undefined && knownLanguages[language]?.tag === 'fa');
  if (persian) return year >= 40 ? 1300 + year : 1400 + year;
  return year < 70 ? 2000 + year : 1900 + year;
}
