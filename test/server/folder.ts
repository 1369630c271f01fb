import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on the disk, until it is deleted. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'newsmark-folder-')));

  /** The address of what lies in it. */
  uri(...names: string[]): string {
    return pathToFileURL(join(this.path, ...names)).href;
  }

  /** Writes a file, and the folders above it; returns its address. */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return pathToFileURL(path).href;
  }

  remove(name: string): void {
    rmSync(join(this.path, name));
  }

  delete(): void {
    rmSync(this.path, { recursive: true });
  }
}
