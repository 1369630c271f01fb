import type { Mention } from '../entities/entity';
import type { Position } from '../text/range';
import { viewsOf } from '../rules/check';
import type { NewsDocument } from './document';
import type { Context } from './feature';
import { subjectOf } from './problems';

/** The mention that holds a position, or ends there. */
export function mentionAt({ analysis }: NewsDocument, { line, character }: Position): Mention | undefined {
  return analysis.mentions.find(
    ({ range }) => range.start.line === line && range.start.character <= character && character <= range.end.character,
  );
}

/**
 * All mentions of the same in the text, the given one among them. Where nothing is known of somebody, the same name in
 * another article of the file is somebody else's.
 */
export function mentionsOf(document: NewsDocument, mention: Mention, context: Context): Mention[] {
  const { line } = mention.range.start;
  const subject = mention.id === undefined ? subjectOf(document, context) : undefined;
  const article =
    subject && viewsOf(subject).find(({ article: { range } }) => range.start.line <= line && line <= range.end.line);
  const [first, last] = article
    ? [article.article.range.start.line, article.article.range.end.line]
    : [0, Number.MAX_SAFE_INTEGER];
  return document.analysis.mentions.filter(
    ({ key, range }) => key === mention.key && range.start.line >= first && range.start.line <= last,
  );
}
