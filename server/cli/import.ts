import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Standoff } from '../annotations/standoff/standoff';
import { formats } from '../exchange';
import type { Format, ReadArticle } from '../exchange/format';
import { CodePoints } from '../text/code-points';
import { Exit, UsageError, type Io } from './io';
import { pathBelow, writeWhole } from './output';
import { messageOf, pathsOf, readIfThere } from './sources';

/** `newsmark import --from FORMAT [--out DIR] [--force] PATHS…`: writes `.txt`, where there is none, and `.ann`. */
export async function importArticles(args: string[], io: Io): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
  });
  const format = formats.find(({ name, read }) => name === values.from && read);
  const names = formats.filter(({ read }) => read).map(({ name }) => name);
  if (!format?.read) throw new UsageError(`--from is one of ${names.join(', ')}.`);
  if (positionals.length === 0) throw new UsageError('import needs files or folders.');
  let exit = Exit.Well;
  for await (const { path } of pathsOf(positionals, io.input, format.ending)) {
    if (typeof path !== 'string') throw new UsageError('import reads files.');
    io.progress.step(path);
    try {
      const out = values.out ?? dirname(path);
      const isWell = await importOne(path, format, out, values.force === true, io);
      if (!isWell) exit = Exit.Wrong;
    } catch (error) {
      io.complain(`${path}: ${messageOf(error)}`);
      exit = Exit.Wrong;
    }
  }
  io.progress.end();
  return exit;
}

async function importOne(path: string, format: Format, out: string, isForced: boolean, io: Io): Promise<boolean> {
  const source = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  const name = basename(path, path.endsWith(format.ending) ? format.ending : extname(path));
  const texts = new Map<string, string>();
  const beside = await readIfThere(join(dirname(path), `${name}.txt`));
  if (beside !== undefined) texts.set(name, plain(beside));
  let isWell = true;
  for (const read of format.read!(source, { name, textOf: id => texts.get(id) })) {
    if ('message' in read) {
      io.complain(`${path}${read.line === undefined ? '' : `:${read.line}`}: ${read.message}`);
      isWell = false;
    } else await put(read, out, isForced);
  }
  return isWell;
}

async function put({ id, text, annotations }: ReadArticle, out: string, isForced: boolean): Promise<void> {
  const [textPath, annPath] = [pathBelow(out, `${id}.txt`), pathBelow(out, `${id}.ann`)];
  const [knownText, knownAnn] = await Promise.all([readIfThere(textPath), readIfThere(annPath)]);
  const ann = Standoff.empty.edit(annotations, []).write(new CodePoints(text));
  if (knownAnn !== undefined && knownAnn !== ann && !isForced) {
    throw new Error(`${annPath} is there already; --force writes it anew.`);
  }
  if (knownText !== undefined && plain(knownText) !== text) throw new Error(`${textPath} is another text.`);
  if (knownText !== undefined && knownText !== text) {
    throw new Error(`${textPath} has a byte order mark or other line breaks: its offsets are not those of ${annPath}.`);
  }
  if (knownText === undefined) await writeWhole(textPath, text);
  await writeWhole(annPath, ann);
}

/** LF, no byte order mark. */
function plain(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
