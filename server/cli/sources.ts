import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A text to work on. */
export interface Source {
  /** Its path, below the folder that was given, without its ending; the id of a line of JSON. */
  readonly id: string;
  /** For people: the path as it was given. */
  readonly name: string;
  readonly text: string;
  /** The `.ann` file beside it. */
  readonly ann: string | undefined;
}

/** What could not be read, and why. */
export interface Unread {
  readonly name: string;
  readonly message: string;
}

/**
 * The texts of paths, one after the other: files, the `.txt` files of folders, and, for `-`, the lines of the standard input:
 * paths, or JSON with a `path` or an `id` and a `text`.
 */
export async function* sourcesOf(paths: readonly string[], input: Readable): AsyncGenerator<Source | Unread> {
  for await (const { path, base } of pathsOf(paths, input)) {
    if (typeof path !== 'string') yield path;
    else yield await readOne(path, base);
  }
}

/** The paths of files: of folders those whose names end so. */
export async function* pathsOf(
  paths: readonly string[],
  input: Readable,
  ending = '.txt',
): AsyncGenerator<{ readonly path: string | Source | Unread; readonly base: string }> {
  for (const path of paths) {
    if (path === '-') {
      for await (const line of createInterface({ input, crlfDelay: Infinity })) {
        if (line.trim() !== '') yield { path: line.trimStart().startsWith('{') ? sourceIn(line) : line, base: '' };
      }
    } else if (await isFolder(path)) {
      for (const name of await filesBelow(path, ending)) yield { path: join(path, name), base: path };
    } else yield { path, base: '' };
  }
}

function sourceIn(line: string): Source | Unread | string {
  try {
    const { id, path, text, ann } = JSON.parse(line) as Record<string, unknown>;
    if (typeof path === 'string') return path;
    if (typeof text !== 'string') return { name: line.slice(0, shown), message: 'no “path” and no “text”' };
    const name = typeof id === 'string' || typeof id === 'number' ? String(id) : 'article';
    return { id: name, name, text, ann: typeof ann === 'string' ? ann : undefined };
  } catch (error) {
    return { name: line.slice(0, shown), message: messageOf(error) };
  }
}

/** UTF-16 units of a line that a message shows. */
const shown = 60;

async function readOne(path: string, base: string): Promise<Source | Unread> {
  try {
    const text = decode(await readFile(path));
    const stem = path.slice(0, path.length - extname(path).length);
    const beside = await readIfThere(`${stem}.ann`);
    return { id: idOf(stem, base), name: path, text, ann: beside };
  } catch (error) {
    return { name: path, message: messageOf(error) };
  }
}

/** The path below the folder that was given, or where the command runs; the name alone of what lies elsewhere. */
function idOf(stem: string, base: string): string {
  const below = relative(base === '' ? '.' : base, stem);
  return (below.startsWith('..') || isAbsolute(below) ? basename(stem) : below).replaceAll('\\', '/');
}

/** UTF-8 with its byte order mark, which counts. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return decode(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // What is not there is told of when it is read.
    return false;
  }
}

async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter(name => name.toLowerCase().endsWith(ending)).sort();
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function isUnread(source: Source | Unread): source is Unread {
  return 'message' in source;
}
