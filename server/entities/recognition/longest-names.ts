import type { Candidate } from './candidate';

/** What the recognisers before have found and are sure of, by its first word: of several the longest. */
export function longestNames(found: readonly Candidate[]): Map<number, Candidate> {
  const names = new Map<number, Candidate>();
  for (const each of found) {
    const other = names.get(each.from);
    if (each.confidence > 0.5 && (!other || each.to > other.to)) names.set(each.from, each);
  }
  return names;
}

/** Places that need evidence, by their first word, with where they end: a word for a port or a bank before them is some. */
export function doubtfulPlaces(found: readonly Candidate[]): Map<number, number> {
  return new Map(
    found
      .filter(({ type, confidence }) => type === 'place' && confidence <= 0.5)
      .map(({ from, to }) => [from, to] as const),
  );
}
