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
export function articleOf({ range: { start } }: Pick<Mention, 'range'>, { articles }: Structure): number {
  let [low, high] = [0, Math.max(0, articles.length - 1)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (articles[middle]!.range.end.line < start.line) low = middle + 1;
    else high = middle;
  }
  return low;
}
