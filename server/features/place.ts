import type { Article } from '../article/article';
import type { Line } from '../article/line';
import type { KnownLine } from '../article/reading';
import { viewsOf, type Subject } from '../rules/check';
import type { ArticleView } from '../rules/rule';
import { rangeOf, type Position } from '../text/range';
import type { NewsDocument } from './document';
import type { Context } from './feature';
import { subjectOf } from './problems';

/** A place in a document with the articles around it. */
export interface Place extends Position {
  readonly line: number;
  /** UTF-16 in the line, never behind its end. */
  readonly character: number;
  /** What the line tells by itself. */
  readonly read: Line;
  /** What it was read as; undefined where it has no text. */
  readonly known: KnownLine | undefined;
  /** The main article that holds the line, or the last one above it. */
  readonly main: ArticleView;
  /** The related article that holds the line, as if it stood alone; the main one where there is none. */
  readonly own: ArticleView;
}

/** Undefined where the document is too large to be analysed, or has no such line. */
export function placeAt(document: NewsDocument, { line, character }: Position, context: Context): Place | undefined {
  const subject = subjectOf(document, context);
  const read = subject?.reading.read[line];
  if (!subject || !read) return undefined;
  const main = viewAround(line, subject);
  const known = knownAt(line, subject.reading.known);
  const clamped = Math.min(Math.max(0, character), read.text.length);
  return { line, character: clamped, read, known, main, own: relatedView(line, main) ?? main };
}

function knownAt(line: number, known: readonly KnownLine[]): KnownLine | undefined {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (known[middle]!.number < line) low = middle + 1;
    else high = middle;
  }
  return known[low]?.number === line ? known[low] : undefined;
}

function viewAround(line: number, subject: Subject): ArticleView {
  const views = viewsOf(subject);
  return views.findLast(({ article }) => article.range.start.line <= line) ?? views[0] ?? emptyView(subject);
}

/** What a text without any article is completed by: the folder's habits and the settings alone. */
function emptyView({ structure, surroundings, reading: { lines } }: Subject): ArticleView {
  const article: Article = {
    role: 'main',
    range: rangeOf(0, 0, 0, 0),
    language: structure.language,
    direction: structure.direction,
    body: [],
    captions: [],
    notes: [],
    relatedHeadings: [],
    related: [],
  };
  const text = { count: lines.count, content: (line: number) => lines.content(line), lineBreak: '\n' };
  return { article, lines: [], structure, text, surroundings };
}

function relatedView(line: number, main: ArticleView): ArticleView | undefined {
  const holds = (article: Article, line: number) => article.range.start.line <= line && line <= article.range.end.line;
  const article = main.article.related.find(related => holds(related, line));
  return article && { ...main, article, lines: main.lines.filter(({ number }) => holds(article, number)) };
}
