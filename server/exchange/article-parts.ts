import type { Article, DatePart, Part } from '../article/article';
import type { EntityType } from '../entities/entity';
import { flatSpans, saidIn } from './flat';
import { typeOf } from './labels';
import { referenceOf, uriOf } from './references';
import type { SourceArticle } from './source-article';

/** The paragraphs and sub-headings of the body, in their order. */
export function bodyOf({
  structure,
  text,
  spanOf,
}: SourceArticle): { readonly kind: 'paragraph' | 'subheading'; readonly text: string }[] {
  if (!structure) return [{ kind: 'paragraph', text: text.trim() }];
  return structure.body.map(({ kind, range }) => {
    const { start, end } = spanOf({ range });
    return { kind, text: text.slice(start, end).trim() };
  });
}

/** A whole moment with its zone, as formats with nothing else take it; undefined where only a day or less is known. */
export function momentOf(date: DatePart | undefined): string | undefined {
  return date?.value !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.test(date.value)
    ? date.value
    : undefined;
}

/** A day or a moment; undefined where neither is known. */
export function dayOf(date: DatePart | undefined): string | undefined {
  return date?.value !== undefined && /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/.test(date.value)
    ? date.value
    : undefined;
}

export function partText(part: Part | undefined): string | undefined {
  return part?.text === '' ? undefined : part?.text;
}

/** Somebody or something that an article names, once. */
export interface Named {
  readonly type: EntityType;
  readonly name: string;
  readonly uri?: string;
  readonly isDetected: boolean;
}

/** Whom and what annotations name, in the order of the text, and behind them what was detected and nobody has confirmed. */
export function namedIn({ text, annotations, detected }: SourceArticle): Named[] {
  const all = new Map<string, Named>();
  const add = (named: Named) => {
    const key = `${named.type} ${named.uri ?? named.name}`;
    if (!all.has(key) && !all.has(`${named.type} ${named.name}`)) all.set(key, named);
  };
  const saidOf = saidIn(annotations);
  for (const { id, label, start, end } of flatSpans(annotations)) {
    const type = typeOf(label);
    const [reference] = saidOf(id).references;
    const uri = reference && uriOf(reference);
    if (type)
      add({ type, name: oneLine(text.slice(start, end)), ...(uri === undefined ? {} : { uri }), isDetected: false });
  }
  for (const { type, start, end, id } of detected) {
    const reference = id === undefined ? undefined : referenceOf(id);
    const uri = reference && uriOf(reference);
    add({ type, name: oneLine(text.slice(start, end)), ...(uri === undefined ? {} : { uri }), isDetected: true });
  }
  return [...all.values()];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** The headlines of the related articles. */
export function relatedOf(structure: Article | undefined): string[] {
  return (structure?.related ?? []).flatMap(({ headline }) => partText(headline) ?? []);
}

/** An object without what is undefined or empty. */
export function filled(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
