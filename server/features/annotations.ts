import type { AnnotatedText } from '../annotations/annotated-text';
import type { TextBound } from '../annotations/annotation';
import type { Scheme } from '../annotations/scheme';
import { labelFor, unlabelled } from '../annotations/suggestions';
import type { Mention } from '../entities/entity';
import type { AnnotationLabel, AnnotationsResult, SpanAnnotation, Suggestion } from '../protocol';
import type { Lines } from '../text/lines';
import { comparePositions, type Position, type Range } from '../text/range';
import type { NewsDocument } from './document';
import { textOf } from './mention-text';

/** The annotations of a document as editors show them. */
export function annotationsOf(document: NewsDocument, text: AnnotatedText, scheme: Scheme): AnnotationsResult {
  const { lines } = document;
  const annotations = text.textBounds.map(annotation => shown(annotation, text, lines)).sort(inOrder);
  return {
    version: document.version,
    labels: scheme.labels.map(({ name, text, background, guideline, isAbstract, isEvent }): AnnotationLabel => ({
      name,
      text,
      ...(background === undefined ? {} : { background }),
      ...(guideline === undefined ? {} : { guideline }),
      isUsable: !isAbstract && !isEvent,
    })),
    relations: scheme.relations.map(({ name, from, to }) => ({ name, from: from.labels, to: to.labels })),
    annotations,
    suggestions: suggestionsOf(document, text, scheme),
    isChanged: text.isChanged,
  };
}

/** Those that have lost their text come last. */
function inOrder({ ranges: [a] }: SpanAnnotation, { ranges: [b] }: SpanAnnotation): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return comparePositions(a.start, b.start) || comparePositions(b.end, a.end);
}

function shown(annotation: TextBound, text: AnnotatedText, lines: Lines): SpanAnnotation {
  const { id, label, spans, near } = annotation;
  const naming = text.naming(id);
  return {
    id,
    label,
    ranges: spans.map(span => rangeIn(span, lines)),
    text: annotation.text,
    ...(spans.length > 0 ? {} : { nearLine: lines.lineAt(Math.min(near ?? 0, lines.text.length)) }),
    notes: naming.flatMap(each => (each.kind === 'note' ? [each.text] : [])),
    attributes: naming.flatMap(each =>
      each.kind === 'attribute'
        ? [{ name: each.label, ...(each.value === undefined ? {} : { value: each.value }) }]
        : [],
    ),
    links: naming.flatMap(each => {
      if (each.kind !== 'relation') return [];
      const isFrom = each.from.id === id;
      return [{ label: each.label, other: isFrom ? each.to.id : each.from.id, isFrom }];
    }),
    references: naming.flatMap(each => (each.kind === 'normalization' ? [`${each.database}:${each.reference}`] : [])),
  };
}

/** The detected names that no annotation touches and for which the scheme has a label. */
function suggestionsOf(document: NewsDocument, text: AnnotatedText, scheme: Scheme): Suggestion[] {
  const { lines, analysis } = document;
  const detected = analysis.mentions.flatMap(mention => {
    const label = labelFor(mention.type, scheme);
    return label === undefined ? [] : [{ ...spanOf(mention, lines), mention, label }];
  });
  return unlabelled(detected, text.textBounds).map(({ mention: { range }, label }) => ({
    range,
    label,
    text: textOf(range, lines),
  }));
}

export function spanOf(
  { range: { start, end } }: Pick<Mention, 'range'>,
  lines: Lines,
): { start: number; end: number } {
  return { start: offsetOf(start, lines), end: offsetOf(end, lines) };
}

/** A place that is not in the text is taken to the nearest that is. */
export function offsetOf({ line, character }: Position, lines: Lines): number {
  if (line >= lines.count) return lines.text.length;
  return Math.min(lines.start(Math.max(0, line)) + Math.max(0, character), lines.end(Math.max(0, line)));
}

export function rangeIn({ start, end }: { readonly start: number; readonly end: number }, lines: Lines): Range {
  const line = lines.lineAt(start);
  const last = lines.lineAt(end);
  return {
    start: { line, character: start - lines.start(line) },
    end: { line: last, character: end - lines.start(last) },
  };
}
