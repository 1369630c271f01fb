import { suggestKeywords } from '../../article/keywords';
import type { ArticleView } from '../rule';
import { languageOf } from './label';

/** How many keywords are proposed for an article that has none. */
const proposed = 5;

/** The keywords that an article's text offers, the best first. */
export function proposedKeywords({ article, lines }: ArticleView): string[] {
  return suggestKeywords(article, lines, proposed).map(({ text }) => text);
}

/** Keywords as a line of this article has them, with the sign that it, its folder or its language puts between them. */
export function joinKeywords(keywords: readonly string[], view: ArticleView): string {
  return keywords.join(separatorFor(view));
}

/** The sign between keywords with its spaces. */
export function separatorFor(view: ArticleView): string {
  return separatorIn(view) ?? view.surroundings.folder.keywordSeparators[0]?.text ?? plainSeparator(languageOf(view));
}

/** The sign between the first two keywords of a related article, or of another one of the file. */
function separatorIn({ structure, text }: ArticleView): string | undefined {
  for (const { keywords } of structure.articles.flatMap(article => [article, ...article.related])) {
    const [first, second] = keywords?.items ?? [];
    if (!first || second?.range.start.line !== first.range.end.line) continue;
    return text.content(first.range.end.line).slice(first.range.end.character, second.range.start.character);
  }
  return undefined;
}

function plainSeparator(language: string): string {
  switch (language) {
    case 'ar':
    case 'fa':
    case 'ur':
      return '، ';
    case 'zh':
      return '、';
    default:
      return ', ';
  }
}
