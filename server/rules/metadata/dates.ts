import { datesOfLine, expressionsOfLine, languageIndex, settled, type DateEvidence } from '../../article/dated';
import type { Line } from '../../article/line';
import type { Part } from '../../article/article';
import type { KnownLine } from '../../article/reading';
import type { ReadDate } from '../../dates/date-line';
import { DateWords } from '../../dates/date-words';
import { resolve } from '../../dates/resolve';
import { dayFromText, dayText } from '../../dates/value';
import { digitsOf, secondCalendar, writeBoth, writeLong, type DateStyle } from '../../dates/write';
import { readDay } from '../../dates/written-day';
import type { ArticleView } from '../rule';
import type { DateForm } from '../surroundings';
import { languageOf } from './label';
import { monthsOf } from './month-names';

/** A date line with what was read from it. */
export interface DateLine {
  readonly known: KnownLine;
  readonly part: Part;
  readonly dates: readonly ReadDate[];
  readonly language: string;
}

/** The lines of publication and update dates of the article itself. Shared by the rules that ask for them. */
export function dateLinesOf(view: ArticleView): readonly DateLine[] {
  let known = dateLines.get(view);
  if (!known) dateLines.set(view, (known = findDateLines(view)));
  return known;
}

const dateLines = new WeakMap<ArticleView, readonly DateLine[]>();

function findDateLines(view: ArticleView): DateLine[] {
  const { article, lines } = view;
  if (!article.date && !article.updated) return [];
  const language = languageOf(view);
  const numbers = new Map<number, Part>();
  for (const part of [article.date, article.updated]) if (part) numbers.set(part.range.end.line, part);
  return lines.flatMap(known => {
    const part = numbers.get(known.number);
    return part ? [{ known, part, language, dates: datesOfLine(known.line, language) }] : [];
  });
}

/** Whether a line of metadata gives the day beside something else: `Redacción | Lima | 18/12/2023`. */
export function namesDateBeside(view: ArticleView): boolean {
  const language = languageOf(view);
  return view.lines.some(({ line, state }) => {
    if ((state.part !== 'byline' && state.part !== 'source') || !line.date.complete) return false;
    return datesOfLine(line, language).some(({ value }) => dayFromText(value) !== undefined);
  });
}

/** The readings of an ambiguous date that nothing decides: not the article, and not the folder. */
export function undecided(date: ReadDate, view: ArticleView): readonly [string, string] | undefined {
  const { readings } = settled(date, languageOf(view), evidenceOf(view));
  if (!readings) return undefined;
  const { dmy, mdy } = view.surroundings.folder.dateOrders;
  return dmy === mdy ? readings : undefined;
}

/** What a date means after all that is known: the article decides before the folder, that before the language. */
export function meaningOf(date: ReadDate, view: ArticleView): string {
  const { value, readings } = settled(date, languageOf(view), evidenceOf(view));
  if (!readings) return value;
  const { dmy, mdy } = view.surroundings.folder.dateOrders;
  if (dmy === mdy) return value;
  return dmy > mdy === (date.day.order === 'dmy') ? readings[0] : readings[1];
}

function evidenceOf(view: ArticleView): DateEvidence {
  return { dates: dateLinesOf(view).flatMap(({ dates }) => dates), body: bodyOf(view) };
}

/** The lines of an article's body that are asked about its metadata. */
export function bodyOf({ lines }: ArticleView): readonly Line[] {
  return lines
    .slice(0, mostLines)
    .flatMap(({ line, state }) => (state.part === 'body' || state.part === 'subheading' ? [line] : []));
}

/** What an article of this many lines has not said of its date and source, it will not say. */
const mostLines = 500;

/** Where a date that is to be put in comes from. */
export type DateOrigin = 'update' | 'text' | 'dateline' | 'file-name' | 'modified' | 'today';

export interface DateCandidate {
  /** A day number. */
  readonly day: number;
  readonly origin: DateOrigin;
}

/** The dates that an article without one may have, best first, each day once. */
export function dateCandidates(view: ArticleView): DateCandidate[] {
  const { surroundings } = view;
  const { now, modified, fileName } = surroundings;
  const localDay = (time: number) => Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / 86_400_000);
  const base = localDay(modified ?? now);
  const found: DateCandidate[] = [];
  const add = (origin: DateOrigin, day: number | undefined) => {
    if (day !== undefined && !found.some(other => other.day === day)) found.push({ day, origin });
  };
  const updated = view.article.updated?.value;
  if (updated) add('update', dayFromText(updated));
  for (const day of fullDays(view)) add('text', day);
  add('dateline', datelineDay(view, base));
  add('file-name', dayInName(fileName));
  if (modified !== undefined) add('modified', localDay(modified));
  add('today', localDay(now));
  return found;
}

/** Days that the opening of the text gives in full: `today, Friday 26 April 2024`. */
function fullDays(view: ArticleView): number[] {
  const language = languageOf(view);
  return bodyOf(view)
    .slice(0, openingParagraphs)
    .flatMap(line => expressionsOfLine(line, language))
    .flatMap(({ written }) => {
      if (written.kind !== 'day' || written.day.year === undefined || written.day.day === undefined) return [];
      const value = resolve(written, 0, languageIndex(language))?.value;
      return value ? (dayFromText(value) ?? []) : [];
    });
}

/** How many lines of the body may give the day on which the article was written. */
const openingParagraphs = 2;

/** The day in a dateline: `LIMA, Sept. 27 (Reuters)`; without a year the last such day up to `base`. */
function datelineDay(view: ArticleView, base: number): number | undefined {
  const { dateline } = view.article;
  const known = dateline && view.lines.find(({ number }) => number === dateline.range.start.line);
  if (!known) return undefined;
  const language = languageOf(view);
  const words = new DateWords(known.line.words, languageIndex(language));
  for (let at = 0; at < words.count && words.words.end[at]! <= dateline.range.end.character; at++) {
    const day = readDay(words, at);
    if (day?.day === undefined || day.month === undefined) continue;
    const value = resolve({ kind: 'day', day, direction: 'last' }, base + 1, -1)?.value;
    return value ? dayFromText(value) : undefined;
  }
  return undefined;
}

/** `2024-04-26-summit.txt`, `20240426.txt`, `summit_26-04-2024.txt` */
function dayInName(name: string): number | undefined {
  const yearFirst = /(?<!\d)((?:19|20)\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/.exec(name);
  if (yearFirst) return dayFromText(`${yearFirst[1]!}-${yearFirst[2]!}-${yearFirst[3]!}`);
  const dayFirst = /(?<!\d)(\d\d)[-_. ](\d\d)[-_. ]((?:19|20)\d\d)(?!\d)/.exec(name);
  return dayFirst ? dayFromText(`${dayFirst[3]!}-${dayFirst[2]!}-${dayFirst[1]!}`) : undefined;
}

/** A day as this article writes its dates: in the house form, else in words; names of months as the text has them. */
export function writeDay(
  day: number,
  view: ArticleView,
  form: DateForm = view.surroundings.options.dateForm,
  like = '',
): string {
  const style = styleOf(view, like);
  if (form === 'iso') return dayText(day);
  const calendar = secondCalendar(style.language);
  const both = form === 'both' && calendar ? writeBoth(day, style, calendar) : undefined;
  return both ?? writeLong(day, style) ?? dayText(day);
}

/** How an article writes dates: its language, the naming system of its months, its digits. */
export function styleOf(view: ArticleView, like = ''): DateStyle {
  const index = languageIndex(languageOf(view));
  const language = index < 0 ? languageIndex('en') : index;
  const months = monthsOf(view, language);
  const dayFirst = ordersDayFirst(view);
  return {
    language,
    ...(months ? { months } : {}),
    ...(dayFirst === undefined ? {} : { dayFirst }),
    digits: digitsOf(like || dateText(view)),
  };
}

/** Whether the article's dates in words have the day before the month; undefined where it has none. */
function ordersDayFirst(view: ArticleView): boolean | undefined {
  const language = languageOf(view);
  const days = [
    ...dateLinesOf(view).flatMap(({ dates }) => dates.map(({ day }) => day)),
    ...bodyOf(view).flatMap(line =>
      expressionsOfLine(line, language).flatMap(({ written }) => (written.kind === 'day' ? [written.day] : [])),
    ),
  ];
  const told = days.find(({ monthName, day }) => monthName !== undefined && day !== undefined);
  if (told) return told.start < told.monthName!.start;
  const { dmy, mdy } = view.surroundings.folder.dateOrders;
  return dmy === mdy ? undefined : dmy > mdy;
}

function dateText({ article }: ArticleView): string {
  return article.date?.text ?? article.updated?.text ?? '';
}
