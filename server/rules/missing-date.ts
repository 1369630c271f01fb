import { t } from '@vscode/l10n';
import { writeWeekday } from './metadata/weekdays';
import { dateCandidates, namesDateBeside, writeDay, type DateOrigin } from './metadata/dates';
import { anchorOf } from './metadata/anchor';
import { lacks } from './metadata/lacking';
import { labelFor } from './metadata/label';
import { insertLine } from './metadata/place';
import type { ArticleRule } from './rule';

export const missingDate: ArticleRule = {
  scope: 'article',
  code: 'missing-date',
  severity: 'warning',
  about: 'An article without a line that gives its date.',
  why: 'Without its date an article cannot be sorted, cited or found again, and words like “today” mean nothing.',
  fix: 'Inserts a date line: with another date of the article, the dateline’s, that in the file’s name, that of the file, or today’s.',
  safe: false,
  examples: [
    {
      text: '⟦Port of Salem opens its second quay⟧\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nThe minister called it a long-awaited day for the harbour.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'El puerto de Salem inaugura su segundo muelle\nRedacción | Salem | 18/12/2023 - 10:15h\n\nEl ministro inauguró el lunes el segundo muelle del puerto de Salem, informó el Gobierno.\n\nFuente: Noticias del Puerto',
    },
  ],
  *check(view) {
    if (!lacks(view, ({ date, updated }) => date !== undefined || updated !== undefined) || namesDateBeside(view))
      return;
    const range = anchorOf(view);
    if (range) yield { range, message: t('The article has no date.') };
  },
  fixes(_finding, view) {
    const label = labelFor('date', view);
    return dateCandidates(view)
      .slice(0, 4)
      .map(({ day, origin }, at) => {
        const text = writeDay(day, view);
        const line = label + text;
        return {
          title: titleOf(origin, text, writeWeekday(day, view)),
          edits: [insertLine('date', line, view, [label.length, line.length])],
          preferred: at === 0,
        };
      });
  },
};

function titleOf(origin: DateOrigin, date: string, weekday: string): string {
  switch (origin) {
    case 'update':
      return t('Insert the date of its update: {0}, {1}', weekday, date);
    case 'text':
      return t('Insert the date in its text: {0}, {1}', weekday, date);
    case 'dateline':
      return t('Insert the date of its dateline: {0}, {1}', weekday, date);
    case 'file-name':
      return t('Insert the date in the name of the file: {0}, {1}', weekday, date);
    case 'modified':
      return t('Insert the date of the file: {0}, {1}', weekday, date);
    case 'today':
      return t('Insert today’s date: {0}, {1}', weekday, date);
  }
}
