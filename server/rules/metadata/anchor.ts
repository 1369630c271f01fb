import type { Range } from '../../text/range';
import type { ArticleView } from '../rule';

/** Where to say that an article lacks something: its headline, or its first line with text. */
export function anchorOf({ article, lines }: ArticleView): Range | undefined {
  if (article.headline) return article.headline.range;
  const first = lines[0];
  if (!first) return undefined;
  const { number, line } = first;
  return { start: { line: number, character: line.start }, end: { line: number, character: line.end } };
}

/** Whether there is a story to ask metadata of: a lone headline or list of links has none. */
export function hasStory({ article }: ArticleView): boolean {
  return article.body.some(({ kind }) => kind === 'paragraph');
}
