import type { Article } from '../../article/article';
import type { ArticleView } from '../rule';

/**
 * Whether it is worth saying that an article lacks a part. In a file of several articles a part of one of them may stand
 * for all (`News in brief, 3 May`): the others lack it only where most articles have their own; where none has one, the
 * first alone is told.
 */
export function lacks({ article, structure }: ArticleView, has: (article: Article) => boolean): boolean {
  if (has(article)) return false;
  const { articles } = structure;
  const having = articles.filter(has).length;
  return having === 0 ? article === articles[0] : having * 2 >= articles.length;
}
