import type { Structure } from '../article/structure';
import type { Mention } from '../entities/entity';
import type { Position } from '../text/range';
import type { NewsDocument } from './document';

/** The mention that holds a position; otherwise the one that ends there. */
export function mentionAt(
  { analysis: { mentions } }: NewsDocument,
  { line, character }: Position,
): Mention | undefined {
  const here = mentions.filter(
    ({ range: { start, end } }) => start.line === line && start.character <= character && character <= end.character,
  );
  return here.at(-1);
}

/**
 * All mentions of the same in the text, the given one among them. Where nothing is known of somebody, the same name in
 * another article of the file is somebody else's.
 */
export function mentionsOf({ analysis: { mentions, structure } }: NewsDocument, mention: Mention): Mention[] {
  const article = articleOf(mention, structure);
  return mentions.filter(
    other => other.key === mention.key && (mention.entity !== undefined || articleOf(other, structure) === article),
  );
}

/** The number of the main article that a mention belongs to; what stands before an article belongs to it. */
export function articleOf({ range: { start } }: Mention, { articles }: Structure): number {
  const at = articles.findIndex(({ range }) => start.line <= range.end.line);
  return at < 0 ? articles.length - 1 : at;
}
