import type { EntityType } from '../entity';

/** By language, BCP 47. */
export type ByLanguage<T> = Readonly<Record<string, T>>;

/** What is known of one entity: the shape of the files in `records/`. */
export interface EntityRecord {
  /** Wikidata's id for records of people's hands; `country:` and ISO 3166, or `geonames:` and a number. */
  readonly id?: string;
  readonly type: Exclude<EntityType, 'date'>;
  /** The first of a language is the one to show. */
  readonly names: ByLanguage<readonly string[]>;
  /** Names by which news calls it once it has been named in full, of people the family name. */
  readonly short?: ByLanguage<readonly string[]>;
  /** One line. */
  readonly about?: ByLanguage<string>;
  readonly offices?: readonly Office[];
  /** ISO 3166 alpha-2: the country that a place lies in. */
  readonly country?: string;
  readonly population?: number;
  /** Of a country: ISO 4217 codes of its currencies, BCP 47 tags of its official languages. */
  readonly currencies?: readonly string[];
  readonly languages?: readonly string[];
  readonly capital?: ByLanguage<string>;
  /** Of a country: those that it borders on by land, ISO 3166 alpha-2. */
  readonly neighbours?: readonly string[];
}

export interface Office {
  readonly en: string;
  readonly ar: string;
  /** Years. */
  readonly from?: number;
  readonly to?: number;
}
