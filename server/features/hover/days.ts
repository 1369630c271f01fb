import { t } from '@vscode/l10n';
import { calendarNames, dayOf, type CalendarName } from '../../dates/calendar';
import { dayFromText, spanOf, type Span } from '../../dates/value';
import { writeLong, type DateStyle } from '../../dates/write';
import { styleOf } from '../../rules/metadata/dates';
import { writeWeekday } from '../../rules/metadata/weekdays';
import type { ArticleView } from '../../rules/rule';
import { listInMarkdown, valueInMarkdown } from '../markdown';

/** The days that a value covers (EDTF as `dates/value.ts` writes it); undefined where its year is not known. */
export function daysOf(value: string): Span | undefined {
  const [from = '', to = from] = value.split('/');
  const [one, other] = [partOf(from), partOf(to)];
  return one && other && { first: one.first, last: other.last };
}

function partOf(value: string): Span | undefined {
  const day = dayFromText(value);
  if (day !== undefined) return { first: day, last: day };
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  return spanOf({ calendar: 'gregory', year: Number(year), ...(month === undefined ? {} : { month: Number(month) }) });
}

/** `**26 April 2024** · Friday · 2024-04-26`; what is no single day as its value alone. */
export function dayTitle(value: string, view: ArticleView): string {
  const day = dayFromText(value);
  if (day === undefined) return `**${value}**`;
  const long = valueInMarkdown(inCalendar(day, styleOf(view), 'gregory'));
  return `**${long}** · ${valueInMarkdown(writeWeekday(day, view))} · ${value}`;
}

/** A value in every calendar, as a list. */
export function inCalendars(value: string, view: ArticleView): string | undefined {
  const days = daysOf(value);
  if (!days) return undefined;
  const style = styleOf(view);
  const lines = calendarNames.flatMap(calendar => {
    const { first, last } = days;
    const [from, to] = [first, last].map(day => dayOf(day, calendar) && inCalendar(day, style, calendar));
    if (!from || !to) return [];
    const text = first === last ? valueInMarkdown(from) : `${valueInMarkdown(from)} – ${valueInMarkdown(to)}`;
    return [`${calendarName(calendar)}: ${text}`];
  });
  return listInMarkdown(lines);
}

/** In words; in numbers where the language has no names for the months of a calendar. */
function inCalendar(number: number, style: DateStyle, calendar: CalendarName): string {
  const long = writeLong(number, style, calendar);
  if (long) return long;
  const { year, month, day } = dayOf(number, calendar)!;
  return [year, month, day].map(part => String(part).padStart(2, '0')).join('-');
}

/** A day in words, in one calendar. */
export function writtenDay(value: string, view: ArticleView, calendar: CalendarName = 'gregory'): string {
  const day = dayFromText(value);
  return day === undefined || !dayOf(day, calendar) ? value : inCalendar(day, styleOf(view), calendar);
}

export function calendarName(calendar: CalendarName): string {
  switch (calendar) {
    case 'gregory':
      return t('Gregorian calendar');
    case 'islamic-umalqura':
      return t('Islamic calendar (Umm al-Qura)');
    case 'persian':
      return t('Persian calendar');
  }
}
