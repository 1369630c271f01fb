import { t } from '@vscode/l10n';
import { dateCandidates, dateLinesOf, writeDay } from './metadata/dates';
import type { ArticleRule } from './rule';

/** The share of a line's letters that must be those of dates. */
const mostlyDate = 0.6;

export const unreadableDate: ArticleRule = {
  scope: 'article',
  code: 'unreadable-date',
  severity: 'warning',
  about: 'A date line from which no date can be read.',
  why: 'What people guess from “two hours ago” or a day that does not exist no system can sort, and soon nobody can guess it.',
  fix: 'Puts a date that is known from elsewhere in its place: the text, the dateline, the file’s name, the file.',
  safe: false,
  examples: [
    {
      text: 'Port of Salem opens its second quay\nDate: ⟦2 hours ago⟧\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: ⟦31 April 2021⟧\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 30 April 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
  ],
  *check(view) {
    for (const { part, dates, known } of dateLinesOf(view)) {
      if (dates.length > 0) continue;
      // Without a label, only what is made of the words of dates.
      if (!part.label && known.line.date.coverage < mostlyDate) continue;
      const { start, end } = part.range;
      const character = part.text === '' ? start.character : end.character - part.text.length;
      yield {
        range: { start: { line: end.line, character: Math.max(0, character) }, end },
        message: part.text === '' ? t('The date line is empty.') : t('No date can be read from “{0}”.', part.text),
      };
    }
  },
  fixes({ range }, view) {
    return dateCandidates(view)
      .slice(0, 3)
      .map(({ day }) => {
        const newText = writeDay(day, view);
        return { title: t('Write {0}', newText), edits: [{ range, newText }] };
      });
  },
};
