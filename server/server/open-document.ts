import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { Reading } from '../article/reading';
import { Structures, type Structure } from '../article/structure';
import { Entities, type NamedArticle } from '../entities/entities';
import type { Mention } from '../entities/entity';
import type { Knowledge } from '../entities/knowledge/knowledge';
import type { NewsDocument } from '../features/document';
import { largest } from '../protocol';
import { editBetween, type TextEdit } from '../text/edit';
import { Lines } from '../text/lines';

const unread: Structure = {
  isNews: false,
  confidence: 1,
  language: 'und',
  direction: 'ltr',
  lines: [],
  articles: [],
};

/** A document that the client has open. Its analysis is made when it is first asked for, from that of the last version. */
export class OpenDocument implements NewsDocument {
  #lines: Lines | undefined;
  #reading: Reading | undefined;
  #structure: Structure | undefined;
  readonly #structures = new Structures();
  /** The reading of an earlier version, to start from. */
  #earlier: Reading | undefined;

  /** What has made the present version of the last one, each edit of the text that the one before has left. */
  edits: readonly TextEdit[] = [];

  #named: readonly NamedArticle[] | undefined;
  #mentions: readonly Mention[] | undefined;
  #entities: Entities | undefined;

  /** @param provide what is known of the world, loaded when it is first asked for; undefined where there is nothing */
  constructor(
    private readonly document: TextDocument,
    private readonly provide: (uri: string) => Knowledge | undefined,
  ) {}

  /** Applies changes as LSP sends them. */
  static update(open: OpenDocument, changes: TextDocumentContentChangeEvent[], version: number): OpenDocument {
    open.edits = changes.map(change => {
      const edit = editOf(change, open.document);
      TextDocument.update(open.document, [change], version);
      return edit;
    });
    open.#earlier = open.#reading ?? open.#earlier;
    open.#lines = open.#reading = open.#structure = open.#named = open.#mentions = undefined;
    return open;
  }

  get uri(): string {
    return this.document.uri;
  }

  get version(): number {
    return this.document.version;
  }

  get text(): string {
    return this.document.getText();
  }

  get lines(): Lines {
    return (this.#lines ??= this.reading?.lines ?? Lines.of(this.text));
  }

  get analysis(): this {
    return this;
  }

  get reading(): Reading | undefined {
    if (this.#reading) return this.#reading;
    const { lineCount } = this.document;
    if (lineCount > largest.lines) return undefined;
    const { text } = this;
    if (Math.min(text.length, lineCount * largest.line) > largest.units) return undefined;
    return (this.#reading = this.#earlier?.after(text) ?? Reading.of(text));
  }

  get structure(): Structure {
    return (this.#structure ??= this.reading ? this.#structures.of(this.reading) : unread);
  }

  get knowledge(): Knowledge | undefined {
    return this.provide(this.uri);
  }

  get named(): readonly NamedArticle[] {
    const { knowledge, reading } = this;
    if (!knowledge || !reading) return [];
    if (this.#entities?.knowledge !== knowledge) {
      this.#entities = new Entities(knowledge);
      this.#named = this.#mentions = undefined;
    }
    return (this.#named ??= this.#entities.of(reading, this.structure));
  }

  get mentions(): readonly Mention[] {
    const { named } = this;
    return (this.#mentions ??= named.flatMap(({ mentions }) => mentions));
  }
}

function editOf(change: TextDocumentContentChangeEvent, document: TextDocument): TextEdit {
  if (!('range' in change)) return editBetween(document.getText(), change.text);
  const [start, end] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return { start: Math.min(start, end), deleted: Math.abs(end - start), inserted: change.text };
}
