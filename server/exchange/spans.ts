import type { Span } from '../annotations/annotation';

/** Spans of which those are one that nothing but white space with a line break parts: they were one before it was forbidden. */
export function withBreaks(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.end <= span.start && /^\s*\n\s*$/.test(text.slice(last.end, span.start))) {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else joined.push(span);
  }
  return joined;
}

/** Chooses among spans so that none overlap: of two, the one that begins first, and the longer where both begin there. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): { readonly kept: T[]; readonly left: T[] } {
  const kept: T[] = [];
  const left: T[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
    else left.push(span);
  }
  return { kept, left };
}
