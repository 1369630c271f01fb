import { t } from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import { datesOfLine } from '../../article/dated';
import type { Line } from '../../article/line';
import type { ReadDate } from '../../dates/date-line';
import type { DateOrder } from '../../dates/numeric-day';
import { dayFromText } from '../../dates/value';
import { meaningOf, undecided } from '../../rules/metadata/dates';
import { languageOf } from '../../rules/metadata/label';
import { weekdayName } from '../../rules/metadata/weekdays';
import type { ArticleView } from '../../rules/rule';
import { rangeInLine } from '../../text/range';
import { markdown, valueInMarkdown } from '../markdown';
import type { Place } from '../place';
import { calendarName, dayTitle, inCalendars, writtenDay } from './days';

/** What a date line says: the date under the cursor, or the nearest one. */
export function dateHover({ line, character, read, own }: Place): Hover | undefined {
  const dates = datesOfLine(read, languageOf(own));
  const hovered = dates.find(({ start, end }) => start <= character && character <= end);
  const date = hovered ?? dates[0];
  if (!date) return undefined;
  const value = meaningOf(date, own);
  const start = hovered ? Math.max(date.start, read.label?.content ?? 0) : read.start;
  return {
    range: rangeInLine(line, start, hovered ? date.end : read.end),
    contents: markdown([
      dayTitle(value, own),
      inCalendars(value, own) ?? t('The year is not given.'),
      date.role === 'updated' ? t('This is the date of the last change.') : undefined,
      howRead(date, value, own),
      ambiguity(date, value, own),
      contradiction(date, value, read.text, own),
      time(date, value, read),
    ]),
  };
}

function howRead(date: ReadDate, value: string, view: ArticleView): string {
  const { calendar, day, readings } = date;
  const name = calendarName(calendar);
  if (day.guessed) return t('Read as: {0}, told by the year alone', name);
  if (day.form !== 'numeric' || !day.order || undecided(date, view)) return t('Read as: {0}', name);
  const swapped = readings && dayFromText(value) !== dayFromText(date.value);
  return t('Read as: {0}; {1}', name, orderName(swapped ? other(day.order) : day.order));
}

function other(order: DateOrder): DateOrder {
  return order === 'dmy' ? 'mdy' : 'dmy';
}

function orderName(order: DateOrder): string {
  switch (order) {
    case 'dmy':
      return t('day, month, year');
    case 'mdy':
      return t('month, day, year');
    case 'ymd':
      return t('year, month, day');
  }
}

function ambiguity(date: ReadDate, value: string, view: ArticleView): string | undefined {
  if (!date.readings) return undefined;
  const written = (reading: string) => valueInMarkdown(writtenDay(reading, view));
  const open = undecided(date, view);
  if (open) return t('It can be read as {0} and as {1}, and nothing decides.', written(open[0]), written(open[1]));
  const other = date.readings.find(reading => dayFromText(reading) !== dayFromText(value));
  return other && t('It could also be read as {0}; the text or the folder decides.', written(other));
}

function contradiction(
  { contradiction }: ReadDate,
  value: string,
  text: string,
  view: ArticleView,
): string | undefined {
  if (!contradiction) return undefined;
  const { start, end, weekday, calendar } = contradiction;
  const said = valueInMarkdown(text.slice(start, end));
  if (weekday !== undefined) return t('The line says {0}, but that day is {1}.', said, nameOf(weekday, view));
  const right = valueInMarkdown(writtenDay(value, view, calendar));
  return t('The line also says {0}, but in that calendar the day is {1}.', said, right);
}

function nameOf(weekday: number, view: ArticleView): string {
  return valueInMarkdown(weekdayName(weekday, view));
}

function time({ time }: ReadDate, value: string, { text, words: { start, end } }: Line): string | undefined {
  if (!time) return undefined;
  const given = valueInMarkdown(text.slice(start[time.start], end[time.end - 1]));
  const instant = /(?:Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(instant)) return t('Time as given: {0}. No time zone is given.', given);
  const [day, clock] = new Date(instant).toISOString().split('T');
  return t('Time as given: {0}. In UTC: {1}.', given, `${day!} ${clock!.slice(0, 5)}`);
}
