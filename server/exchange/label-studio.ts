import type { Annotation } from '../annotations/annotation';
import { fragmentsOf, textOf as textIn } from '../annotations/standoff/fragments';
import { CodePoints } from '../text/code-points';
import { flatSpans, inCodePoints, relationsOf } from './flat';
import type { Format } from './format';
import { labelOf, plainLabel } from './labels';

/** Label Studio's tasks: what people have said as annotations, what is detected as predictions. */
export const labelStudio: Format = {
  name: 'label-studio',
  about: 'Label Studio JSON, with detected names as predictions',
  offsets: 'code points',
  loses: 'notes, attributes, references, events; the gaps of discontinuous spans',
  ending: '.json',
  write: ({ id, text, annotations, detected }, { generator }) => {
    const toPoints = inCodePoints(text);
    const region = (regionId: string, label: string, span: { start: number; end: number }) => {
      const { start, end } = toPoints(span);
      const value = { start, end, text: text.slice(span.start, span.end), labels: [label] };
      return { id: regionId, from_name: 'label', to_name: 'text', type: 'labels', value };
    };
    const result = [
      ...flatSpans(annotations).map(span => region(span.id, span.label, span)),
      ...relationsOf(annotations).map(({ label, from, to }) => ({
        from_id: from.id,
        to_id: to.id,
        type: 'relation',
        direction: 'right',
        labels: [label],
      })),
    ];
    const suggested = detected.map((each, index) => ({
      ...region(`S${index + 1}`, labelOf(each.type), each),
      score: each.confidence,
    }));
    return {
      json: {
        data: { id, text },
        annotations: [{ result }],
        predictions: suggested.length > 0 ? [{ model_version: generator, result: suggested }] : [],
      },
    };
  },
  read: function* (source, { name, textOf }) {
    let tasks: readonly Task[];
    try {
      const parsed = JSON.parse(source.replace(/^\ufeff/, '')) as Task | readonly Task[];
      tasks = Array.isArray(parsed) ? (parsed as readonly Task[]) : [parsed as Task];
    } catch (error) {
      yield { message: error instanceof Error ? error.message : String(error) };
      return;
    }
    for (const [number, task] of tasks.entries()) {
      const { data } = task;
      const text = data?.text;
      if (typeof text !== 'string') {
        yield { message: `Task ${number + 1} has no “data.text”.` };
        continue;
      }
      const id = typeof data?.id === 'string' ? data.id : number > 0 ? `${name}#${number + 1}` : name;
      if ((textOf?.(id) ?? text) !== text) yield { message: `The text of ${id} is not the one that was annotated.` };
      const points = new CodePoints(text);
      const ids = new Map<string, string>();
      const annotations: Annotation[] = [];
      const result = task.annotations?.[0]?.result ?? [];
      for (const region of result) {
        const { value } = region;
        const label = value?.labels?.[0];
        if (!value || label === undefined) continue;
        const parts = fragmentsOf(text, points.toUnits(value.start), points.toUnits(value.end));
        if (parts.length === 0 || value.end > points.count) {
          yield { message: `${label}: nothing stands from ${value.start} to ${value.end} in ${id}.` };
          continue;
        }
        const own = `T${annotations.length + 1}`;
        if (region.id !== undefined) ids.set(region.id, own);
        annotations.push({
          kind: 'text-bound',
          id: own,
          label: plainLabel(label),
          spans: parts,
          text: textIn(text, parts),
        });
      }
      for (const { type, from_id = '', to_id = '', labels } of result) {
        if (type !== 'relation') continue;
        const [from, to] = [ids.get(from_id), ids.get(to_id)];
        if (from === undefined || to === undefined) yield { message: `A relation in ${id} has lost one of its ends.` };
        else
          annotations.push({
            kind: 'relation',
            id: `R${annotations.length + 1}`,
            label: plainLabel(labels?.[0] ?? 'Relation'),
            from: { role: 'Arg1', id: from },
            to: { role: 'Arg2', id: to },
          });
      }
      yield { id, text, annotations };
    }
  },
};

interface Task {
  readonly data?: { readonly id?: unknown; readonly text?: unknown };
  readonly annotations?: readonly { readonly result: readonly Region[] }[];
}

interface Region {
  readonly id?: string;
  readonly type: string;
  readonly value?: { readonly start: number; readonly end: number; readonly labels?: readonly string[] };
  readonly from_id?: string;
  readonly to_id?: string;
  readonly labels?: readonly string[];
}
