import { t } from '@vscode/l10n';
import { countKeyword } from '../article/keywords';
import type { ArticleRule } from './rule';

export const keywordNotInText: ArticleRule = {
  scope: 'article',
  code: 'keyword-not-in-text',
  severity: 'hint',
  archive: 'off',
  about: 'A keyword that the article never mentions, where the other keywords of its line are there.',
  why: 'It may be left over from another article, or misspelt. Topics that need no mention are why this is a hint.',
  fix: 'None: only a person knows whether the keyword or the text is wrong.',
  safe: false,
  examples: [
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said. Ferries will use it from June.\n\nSource: Harbour News\nKeywords: Salem, quay, ferries, ⟦elections⟧',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said. Ferries will use it from June.\n\nSource: Harbour News\nKeywords: transport, economy, Salem',
    },
    {
      text: 'افتتاح الرصيف الثاني في ميناء صلالة\nتاريخ النشر: 26 أبريل 2024\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين وإن السفن ستصل قريبا.\n\nالمصدر: وكالة الأنباء العمانية\nكلمات دلالية: صلالة، ميناء، سفن',
    },
  ],
  *check({ article, lines }) {
    const items = article.keywords?.items ?? [];
    const absent = items.filter(({ text }) => countKeyword(text, article, lines) === 0);
    // A line of topics, not of words: nothing is told by their absence.
    if (items.length < fewest || absent.length * 4 > items.length) return;
    for (const { range, text } of absent) {
      yield { range, message: t('“{0}” does not occur in the article.', text) };
    }
  },
  fixes: () => [],
};

/** Fewer keywords do not show whether a line holds words of the text. */
const fewest = 3;
