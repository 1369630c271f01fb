import type { Diagnostic, InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import type { Knowledge } from '../entities/knowledge/knowledge';
import { entitiesFileName, readEntitiesFile, type EntitiesFile } from '../entities/workspace/entities-file';
import { WorkspaceKnowledge } from '../entities/workspace/workspace-knowledge';
import type { EntitiesTarget } from '../features/feature';
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
  readonly #read = new Map<string, Promise<Loaded | undefined>>();
  /** Those that an editor has open. */
  readonly #edited = new Set<string>();
  readonly #known = new Map<string, Loaded | undefined>();
  /** By the files of a folder. */
  readonly #knowledge = new Map<string, { readonly files: readonly Loaded[]; readonly knowledge: Knowledge }>();

  /** @param tell takes what is wrong with a file */
  constructor(
    private readonly files: Files | undefined,
    private readonly tell: (uri: string, diagnostics: Diagnostic[]) => void,
    private readonly log: (error: unknown) => void,
  ) {}

  initialize({ workspaceFolders }: InitializeParams): void {
    this.changeFolders(workspaceFolders ?? [], []);
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
      this.candidates(uri).map(async candidate => {
        let read = this.#read.get(candidate);
        if (!read) {
          read = this.loadOne(candidate, files);
          this.#read.set(candidate, read);
        }
        const loaded = await read;
        if (this.#read.get(candidate) === read) this.#known.set(candidate, loaded);
      }),
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
    if (!this.#edited.has(normal(uri))) this.#read.delete(normal(uri));
    return true;
  }

  /** Takes the text that an editor has open in the place of what is on the disk. */
  edited(uri: string, text: string): void {
    uri = normal(uri);
    this.#edited.add(uri);
    this.#read.set(uri, this.readOne(uri, text));
  }

  /** The disk's text counts again. */
  closed(uri: string): void {
    this.#edited.delete(normal(uri));
    this.#read.delete(normal(uri));
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

  private async loadOne(uri: string, { readIfThere }: Files): Promise<Loaded | undefined> {
    try {
      const text = await readIfThere(uri);
      if (text !== undefined) return await this.readOne(uri, text);
      if (this.#known.get(uri)) this.tell(uri, []);
    } catch (error) {
      this.log(error);
    }
    return undefined;
  }

  private async readOne(uri: string, text: string): Promise<Loaded | undefined> {
    try {
      const file = await readEntitiesFile(text);
      this.tell(
        uri,
        file.problems.map(({ range, message, isMild }) => ({
          range,
          message,
          severity: isMild ? 2 : 1,
          source: 'newsmark',
        })),
      );
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
