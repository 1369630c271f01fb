import { parseArgs } from 'node:util';
import { AnnotatedText } from '../annotations/annotated-text';
import { formats } from '../exchange';
import { bratConfiguration } from '../exchange/brat';
import { filesOf, type Format } from '../exchange/format';
import { articlesOf } from '../exchange/source-article';
import { Exit, UsageError, type Io } from './io';
import { pathBelow, writeWhole } from './output';
import { isUnread, messageOf, sourcesOf, type Source } from './sources';

/** `newsmark export --to FORMAT [--out DIR] [--suggest] PATHS…`. */
export async function exportArticles(args: string[], io: Io): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' }, out: { type: 'string' }, suggest: { type: 'boolean' } },
  });
  const format = formats.find(({ name, write }) => name === values.to && write);
  const names = formats.filter(({ write }) => write).map(({ name }) => name);
  if (!format?.write) throw new UsageError(`--to is one of ${names.join(', ')}.`);
  if (positionals.length === 0) throw new UsageError('export needs files, folders, or - for the standard input.');
  let exit = Exit.Well;
  for await (const source of sourcesOf(positionals, io.input)) {
    io.progress.step(source.name);
    try {
      if (isUnread(source)) throw new Error(source.message);
      await exportOne(source, format, { ...values, suggest: values.suggest === true }, io);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      io.complain(`${source.name}: ${messageOf(error)}`);
      exit = Exit.Wrong;
    }
  }
  io.progress.end();
  if (format.name === 'brat' && values.out !== undefined) {
    for (const [name, text] of Object.entries(bratConfiguration)) await writeWhole(`${values.out}/${name}`, text);
  }
  return exit;
}

async function exportOne(
  { id, text, ann }: Source,
  format: Format,
  { out, suggest }: { readonly out?: string | undefined; readonly suggest: boolean },
  io: Io,
): Promise<void> {
  const bare = text.replace(/^\ufeff/, '');
  const { annotations } = AnnotatedText.open(bare, ann, text);
  const knowledge = suggest ? { knowledge: io.knowledge() } : {};
  for (const article of articlesOf({ id, text: bare, annotations, ...knowledge })) {
    if (out !== undefined) {
      for (const { name, text } of filesOf(format, article, io)) await writeWhole(pathBelow(out, name), text);
      continue;
    }
    const written = format.write!(article, io);
    if ('json' in written) await io.print(`${JSON.stringify(written.json)}\n`);
    else if (written.beside) throw new UsageError(`${format.name} is files: --out says where.`);
    else await io.print(written.text.endsWith('\n\n') ? written.text : `${written.text}\n`);
  }
}
