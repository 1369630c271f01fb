import type { Lines } from '../text/lines';
import { wordsOf } from '../text/words';
import type { Span, TextBound } from './annotation';
import { occurrencesOf } from './occurrences';

/** A name that is labelled in more ways than one. */
export interface Inconsistency {
  /** The first annotation of the name. */
  readonly annotation: TextBound;
  /** Annotations of the same name with another label. */
  readonly others: readonly TextBound[];
  /** Where it stands and no annotation touches it. UTF-16 in the text. */
  readonly unlabelled: readonly Span[];
}

/** Shorter names stand in too many places. Folded letters. */
const shortest = 3;

/**
 * Names that are labelled in one place and not, or otherwise, in another. What lies inside of a longer annotation is labelled.
 *
 * @param annotations of names; those of quotes, dates and lines are none
 */
export function inconsistencies(annotations: readonly TextBound[], lines: Lines, language: string): Inconsistency[] {
  const placed = annotations.filter(({ spans }) => spans.length > 0);
  const byName = new Map<string, TextBound[]>();
  for (const annotation of placed) {
    const name = wordsOf(annotation.text).join(' ');
    if (name.length < shortest || /^[\d\s]+$/.test(name)) continue;
    const others = byName.get(name);
    if (others) others.push(annotation);
    else byName.set(name, [annotation]);
  }
  const names = [...byName.keys()];
  const taken = placed.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start);
  let end = 0;
  const ends = taken.map(span => (end = Math.max(end, span.end)));
  const isTouched = (span: Span) => {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (taken[middle]!.start < span.end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && ends[low - 1]! > span.start;
  };
  const unlabelled = new Map<number, Span[]>();
  for (const { name, start, end } of occurrencesOf(names, lines, language)) {
    if (isTouched({ start, end })) continue;
    const others = unlabelled.get(name);
    if (others) others.push({ start, end });
    else unlabelled.set(name, [{ start, end }]);
  }
  return names.flatMap((name, index) => {
    const [annotation, ...same] = byName.get(name)!;
    const others = same.filter(({ label }) => label !== annotation!.label);
    const rest = unlabelled.get(index) ?? [];
    return others.length > 0 || rest.length > 0 ? [{ annotation: annotation!, others, unlabelled: rest }] : [];
  });
}
