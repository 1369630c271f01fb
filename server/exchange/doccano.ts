import type { Annotation } from '../annotations/annotation';
import { fragmentsOf, textOf as textIn } from '../annotations/standoff/fragments';
import { CodePoints } from '../text/code-points';
import { flatSpans, inCodePoints, relationsOf } from './flat';
import type { Format, Problem, ReadArticle, ReadOptions } from './format';
import { plainLabel } from './labels';

/** doccano's JSON Lines with relations. Its page counts UTF-16 units unless a project says otherwise; files keep code points. */
export const doccano: Format = {
  name: 'doccano',
  about: 'doccano JSONL with relations',
  offsets: 'code points',
  loses: 'notes, attributes, references, events; the gaps of discontinuous spans',
  ending: '.jsonl',
  write: ({ id, text, annotations }) => {
    const numbers = new Map<string, number>();
    const toPoints = inCodePoints(text);
    const entities = flatSpans(annotations).map((span, index) => {
      numbers.set(span.id, index);
      const { start, end, label } = toPoints(span);
      return { id: index, start_offset: start, end_offset: end, label };
    });
    const relations = relationsOf(annotations).map(({ label, from, to }, index) => ({
      id: index,
      from_id: numbers.get(from.id)!,
      to_id: numbers.get(to.id)!,
      type: label,
    }));
    return { json: { id, text, entities, relations } };
  },
  read: function* (source, options) {
    for (const [number, line] of source
      .replace(/^\ufeff/, '')
      .split(/\r\n|\n/)
      .entries()) {
      if (line.trim() === '') continue;
      yield* readLine(line, number + 1, options);
    }
  },
};

interface Line {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly data?: unknown;
  /** Older versions have this. */
  readonly label?: readonly (readonly [number, number, string])[];
  readonly labels?: readonly (readonly [number, number, string])[];
  readonly entities?: readonly { id: number; start_offset: number; end_offset: number; label: string }[];
  readonly relations?: readonly { from_id: number; to_id: number; type: string }[];
}

function* readLine(line: string, number: number, { name, textOf }: ReadOptions): Generator<ReadArticle | Problem> {
  let parsed: Line;
  try {
    parsed = JSON.parse(line) as Line;
  } catch (error) {
    yield { message: error instanceof Error ? error.message : String(error), line: number };
    return;
  }
  const id = typeof parsed.id === 'string' ? parsed.id : number > 1 ? `${name}#${number}` : name;
  const own = typeof parsed.text === 'string' ? parsed.text : parsed.data;
  if (typeof own !== 'string') {
    yield { message: 'The line has no “text”.', line: number };
    return;
  }
  const text = textOf?.(id) ?? own;
  if (text !== own) yield { message: `The text of ${id} is not the one that was annotated.`, line: number };
  const points = new CodePoints(own);
  const ids = new Map<number, string>();
  const annotations: Annotation[] = [];
  const spans = [
    ...(parsed.label ?? parsed.labels ?? []).map(([start, end, label]) => ({ id: -1, start, end, label })),
    ...(parsed.entities ?? []).map(each => ({ ...each, start: each.start_offset, end: each.end_offset })),
  ];
  for (const span of spans) {
    const parts = fragmentsOf(own, points.toUnits(span.start), points.toUnits(span.end));
    if (parts.length === 0 || span.end > points.count) {
      yield { message: `${span.label}: nothing stands from ${span.start} to ${span.end}.`, line: number };
      continue;
    }
    const own_id = `T${annotations.length + 1}`;
    ids.set(span.id, own_id);
    annotations.push({
      kind: 'text-bound',
      id: own_id,
      label: plainLabel(span.label),
      spans: parts,
      text: textIn(own, parts),
    });
  }
  for (const { from_id, to_id, type } of parsed.relations ?? []) {
    const [from, to] = [ids.get(from_id), ids.get(to_id)];
    if (from === undefined || to === undefined) {
      yield { message: `${type}: one of its ends is not there.`, line: number };
      continue;
    }
    annotations.push({
      kind: 'relation',
      id: `R${annotations.length + 1}`,
      label: plainLabel(type),
      from: { role: 'Arg1', id: from },
      to: { role: 'Arg2', id: to },
    });
  }
  yield { id, text: own, annotations };
}
