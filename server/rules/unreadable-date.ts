import { t } from '@vscode/l10n';
import type { Line } from '../article/line';
import { languageIndex } from '../article/dated';
import { lookUp } from '../locales/lexicon';
import type { Use } from '../locales/sense';
import { dateCandidates, dateLinesOf, writeDay } from './metadata/dates';
import type { ArticleRule } from './rule';

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
    for (const { part, dates, known, language } of dateLinesOf(view)) {
      if (dates.length > 0) continue;
      if (!part.label && !isMeantAsDate(known.line, language)) continue;
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

/** The share of a line's letters that must be those of dates. */
const mostlyDate = 0.6;

/** A line without a label: made of the words of dates, among them a day of the week or a month in its language. */
function isMeantAsDate({ date, words }: Line, language: string): boolean {
  if (date.coverage < mostlyDate) return false;
  const index = languageIndex(language);
  let named = false;
  for (let at = 0; at < words.text.length; at++) {
    lookUp(words, at, ({ uses }) => {
      named ||= uses.some(use => use.language === index && isDayName(use.date));
    });
  }
  return named;
}

/** Of the calendar of most news: what `Mehr` is in the Persian one is a common word in German. */
function isDayName(date: Use['date']): boolean {
  return date?.part === 'weekday' || (date?.part === 'month' && date.value.startsWith('g'));
}
