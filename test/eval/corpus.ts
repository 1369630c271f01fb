import type { EntityType } from '../../server/entities/entity';

/** The types that news corpora share. */
export const scoredTypes = ['person', 'place', 'organization'] as const;
export type ScoredType = (typeof scoredTypes)[number];

/** A span of a text, UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: ScoredType;
}

/** A text with the spans that people have marked. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Where words begin and end, if the corpus counts in words: what is found is widened to them. */
  readonly words?: readonly (readonly [start: number, end: number])[];
}

/** What a corpus calls a type; undefined for those that are not scored. */
export function scoredType(label: string): ScoredType | undefined {
  const plain = label.toLowerCase();
  if (/^per/.test(plain)) return 'person';
  if (/^(?:loc|gpe|place|country|location)/.test(plain)) return 'place';
  if (/^org/.test(plain)) return 'organization';
  return undefined;
}

export function typeToScore(type: EntityType): ScoredType | undefined {
  return type === 'country' ? 'place' : scoredTypes.find(scored => scored === type);
}

/** The spans of the types that are scored. */
export function scoredSpans(spans: readonly { start: number; end: number; type: string }[]): Span[] {
  return spans.flatMap(({ start, end, type: label }) => {
    const type = scoredType(label);
    return type ? [{ start, end, type }] : [];
  });
}
