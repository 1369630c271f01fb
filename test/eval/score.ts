import { Reading } from '../../server/article/reading';
import { structureOf } from '../../server/article/structure';
import { Entities } from '../../server/entities/entities';
import type { Knowledge } from '../../server/entities/knowledge/knowledge';
import { scoredTypes, typeToScore, type Marked, type ScoredType, type Span } from './corpus';

/** Counts of exact spans. */
export interface Score {
  readonly right: number;
  readonly found: number;
  readonly marked: number;
}

export function f1({ right, found, marked }: Score): number {
  return found + marked === 0 ? 1 : (2 * right) / (found + marked);
}

/** How well the entities of texts are found: exact spans of the right type. */
export function score(texts: readonly Marked[], knowledge: Knowledge): Record<ScoredType | 'all', Score> {
  const sums = Object.fromEntries(
    [...scoredTypes, 'all'].map(type => [type, { right: 0, found: 0, marked: 0 }]),
  ) as Record<ScoredType | 'all', { right: number; found: number; marked: number }>;
  for (const marked of texts) {
    const wanted = new Set(marked.spans.map(keyOf));
    for (const span of spansIn(marked, knowledge)) {
      for (const sum of [sums[span.type], sums.all]) {
        sum.found++;
        if (wanted.has(keyOf(span))) sum.right++;
      }
    }
    for (const { type } of marked.spans) for (const sum of [sums[type], sums.all]) sum.marked++;
  }
  return sums;
}

/** What the product finds in a text. */
export function spansIn({ text, words }: Marked, knowledge: Knowledge): Span[] {
  const reading = Reading.of(text);
  const { lines } = reading;
  const mentions = new Entities(knowledge).of(reading, structureOf(reading)).flatMap(article => article.mentions);
  return mentions.flatMap(({ range, type }) => {
    const scored = typeToScore(type);
    if (!scored) return [];
    let start = lines.start(range.start.line) + range.start.character;
    let end = lines.start(range.end.line) + range.end.character;
    start = words?.findLast(([from]) => from <= start)?.[0] ?? start;
    end = words?.find(([, to]) => to >= end)?.[1] ?? end;
    return [{ start, end, type: scored }];
  });
}

function keyOf({ start, end, type }: Span): string {
  return `${start} ${end} ${type}`;
}
