import { locales } from '../../server/locales';
import type { EntityRecord } from '../../server/entities/knowledge/record';
import { readCapitals } from './cities';
import type { NamedRecord } from './named';
import { packageJson, readYaml } from './sources';

interface Territories {
  readonly main: Record<string, { readonly localeDisplayNames: { readonly territories: Record<string, string> } }>;
}
interface TerritoryInfo {
  readonly supplemental: {
    readonly territoryInfo: Record<
      string,
      {
        readonly _population: string;
        readonly languagePopulation?: Record<
          string,
          { readonly _officialStatus?: string; readonly _populationPercent: string }
        >;
      }
    >;
  };
}
interface CurrencyData {
  readonly supplemental: {
    readonly currencyData: {
      readonly region: Record<
        string,
        readonly Record<string, { readonly _from: string; readonly _to?: string; readonly _tender?: string }>[]
      >;
    };
  };
}

/** The status of languages of a whole country; others are official in a part of it. */
const national = new Set(['official', 'de_facto_official']);

/** Countries and territories, with CLDR's names in the languages of the locale packs. */
export function readCountries(): NamedRecord[] {
  const { territoryInfo } = (packageJson('cldr-core/supplemental/territoryInfo.json') as TerritoryInfo).supplemental;
  const { region } = (packageJson('cldr-core/supplemental/currencyData.json') as CurrencyData).supplemental
    .currencyData;
  const own = readYaml('countries') as Record<string, Record<string, string[]>>;
  const capitals = readCapitals();
  const neighbours = readNeighbours();
  const territoriesOf = (tag: string) => {
    const file = packageJson(`cldr-localenames-full/main/${tag}/territories.json`) as Territories;
    return Object.values(file.main)[0]!.localeDisplayNames.territories;
  };
  const tables = locales.map(({ tag }) => [tag, territoriesOf(tag)] as const);
  const traditional = territoriesOf('zh-Hant');
  return Object.keys(territoryInfo)
    .filter(code => /^[A-Z]{2}$/.test(code) && code !== 'ZZ')
    .map(code => {
      const names = Object.fromEntries(
        tables.map(([tag, territories]) => {
          const found = Object.keys(territories).filter(key => key === code || key.startsWith(`${code}-alt-`));
          const plain = found.sort().map(key => territories[key]!.replace(/\s*[(（].*$/u, ''));
          const other = tag === 'zh' ? [traditional[code]!.replace(/\s*[(（].*$/u, '')] : [];
          return [tag, [...new Set([...plain, ...other, ...(own[code]?.[tag] ?? [])])]];
        }),
      );
      const info = territoryInfo[code]!;
      const languages = Object.entries(info.languagePopulation ?? {})
        .filter(([language, { _officialStatus = '' }]) => !language.includes('_') && national.has(_officialStatus))
        .sort(([, a], [, b]) => Number(b._populationPercent) - Number(a._populationPercent))
        .map(([language]) => language);
      const currencies = (region[code] ?? []).flatMap(entry =>
        Object.entries(entry).flatMap(([currency, { _to, _tender }]) => (_to || _tender === 'false' ? [] : currency)),
      );
      const record: EntityRecord = {
        id: `country:${code}`,
        type: 'country',
        names,
        country: code,
        population: Number(info._population),
        ...(languages.length > 0 ? { languages } : {}),
        ...(capitals.has(code) ? { capital: capitals.get(code)! } : {}),
        ...(currencies.length > 0 ? { currencies } : {}),
        ...(neighbours.has(code) ? { neighbours: neighbours.get(code)! } : {}),
      };
      return { record, uses: () => 0 };
    });
}

function readNeighbours(): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (country: string, other: string) => {
    neighbours.set(country, [...(neighbours.get(country) ?? []), other].sort());
  };
  for (const [country, others] of Object.entries(readYaml('borders') as Record<string, string[]>)) {
    for (const other of others) {
      add(country, other);
      add(other, country);
    }
  }
  return neighbours;
}

/** All names of countries in all languages. */
export function countryNames(): string[] {
  return readCountries().flatMap(({ record: { names } }) => Object.values(names).flat());
}
