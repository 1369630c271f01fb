import { t } from '@vscode/l10n';
import type { Keyword } from '../article/article';
import { foldText } from '../text/fold';
import { comparePositions } from '../text/range';
import type { ArticleRule, ArticleView } from './rule';

export const duplicateKeyword: ArticleRule = {
  scope: 'article',
  code: 'duplicate-keyword',
  severity: 'information',
  about: 'A keyword that stands twice in one line, if only in another spelling.',
  why: 'It counts the article twice under one keyword, or splits one keyword in two.',
  fix: 'Deletes the second one with the sign before it.',
  safe: true,
  examples: [
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News\nKeywords: ports, Salem, ⟦Ports⟧, quay',
      fixed:
        'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News\nKeywords: ports, Salem, quay',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News\nKeywords: ports, port of Salem',
    },
  ],
  *check(view) {
    for (const { item, first } of duplicates(view)) {
      yield {
        range: item.range,
        message: t('The keyword “{0}” stands here already.', first.text),
        related: [{ range: first.range, message: t('Here for the first time.') }],
      };
    }
  },
  fixes({ range }, { article }) {
    const items = article.keywords?.items ?? [];
    const at = items.findIndex(item => comparePositions(item.range.start, range.start) === 0);
    // From the end of the keyword before it, so that its sign goes too.
    const before = items[at - 1];
    if (before?.range.end.line !== range.start.line) return [];
    return [
      {
        title: t('Delete the repeated keyword'),
        edits: [{ range: { start: before.range.end, end: range.end }, newText: '' }],
        preferred: true,
      },
    ];
  },
};

interface Duplicate {
  readonly item: Keyword;
  readonly first: Keyword;
}

function duplicates({ article }: ArticleView): Duplicate[] {
  const items = article.keywords?.items ?? [];
  const seen = new Map<string, Keyword>();
  return items.flatMap(item => {
    const key = foldText(item.text).replace(/\s+/g, ' ');
    const first = seen.get(key);
    if (!first) seen.set(key, item);
    return first ? [{ item, first }] : [];
  });
}
