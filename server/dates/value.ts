import { dayNumber, dayOf, daysInMonth, type CalendarName } from './calendar';

/** A date as precisely as it is known, in one calendar. What is missing is not known; months and days count from 1. */
export interface PartialDay {
  readonly calendar: CalendarName;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A time of day on a 24-hour clock. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export type Precision = 'year' | 'month' | 'day';

export function precisionOf({ month, day }: PartialDay): Precision {
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

/** Days as day numbers (see `calendar.ts`), both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The days that a date covers; undefined without a year, or where there is no such day. */
export function spanOf({ calendar, year, month, day }: PartialDay): Span | undefined {
  if (year === undefined) return undefined;
  const lastMonth = month ?? 12;
  const length = daysInMonth(year, lastMonth, calendar);
  if (length === undefined) return undefined;
  const first = dayNumber({ year, month: month ?? 1, day: day ?? 1 }, calendar);
  const last = dayNumber({ year, month: lastMonth, day: day ?? length }, calendar);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * Writes a date as EDTF (ISO 8601-2), always by the Gregorian calendar: `2024-04-26`, `2024-04`, `2024`, `XXXX-09-27`
 * where the year is not known; a month or year of another calendar is the range of its days. Undefined where there is no
 * such day.
 */
export function edtf(date: PartialDay): string | undefined {
  const { calendar, year, month, day } = date;
  if (calendar === 'gregory') {
    if (year === undefined) return unknownYear(month, day);
    if (!spanOf(date)) return undefined;
    return [pad(year, 4), ...[month, day].flatMap(part => (part === undefined ? [] : [pad(part, 2)]))].join('-');
  }
  const span = spanOf(date);
  return span && spanText(span);
}

/** A span of days as EDTF: one day, a whole month or year, or a range. */
export function spanText({ first, last }: Span): string {
  return first === last ? dayText(first) : `${dayText(first)}/${dayText(last)}`;
}

/** A day number as `2024-04-26`. */
export function dayText(number: number): string {
  const { year, month, day } = dayOf(number)!;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day number of `2024-04-26`, with or without a time behind it; undefined for other EDTF. */
export function dayFromText(value: string): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value);
  return found ? dayNumber({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }) : undefined;
}

export function timeText({ hour, minute, second }: ClockTime): string {
  return [hour, minute, second].map(part => pad(part, 2)).join(':');
}

function unknownYear(month?: number, day?: number): string | undefined {
  if (month === undefined || (day !== undefined && day > (daysInMonth(2000, month) ?? 0))) return undefined;
  return `XXXX-${pad(month, 2)}${day === undefined ? '' : `-${pad(day, 2)}`}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
