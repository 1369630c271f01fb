import { t } from '@vscode/l10n';
import { dayFromText } from '../dates/value';
import { rangeInLine } from '../text/range';
import { dateLinesOf, meaningOf } from './metadata/dates';
import type { ArticleRule } from './rule';

export const futureDate: ArticleRule = {
  scope: 'article',
  code: 'future-date',
  severity: 'warning',
  about: 'A date of publication that is yet to come.',
  why: 'It is a slip of the keyboard or an embargo; both should be known before the article goes out.',
  fix: 'None: only a person knows the right date.',
  safe: false,
  examples: [
    {
      text: 'Port of Salem opens its second quay\nDate: ⟦12 May 2091⟧\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2019\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
    },
  ],
  *check(view) {
    // Somewhere it is tomorrow already.
    const latest = Math.floor(view.surroundings.now / 86_400_000) + 1;
    for (const { known, dates } of dateLinesOf(view)) {
      for (const date of dates) {
        const day = dayFromText(meaningOf(date, view));
        if (day === undefined || day <= latest) continue;
        yield {
          range: rangeInLine(known.number, date.daysStart, date.daysEnd),
          message: t('This date is in the future.'),
        };
      }
    }
  },
  fixes: () => [],
};
