import { t } from '@vscode/l10n';
import { anchorOf, hasStory } from './metadata/anchor';
import { joinKeywords, proposedKeywords } from './metadata/keywords';
import { labelFor } from './metadata/label';
import { lacks } from './metadata/lacking';
import { insertLine } from './metadata/place';
import type { ArticleRule } from './rule';

export const missingKeywords: ArticleRule = {
  scope: 'article',
  code: 'missing-keywords',
  severity: 'information',
  archive: 'off',
  about: 'An article without keywords.',
  why: 'Keywords are how an archive groups what belongs together.',
  fix: 'Inserts a line of keywords, taken from the article itself: names and phrases that it repeats.',
  safe: false,
  examples: [
    {
      text: '⟦افتتاح الرصيف الثاني في ميناء صلالة⟧\nتاريخ النشر: 26 أبريل 2024\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nوقال الوزير إن ميناء صلالة سيستقبل سفنا أكبر، وإن الرصيف الثاني يضاعف طاقته.\n\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News\nKeywords: ports, Salem',
    },
  ],
  *check(view) {
    if (!hasStory(view) || !lacks(view, ({ keywords }) => keywords !== undefined)) return;
    const range = anchorOf(view);
    if (range) yield { range, message: t('The article has no keywords.') };
  },
  fixes(_finding, view) {
    const label = labelFor('keywords', view);
    const keywords = joinKeywords(proposedKeywords(view), view);
    const line = label + keywords;
    return [
      {
        title:
          keywords === '' ? t('Insert a line for the keywords') : t('Insert keywords from the article: {0}', keywords),
        edits: [insertLine('keywords', line, view, [label.length, line.length])],
        preferred: keywords !== '',
      },
    ];
  },
};
