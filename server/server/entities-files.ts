import {
  DiagnosticSeverity,
  type Diagnostic,
  type InitializeParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import type { Knowledge } from '../entities/knowledge/knowledge';
import { entitiesFileName, readEntitiesFile, type EntitiesFile } from '../entities/workspace/entities-file';
import { WorkspaceKnowledge } from '../entities/workspace/workspace-knowledge';
import type { EntitiesTarget } from '../features/feature';
import { source } from '../features/problems';
import type { Files } from './files';
import { above, folderOf, normal } from './uris';

/** A file that is there. */
interface Loaded extends EntitiesFile {
  readonly uri: string;
  readonly text: string;
}

/**
 * The files in which folders keep entities of their own: those in the folder of a text and above it, up to the
 * workspace's; the nearest wins. Read when they are first asked for, and again when they have changed.
 */
export class EntitiesFiles {
  #roots: string[] = [];
  /** Done when a file has been read. */
  readonly #read = new Map<string, Promise<void>>();
  /** Those that an editor has open, with its spelling of their addresses. */
  readonly #edited = new Map<string, string>();
  /** Those that something has been told of. */
  readonly #told = new Set<string>();
  readonly #known = new Map<string, Loaded | undefined>();
  /** By the files of a folder. */
  readonly #knowledge = new Map<string, { readonly files: readonly Loaded[]; readonly knowledge: Knowledge }>();

  /** @param tell takes what is wrong with a file */
  constructor(
    private readonly files: Files | undefined,
    private readonly tell: (uri: string, diagnostics: Diagnostic[]) => void,
    private readonly log: (error: unknown) => void,
  ) {}

  initialize({ workspaceFolders, ...older }: InitializeParams): void {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- some clients send nothing else
    const root = older.rootUri;
    this.changeFolders(workspaceFolders ?? (typeof root === 'string' ? [{ uri: root, name: '' }] : []), []);
  }

  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(rootOf));
    this.#roots = [...this.#roots.filter(root => !gone.has(root)), ...added.map(rootOf)];
  }

  /** Reads what holds for a text, where that has not been done. Never rejects. */
  async load(uri: string): Promise<void> {
    const { files } = this;
    if (!files || !uri.startsWith('file:')) return;
    await Promise.all(
      this.candidates(uri).map(
        candidate => this.#read.get(candidate) ?? this.begin(candidate, this.loadOne(candidate, files)),
      ),
    );
  }

  /** What is known of the world for a text, as far as it has been read. The same object as long as nothing changes. */
  extend(uri: string, known: Knowledge): Knowledge {
    const folder = folderOf(normal(uri));
    const files = this.candidates(uri).flatMap(candidate => this.#known.get(candidate) ?? []);
    if (files.length === 0) return known;
    const kept = this.#knowledge.get(folder);
    if (kept?.files.length === files.length && kept.files.every((file, at) => file === files[at])) {
      return kept.knowledge;
    }
    const knowledge = new WorkspaceKnowledge(known, files);
    this.#knowledge.set(folder, { files, knowledge });
    return knowledge;
  }

  /** The nearest file that is there; otherwise one to be made at the top of the workspace. */
  target(uri: string): EntitiesTarget | undefined {
    if (!uri.startsWith('file:')) return undefined;
    const candidates = this.candidates(uri);
    const loaded = candidates.map(candidate => this.#known.get(candidate)).find(file => file !== undefined);
    return loaded ? { uri: loaded.uri, text: loaded.text } : { uri: candidates.at(-1)! };
  }

  /** Whether it is such a file that has come, gone or changed on the disk. What an editor has open stays. */
  changed(uri: string): boolean {
    if (!isEntitiesFile(uri)) return false;
    if (!this.#edited.has(normal(uri))) this.forget(normal(uri));
    return true;
  }

  /** Takes the text that an editor has open in the place of what is on the disk. */
  edited(uri: string, text: string): void {
    const key = normal(uri);
    this.#edited.set(key, uri);
    void this.begin(key, this.readOne(key, text));
  }

  /** The disk's text counts again. */
  closed(uri: string): void {
    this.forget(normal(uri));
    this.#edited.delete(normal(uri));
  }

  /** The paths of the files that hold for a text, the nearest first. */
  private candidates(uri: string): string[] {
    const start = folderOf(normal(uri));
    const root = this.#roots.filter(each => start.startsWith(each)).sort((a, b) => b.length - a.length)[0] ?? start;
    const candidates: string[] = [];
    for (let folder: string | undefined = start; folder?.startsWith(root); folder = above(folder)) {
      candidates.push(folder + entitiesFileName);
    }
    return candidates;
  }

  /** What is read of a file holds, unless it has changed in the meantime. */
  private begin(uri: string, read: Promise<Loaded | undefined>): Promise<void> {
    const settled = read.then(loaded => {
      if (this.#read.get(uri) !== settled) return;
      this.#known.set(uri, loaded);
      this.report(uri, loaded?.problems ?? []);
    });
    this.#read.set(uri, settled);
    return settled;
  }

  /** It is read again when it is asked for. What was wrong with it may not be any more. */
  private forget(uri: string): void {
    this.#read.delete(uri);
    this.report(uri, []);
  }

  private report(uri: string, problems: EntitiesFile['problems']): void {
    if (problems.length === 0 && !this.#told.delete(uri)) return;
    if (problems.length > 0) this.#told.add(uri);
    const diagnostics = problems.map(({ range, message, isMild }): Diagnostic => ({
      range,
      message,
      severity: isMild ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
      source,
    }));
    this.tell(this.#edited.get(uri) ?? uri, diagnostics);
  }

  private async loadOne(uri: string, { readIfThere }: Files): Promise<Loaded | undefined> {
    try {
      const text = await readIfThere(uri);
      if (text !== undefined) return await this.readOne(uri, text);
    } catch (error) {
      this.log(error);
    }
    return undefined;
  }

  private async readOne(uri: string, text: string): Promise<Loaded | undefined> {
    try {
      const file = await readEntitiesFile(text);
      return { ...file, uri, text };
    } catch (error) {
      this.log(error);
      return undefined;
    }
  }
}

/** Whether a document is such a file, and no news. */
export function isEntitiesFile(uri: string): boolean {
  return uri.endsWith(`/${entitiesFileName}`);
}

function rootOf({ uri }: WorkspaceFolder): string {
  return normal(uri.endsWith('/') ? uri : `${uri}/`);
}
