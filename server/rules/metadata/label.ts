import type { Article, Part } from '../../article/article';
import { labelText, separatorBehind } from '../../article/label-text';
import type { LabelRole } from '../../locales/locale';
import { knownLanguages, labelsToWrite } from '../../locales/lexicon';
import type { ArticleView } from '../rule';

/**
 * A label with its sign, as it is to be written in an article: as the article itself spells it elsewhere, else as the
 * folder does, else as its language does.
 */
export function labelFor(role: LabelRole, view: ArticleView): string {
  return labelInArticle(role, view) ?? view.surroundings.folder.labels[role]?.[0]?.text ?? plainLabel(role, view);
}

/** Of the same role in a related article, or in another article of the file. */
function labelInArticle(role: LabelRole, { structure, text }: ArticleView): string | undefined {
  for (const article of structure.articles.flatMap(main => [main, ...main.related])) {
    const part = partsByRole(article)[role];
    const label = part?.label && labelText(part, text.content(part.label.start.line));
    if (label) return label;
  }
  return undefined;
}

function partsByRole({
  date,
  source,
  keywords,
  byline,
  headline,
}: Article): Partial<Record<LabelRole, Part | undefined>> {
  return { date, source, keywords, byline, headline };
}

/** The language's label with the sign and spaces that the article's other labels have. */
function plainLabel(role: LabelRole, view: ArticleView): string {
  const index = knownLanguages.findIndex(({ tag }) => tag === languageOf(view));
  const { labels, separator } = labelsToWrite[index < 0 ? english : index]!;
  return labels[role] + (separatorInArticle(view) ?? separator);
}

const english = knownLanguages.findIndex(({ tag }) => tag === 'en');

/** The language of an article; that of its file where the article is too short to tell. */
export function languageOf({ article, structure }: ArticleView): string {
  return article.language === 'und' ? structure.language : article.language;
}

function separatorInArticle({ article, text }: ArticleView): string | undefined {
  for (const part of Object.values(partsByRole(article))) {
    if (!part?.label || part.text === '') continue;
    const { end } = part.label;
    const separator = separatorBehind(text.content(end.line), end.character);
    if (/[:：]/.test(separator)) return separator;
  }
  return undefined;
}
