import { de, en, es, fa, fr, it, pt_BR, ru, tr, ur, type LocaleDefinition } from '@faker-js/faker';
import { readWords } from './sources';

const lists: readonly LocaleDefinition[] = [en, fr, de, es, it, pt_BR, tr, ru, fa, ur];

/** Given names: those of faker for the scripts with capitals and for Persian and Urdu, and the lists of people's hands. */
export function givenNames(): Set<string> {
  const collected = lists.flatMap(({ person }) =>
    Object.values(person?.first_name ?? {}).flatMap((names: readonly string[] | null) => names ?? []),
  );
  return new Set([
    ...collected.map(name => name.trim()),
    ...['ar', 'fa', 'ur'].flatMap(tag => readWords(`given-${tag}`)),
  ]);
}
