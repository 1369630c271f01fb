import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './server/files';

/** The files of this machine, by their `file:` URIs. */
export const disk: Files = {
  async siblings(uri) {
    const folder = dirname(fileURLToPath(uri));
    const entries = await readdir(folder, { withFileTypes: true });
    const texts = entries.filter(entry => entry.isFile() && /\.txt$/i.test(entry.name));
    const found = await Promise.all(
      texts.slice(0, 2000).map(async ({ name }) => {
        const path = join(folder, name);
        const { mtimeMs, size } = await stat(path);
        return { uri: pathToFileURL(path).href, modified: mtimeMs, size };
      }),
    );
    return found;
  },
  read: uri => readFile(fileURLToPath(uri), 'utf8'),
};
