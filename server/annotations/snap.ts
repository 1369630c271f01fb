import type { Lines } from '../text/lines';
import { splitWords } from '../text/words';
import type { Span } from './annotation';

/** A detected name, UTF-16 in the text. */
export type Known = Span;

/**
 * A selection as somebody means it: whole words, without the white space and signs beside them. A word whose proclitics a
 * detected name leaves out loses them; one that was selected from behind its proclitics keeps them out. Nothing selected is
 * the detected name there, or the word. Undefined where no word is. UTF-16 in the text.
 */
export function snapped(lines: Lines, { start, end }: Span, known: readonly Known[]): Span | undefined {
  if (start === end) {
    const name = known.find(each => each.start <= start && start <= each.end);
    if (name) return name;
  }
  const first = wordAt(lines, start, start === end ? 'around' : 'behind');
  const last = start === end ? first : wordAt(lines, end, 'before');
  if (!first || !last || first.start > last.start) return undefined;
  const inside = known.find(each => each.start > first.start && each.start < first.end && each.end >= first.end);
  // Behind `و`, `وب` …: the letters before it were left out on purpose.
  const isBehindClitics = start > first.start && start - first.start <= mostClitics && start < first.end;
  return { start: inside?.start ?? (isBehindClitics ? start : first.start), end: last.end };
}

const mostClitics = 3;

/** A selection as it is, without white space at its edges. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = end - (part.length - part.trimEnd().length);
  return from < to ? { start: from, end: to } : undefined;
}

/** The word at an offset: the one that holds it or ends there; the first that ends behind it; the last that begins before it. */
function wordAt(lines: Lines, offset: number, side: 'around' | 'behind' | 'before'): Span | undefined {
  const line = lines.lineAt(offset);
  const base = lines.start(line);
  const { start, end } = splitWords(lines.content(line));
  const at = offset - base;
  let index: number;
  if (side === 'behind') index = start.findIndex((_, word) => end[word]! > at);
  else if (side === 'before') index = start.findLastIndex(from => from < at);
  else index = start.findIndex((from, word) => from <= at && at <= end[word]!);
  if (index < 0) return undefined;
  return { start: base + start[index]!, end: base + end[index]! };
}

/** A span one word longer or shorter at its beginning or end; itself where there is none. UTF-16 in the text. */
export function resized(lines: Lines, span: Span, edge: 'start' | 'end', by: 1 | -1): Span {
  const line = lines.lineAt(span.start);
  const base = lines.start(line);
  const { start, end } = splitWords(lines.content(line));
  if (edge === 'end') {
    const ends = [...end].map(each => base + each);
    const to =
      by > 0 ? ends.find(each => each > span.end) : ends.findLast(each => each < span.end && each > span.start);
    return { start: span.start, end: to ?? span.end };
  }
  const starts = [...start].map(each => base + each);
  const from =
    by > 0 ? starts.findLast(each => each < span.start) : starts.find(each => each > span.start && each < span.end);
  return { start: from ?? span.start, end: span.end };
}
