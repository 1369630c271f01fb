import type { TextEdit } from '../text/edit';
import { fragmentsOf, lineBreaks, textOf } from './standoff/fragments';
import type { Span, TextBound } from './annotation';

/** Where a text-bound annotation stands, or, where it has lost its text, where and what that was. */
export type Place = Pick<TextBound, 'spans' | 'text' | 'near'>;

/**
 * A place after an edit of the text.
 *
 * What is put in at an edge does not belong to a span, what is put in inside does. What is taken away in part leaves the rest.
 * What takes the place of a whole span is the span. A line break parts a span, and its parts are one again when it goes.
 *
 * @returns the same object where nothing has changed, its text included
 */
export function placeAfter(place: Place, edit: TextEdit, before: string, after: string): Place {
  const { start, deleted, inserted } = edit;
  const end = start + deleted;
  const shift = inserted.length - deleted;
  const { spans } = place;
  if (spans.length === 0) return near(place, edit);
  if (spans[0]!.start >= end) {
    return shift === 0 ? place : { spans: movedAll(spans, shift), text: place.text };
  }
  if (spans.at(-1)!.end <= start) return place;
  const rest = joinedOver(
    edit,
    before,
    after,
    spans.flatMap(span => spanAfter(span, edit, after)),
  );
  if (rest.length === 0) return { spans: [], text: textOf(before, spans), near: start };
  return { spans: rest, text: textOf(after, rest) };
}

function near(place: Place, { start, deleted, inserted }: TextEdit): Place {
  const { near = 0 } = place;
  if (near < start) return place;
  return { ...place, near: Math.max(start, near + inserted.length - deleted) };
}

function movedAll(spans: readonly Span[], by: number): Span[] {
  return spans.length === 1 ? [moved(spans[0]!, by)] : spans.map(span => moved(span, by));
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function spanAfter(span: Span, { start, deleted, inserted }: TextEdit, after: string): readonly Span[] {
  const end = start + deleted;
  const shift = inserted.length - deleted;
  if (span.end <= start) return [span];
  if (span.start >= end) return [moved(span, shift)];
  let from = span.start;
  let to = span.end + shift;
  if (span.start >= start && span.end <= end && (span.start > start || span.end < end)) return [];
  if (span.end < end) to = start;
  else if (span.start > start) from = start + inserted.length;
  return to > from ? whole(from, to, after) : [];
}

/** With no edge inside a surrogate pair, and no line break inside. */
function whole(start: number, end: number, text: string): readonly Span[] {
  const from = isInsidePair(text, start) ? start + 1 : start;
  const to = isInsidePair(text, end) ? end - 1 : end;
  if (from >= to) return [];
  return lineBreaks.test(text.slice(from, to)) ? fragmentsOf(text, from, to) : [{ start: from, end: to }];
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** Spans that a line break had parted, which the edit has taken away, are one. */
function joinedOver(edit: TextEdit, before: string, after: string, spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2 || !lineBreaks.test(before.slice(edit.start, edit.start + edit.deleted))) return spans;
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isAround = last && last.end <= edit.start + edit.inserted.length && span.start >= edit.start;
    if (isAround && !lineBreaks.test(after.slice(last.end, span.start))) {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else joined.push(span);
  }
  return joined;
}
