import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(aside, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** A file below a folder by its name, which may come from anywhere: never above it. */
export function pathBelow(folder: string, name: string): string {
  const safe = normalize(name.replace(/[\x00-\x1f<>:"|?*]/g, '_'));
  const parts = (isAbsolute(safe) ? safe.slice(1) : safe).split(sep).filter(part => part !== '..' && part !== '');
  return join(folder, ...parts);
}

/** How far a long run is, on a terminal and nowhere else. */
export class Progress {
  #count = 0;
  #last = 0;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  step(name: string): void {
    this.#count++;
    const now = Date.now();
    if (!this.stream.isTTY || now - this.#last < interval) return;
    this.#last = now;
    this.stream.write(`\r\u001b[K${this.#count} ${name.slice(-60)}`);
  }

  end(): void {
    if (this.stream.isTTY && this.#last > 0) this.stream.write('\r\u001b[K');
  }
}

/** Milliseconds. */
const interval = 100;
