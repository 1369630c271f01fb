import type { Span } from '../annotation';

/** Where Python's `str.splitlines` ends a line, which brat splits its files with; a span of it holds none. */
export const lineBreaks = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/u;

/**
 * The parts of `text[start, end)` that a text-bound annotation may have: none holds a line break, none begins or ends with
 * white space, none is empty. UTF-16.
 */
export function fragmentsOf(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end;) {
    let to = from;
    while (to < end && !lineBreaks.test(text.charAt(to))) to++;
    const part = text.slice(from, to);
    const left = part.length - part.trimStart().length;
    const size = part.trim().length;
    if (size > 0) spans.push({ start: from + left, end: from + left + size });
    from = to + 1;
  }
  return spans;
}

/** What stands in spans, as brat has it beside them. */
export function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}
