import { t } from '@vscode/l10n';
import { joinKeywords, proposedKeywords } from './metadata/keywords';
import { labelFor } from './metadata/label';
import type { ArticleRule } from './rule';

export const emptyKeywords: ArticleRule = {
  scope: 'article',
  code: 'empty-keywords',
  severity: 'warning',
  about: 'A keyword line without keywords.',
  why: 'It was begun and never filled; systems that read it take the next line for keywords.',
  fix: 'Completes it with names and phrases that the article repeats.',
  safe: false,
  examples: [
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News\n⟦Keywords:⟧',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News\nKeywords: ports, Salem',
    },
  ],
  *check({ article }) {
    const { keywords } = article;
    if (keywords?.label && keywords.items.length === 0) {
      yield { range: keywords.range, message: t('The keyword line is empty.') };
    }
  },
  fixes({ range }, view) {
    const keywords = joinKeywords(proposedKeywords(view), view);
    if (keywords === '') return [];
    const { start, end } = view.article.keywords?.label ?? range;
    const written = view.text.content(start.line).slice(start.character, end.character);
    const separator = /[^\p{L}\p{M}\p{N}]*$/u.exec(labelFor('keywords', view))![0];
    return [
      {
        title: t('Write the keywords {0}', keywords),
        edits: [{ range, newText: written + (separator || ': ') + keywords }],
        preferred: true,
      },
    ];
  },
};
