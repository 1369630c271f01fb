import { t } from '@vscode/l10n';
import { dayFromText } from '../dates/value';
import { rangeInLine } from '../text/range';
import { dateLinesOf, undecided, writeDay } from './metadata/dates';
import { writeWeekday } from './metadata/weekdays';
import type { ArticleRule } from './rule';

export const ambiguousDate: ArticleRule = {
  scope: 'article',
  code: 'ambiguous-date',
  severity: 'warning',
  about: 'A date in numbers that can be read as day and month or as month and day, where nothing decides.',
  why: '03/04/2024 is the third of April in London and the fourth of March in New York; a reader abroad takes the wrong one.',
  fix: 'Writes the reading that is chosen in words, or as the house form has it.',
  safe: false,
  examples: [
    {
      text: 'Port of Salem opens its second quay\nDate: ⟦03/04/2024⟧\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: Wednesday, 03/04/2024\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 03/04/2024\n\nThe port of Salem opened its second quay today, Wednesday, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'افتتاح الرصيف الثاني في ميناء صلالة\nتاريخ النشر: ⟦٠٣/٠٤/٢٠٢٤⟧\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: 'Le port de Salem ouvre son deuxième quai\nPublié le jeudi 7 décembre 2023 à 18h42 • Mis à jour le 08/12/2023 à 07h10\n\nLe ministre a ouvert le deuxième quai du port de Salem, a annoncé le gouvernement.\n\nSource : Nouvelles du port',
    },
  ],
  *check(view) {
    for (const { known, dates } of dateLinesOf(view)) {
      for (const date of dates) {
        const readings = undecided(date, view);
        if (!readings) continue;
        const [one, other] = readings.map(value => written(value, view));
        yield {
          range: rangeInLine(known.number, date.daysStart, date.daysEnd),
          message: t('This date can be read as {0} and as {1}.', one!, other!),
        };
      }
    }
  },
  fixes({ range }, view) {
    const date = dateLinesOf(view)
      .flatMap(({ known, dates }) => dates.map(date => ({ known, date })))
      .find(({ known, date }) => known.number === range.start.line && date.daysStart === range.start.character);
    const readings = date && undecided(date.date, view);
    return (readings ?? []).map(value => {
      const newText = written(value, view);
      const day = dayFromText(value)!;
      return { title: t('It is {0}, {1}', writeWeekday(day, view), newText), edits: [{ range, newText }] };
    });
  },
};

function written(value: string, view: Parameters<typeof undecided>[1]): string {
  const day = dayFromText(value);
  return day === undefined ? value : writeDay(day, view);
}
