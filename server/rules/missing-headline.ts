import { t } from '@vscode/l10n';
import { anchorOf, hasStory } from './metadata/anchor';
import type { ArticleRule, ArticleView } from './rule';

export const missingHeadline: ArticleRule = {
  scope: 'article',
  code: 'missing-headline',
  severity: 'warning',
  about: 'An article without a headline.',
  why: 'The headline is what lists, searches and readers go by.',
  fix: 'Inserts the opening clause of the text above it, to be made into a headline.',
  safe: false,
  examples: [
    {
      text: '⟦Date: 12 May 2021⟧\n\nThe port of Salem opened its second quay on Wednesday, officials said in a statement that was read out at the harbour.\n\nThe minister said that the work had taken two years and had cost 40 million dollars.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
  ],
  *check(view) {
    if (view.article.headline || !hasStory(view)) return;
    const range = anchorOf(view);
    if (range) yield { range, message: t('The article has no headline.') };
  },
  fixes(_finding, view) {
    const first = view.article.range.start.line;
    const at = view.text.content(first).startsWith('\ufeff') ? 1 : 0;
    const position = { line: first, character: at };
    const headline = openingOf(view);
    return [
      {
        title: t('Insert a headline from the opening of the text'),
        edits: [
          {
            range: { start: position, end: position },
            newText: headline + view.text.lineBreak,
            stops: [[0, headline.length]],
          },
        ],
      },
    ];
  },
};

/** More words than this are no headline. */
const mostWords = 12;

/** Where the first clause is sought, in UTF-16 units. */
const longestOpening = 1000;

/** The first clause of the body: what a headline is made from. */
function openingOf({ article, text }: ArticleView): string {
  const { start } = article.body.find(({ kind }) => kind === 'paragraph')!.range;
  const dateline = article.dateline?.range.start.line === start.line ? article.dateline.range.end.character : 0;
  const from = Math.max(start.character, dateline);
  const paragraph = text.content(start.line).slice(from, from + longestOpening);
  const clause = /^[\s\p{P}]*([^.,،。，؛;!?؟۔]+)/u.exec(paragraph)?.[1] ?? paragraph;
  return clause.trim().split(/\s+/u).slice(0, mostWords).join(' ');
}
