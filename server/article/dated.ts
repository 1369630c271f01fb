import { readDateLine, type ReadDate } from '../dates/date-line';
import { findExpressions, type Expression } from '../dates/expressions';
import { resolve } from '../dates/resolve';
import { dayFromText } from '../dates/value';
import { knownLanguages } from '../locales/lexicon';
import type { DatePart, Part } from './article';
import type { Line } from './line';

/** A language as the locale packs number it; -1 for those that they do not know. */
export function languageIndex(tag: string): number {
  return knownLanguages.findIndex(language => language.tag === tag);
}

/** The dates of a date line: that of publication first, then that of the update. Kept as long as the line stands. */
export function datesOfLine(line: Line, language: string): readonly ReadDate[] {
  return kept(dateLines, line, language, () => readDateLine(line.words, languageIndex(language)));
}

/** The expressions of time in a line of the body. Kept as long as the line stands. */
export function expressionsOfLine(line: Line, language: string): readonly Expression[] {
  return kept(expressions, line, language, () => findExpressions(line.words, line.senses, languageIndex(language)));
}

interface Kept<T> {
  readonly language: string;
  readonly value: T;
}
const dateLines = new WeakMap<Line, Kept<readonly ReadDate[]>>();
const expressions = new WeakMap<Line, Kept<readonly Expression[]>>();

function kept<T>(cache: WeakMap<Line, Kept<T>>, line: Line, language: string, make: () => T): T {
  const known = cache.get(line);
  if (known?.language === language) return known.value;
  const value = make();
  cache.set(line, { language, value });
  return value;
}

/** A date line's part with what its dates mean; the update is a part of its own where the line has both. */
export function dateParts(part: Part, line: Line, language: string, evidence: DateEvidence): readonly DatePart[] {
  const dates = datesOfLine(line, language);
  if (dates.length === 0) return [part];
  return dates.map(date => {
    const { value, readings } = settled(date, language, evidence);
    return { ...part, value, calendar: date.calendar, ...(readings ? { readings } : {}) };
  });
}

/** What can tell between the readings of a date: the other dates of the article, and its text. */
export interface DateEvidence {
  readonly dates: readonly ReadDate[];
  readonly body: readonly Line[];
}

/** A date that can be read in two ways, by the order of the article's other dates and by what its text says of the day. */
export function settled(
  date: ReadDate,
  language: string,
  { dates, body }: DateEvidence,
): { readonly value: string; readonly readings?: readonly [string, string] } {
  const { value, readings } = date;
  if (!readings) return { value };
  const other = dates.find(
    ({ day, readings }) => day.form === 'numeric' && !readings && day.order && day.day !== day.month,
  );
  if (other) return { value: other.day.order === date.day.order ? readings[0] : readings[1] };
  const fitting = readings.filter(reading => dates.some(other => other !== date && fits(reading, date, other)));
  if (fitting.length === 1) return { value: fitting[0]! };
  const [first, second] = readings.map(reading => support(reading, language, body)) as [number, number];
  if (first > second) return { value: readings[0] };
  if (second > first) return { value: readings[1] };
  return { value, readings };
}

/** Whether a reading goes with the other date of its line or article: an update follows within days. */
function fits(reading: string, { role }: ReadDate, other: ReadDate): boolean {
  const [day, otherDay] = [dayFromText(reading), dayFromText(other.value)];
  if (other.readings || day === undefined || otherDay === undefined) return false;
  const after = role === 'updated' ? day - otherDay : other.role === 'updated' ? otherDay - day : undefined;
  return after !== undefined && after >= 0 && after <= near;
}

/** How well the times in the text go with a date: weekdays that agree or contradict, days that lie just before it. */
function support(value: string, language: string, body: readonly Line[]): number {
  const base = dayFromText(value);
  if (base === undefined) return 0;
  let points = 0;
  for (const line of body) {
    for (const { written } of expressionsOfLine(line, language)) {
      const weekday = written.kind === 'shift' || written.kind === 'day' ? written.weekday : undefined;
      if (weekday === undefined && written.kind !== 'day') continue;
      const resolved = resolve(written, base, languageIndex(language));
      if (!resolved) continue;
      if (weekday !== undefined) points += resolved.contradiction === undefined ? 1 : -1;
      if (written.kind === 'day' && written.day.year !== undefined && written.day.day !== undefined) {
        const distance = base - (dayFromText(resolved.value) ?? Infinity);
        if (distance >= 0 && distance <= near) points += 1;
      }
    }
  }
  return points;
}

/** Days up to which news looks back on what it calls by its date. */
const near = 7;
