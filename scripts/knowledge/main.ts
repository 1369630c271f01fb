/**
 * Makes `dist/knowledge.bin` of the files in `server/entities/knowledge/`, CLDR and GeoNames. The bundler runs it; the
 * server only reads what it makes.
 */
import { entityTypes } from '../../server/entities/entity';
import { NameUse, nameUseBits, writeKnowledge, WordUse } from '../../server/entities/knowledge/knowledge';
import { writeNameTable } from '../../server/entities/knowledge/name-table';
import { wordsOf } from '../../server/text/words';
import { readCities } from './cities';
import { readCountries } from './countries';
import { givenNames } from './given-names';
import { peoplesAlone, readPeoples } from './peoples';
import { readRecords, readWords } from './sources';
import type { NamedRecord } from './named';

/** The whole file. */
export function knowledge(): Uint8Array {
  const peoples = [...readPeoples()];
  const named: readonly NamedRecord[] = [
    ...readRecords(),
    ...readCountries(),
    ...peoplesAlone(peoples),
    ...readCities(),
  ];
  const numbers = new Map(named.map(({ record }, number) => [record.id, number]));
  const names: [string[], number][] = [];
  const add = (name: string, entity: number, use: number) => {
    const words = wordsOf(name);
    if (words.length === 0) return;
    names.push([words, entity * 2 ** nameUseBits + use]);
  };
  for (const [entity, { record, uses }] of named.entries()) {
    for (const list of Object.values(record.names)) for (const name of list) add(name, entity, uses(name));
    for (const list of Object.values(record.short ?? {})) for (const name of list) add(name, entity, NameUse.Short);
  }
  for (const { code, name, small } of peoples) {
    const entity = numbers.get(`country:${code}`) ?? numbers.get(`people:${code.slice(2)}`);
    if (entity !== undefined) add(name, entity, NameUse.Nationality | (small ? NameUse.SmallLetter : 0));
  }
  const words: [string[], number][] = [];
  const countries = new Set(
    named
      .filter(({ record }) => record.type === 'country')
      .flatMap(({ record }) => Object.values(record.names).flatMap(list => list.map(name => wordsOf(name).join(' ')))),
  );
  const use = (file: string, bits: number) => {
    for (const word of readWords(file)) {
      const folded = wordsOf(word);
      if (folded.length > 0) words.push([folded, bits]);
    }
  };
  for (const name of givenNames()) {
    const folded = wordsOf(name);
    if (folded.length > 0 && !countries.has(folded.join(' '))) words.push([folded, WordUse.GivenName]);
  }
  use('given-ar-weak', WordUse.CommonGivenName);
  use('surnames-ar', WordUse.Surname);
  use('heads-ar', WordUse.OrganizationHead);
  use('place-heads-ar', WordUse.PlaceHead);
  return writeKnowledge({
    names: writeNameTable(names),
    titles: writeNameTable(readWords('titles-ar').map(title => [wordsOf(title), 1] as const)),
    words: writeNameTable(words),
    types: Uint8Array.from(named, ({ record }) => entityTypes.indexOf(record.type)),
    records: named.map(({ record }) => record),
  });
}
