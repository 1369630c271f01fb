import { Reading } from '../article/reading';
import { structureOf } from '../article/structure';
import { habitsOfFile, mergeHabits, noHabits, type FileHabits, type FolderHabits } from '../corpus/habits';
import type { FileEntry, Files } from './files';
import { folderOf, normal } from './uris';

/** What is known of the folder of a document. */
export interface Neighbourhood {
  readonly habits: FolderHabits;
  /** Milliseconds since 1970; undefined where the document is no file. */
  readonly modified?: number;
}

const unknown: Neighbourhood = { habits: noHabits };

/** The newest files of a folder tell its habits; more of them, or longer ones, are not worth the time to read them. */
const mostFiles = 100;
const largestFile = 200_000;

interface Folder {
  readonly entries: ReadonlyMap<string, FileEntry>;
  readonly files: ReadonlyMap<string, FileHabits>;
  /** By document: the others' habits. One object as long as nothing changes. */
  readonly neighbourhoods: Map<string, Neighbourhood>;
}

/** The folders of the open documents, read when they are first asked for and again when their files have changed. */
export class Folders {
  readonly #folders = new Map<string, Promise<Folder | undefined>>();
  readonly #known = new Map<string, Folder>();
  /** What was read of a file, as long as it is the same. */
  readonly #read = new Map<string, { readonly modified: number; readonly habits: FileHabits }>();

  constructor(
    private readonly files: Files | undefined,
    private readonly log: (error: unknown) => void,
  ) {}

  /** What the other files in a document's folder show, reading them where that has not been done. Never rejects. */
  async around(uri: string): Promise<Neighbourhood> {
    if (!this.files || !uri.startsWith('file:')) return unknown;
    uri = normal(uri);
    const key = folderOf(uri);
    let folder = this.#folders.get(key);
    if (!folder) {
      folder = this.load(uri, this.files).catch((error: unknown) => {
        this.log(error);
        return undefined;
      });
      this.#folders.set(key, folder);
    }
    const loaded = await folder;
    if (loaded && this.#folders.get(key) === folder) this.#known.set(key, loaded);
    return this.now(uri);
  }

  /** The same as far as it has been read. */
  now(uri: string): Neighbourhood {
    uri = normal(uri);
    const folder = this.#known.get(folderOf(uri));
    if (!folder) return unknown;
    let neighbourhood = folder.neighbourhoods.get(uri);
    if (!neighbourhood) {
      const others = [...folder.files].flatMap(([other, habits]) => (other === uri ? [] : [habits]));
      const modified = folder.entries.get(uri)?.modified;
      neighbourhood = { habits: mergeHabits(others), ...(modified === undefined ? {} : { modified }) };
      folder.neighbourhoods.set(uri, neighbourhood);
    }
    return neighbourhood;
  }

  /** A file has come, gone or changed. */
  changed(uri: string): void {
    this.#folders.delete(folderOf(normal(uri)));
  }

  private async load(uri: string, { siblings, read }: Files): Promise<Folder> {
    const entries = await siblings(uri);
    const newest = entries
      .filter(({ size }) => size <= largestFile)
      .toSorted((a, b) => b.modified - a.modified)
      .slice(0, mostFiles);
    const files = new Map<string, FileHabits>();
    for (const { uri, modified } of newest) {
      const kept = this.#read.get(uri);
      const habits = kept?.modified === modified ? kept.habits : await this.readOne(uri, read);
      if (!habits) continue;
      this.#read.set(uri, { modified, habits });
      files.set(normal(uri), habits);
    }
    return { entries: new Map(entries.map(entry => [normal(entry.uri), entry])), files, neighbourhoods: new Map() };
  }

  private async readOne(uri: string, read: Files['read']): Promise<FileHabits | undefined> {
    try {
      const reading = Reading.of(await read(uri));
      return habitsOfFile(reading, structureOf(reading));
    } catch (error) {
      this.log(error);
      return undefined;
    }
  }
}
