import type { ServerCapabilities } from 'vscode-languageserver';
import type { Ruleset } from '../rules/ruleset';
import type { Surroundings } from '../rules/surroundings';
import type { NewsDocument } from './document';

/** What a feature is told beside its document and parameters. */
export interface Context {
  /** Whether the document is treated as news, and what decided that. */
  readonly isNews: boolean;
  readonly confidence: number;
  readonly decidedBy: 'text' | 'setting' | 'size';
  /** The rules that the settings turn on. */
  readonly ruleset: Ruleset;
  readonly surroundings: Surroundings;
  readonly client: ClientAbilities;
  readonly codeLens: boolean;
  /** Where names that are taken up are written; undefined where the platform has no files. */
  readonly entitiesFile?: EntitiesTarget;
}

/** The file in which the workspace keeps entities of its own. */
export interface EntitiesTarget {
  readonly uri: string;
  /** Undefined where the file is yet to be made. */
  readonly text?: string;
}

/** What the client can take, as far as features ask. */
export interface ClientAbilities {
  /** The language of its interface, as far as the server has it. */
  readonly language: 'en' | 'ar';
  /** Snippets in the edits of code actions. */
  readonly snippetEdits: boolean;
  /** Snippets in completions. */
  readonly snippetCompletions: boolean;
  /** Edits of documents with their versions, and files that edits make. */
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  /** The address of the rules' pages, with a slash at its end; undefined where there is none. */
  readonly rulePages?: string;
  /** `$(person)` in a card is drawn as a sign. */
  readonly themeIcons?: boolean;
  /** The command that takes up the name at a range; undefined where there is none. */
  readonly describeCommand?: string;
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** One capability of the server: pure, so that it can be tested without one. */
export interface Feature<Params extends DocumentParams, Result> {
  /** The LSP method it answers. */
  readonly method: string;
  readonly capabilities: ServerCapabilities;
  /** The answer for text that is not news; `undefined` where the feature serves any text. */
  readonly quiet?: Result;
  /** The answer when the document is not known or the feature has failed. */
  readonly empty: Result;
  /** Whether the other articles of the folder must have been looked at before it answers. */
  readonly needsFolder?: boolean;
  readonly answer: (document: NewsDocument, params: Params, context: Context) => Result;
}

/** A capability that concerns all open documents that are news. */
export interface WorkspaceFeature<Params, Result> {
  readonly method: string;
  readonly capabilities: ServerCapabilities;
  readonly empty: Result;
  readonly answer: (documents: readonly NewsDocument[], params: Params) => Result;
}
