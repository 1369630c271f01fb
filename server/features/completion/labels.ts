import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Article } from '../../article/article';
import type { LabelRole } from '../../locales/locale';
import { labelFor } from '../../rules/metadata/label';
import { foldText } from '../../text/fold';
import { kindName } from '../kind-names';
import type { Place } from '../place';
import type { Slot, Suggestion } from './suggestion';

type Wanted = Extract<LabelRole, 'headline' | 'byline' | 'date' | 'source' | 'keywords' | 'related'>;

/** The labels that an article still misses, where its line is empty or begins like one of them. */
export function labelSuggestions(place: Place, { typed }: Slot): Suggestion[] {
  const suggestions = rolesAt(place).map((role): Suggestion => {
    const label = labelFor(role, place.own);
    const text = role === 'related' ? label.trimEnd() : label;
    return {
      text,
      kind: CompletionItemKind.Property,
      detail: kindName(role === 'related' ? 'related-section' : role),
      about: () => [about(role)],
      also: bare(text),
      open: true,
    };
  });
  const folded = foldText(typed);
  const begins = ({ text, also = [] }: Suggestion) => [text, ...also].some(form => foldText(form).startsWith(folded));
  return suggestions.some(begins) ? suggestions : [];
}

/** Arabic words are also looked for without their article. */
function bare(label: string): string[] {
  return label.startsWith('ال') ? [label.slice(2)] : [];
}

/** What is missing where the cursor is, the likeliest first. */
function rolesAt({ line, main, own }: Place): Wanted[] {
  const isMissing = (article: Article) => (role: Wanted) => !hasRole(article, role, line);
  const behind = main.article.body.some(({ range }) => range.start.line < line);
  const order: readonly Wanted[] = behind
    ? ['source', 'keywords', 'related', 'date', 'byline']
    : ['headline', 'byline', 'date', 'source', 'keywords', 'related'];
  const missing = order.filter(isMissing(main.article));
  const related = own === main ? [] : (['date', 'source', 'byline'] as const).filter(isMissing(own.article));
  return [...new Set([...related, ...missing])];
}

/** Whether an article has something on another line than the one that is being written. */
function hasRole({ relatedHeadings, ...article }: Article, role: Wanted, line: number): boolean {
  const parts =
    role === 'related' ? relatedHeadings : role === 'date' ? [article.date, article.updated] : [article[role]];
  return parts.some(part => part && !(part.range.start.line === line && part.range.end.line === line));
}

function about(role: Wanted): string {
  switch (role) {
    case 'headline':
      return t('The line that gives the headline.');
    case 'byline':
      return t('The line that says who wrote the article.');
    case 'date':
      return t('The line that says when the article was published.');
    case 'source':
      return t('The line that says who reported it first.');
    case 'keywords':
      return t('The line of words by which the article is to be found.');
    case 'related':
      return t('The line above the headlines of related articles.');
  }
}
