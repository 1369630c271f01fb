import { knownLanguages } from '../locales/lexicon';
import { dayNumber, dayOf, daysInMonth, weekdayOf } from './calendar';
import type { Direction, WrittenExpression } from './expressions';
import { edtf, spanOf, spanText, type PartialDay } from './value';

/** An expression of time as meant. */
export interface Resolved {
  /** EDTF: see `edtf`. */
  readonly value: string;
  /** The weekday that the value has, where the text says another: 1 is Monday. */
  readonly contradiction?: number;
}

/**
 * What an expression means in an article.
 *
 * @param base the day number of the article's date
 * @param language index into `knownLanguages`, -1 where it is not known: weeks begin by it
 * @returns undefined where there is no such day
 */
export function resolve(written: WrittenExpression, base: number, language: number): Resolved | undefined {
  switch (written.kind) {
    case 'shift':
      return shifted(written, base, language);
    case 'weekday':
      return { value: spanText(oneDay(weekdayFrom(written.weekday, written.direction, written.byWeek, base))) };
    case 'ago':
      return ago(written.amount, written.unit, base);
    case 'year':
      return valued({ calendar: written.calendar, year: written.year });
    case 'day':
      return dayFrom(written, base);
  }
}

function oneDay(number: number): { first: number; last: number } {
  return { first: number, last: number };
}

function valued(date: PartialDay, weekday?: number): Resolved | undefined {
  const value = edtf(date);
  if (value === undefined) return undefined;
  const span = spanOf(date);
  if (weekday === undefined || !span || date.day === undefined || weekdayOf(span.first) === weekday) return { value };
  return { value, contradiction: weekdayOf(span.first) };
}

function shifted(
  { shift, weekday }: Extract<WrittenExpression, { kind: 'shift' }>,
  base: number,
  language: number,
): Resolved | undefined {
  const amount = parseInt(shift, 10);
  const { year, month } = dayOf(base)!;
  switch (shift.at(-1)) {
    case 'd': {
      const day = base + amount;
      const value = spanText(oneDay(day));
      return weekday === undefined || weekdayOf(day) === weekday ? { value } : { value, contradiction: weekdayOf(day) };
    }
    case 'w': {
      const first = weekStart(base, language) + 7 * amount;
      return { value: spanText({ first, last: first + 6 }) };
    }
    case 'm':
      return valued({ calendar: 'gregory', ...monthPlus(year, month, amount) });
    default:
      return valued({ calendar: 'gregory', year: year + amount });
  }
}

/** Weeks begin on Saturday in Arabic and Persian, on Monday elsewhere (ISO 8601; CLDR's data for territories vary). */
function weekStart(base: number, language: number): number {
  const tag = knownLanguages[language]?.tag;
  const first = tag === 'ar' || tag === 'fa' ? 6 : 1;
  return base - ((7 + weekdayOf(base) - first) % 7);
}

function monthPlus(year: number, month: number, amount: number): { year: number; month: number } {
  const count = year * 12 + (month - 1) + amount;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** News names the day that has been: a weekday alone is the last one, up to the day itself. */
function weekdayFrom(weekday: number, direction: Direction | undefined, byWeek: boolean, base: number): number {
  const today = weekdayOf(base);
  const back = (7 + today - weekday) % 7;
  if (direction === undefined) return base - back;
  if (byWeek) return base - today + weekday + (direction === 'last' ? -7 : direction === 'next' ? 7 : 0);
  if (direction === 'last') return base - (back || 7);
  if (direction === 'this') return base - today + weekday;
  return base + ((7 + weekday - today) % 7 || 7);
}

function ago(amount: number, unit: string, base: number): Resolved | undefined {
  const { year, month } = dayOf(base)!;
  if (unit === 'day') return { value: spanText(oneDay(base - amount)) };
  if (unit === 'week') return { value: spanText(oneDay(base - 7 * amount)) };
  if (unit === 'month') return valued({ calendar: 'gregory', ...monthPlus(year, month, -amount) });
  return valued({ calendar: 'gregory', year: year - amount });
}

function dayFrom(
  { day, weekday, yearShift, monthShift, direction }: Extract<WrittenExpression, { kind: 'day' }>,
  base: number,
): Resolved | undefined {
  const now = dayOf(base, day.calendar);
  if (!now) return undefined;
  if (monthShift !== undefined && day.day !== undefined) {
    return valued({ calendar: day.calendar, ...monthPlus(now.year, now.month, monthShift), day: day.day }, weekday);
  }
  if (day.month === undefined && day.day !== undefined && day.year === undefined) {
    return valued(
      { calendar: day.calendar, ...monthPlus(now.year, now.month, day.day > now.day ? -1 : 0), day: day.day },
      weekday,
    );
  }
  if (day.year !== undefined || day.month === undefined) return ranged(day, day, weekday);
  if (yearShift !== undefined) return ranged({ ...day, year: now.year + yearShift }, day, weekday);
  const year =
    day.day === undefined ? yearOfMonth(day.month, direction, now) : nearestYear(day, base, now.year, direction);
  return ranged({ ...day, year }, day, weekday);
}

function ranged(date: PartialDay, { lastDay }: { readonly lastDay?: number }, weekday?: number): Resolved | undefined {
  if (lastDay === undefined) return valued(date, weekday);
  const [first, last] = [edtf(date), edtf({ ...date, day: lastDay })];
  return first && last ? { value: `${first}/${last}` } : undefined;
}

/** A month alone is the last one that has begun. */
function yearOfMonth(month: number, direction: Direction | undefined, now: { year: number; month: number }): number {
  switch (direction) {
    case 'next':
      return month > now.month ? now.year : now.year + 1;
    case 'last':
      return month < now.month ? now.year : now.year - 1;
    case 'this':
      return now.year;
    case undefined:
      return month <= now.month ? now.year : now.year - 1;
  }
}

/** A day without its year is the one nearest to the article's. */
function nearestYear(
  { calendar, month, day }: PartialDay,
  base: number,
  year: number,
  direction: Direction | undefined,
): number {
  const distance = (candidate: number) => {
    const length = daysInMonth(candidate, month!, calendar) ?? 0;
    const number = dayNumber({ year: candidate, month: month!, day: Math.min(day!, length) }, calendar);
    if (number === undefined || (day! > length && calendar === 'gregory')) return Infinity;
    if (direction === 'next' && number <= base) return Infinity;
    if (direction === 'last' && number >= base) return Infinity;
    return Math.abs(number - base);
  };
  return [year, year - 1, year + 1].reduce((best, next) => (distance(next) < distance(best) ? next : best));
}
