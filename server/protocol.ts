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

/** Request: the annotations beside an open document, with the labels of its folder; null where it has no file. */
export const annotationsRequest = 'newsmark/annotations';

export interface AnnotationsResult {
  /** Of the document that they belong to. */
  readonly version: number;
  /** In the order of the scheme. */
  readonly labels: readonly AnnotationLabel[];
  readonly relations: readonly {
    readonly name: string;
    /** Labels; what begins with `<` stands for many. */
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
  /** In the order of the text; those that have lost their text come last. */
  readonly annotations: readonly SpanAnnotation[];
  /** Detected names that no annotation touches, in the order of the text. */
  readonly suggestions: readonly Suggestion[];
  /** Whether they are to be written yet. */
  readonly isChanged: boolean;
}

export interface AnnotationLabel {
  /** As it stands in files. */
  readonly name: string;
  /** As it is shown. */
  readonly text: string;
  /** CSS colours. */
  readonly background?: string;
  readonly guideline?: string;
  /** Whether it can be given: others order, or stand in files alone. */
  readonly isUsable: boolean;
}

export interface SpanAnnotation {
  readonly id: string;
  readonly label: string;
  /** One a part; none where it has lost its text. Each lies in one line. */
  readonly ranges: readonly Range[];
  /** What stands there, or stood. */
  readonly text: string;
  /** The first line where it may have stood; given where it has lost its text. */
  readonly nearLine?: number;
  readonly notes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value?: string }[];
  readonly links: readonly { readonly label: string; readonly other: string; readonly isFrom: boolean }[];
  /** `Wikidata:Q7747`. */
  readonly references: readonly string[];
}

export interface Suggestion {
  readonly range: Range;
  readonly label: string;
  readonly text: string;
}

/** Request: the other places of an annotated name in its text that no annotation touches, in the order of the text. */
export const occurrencesRequest = 'newsmark/occurrences';

export interface OccurrencesParams {
  readonly textDocument: { readonly uri: string };
  /** Of the annotation. */
  readonly id: string;
}

export interface OccurrencesResult {
  readonly occurrences: readonly {
    readonly range: Range;
    /** Whether it stands in the same article of the file. */
    readonly isInArticle: boolean;
    /** What stands around it. */
    readonly excerpt: string;
  }[];
}

/** Request: what is wrong with the annotations of an open document, for people. It takes a look at the whole text. */
export const annotationProblemsRequest = 'newsmark/annotationProblems';

export interface AnnotationProblem {
  readonly range: Range;
  readonly message: string;
  readonly code: 'unknown-label' | 'inconsistent-label' | 'lost-annotation' | 'unread-line';
  readonly related: readonly { readonly range: Range; readonly message: string }[];
}

/** Request: changes the annotations of an open document. */
export const annotateRequest = 'newsmark/annotate';

export interface AnnotateParams {
  readonly textDocument: { readonly uri: string };
  /** Whether the document is as its file: the annotations are written at once then. */
  readonly isSaved: boolean;
  readonly action: AnnotationAction;
}

export type AnnotationAction =
  /** Labels selections, or the name or word at a position. `exact` takes the letters as they are selected. */
  | { readonly kind: 'label'; readonly label: string; readonly ranges: readonly Range[]; readonly exact?: boolean }
  | { readonly kind: 'relabel'; readonly ids: readonly string[]; readonly label: string }
  /** Takes out annotations and what names them. */
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'resize'; readonly id: string; readonly edge: 'start' | 'end'; readonly by: 1 | -1 }
  /** Gives a span its place: one that has lost its text, or any other. */
  | { readonly kind: 'place'; readonly id: string; readonly range: Range }
  /** Sets or, where it is empty, takes out the note. */
  | { readonly kind: 'note'; readonly id: string; readonly text: string }
  | { readonly kind: 'relate'; readonly label: string; readonly from: string; readonly to: string }
  /** Labels the suggestions at these ranges. */
  | { readonly kind: 'accept'; readonly ranges: readonly Range[] }
  | { readonly kind: 'undo' };

export interface AnnotateResult {
  /** The annotations that are new or changed. */
  readonly ids: readonly string[];
  /** Why nothing was done, for people. */
  readonly message?: string;
}

/** Request: an open document with its annotations in the format of another tool; without a format, which there are. */
export const exportRequest = 'newsmark/export';

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly format?: string;
}

export interface ExportResult {
  readonly formats: readonly { readonly name: string; readonly about: string; readonly loses: string }[];
  /** One or more for each article of the file. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** Request: the labels that are built in, as files to be edited. */
export const schemeFilesRequest = 'newsmark/schemeFiles';

export type SchemeFiles = Readonly<Record<'annotation.conf' | 'visual.conf', string>>;

/** Notification to the client: the annotations of a document have changed, or the labels of its folder. */
export const annotationsChanged = 'newsmark/annotationsChanged';

export interface AnnotationsChangedParams {
  readonly uri: string;
}

/** Request to the client: the text of a file as it is, with its byte order mark; null where there is none. */
export const readFileRequest = 'newsmark/readFile';

/**
 * Request to the client: writes a file whole or not at all, if it is still what is expected (null: not there). Otherwise
 * nothing is written, and the answer has what is there.
 */
export const writeFileRequest = 'newsmark/writeFile';

export interface WriteFileParams {
  readonly uri: string;
  readonly text: string;
  readonly expected: string | null;
}

export type WriteFileResult = { readonly written: true } | { readonly written: false; readonly text: string | null };

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
  /** Whether the client answers `newsmark/readFile` and `newsmark/writeFile`; there are no annotations otherwise. */
  readonly files?: boolean;
  /** Whether the client draws `$(person)` in cards as a sign. */
  readonly themeIcons?: boolean;
}

/** A document above these sizes is not analysed: lines, and UTF-16 units of text, of which a long line counts `line`. */
export const largest = { lines: 60_000, units: 5_000_000, line: 2000 } as const;
