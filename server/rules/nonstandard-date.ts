import { t } from '@vscode/l10n';
import { languageIndex } from '../article/dated';
import type { ReadDate } from '../dates/date-line';
import { dayFromText } from '../dates/value';
import { foldText } from '../text/fold';
import { rangeInLine } from '../text/range';
import { dateLinesOf, meaningOf, undecided, writeDay, type DateLine } from './metadata/dates';
import type { ArticleRule, ArticleView, Finding } from './rule';
import type { DateForm } from './surroundings';

export const nonstandardDate: ArticleRule = {
  scope: 'article',
  code: 'nonstandard-date',
  severity: 'information',
  archive: 'hint',
  about: 'A date that can be read, but is not in the house form: the setting `newsmark.dates.form`.',
  why: 'Dates in one form can be sorted, compared and checked at a glance; a date in another language, or with a stray comma, cannot.',
  fix: 'Writes the date in the house form. What stands beside it, such as a time, stays.',
  safe: true,
  examples: [
    {
      text: 'افتتاح الرصيف الثاني في ميناء صلالة\nتاريخ النشر: ⟦26th, April 2024⟧ GMT\n\nافتتح وزير النقل اليوم الجمعة الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصدر: وكالة الأنباء العمانية',
      fixed:
        'افتتاح الرصيف الثاني في ميناء صلالة\nتاريخ النشر: 26 أبريل 2024 GMT\n\nافتتح وزير النقل اليوم الجمعة الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: 'افتتاح الرصيف الثاني في ميناء صلالة\nتاريخ النشر: 26 أبريل 2024\n\nافتتح وزير النقل اليوم الجمعة الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: ⟦26th, April 2024⟧\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
      fixed:
        'Port of Salem opens its second quay\nDate: 26 April 2024\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 2024-04-26\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
    },
  ],
  *check(view) {
    for (const { line, date } of findable(view)) {
      yield { range: rangeOf(line, date), message: messageOf(view) };
    }
  },
  fixes(finding, view) {
    const found = findable(view).find(({ line, date }) => isAt(finding, line, date));
    if (!found) return [];
    const day = dayFromText(meaningOf(found.date, view))!;
    const newText = houseForm(day, view, found);
    return [{ title: t('Write {0}', newText), edits: [{ range: finding.range, newText }], preferred: true }];
  },
};

interface Findable {
  readonly line: DateLine;
  readonly date: ReadDate;
}

/** Dates that are known to the day, and are not written as the house wants them. */
function findable(view: ArticleView): Findable[] {
  return dateLinesOf(view).flatMap(line =>
    line.dates.flatMap(date => {
      const known = date.precision === 'day' && dayFromText(meaningOf(date, view)) !== undefined;
      if (!known || date.contradiction || undecided(date, view)) return [];
      return isStandard(line, date, view) ? [] : [{ line, date }];
    }),
  );
}

function isStandard(line: DateLine, date: ReadDate, view: ArticleView): boolean {
  const { dateForm } = view.surroundings.options;
  if (date.foreign.length > 0 || date.day.untidy === true) return languageIndex(line.language) < 0;
  if (dateForm === 'natural') return true;
  const day = dayFromText(meaningOf(date, view))!;
  const text = line.known.line.text;
  const written = text.slice(date.daysStart, date.daysEnd);
  const tidy = (form: string) => foldText(form).replace(/\s+/g, ' ').trim();
  return tidy(written) === tidy(houseForm(day, view, { line, date }));
}

function houseForm(day: number, view: ArticleView, { line, date }: Findable): string {
  const written = line.known.line.text.slice(date.daysStart, date.daysEnd);
  return writeDay(day, view, formOf(view.surroundings.options.dateForm), written);
}

function formOf(form: DateForm): DateForm {
  return form === 'natural' ? 'long' : form;
}

function rangeOf({ known }: DateLine, { daysStart, daysEnd }: ReadDate): Finding['range'] {
  return rangeInLine(known.number, daysStart, daysEnd);
}

function isAt({ range }: Finding, { known }: DateLine, { daysStart }: ReadDate): boolean {
  return known.number === range.start.line && daysStart === range.start.character;
}

function messageOf({ surroundings: { options } }: ArticleView): string {
  switch (options.dateForm) {
    case 'iso':
      return t('The date is not written as 2024-04-26.');
    case 'both':
      return t('The date is not written in both calendars.');
    case 'long':
      return t('The date is not written out in the language of the article.');
    case 'natural':
      return t('The date is not written as the language of the article writes dates.');
  }
}
