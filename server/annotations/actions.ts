import type { Lines } from '../text/lines';
import type { AnnotatedText } from './annotated-text';
import type { Annotation, Span, TextBound } from './annotation';
import { resized, snapped, trimmed, type Known } from './snap';

/** What an action has made or changed: ids of text-bound annotations. Empty where nothing could be done. */
export type Ids = readonly string[];

/** Labels parts of the text. What has the same label at the same place already is left as it is. */
export function label(
  text: AnnotatedText,
  lines: Lines,
  name: string,
  selections: readonly Span[],
  known: readonly Known[],
  isExact: boolean,
): Ids {
  const added: TextBound[] = [];
  let number = Number(text.nextId('T').slice(1));
  for (const selection of selections) {
    const isCursor = selection.start === selection.end;
    const span = isExact && !isCursor ? trimmed(lines.text, selection) : snapped(lines, selection, known);
    const annotation = span && text.textBound(`T${number}`, name, span.start, span.end);
    if (!annotation || [...text.textBounds, ...added].some(other => isSame(other, annotation))) continue;
    added.push(annotation);
    number++;
  }
  if (added.length > 0) text.edit(added);
  return added.map(({ id }) => id);
}

function isSame(a: TextBound, b: TextBound): boolean {
  return (
    a.label === b.label &&
    a.spans.length === b.spans.length &&
    a.spans.every(({ start, end }, at) => start === b.spans[at]!.start && end === b.spans[at]!.end)
  );
}

/** Gives annotations another label. The triggers of events take theirs along. */
export function relabel(text: AnnotatedText, ids: Ids, name: string): Ids {
  const changed = ids.flatMap(id => {
    const annotation = text.get(id);
    if (annotation?.kind !== 'text-bound' || annotation.label === name) return [];
    const events = text.dependents(id).filter(each => each.kind === 'event' && each.trigger === id);
    return [annotation, ...events].map(each => ({ ...each, label: name }));
  });
  if (changed.length > 0) text.edit(changed);
  return ids;
}

/** Takes annotations out, with all that names them: relations, attributes, notes. */
export function remove(text: AnnotatedText, ids: Ids): Ids {
  const gone = new Set<Annotation>();
  for (const id of ids) {
    const annotation = text.get(id);
    if (annotation) for (const each of [annotation, ...text.dependents(id)]) gone.add(each);
  }
  if (gone.size === 0) return [];
  const { put, takeOut } = withoutMembers(text, gone);
  text.edit(put, takeOut);
  return ids;
}

/** An equivalence of more than two stays without one of its members. */
function withoutMembers(
  text: AnnotatedText,
  gone: ReadonlySet<Annotation>,
): { put: Annotation[]; takeOut: Annotation[] } {
  const ids = new Set([...gone].flatMap(each => (each.kind === 'equivalence' ? [] : [each.id])));
  const put: Annotation[] = [];
  for (const each of gone) {
    if (each.kind !== 'equivalence') continue;
    const members = each.members.filter(id => !ids.has(id));
    if (members.length > 1) put.push({ ...each, members });
  }
  return { put, takeOut: text.annotations.filter(each => gone.has(each)) };
}

/** Makes a span one word longer or shorter at one edge. */
export function resize(text: AnnotatedText, lines: Lines, id: string, edge: 'start' | 'end', by: 1 | -1): Ids {
  const annotation = text.get(id);
  if (annotation?.kind !== 'text-bound' || annotation.spans.length === 0) return [];
  const whole = { start: annotation.spans[0]!.start, end: annotation.spans.at(-1)!.end };
  const outer = edge === 'start' ? annotation.spans[0]! : annotation.spans.at(-1)!;
  const next = resized(lines, outer, edge, by);
  return place(text, id, { ...whole, [edge]: next[edge] });
}

/** Gives an annotation its place. */
export function place(text: AnnotatedText, id: string, { start, end }: Span): Ids {
  const annotation = text.get(id);
  if (annotation?.kind !== 'text-bound') return [];
  const placed = text.textBound(id, annotation.label, start, end);
  if (!placed || isSame(placed, annotation)) return [];
  text.edit([placed]);
  return [id];
}

/** Writes the note of an annotation; an empty one goes. */
export function annotate(text: AnnotatedText, id: string, note: string): Ids {
  if (!text.get(id)) return [];
  const line = note.replace(/[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+/gu, ' ').trim();
  const known = text.annotations.find(each => each.kind === 'note' && each.target === id);
  if (line === '') {
    if (known) text.edit([], [known]);
  } else if (known?.kind === 'note') text.edit([{ ...known, text: line }]);
  else text.edit([{ kind: 'note', id: text.nextId('#'), label: 'AnnotatorNotes', target: id, text: line }]);
  return [id];
}

/** Puts a relation between two annotations. @param roles the names of its arguments */
export function relate(
  text: AnnotatedText,
  name: string,
  from: string,
  to: string,
  roles: readonly [from: string, to: string],
): Ids {
  if (from === to || !text.get(from) || !text.get(to)) return [];
  const id = text.nextId('R');
  text.edit([
    { kind: 'relation', id, label: name, from: { role: roles[0], id: from }, to: { role: roles[1], id: to } },
  ]);
  return [from, to];
}
