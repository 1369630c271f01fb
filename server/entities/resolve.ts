import type { Candidate } from './recognition/candidate';

/** Candidates below this are kept for the article to decide, and are no mentions. */
export const threshold = 0.5;

/**
 * Settles what candidates of one line overlap: the likelier one wins, and the longer one of two that are about as
 * likely. In the order of the text.
 */
export function resolve(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.toSorted((a, b) => weight(b) - weight(a) || a.start - b.start);
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    if (!kept.some(({ start, end }) => start < candidate.end && candidate.start < end)) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** A word more is worth as much as this much confidence. */
const wordWorth = 0.2;

function weight({ confidence, from, to, type }: Candidate): number {
  return confidence < threshold
    ? confidence - 1
    : confidence + (to - from) * wordWorth + (type === 'nationality' ? -0.05 : 0);
}
