import type {
  CodeAction,
  FullDocumentDiagnosticReport,
  Location,
  Range,
  SelectionRange,
  SemanticTokens,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  entitiesRequest,
  structureChanged,
  structureRequest,
  type EntitiesResult,
  type Position,
  type StructureChangedParams,
  type StructureResult,
} from '../../server/protocol';
import type { Client } from './client';

/** What features answer where they have nothing to say. Null leaves folding and selecting to the editor. */
export const quietAnswers = {
  documentSymbol: [],
  foldingRange: null,
  selectionRange: null,
  documentLink: [],
  semanticTokens: [],
  semanticTokensInRange: [],
  diagnostic: [],
  codeAction: [],
  fixAll: [],
  codeLens: [],
  completion: [null],
  formatting: [null],
  hover: [null],
  documentHighlight: [null],
  references: [null],
  definition: [null],
  prepareRename: [null],
  rename: [null],
};

/** A text that a client has open. */
export class OpenText {
  private document: TextDocument;

  constructor(
    private readonly client: Client,
    readonly uri: string,
    text: string,
  ) {
    this.document = TextDocument.create(uri, 'plaintext', 1, text);
  }

  get text(): string {
    return this.document.getText();
  }

  get version(): number {
    return this.document.version;
  }

  /** The lines as LSP counts them. */
  get lines(): string[] {
    return this.text.split(/\r\n|\n|\r/);
  }

  async change(...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.version + 1;
    this.document = TextDocument.update(this.document, contentChanges, version);
    const textDocument = { uri: this.uri, version };
    await this.client.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  /** Puts `text` in the place of what stands between two offsets. */
  replace(start: number, end: number, text: string): Promise<void> {
    const range = { start: this.document.positionAt(start), end: this.document.positionAt(end) };
    return this.change({ range, text });
  }

  async close(): Promise<void> {
    await this.client.notify('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Waits until the server has told of this version. */
  announced(): Promise<StructureChangedParams> {
    return this.client.mailbox.take<StructureChangedParams>(
      structureChanged,
      ({ uri, version }) => uri === this.uri && version === this.version,
    );
  }

  request<Result>(method: string, params?: object): Promise<Result> {
    return this.client.request(method, { textDocument: { uri: this.uri }, ...params });
  }

  structure(): Promise<StructureResult> {
    return this.request(structureRequest);
  }

  entities(): Promise<EntitiesResult> {
    return this.request(entitiesRequest);
  }

  references(position: Position, includeDeclaration = true): Promise<Location[] | null> {
    return this.request('textDocument/references', { position, context: { includeDeclaration } });
  }

  selectionRanges(...positions: Position[]): Promise<SelectionRange[] | null> {
    return this.request('textDocument/selectionRange', { positions });
  }

  semanticTokens(): Promise<SemanticTokens> {
    return this.request('textDocument/semanticTokens/full');
  }

  diagnostics(): Promise<FullDocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic');
  }

  codeActions(range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', { range, context: { diagnostics: [], ...(only && { only }) } });
  }

  /** What the server answers to every request that it knows. */
  async answers(): Promise<Record<string, unknown>> {
    const start = { line: 0, character: 0 };
    const end = this.document.positionAt(this.text.length);
    const middle = this.document.positionAt(this.text.length / 2);
    return {
      structure: await this.structure(),
      documentSymbol: await this.request('textDocument/documentSymbol'),
      foldingRange: await this.request('textDocument/foldingRange'),
      selectionRange: await this.selectionRanges(start, middle, end),
      documentLink: await this.request('textDocument/documentLink'),
      semanticTokens: (await this.semanticTokens()).data,
      semanticTokensInRange: (
        await this.request<SemanticTokens>('textDocument/semanticTokens/range', { range: { start: middle, end } })
      ).data,
      diagnostic: (await this.diagnostics()).items,
      codeAction: await this.codeActions({ start, end }),
      fixAll: await this.codeActions({ start, end }, ['source.fixAll']),
      codeLens: await this.request('textDocument/codeLens'),
      completion: [await this.request('textDocument/completion', { position: middle })],
      formatting: [await this.request('textDocument/formatting', { options: { tabSize: 4, insertSpaces: true } })],
      hover: [await this.request('textDocument/hover', { position: middle })],
      entities: (await this.entities()).mentions,
      documentHighlight: [await this.request('textDocument/documentHighlight', { position: middle })],
      references: [await this.references(middle)],
      definition: [await this.request('textDocument/definition', { position: middle })],
      prepareRename: [await this.request('textDocument/prepareRename', { position: middle })],
      rename: [await this.request('textDocument/rename', { position: middle, newName: 'x' })],
    };
  }
}
