import { t } from '@vscode/l10n';
import type { EntityType } from '../../entities/entity';
import type { EntityRecord, Office } from '../../entities/knowledge/record';
import { listed, valueInMarkdown } from '../markdown';
import { inLanguage } from './in-language';

const mostOffices = 4;
const mostLanguages = 5;
const mostNeighbours = 16;

/** The offices of a person, the latest first. */
export function officesOf({ offices = [] }: EntityRecord, language: 'en' | 'ar'): string[] {
  const end = ({ from, to }: Office) => to ?? (from === undefined ? -Infinity : Infinity);
  return offices
    .toSorted((a, b) => end(b) - end(a) || (b.from ?? 0) - (a.from ?? 0))
    .slice(0, mostOffices)
    .map(office => valueInMarkdown(office[language]) + yearsOf(office));
}

function yearsOf({ from, to }: Office): string {
  if (from === undefined) return '';
  if (to === undefined) return t(' (since {0})', from);
  return to === from ? ` (${from})` : ` (${from}–${to})`;
}

/** What is known of a place or a country. */
export function factsOf(type: EntityType, record: EntityRecord, language: string): string[] {
  if (type === 'country') return countryFacts(record, language);
  return type === 'place' ? [...countryOf(record, language), ...populationOf(record, language)] : [];
}

function countryOf({ country }: EntityRecord, language: string): string[] {
  const name = country && new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(country);
  return name ? [t('In {0}', valueInMarkdown(name))] : [];
}

function countryFacts(record: EntityRecord, language: string): string[] {
  const { capital, currencies, languages, neighbours } = record;
  const capitalName = capital && inLanguage(capital, language);
  return [
    ...(capitalName === undefined ? [] : [t('Capital: {0}', valueInMarkdown(capitalName))]),
    ...(currencies ? [t('Currency: {0}', listed(namesOf('currency', currencies, language), language))] : []),
    ...(languages
      ? [t('Languages: {0}', listed(namesOf('language', languages.slice(0, mostLanguages), language), language))]
      : []),
    ...(neighbours ? [neighboursLine(neighbours, language)] : []),
    ...populationOf(record, language),
  ];
}

function neighboursLine(codes: readonly string[], language: string): string {
  const names = namesOf('region', codes, language).toSorted(new Intl.Collator(language).compare);
  const more = names.length > mostNeighbours ? ' …' : '';
  return t('Neighbours: {0}', listed(names.slice(0, mostNeighbours), language) + more);
}

function populationOf({ population }: EntityRecord, language: string): string[] {
  return population ? [t('Population: {0}', new Intl.NumberFormat(language).format(population))] : [];
}

function namesOf(type: 'currency' | 'language' | 'region', codes: readonly string[], language: string): string[] {
  const names = new Intl.DisplayNames([language], { type, style: type === 'region' ? 'short' : 'long' });
  return codes.map(code => names.of(code) ?? code);
}
