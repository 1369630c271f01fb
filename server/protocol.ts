/**
 * The protocol beyond LSP, shared by client, server and tests. Method names and plain interfaces only: client and
 * server may resolve to two copies of the protocol package.
 */
import type { Article } from './article/article';
import type { LineKind } from './article/kinds';
import type { EntityType } from './entities/entity';
import type { Level, Profile } from './rules/ruleset';
import type { DateForm } from './rules/surroundings';
import type { Range } from './text/range';

export type { Article, Block, DatePart, Keyword, KeywordsPart, Part, SourcePart } from './article/article';
export { lineKinds, type LineKind } from './article/kinds';
export { entityTypes, type EntityType } from './entities/entity';
export type { Position, Range } from './text/range';

/** Request: the structure of an open document, news or not. */
export const structureRequest = 'newsmark/structure';

export interface StructureParams {
  readonly textDocument: { readonly uri: string };
}

export interface StructureResult {
  /** Of the document that was analysed. */
  readonly version: number;
  /** Whether the document is treated as news. */
  readonly isNews: boolean;
  /** How sure that is, 0.5 to 1; 1 where a setting has decided. */
  readonly confidence: number;
  readonly decidedBy: 'text' | 'setting' | 'size';
  /** BCP 47; `und` where nothing tells. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** One kind a line. Empty where the document is too large to be analysed. */
  readonly lines: readonly LineKind[];
  /** In the order of the text. */
  readonly articles: readonly Article[];
  /** The lines that hold right-to-left text: nothing may cut them. By line, in order. */
  readonly rightToLeft: readonly number[];
}

/** Request: who and what an open document names, news or not. */
export const entitiesRequest = 'newsmark/entities';

export interface EntitiesParams {
  readonly textDocument: { readonly uri: string };
}

export interface EntitiesResult {
  /** Of the document that was analysed. */
  readonly version: number;
  /** In the order of the text. They do not overlap. */
  readonly mentions: readonly EntityMention[];
}

export interface EntityMention {
  /** Without proclitics: in `وبكازاخستان` it is `كازاخستان`. */
  readonly range: Range;
  readonly type: EntityType;
  /** Wikidata's id (`Q7747`), `country:` and ISO 3166, `people:` and a name, `geonames:` and a number. Left out for what is not known. */
  readonly id?: string;
  /** The fullest name by which the article calls it. */
  readonly name: string;
  /** The same for all mentions of one in an article, whatever the name and whether it is known. */
  readonly key: string;
  /** 0.5 to 1. */
  readonly confidence: number;
}

/** The sign of each type, of VS Code's icon font. */
export const entityIcons = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  country: 'globe',
  event: 'megaphone',
  work: 'book',
  weapon: 'rocket',
  date: 'calendar',
  nationality: 'flag',
} as const satisfies Record<EntityType, string>;

/** Notification to the client: a new version of a document has been analysed. */
export const structureChanged = 'newsmark/structureChanged';

export interface StructureChangedParams {
  readonly uri: string;
  readonly version: number;
  readonly isNews: boolean;
}

/** The settings that the server reads, section `newsmark`. */
export interface Settings {
  /** Whether texts are treated as news: by what they look like, always, or never. */
  readonly treatAsNews: 'auto' | 'always' | 'never';
  /** The same for single files: glob → verdict. The last glob that fits wins. */
  readonly files: Readonly<Record<string, 'news' | 'ignore'>>;
  readonly diagnostics: {
    readonly profile: Profile;
    /** Rules that are not to be as the profile has them, by their codes. */
    readonly rules: Readonly<Record<string, Level>>;
  };
  readonly dates: { readonly form: DateForm };
  readonly headline: {
    /** In characters, as people count them. */
    readonly longest: number;
  };
  readonly codeLens: { readonly enabled: boolean };
}

export const defaultSettings: Settings = {
  treatAsNews: 'auto',
  files: {},
  diagnostics: { profile: 'wire', rules: {} },
  dates: { form: 'natural' },
  headline: { longest: 120 },
  codeLens: { enabled: true },
};

/** What a client may send with `initialize`. */
export interface InitializationOptions {
  /** For clients that are not asked for their configuration. */
  readonly settings?: unknown;
  /** The address of the rules' pages, with a slash at its end; the pages beside the server where it is left out. */
  readonly rulePages?: string;
  /** The client's command that takes up the name at a range, for a link in cards; no link where it is left out. */
  readonly describeCommand?: string;
  /** Whether the client draws `$(person)` in cards as a sign. */
  readonly themeIcons?: boolean;
}

/** A document above these sizes is not analysed: lines, and UTF-16 units of text, of which a long line counts `line`. */
export const largest = { lines: 60_000, units: 5_000_000, line: 2000 } as const;
