import type { ServerCapabilities } from 'vscode-languageserver';
import type { NewsDocument } from './document';

/** What a feature is told beside its document and parameters. */
export interface Context {
  /** Whether the document is treated as news, and what decided that. */
  readonly isNews: boolean;
  readonly confidence: number;
  readonly decidedBy: 'text' | 'setting' | 'size';
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
  readonly answer: (document: NewsDocument, params: Params, context: Context) => Result;
}
