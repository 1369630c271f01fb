import type { Candidate } from './recognition/candidate';

/** Candidates below this are kept for the article to decide, and are no mentions. */
export const threshold = 0.5;

/**
 * Settles what candidates of one line overlap: the likelier one wins, and the longer one of two that are about as
 * likely. In the order of the text.
 */
export function resolve(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.toSorted((a, b) => weight(b) - weight(a) || a.start - b.start);
  const taken = new Set<number>();
  const kept = ranked.filter(({ from, to }) => {
    for (let word = from; word < to; word++) if (taken.has(word)) return false;
    for (let word = from; word < to; word++) taken.add(word);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** A word more is worth as much as this much confidence. */
const wordWorth = 0.2;

function weight({ confidence, from, to, type }: Candidate): number {
  return confidence < threshold
    ? confidence - 1
    : confidence + (to - from) * wordWorth + (type === 'nationality' ? -0.05 : 0);
}
