import { readScheme } from '../annotations/brat-conf';
import { builtinScheme } from '../annotations/builtin-scheme';
import type { Scheme } from '../annotations/scheme';
import { above, folderOf, normal } from './uris';

const labelsFile = 'annotation.conf';
const looksFile = 'visual.conf';

/** The labels of folders: those of the nearest `annotation.conf` at or above a text, or the ones that are built in. */
export class Schemes {
  readonly #read = new Map<string, Promise<string | null>>();

  /** @param read the text of a file; null where there is none */
  constructor(
    private readonly read: (uri: string) => Promise<string | null>,
    private readonly language: () => 'en' | 'ar',
  ) {}

  async of(uri: string): Promise<Scheme> {
    let folder: string | undefined = folderOf(normal(uri));
    for (let step = 0; folder !== undefined && step < farthest; step++) {
      const [annotationConf, visualConf] = await Promise.all([
        this.file(folder + labelsFile),
        this.file(folder + looksFile),
      ]);
      if (annotationConf !== null) return readScheme(annotationConf, visualConf ?? '');
      folder = above(folder);
    }
    return builtinScheme(this.language());
  }

  /** Whether it is such a file that has come, gone or changed. */
  changed(uri: string): boolean {
    const key = normal(uri);
    if (![labelsFile, looksFile].some(name => key.endsWith(`/${name}`))) return false;
    this.#read.delete(key);
    return true;
  }

  private file(uri: string): Promise<string | null> {
    let file = this.#read.get(uri);
    if (!file) this.#read.set(uri, (file = this.read(uri)));
    return file;
  }
}

/** Folders above a text that are looked at. */
const farthest = 32;
