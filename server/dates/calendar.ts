import type { CalendarName } from '../locales/date-language';
import {
  firstIslamicDay,
  firstIslamicYear,
  firstPersianDay,
  firstPersianYear,
  islamicYears,
  persianYears,
} from './calendar-tables';

export type { CalendarName };

/** A day in one calendar. Months and days count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day numbers count days from 1970-01-01, which is 0; days before it are negative. */
interface Calendar {
  /** Undefined where the year lies outside the tables. */
  readonly daysInMonth: (year: number, month: number) => number | undefined;
  /** The day number of a month's first day. */
  readonly monthStart: (year: number, month: number) => number | undefined;
  /** The year that holds a day number. */
  readonly yearOf: (day: number) => number | undefined;
}

const dayLength = 86_400_000;

const gregory: Calendar = {
  daysInMonth: (year, month) => gregoryStart(year, month + 1) - gregoryStart(year, month),
  monthStart: gregoryStart,
  yearOf: day => new Date(day * dayLength).getUTCFullYear(),
};

function gregoryStart(year: number, month: number): number {
  const date = new Date(0);
  // `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / dayLength;
}

/** The day number of each year's first day, and of the first day after the table. */
function yearStarts(first: number, years: number, length: (index: number) => number): readonly number[] {
  const starts = [first];
  for (let index = 0; index < years; index++) starts.push(starts[index]! + length(index));
  return starts;
}

const islamicLength = (year: number, month: number) =>
  29 + (((islamicYears.charCodeAt(year - firstIslamicYear) - 32) >> (month - 1)) & 1);
const persianLength = (year: number, month: number) =>
  month <= 6 ? 31 : month < 12 ? 30 : 29 + Number(persianYears[year - firstPersianYear]);

function fromTable(
  firstYear: number,
  starts: readonly number[],
  length: (year: number, month: number) => number,
): Calendar {
  const known = (year: number) => year >= firstYear && year < firstYear + starts.length - 1;
  return {
    daysInMonth: (year, month) => (known(year) ? length(year, month) : undefined),
    monthStart: (year, month) => {
      if (!known(year)) return undefined;
      let day = starts[year - firstYear]!;
      for (let before = 1; before < month; before++) day += length(year, before);
      return day;
    },
    yearOf: day => {
      if (day < starts[0]! || day >= starts.at(-1)!) return undefined;
      // No year is shorter than 354 days, so this is the year or one after it.
      let index = Math.min(starts.length - 2, Math.floor((day - starts[0]!) / 354));
      while (starts[index]! > day) index--;
      return firstYear + index;
    },
  };
}

const months = Array.from({ length: 12 }, (_, at) => at + 1);
const sum = (length: (year: number, month: number) => number, year: number) =>
  months.reduce((total, month) => total + length(year, month), 0);

const calendars: Readonly<Record<CalendarName, Calendar>> = {
  gregory,
  'islamic-umalqura': fromTable(
    firstIslamicYear,
    yearStarts(firstIslamicDay, islamicYears.length, index => sum(islamicLength, firstIslamicYear + index)),
    islamicLength,
  ),
  persian: fromTable(
    firstPersianYear,
    yearStarts(firstPersianDay, persianYears.length, index => sum(persianLength, firstPersianYear + index)),
    persianLength,
  ),
};

export const calendarNames = Object.keys(calendars) as CalendarName[];

/** The day number of a day; undefined where its calendar has no such day, or no table for its year. */
export function dayNumber({ year, month, day }: CalendarDay, calendar: CalendarName = 'gregory'): number | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const { daysInMonth, monthStart } = calendars[calendar];
  const length = daysInMonth(year, month);
  return length === undefined || day > length ? undefined : monthStart(year, month)! + day - 1;
}

/** The day of a day number; undefined where the calendar has no table for it. */
export function dayOf(number: number, calendar: CalendarName = 'gregory'): CalendarDay | undefined {
  const { yearOf, monthStart } = calendars[calendar];
  const year = yearOf(number);
  if (year === undefined) return undefined;
  let month = 12;
  while (monthStart(year, month)! > number) month--;
  return { year, month, day: number - monthStart(year, month)! + 1 };
}

/** How many days a month has; undefined where the calendar has no table for the year. */
export function daysInMonth(year: number, month: number, calendar: CalendarName = 'gregory'): number | undefined {
  return month < 1 || month > 12 ? undefined : calendars[calendar].daysInMonth(year, month);
}

/** The weekday of a day number: 1 is Monday, 7 Sunday, as in ISO 8601. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
