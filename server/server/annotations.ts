import { t } from '@vscode/l10n';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { AnnotatedText } from '../annotations/annotated-text';
import * as actions from '../annotations/actions';
import { mergeStandoff } from '../annotations/merge';
import type { Scheme } from '../annotations/scheme';
import { formats } from '../exchange';
import { filesOf } from '../exchange/format';
import { articlesOf } from '../exchange/source-article';
import { annotationProblems, occurrences } from '../features/annotation-problems';
import { annotationsOf, offsetOf, spanOf } from '../features/annotations';
import {
  annotationsChanged,
  readFileRequest,
  writeFileRequest,
  type AnnotateParams,
  type AnnotateResult,
  type AnnotationAction,
  type AnnotationProblem,
  type AnnotationsResult,
  type ExportParams,
  type ExportResult,
  type InitializationOptions,
  type OccurrencesParams,
  type OccurrencesResult,
  type Range,
  type WriteFileParams,
  type WriteFileResult,
} from '../protocol';
import type { OpenDocument } from './open-document';
import { Schemes } from './schemes';
import { acrossLineBreaks } from '../text/line-ends';
import { normal } from './uris';

/** A text with its annotations, once they have been read. */
interface Session {
  readonly uri: string;
  text: AnnotatedText;
  /** The text as it was when it was read or saved last: what the file has. */
  saved: string;
  /** Whether the text's file begins with a byte order mark. */
  hasMark: boolean;
  /** One write at a time. */
  writing: Promise<void>;
}

const byteOrderMark = '\ufeff';

/**
 * The annotations beside the open documents. Files are read and written by the client, so that those of other machines and of
 * virtual folders are too.
 */
export class Annotations {
  readonly #sessions = new Map<string, Promise<Session>>();
  /** Those that are read. */
  readonly #open = new Map<string, Session>();
  readonly #schemes: Schemes;
  #hasFiles = false;
  #language: 'en' | 'ar' = 'en';

  constructor(
    private readonly connection: Connection,
    private readonly documentOf: (uri: string) => OpenDocument | undefined,
    private readonly log: (error: unknown) => void,
  ) {
    this.#schemes = new Schemes(
      uri => this.read(uri),
      () => this.#language,
    );
  }

  initialize({ initializationOptions }: InitializeParams, language: 'en' | 'ar'): void {
    this.#hasFiles = (initializationOptions as InitializationOptions | undefined)?.files === true;
    this.#language = language;
  }

  /** Null where the document has no annotations: it is no file, or not open. */
  async answer(uri: string): Promise<AnnotationsResult | null> {
    const session = await this.session(uri);
    const scheme = await this.#schemes.of(uri);
    const document = this.documentOf(uri);
    return session && document ? annotationsOf(document, session.text, scheme) : null;
  }

  /** The document in the format of another tool, with what is detected in it as suggestions. */
  async export({ textDocument: { uri }, format: name }: ExportParams, generator: string): Promise<ExportResult> {
    const writers = formats.filter(({ write }) => write);
    const shown = writers.map(({ name, about, loses }) => ({ name, about, loses }));
    const session = await this.session(uri);
    const document = this.documentOf(uri);
    const format = writers.find(each => each.name === name);
    if (!document || !format) return { formats: shown, files: [] };
    const id = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.txt$/i, '');
    const { knowledge } = document;
    const articles = articlesOf({
      id,
      text: document.text,
      annotations: session?.text.annotations ?? [],
      ...(knowledge ? { knowledge } : {}),
    });
    return { formats: shown, files: [...articles].flatMap(article => filesOf(format, article, { generator })) };
  }

  async occurrences({ textDocument: { uri }, id }: OccurrencesParams): Promise<OccurrencesResult> {
    const session = await this.session(uri);
    const document = this.documentOf(uri);
    return session && document ? occurrences(document, session.text, id) : { occurrences: [] };
  }

  async problems(uri: string): Promise<AnnotationProblem[]> {
    const session = await this.session(uri);
    const scheme = await this.#schemes.of(uri);
    const document = this.documentOf(uri);
    return session && document ? annotationProblems(document, session.text, scheme) : [];
  }

  async annotate({ textDocument: { uri }, action, isSaved }: AnnotateParams): Promise<AnnotateResult> {
    const session = await this.session(uri);
    const scheme = await this.#schemes.of(uri);
    const document = this.documentOf(uri);
    if (!session || !document) return { ids: [], message: t('Annotations need a text that is saved as a file.') };
    const ids = act(session.text, document, scheme, action);
    if (ids.length === 0) return { ids, message: t('There is nothing to be annotated here.') };
    if (isSaved) session.saved = document.text;
    void this.write(session);
    return { ids };
  }

  /** The document has a new version. */
  changed(document: OpenDocument): void {
    const session = this.#open.get(document.uri);
    if (!session) return;
    session.text.change(document.text, document.edits);
    if (session.text.textBounds.length > 0) this.tell(document.uri);
  }

  /** The document is as its file now: its annotations follow. */
  async saved({ uri, text }: OpenDocument): Promise<void> {
    const session = this.#open.get(uri);
    if (!session) return;
    session.saved = text;
    await this.write(session);
  }

  /** What has been annotated is kept, and what has been typed and not saved is not. */
  async closed(uri: string): Promise<void> {
    const session = this.#open.get(uri);
    this.#sessions.delete(uri);
    this.#open.delete(uri);
    if (session?.text.isChanged) await this.write(session);
  }

  /** A file has come, gone or changed on the disk. */
  async fileChanged(uri: string): Promise<void> {
    if (this.#schemes.changed(uri)) {
      for (const open of this.#open.keys()) this.tell(open);
      return;
    }
    const session = [...this.#open.values()].find(each => normal(fileOf(each.uri)) === normal(uri));
    if (!session) return;
    await session.writing;
    const file = (await this.read(fileOf(session.uri))) ?? undefined;
    const document = this.documentOf(session.uri);
    // What people have changed since is merged when it is written.
    if (!document || file === session.text.file || session.text.isChanged) return;
    session.text = AnnotatedText.open(document.text, file, (await this.read(session.uri)) ?? undefined);
    this.tell(session.uri);
  }

  private session(uri: string): Promise<Session | undefined> {
    if (!this.#hasFiles || !/\.txt$/i.test(uri) || uri.startsWith('untitled:')) return Promise.resolve(undefined);
    let session = this.#sessions.get(uri);
    if (!session) {
      session = this.load(uri);
      this.#sessions.set(uri, session);
      session.catch(() => this.#sessions.delete(uri));
    }
    return session;
  }

  private async load(uri: string): Promise<Session> {
    const [file, onDisk] = await Promise.all([this.read(fileOf(uri)), this.read(uri)]);
    const text = this.documentOf(uri)?.text ?? '';
    // A text that is not in UTF-8 is as the editor has it.
    const known = onDisk !== null && !(onDisk.includes('\ufffd') && !text.includes('\ufffd')) ? onDisk : text;
    const hasMark = known.startsWith(byteOrderMark);
    const bare = hasMark ? known.slice(1) : known;
    const session: Session = {
      uri,
      text: AnnotatedText.open(text, file ?? undefined, known),
      saved: acrossLineBreaks(bare, text) ? text : bare,
      hasMark,
      writing: Promise.resolve(),
    };
    this.#open.set(uri, session);
    return session;
  }

  /** Writes the annotations, if the file does not say the same already. */
  private write(session: Session): Promise<void> {
    // What is written is what holds now: the text may go on while the file before it is written.
    const { hasMark, saved } = session;
    const content = session.text.writeFor(saved, hasMark);
    session.writing = session.writing
      .then(() => this.writeNow(session, content, { hasMark, saved }))
      .catch((error: unknown) => this.complain(session, error))
      .then(() => this.tell(session.uri));
    return session.writing;
  }

  private async writeNow(
    session: Session,
    content: string,
    { hasMark, saved }: Pick<Session, 'hasMark' | 'saved'>,
  ): Promise<void> {
    const { text } = session;
    session.hasMark = (await this.read(session.uri))?.startsWith(byteOrderMark) === true;
    const ours = session.hasMark === hasMark ? content : text.writeFor(saved, session.hasMark);
    const before = text.file;
    if (ours === (before ?? '')) {
      text.isChanged = false;
      return;
    }
    const uri = fileOf(session.uri);
    const result = await this.send({ uri, text: ours, expected: before ?? null });
    if (result.written) {
      text.written(ours);
      return;
    }
    await this.merge(session, uri, before ?? '', ours, result.text);
  }

  /** The file has changed since it was read: what both sides have made of it is put together. */
  private async merge(session: Session, uri: string, base: string, ours: string, theirs: string | null): Promise<void> {
    const { text, conflicts } = mergeStandoff(base, ours, theirs ?? '');
    if (conflicts.length > 0 && !(await this.ask(uri, conflicts))) return;
    const result = await this.send({ uri, text, expected: theirs });
    if (!result.written) throw new Error(`${uri} changes as it is written.`);
    const document = this.documentOf(session.uri);
    if (document) session.text = AnnotatedText.open(document.text, text, (await this.read(session.uri)) ?? undefined);
  }

  /** They stay as they are here, and are written with the next change. */
  private complain({ uri }: Session, error: unknown): void {
    this.log(error);
    const name = decodeURIComponent(fileOf(uri).slice(uri.lastIndexOf('/') + 1));
    const message = error instanceof Error ? error.message : String(error);
    this.connection.window.showErrorMessage(
      t('{0} could not be written; the annotations are kept here. {1}', name, message),
    );
  }

  /** Whether ours counts where both sides have changed the same annotations. */
  private async ask(uri: string, conflicts: readonly string[]): Promise<boolean> {
    const keep = { title: t('Keep Mine') };
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const message = t(
      '{0} has changed on the disk, and so have these annotations here: {1}. They are not saved yet.',
      name,
      conflicts.slice(0, 8).join(', '),
    );
    const answer = await this.connection.window.showWarningMessage(message, keep, { title: t('Not Now') });
    return answer?.title === keep.title;
  }

  private read(uri: string): Promise<string | null> {
    return this.connection.sendRequest<string | null>(readFileRequest, { uri });
  }

  private send(params: WriteFileParams): Promise<WriteFileResult> {
    return this.connection.sendRequest<WriteFileResult>(writeFileRequest, params);
  }

  private tell(uri: string): void {
    void this.connection.sendNotification(annotationsChanged, { uri }).catch(this.log);
  }
}

/** `article.ann` beside `article.txt`. */
function fileOf(uri: string): string {
  return uri.replace(/\.txt$/i, '.ann');
}

/** Does what is asked; returns the annotations that are new or changed. */
function act(text: AnnotatedText, document: OpenDocument, scheme: Scheme, action: AnnotationAction): readonly string[] {
  const { lines } = document;
  const span = ({ start, end }: Range) => ({ start: offsetOf(start, lines), end: offsetOf(end, lines) });
  switch (action.kind) {
    case 'label': {
      const known = document.mentions.map(mention => spanOf(mention, lines));
      return actions.label(text, lines, action.label, action.ranges.map(span), known, action.exact === true);
    }
    case 'accept': {
      const wanted = new Set(action.ranges.map(range => span(range).start));
      const { suggestions } = annotationsOf(document, text, scheme);
      return suggestions
        .filter(({ range }) => wanted.has(span(range).start))
        .flatMap(({ range, label }) => actions.label(text, lines, label, [span(range)], [], true));
    }
    case 'relabel':
      return actions.relabel(text, action.ids, action.label);
    case 'remove':
      return actions.remove(text, action.ids);
    case 'resize':
      return actions.resize(text, lines, action.id, action.edge, action.by);
    case 'place':
      return actions.place(text, action.id, span(action.range));
    case 'note':
      return actions.annotate(text, action.id, action.text);
    case 'relate': {
      const type = scheme.relations.find(({ name }) => name === action.label);
      const roles = [type?.from.name ?? 'Arg1', type?.to.name ?? 'Arg2'] as const;
      return actions.relate(text, action.label, action.from, action.to, roles);
    }
    case 'undo':
      return text.undo() ? ['undo'] : [];
  }
}
