import type { Article, Part } from '../article/article';
import { datesOfLine } from '../article/dated';
import { labelText } from '../article/label-text';
import type { Reading } from '../article/reading';
import type { Structure } from '../article/structure';
import type { DateOrder } from '../dates/numeric-day';
import type { LabelRole } from '../locales/locale';

/** Something with how often it was met; lists of them are sorted, the commonest first. */
export interface Counted {
  readonly text: string;
  readonly count: number;
}

/** How the articles of a folder are written. */
export interface FolderHabits {
  /** Labels as they are spelled, with the sign and spaces behind them. */
  readonly labels: Readonly<Partial<Record<LabelRole, readonly Counted[]>>>;
  readonly sources: readonly Counted[];
  readonly keywords: readonly Counted[];
  /** The signs between keywords, with their spaces. */
  readonly keywordSeparators: readonly Counted[];
  /** The order of day and month in dates in numbers, where something on their line tells it. */
  readonly dateOrders: Readonly<Record<DateOrder, number>>;
  /** Which sections follow each other, by `headline,date`, and how often. */
  readonly orders: Readonly<Record<string, number>>;
  /** How many articles were counted. */
  readonly articles: number;
}

export const noHabits: FolderHabits = {
  labels: {},
  sources: [],
  keywords: [],
  keywordSeparators: [],
  dateOrders: { dmy: 0, mdy: 0, ymd: 0 },
  orders: {},
  articles: 0,
};

/** What one file shows of the habits of its folder. */
export interface FileHabits {
  readonly labels: readonly (readonly [LabelRole, string])[];
  readonly sources: readonly string[];
  readonly keywords: readonly string[];
  readonly keywordSeparators: readonly string[];
  readonly dateOrders: readonly DateOrder[];
  readonly orders: readonly string[];
  readonly articles: number;
}

export function habitsOfFile(reading: Reading, structure: Structure): FileHabits {
  const main = structure.isNews ? structure.articles : [];
  const all = main.flatMap(article => [article, ...article.related]);
  const content = (line: number) => reading.lines.content(line);
  return {
    labels: all.flatMap(article => labelsOf(article, content)),
    sources: main.flatMap(({ source }) => source?.names ?? []),
    keywords: main.flatMap(({ keywords }) => keywords?.items.map(({ text }) => text) ?? []),
    keywordSeparators: main.flatMap(article => separatorsOf(article, content)),
    dateOrders: main.flatMap(article => ordersOfDates(article, reading)),
    orders: main.flatMap(orderOf),
    articles: main.length,
  };
}

/** Puts together what several files show. */
export function mergeHabits(files: readonly FileHabits[]): FolderHabits {
  const roles = new Set(files.flatMap(({ labels }) => labels.map(([role]) => role)));
  const labels = [...roles].map(role => {
    const spelled = files.flatMap(file => file.labels.flatMap(([of, text]) => (of === role ? [text] : [])));
    return [role, counted(spelled)] as const;
  });
  const orders = files.flatMap(file => file.dateOrders);
  const times = (order: DateOrder) => orders.filter(other => other === order).length;
  return {
    labels: Object.fromEntries(labels),
    sources: counted(files.flatMap(({ sources }) => sources)),
    keywords: counted(files.flatMap(({ keywords }) => keywords)),
    keywordSeparators: counted(files.flatMap(({ keywordSeparators }) => keywordSeparators)),
    dateOrders: { dmy: times('dmy'), mdy: times('mdy'), ymd: times('ymd') },
    orders: Object.fromEntries(counted(files.flatMap(({ orders }) => orders)).map(({ text, count }) => [text, count])),
    articles: files.reduce((sum, { articles }) => sum + articles, 0),
  };
}

function counted(texts: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

function labelsOf(article: Article, content: (line: number) => string): [LabelRole, string][] {
  const { headline, byline, date, source, keywords } = article;
  const parts: readonly (readonly [LabelRole, Part | undefined])[] = [
    ['headline', headline],
    ['byline', byline],
    ['date', date],
    ['source', source],
    ['keywords', keywords],
  ];
  return parts.flatMap(([role, part]) => {
    const label = part?.label && labelText(part, content(part.label.start.line));
    return label ? [[role, label] as [LabelRole, string]] : [];
  });
}

function separatorsOf({ keywords }: Article, content: (line: number) => string): string[] {
  const [first, second] = keywords?.items ?? [];
  if (!first || second?.range.start.line !== first.range.end.line) return [];
  return [content(first.range.end.line).slice(first.range.end.character, second.range.start.character)];
}

function ordersOfDates({ date, language }: Article, reading: Reading): DateOrder[] {
  const line = date && reading.read[date.range.end.line];
  if (!line) return [];
  return datesOfLine(line, language).flatMap(({ day, readings }) => {
    if (day.form !== 'numeric' || readings || day.order === undefined || day.day === day.month) return [];
    return [day.order];
  });
}

function orderOf({ headline, subheadline, byline, date, source, keywords, body, relatedHeadings }: Article): string[] {
  const first = body[0];
  const last = body.at(-1);
  const placed: readonly (readonly [string, number | undefined])[] = [
    ['headline', headline?.range.start.line],
    ['subheadline', subheadline?.range.start.line],
    ['byline', byline?.range.start.line],
    ['date', date?.range.start.line],
    ['source', source?.range.start.line],
    ['keywords', keywords?.range.start.line],
    ['body', first && last && first.range.start.line],
    ['related', relatedHeadings[0]?.range.start.line],
  ];
  const sections = placed
    .flatMap(([name, line]) => (line === undefined ? [] : [{ name, line }]))
    .sort((a, b) => a.line - b.line)
    .map(({ name }) => name);
  return sections.slice(1).map((name, at) => `${sections[at]!},${name}`);
}
