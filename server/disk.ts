import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './server/files';

/** The files of this machine, by their `file:` URIs. */
export const disk: Files = {
  async siblings(uri) {
    const folder = dirname(fileURLToPath(uri));
    const entries = (await found(readdir(folder, { withFileTypes: true }))) ?? [];
    const texts = entries.filter(entry => entry.isFile() && /\.txt$/i.test(entry.name)).slice(0, most);
    const files = texts.map(async ({ name }) => {
      const path = join(folder, name);
      const entry = await found(stat(path));
      return entry ? [{ uri: pathToFileURL(path).href, modified: entry.mtimeMs, size: entry.size }] : [];
    });
    return (await Promise.all(files)).flat();
  },
  read: uri => readFile(fileURLToPath(uri), 'utf8'),
  readIfThere: uri => found(readFile(fileURLToPath(uri), 'utf8')),
};

/** Files of a folder that are looked at. */
const most = 2000;

/** Undefined for what is not there: a document may have no file yet, and a file may go at any time. */
async function found<T>(wanted: Promise<T>): Promise<T | undefined> {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}
