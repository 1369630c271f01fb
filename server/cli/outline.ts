import { parseArgs } from 'node:util';
import type { Article, Part } from '../article/article';
import { Reading } from '../article/reading';
import { structureOf } from '../article/structure';
import { Exit, UsageError, type Io } from './io';
import { isUnread, messageOf, sourcesOf } from './sources';

/** `newsmark outline [--json] PATHS…`: the parts of each article, with their lines. */
export async function outlineArticles(args: string[], io: Io): Promise<Exit> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  if (positionals.length === 0) throw new UsageError('outline needs files, folders, or - for the standard input.');
  let exit = Exit.Well;
  for await (const source of sourcesOf(positionals, io.input)) {
    io.progress.step(source.name);
    try {
      if (isUnread(source)) throw new Error(source.message);
      const structure = structureOf(Reading.of(source.text.replace(/^\ufeff/, '')));
      if (values.json === true) await io.print(`${JSON.stringify({ id: source.id, ...structure })}\n`);
      else for (const article of structure.articles) await io.print(lines(article, source.name, '').join(''));
    } catch (error) {
      io.complain(`${source.name}: ${messageOf(error)}`);
      exit = Exit.Wrong;
    }
  }
  io.progress.end();
  return exit;
}

function lines(article: Article, name: string, indent: string): string[] {
  const { headline, subheadline, byline, date, updated, dateline, source, keywords, body, related } = article;
  const row = (kind: string, part: Part | undefined, value?: string) =>
    part ? [`${name}:${part.range.start.line + 1}: ${indent}${kind}: ${value ?? part.text}\n`] : [];
  return [
    ...row('headline', headline),
    ...row('subheadline', subheadline),
    ...row('byline', byline),
    ...row('date', date, date?.value),
    ...row('updated', updated, updated?.value),
    ...row('dateline', dateline),
    ...(body[0] ? [`${name}:${body[0].range.start.line + 1}: ${indent}body: ${body.length}\n`] : []),
    ...row('source', source, source?.names.join(', ')),
    ...row('keywords', keywords, keywords?.items.map(({ text }) => text).join(', ')),
    ...related.flatMap(each => lines(each, name, `${indent}related `)),
  ];
}
