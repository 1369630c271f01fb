import type { Annotation, TextBound } from '../annotations/annotation';
import type { Article, Part } from '../article/article';
import { Reading } from '../article/reading';
import { structureOf } from '../article/structure';
import { Entities } from '../entities/entities';
import type { EntityType } from '../entities/entity';
import type { Knowledge } from '../entities/knowledge/knowledge';
import type { Position } from '../text/range';
import { Snapshot } from './snapshot';

/** A name that was detected and that nobody has confirmed. */
export interface Detected {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /** Of the knowledge: `Q7747`, `country:RU`. */
  readonly id?: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** One article of a file, as it is written: LF, no BOM. Offsets are UTF-16 units of `text`. */
export interface SourceArticle {
  /** The path of its file without its ending; from the second article of a file on with its number: `wire/day#2`. */
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly structure: Article | undefined;
  readonly annotations: readonly Annotation[];
  readonly detected: readonly Detected[];
  /** Where a part of its structure stands in `text`. */
  readonly spanOf: (part: Pick<Part, 'range'>) => { readonly start: number; readonly end: number };
}

export interface ReadSource {
  readonly id: string;
  /** As the file has it. */
  readonly text: string;
  /** Of the whole file, UTF-16. */
  readonly annotations: readonly Annotation[];
  /** Detects names where it is given. */
  readonly knowledge?: Knowledge;
}

/** The main articles of a file, each with its annotations; a text without any is one article. */
export function* articlesOf({ id, text: original, annotations, knowledge }: ReadSource): Generator<SourceArticle> {
  const snapshot = new Snapshot(original);
  const { text } = snapshot;
  const reading = Reading.of(text);
  const structure = structureOf(reading);
  const moved = snapshot.annotations(annotations);
  const mentions = knowledge ? new Entities(knowledge).of(reading, structure).flatMap(named => named.mentions) : [];
  const { lines } = reading;
  const offset = ({ line, character }: Position) => lines.start(line) + character;
  const parts = structure.articles.length > 1 ? structure.articles : [structure.articles[0]];
  for (const [number, article] of parts.entries()) {
    const isOnly = parts.length === 1;
    const start = isOnly || number === 0 ? 0 : offset(article!.range.start);
    const next = structure.articles[number + 1];
    const end = isOnly || !next ? text.length : offset(next.range.start);
    const holds = (span: { start: number; end: number }) => span.start >= start && span.end <= end;
    yield {
      id: number === 0 ? id : `${id}#${number + 1}`,
      text: text.slice(start, end),
      language: article?.language ?? structure.language,
      structure: article,
      annotations: annotationsIn(moved, start, end),
      detected: mentions.flatMap(({ range, type, id, confidence }) => {
        const span = { start: offset(range.start), end: offset(range.end) };
        if (!holds(span)) return [];
        const known = id === undefined ? {} : { id };
        return [{ start: span.start - start, end: span.end - start, type, confidence, ...known }];
      }),
      spanOf: ({ range }) => ({ start: offset(range.start) - start, end: offset(range.end) - start }),
    };
  }
}

/** Those whose spans lie in a part of the text, with what names them; those that have lost their text belong to the first. */
function annotationsIn(all: readonly Annotation[], start: number, end: number): Annotation[] {
  const isInside = ({ spans }: TextBound) =>
    spans.length === 0 ? start === 0 : spans[0]!.start >= start && spans.at(-1)!.end <= end;
  const ids = new Set<string>();
  const kept = new Set<Annotation>();
  for (const each of all) {
    if (each.kind === 'text-bound' && isInside(each)) {
      ids.add(each.id);
      kept.add(each);
    }
  }
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const each of all) {
      if (kept.has(each) || each.kind === 'text-bound' || !isWhole(each, ids)) continue;
      kept.add(each);
      if (each.kind !== 'equivalence') ids.add(each.id);
    }
  }
  return all.flatMap((each): Annotation[] => {
    if (!kept.has(each)) return [];
    if (each.kind !== 'text-bound') return [each];
    return [{ ...each, spans: each.spans.map(span => ({ start: span.start - start, end: span.end - start })) }];
  });
}

/** Whether all that an annotation names is there. */
function isWhole(annotation: Exclude<Annotation, TextBound>, ids: ReadonlySet<string>): boolean {
  switch (annotation.kind) {
    case 'relation':
      return ids.has(annotation.from.id) && ids.has(annotation.to.id);
    case 'event':
      return ids.has(annotation.trigger) && annotation.arguments.every(({ id }) => ids.has(id));
    case 'equivalence':
      return annotation.members.every(id => ids.has(id));
    default:
      return ids.has(annotation.target);
  }
}
