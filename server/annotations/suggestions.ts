import type { EntityType } from '../entities/entity';
import type { Span, TextBound } from './annotation';
import { usableLabels, type Scheme } from './scheme';

/** What labels are called that stand for a type, in the order of preference. Compared without case. */
const names: Readonly<Record<EntityType, readonly string[]>> = {
  person: ['person', 'per', 'people', 'pers'],
  organization: ['organization', 'organisation', 'org'],
  place: ['place', 'location', 'loc', 'gpe'],
  country: ['country', 'gpe', 'place', 'location', 'loc'],
  event: ['event', 'evt', 'misc'],
  work: ['work', 'work_of_art', 'creative-work', 'misc'],
  weapon: ['weapon', 'product', 'object', 'misc'],
  date: ['date', 'time'],
  nationality: ['nationality', 'norp', 'misc'],
};

/** The label of a scheme that stands for what is detected; undefined where none does. */
export function labelFor(type: EntityType, scheme: Scheme): string | undefined {
  const labels = usableLabels(scheme);
  for (const wanted of names[type]) {
    const found = labels.find(({ name }) => name.toLowerCase() === wanted);
    if (found) return found.name;
  }
  return undefined;
}

/** Those spans that no annotation touches. In the order of the text, both. */
export function unlabelled<T extends Span>(detected: readonly T[], annotations: readonly TextBound[]): T[] {
  const taken = annotations.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start);
  // The farthest end of all spans that begin no later.
  let end = 0;
  const ends = taken.map(span => (end = Math.max(end, span.end)));
  let at = 0;
  return detected.filter(span => {
    while (at < taken.length && taken[at]!.start < span.end) at++;
    return at === 0 || ends[at - 1]! <= span.start;
  });
}
