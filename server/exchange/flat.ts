import type { Annotation, Attribute, Normalization, Relation, Span, TextBound } from '../annotations/annotation';
import { CodePoints } from '../text/code-points';
import { typeOf } from './labels';
import { withBreaks, withoutOverlaps } from './spans';

/** A span in one piece, for formats that know no others: what a line break or other text parts is taken together. */
export interface FlatSpan extends Span {
  readonly id: string;
  readonly label: string;
}

/** The text-bound annotations that have their text, each in one piece, in the order of the text. UTF-16. */
export function flatSpans(annotations: readonly Annotation[]): FlatSpan[] {
  return placed(annotations)
    .map(({ id, label, spans }) => ({ id, label, start: spans[0]!.start, end: spans.at(-1)!.end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The same without those that overlap others: names stay before what holds them, such as headlines and quotes; of two names,
 * the one that begins first or is longer.
 */
export function separateSpans(annotations: readonly Annotation[]): FlatSpan[] {
  const all = flatSpans(annotations);
  const names = withoutOverlaps(all.filter(({ label }) => typeOf(label) !== undefined)).kept;
  const others = all.filter(
    span => typeOf(span.label) === undefined && !names.some(name => name.start < span.end && span.start < name.end),
  );
  return [...names, ...withoutOverlaps(others).kept].sort((a, b) => a.start - b.start);
}

/** Those that have their text. Parts that a line break alone has parted are one. */
export function placed(annotations: readonly Annotation[], text?: string): TextBound[] {
  return annotations.flatMap(each => {
    if (each.kind !== 'text-bound' || each.spans.length === 0) return [];
    return text === undefined ? [each] : [{ ...each, spans: withBreaks(text, each.spans) }];
  });
}

export function relationsOf(annotations: readonly Annotation[]): Relation[] {
  const ids = new Set(placed(annotations).map(({ id }) => id));
  return annotations.flatMap(each =>
    each.kind === 'relation' && ids.has(each.from.id) && ids.has(each.to.id) ? [each] : [],
  );
}

/** Turns spans of a text from UTF-16 units into code points. */
export function inCodePoints(text: string): <T extends Span>(span: T) => T {
  const points = new CodePoints(text);
  return span => ({ ...span, start: points.fromUnits(span.start), end: points.fromUnits(span.end) });
}

/** What is said of an annotation. */
export interface Said {
  readonly references: Normalization[];
  readonly notes: string[];
  readonly attributes: Attribute[];
}

/** The references, notes and attributes of each annotation, by its id. */
export function saidIn(annotations: readonly Annotation[]): (id: string) => Said {
  const all = new Map<string, Said>();
  const of = (id: string) => {
    let said = all.get(id);
    if (!said) all.set(id, (said = { references: [], notes: [], attributes: [] }));
    return said;
  };
  for (const each of annotations) {
    if (each.kind === 'normalization') of(each.target).references.push(each);
    else if (each.kind === 'note') of(each.target).notes.push(each.text);
    else if (each.kind === 'attribute') of(each.target).attributes.push(each);
  }
  return of;
}
