import type { Range } from '../text/range';

/** What is named. A nationality is an adjective or the name of a people: `الروسي`, `French`. */
export const entityTypes = [
  'person',
  'organization',
  'place',
  'country',
  'event',
  'work',
  'weapon',
  'date',
  'nationality',
] as const;

export type EntityType = (typeof entityTypes)[number];

/** One place in a text where somebody or something is named. */
export interface Mention {
  /** Without proclitics; the article stays where it is part of the word. UTF-16. */
  readonly range: Range;
  readonly type: EntityType;
  /** A record's id: Wikidata (`Q7747`), a country (`country:RU`), GeoNames (`geonames:524901`). Left out where nothing is known. */
  readonly id?: string;
  /** The fullest name by which this text calls it. */
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The office that the text gives a person there, without its clitics. */
  readonly role?: Range;
  /** The number of its record in the knowledge. */
  readonly entity?: number;
  /** Mentions of one entity in one article have the same key. */
  readonly key: string;
}
