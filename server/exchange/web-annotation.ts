import type { Annotation } from '../annotations/annotation';
import { anchor } from '../annotations/anchor';
import { fragmentsOf, textOf as textIn } from '../annotations/standoff/fragments';
import { CodePoints } from '../text/code-points';
import { flatSpans, inCodePoints, saidIn } from './flat';
import type { Format } from './format';
import { plainLabel } from './labels';
import { inUri, referenceOfUri, uriOf } from './references';

const context = 'http://www.w3.org/ns/anno.jsonld';
/** Code points of text on each side of a quote. */
const around = 32;

/** The W3C's Web Annotation model in JSON-LD: a collection for each article, with selectors by place and by quote. */
export const webAnnotation: Format = {
  name: 'web-annotation',
  about: 'W3C Web Annotation JSON-LD',
  offsets: 'code points',
  loses: 'relations, events, equivalences; the gaps of discontinuous spans',
  ending: '.jsonld',
  write: ({ id, text, annotations }) => {
    const toPoints = inCodePoints(text);
    const saidOf = saidIn(annotations);
    const source = `${inUri(id)}.txt`;
    const items = flatSpans(annotations).map(span => {
      const { start, end } = toPoints(span);
      const { references, notes, attributes } = saidOf(span.id);
      const body = [
        { type: 'TextualBody', purpose: 'tagging', value: span.label },
        ...references.flatMap(reference => {
          const uri = uriOf(reference);
          return uri === undefined ? [] : [{ type: 'SpecificResource', purpose: 'identifying', source: uri }];
        }),
        ...attributes.map(({ label, value }) => ({
          type: 'TextualBody',
          purpose: 'classifying',
          value: value === undefined ? label : `${label}: ${value}`,
        })),
        ...notes.map(value => ({ type: 'TextualBody', purpose: 'commenting', value })),
      ];
      const selector = [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(span.start, span.end),
          prefix: Array.from(text.slice(Math.max(0, span.start - 2 * around), span.start))
            .slice(-around)
            .join(''),
          suffix: Array.from(text.slice(span.end, span.end + 2 * around))
            .slice(0, around)
            .join(''),
        },
      ];
      return { id: `${source}#${span.id}`, type: 'Annotation', body, target: { source, selector } };
    });
    return { json: { '@context': context, id: `${source}#annotations`, type: 'AnnotationPage', items } };
  },
  read: function* (source, { name, textOf }) {
    const text = textOf?.(name);
    if (text === undefined) {
      yield { message: `Annotations need the text that they are of: ${name}.txt.` };
      return;
    }
    let items: readonly Item[];
    try {
      const parsed = JSON.parse(source.replace(/^\ufeff/, '')) as { items?: readonly Item[] } | readonly Item[] | Item;
      items = Array.isArray(parsed)
        ? (parsed as readonly Item[])
        : ((parsed as { items?: readonly Item[] }).items ?? [parsed as Item]);
    } catch (error) {
      yield { message: error instanceof Error ? error.message : String(error) };
      return;
    }
    const points = new CodePoints(text);
    const annotations: Annotation[] = [];
    for (const [number, item] of items.entries()) {
      const where = `Annotation ${number + 1}`;
      const selectors = list(item.target?.selector);
      const position = selectors.find(({ type }) => type === 'TextPositionSelector');
      const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
      const at = points.toUnits(Math.min(position?.start ?? 0, points.count));
      let span = { start: at, end: points.toUnits(Math.min(position?.end ?? 0, points.count)) };
      const exact = quote?.exact;
      if (exact !== undefined && text.slice(span.start, span.end) !== exact) {
        const wanted = { id: '', quote: exact, at, ...pick(quote?.prefix, 'prefix'), ...pick(quote?.suffix, 'suffix') };
        const found = anchor([wanted], text).get('');
        if (!found) {
          yield { message: `${where}: “${exact}” is not in the text.` };
          continue;
        }
        span = found;
      }
      const spans = fragmentsOf(text, span.start, span.end);
      if (spans.length === 0) {
        yield { message: `${where} is of no part of the text.` };
        continue;
      }
      const bodies = list(item.body);
      const id = `T${annotations.length + 1}`;
      const label = bodies.find(({ purpose }) => purpose === 'tagging')?.value ?? 'Annotation';
      annotations.push({ kind: 'text-bound', id, label: plainLabel(label), spans, text: textIn(text, spans) });
      for (const { purpose, source, value } of bodies) {
        const reference = source === undefined ? undefined : referenceOfUri(source);
        const next = annotations.length + 1;
        if (reference)
          annotations.push({
            kind: 'normalization',
            id: `N${next}`,
            label: 'Reference',
            target: id,
            ...reference,
            text: '',
          });
        if (purpose === 'commenting' && value !== undefined) {
          annotations.push({
            kind: 'note',
            id: `#${next}`,
            label: 'AnnotatorNotes',
            target: id,
            text: value.replace(/\s+/gu, ' '),
          });
        }
      }
    }
    yield { id: name, text, annotations };
  },
};

interface Item {
  readonly body?: Body | readonly Body[];
  readonly target?: { readonly selector?: Selector | readonly Selector[] };
}

interface Body {
  readonly purpose?: string;
  readonly value?: string;
  readonly source?: string;
}

interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function pick<K extends string>(value: string | undefined, key: K): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, string>>);
}
