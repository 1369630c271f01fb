import { t } from '@vscode/l10n';
import { expressionsOfLine, languageIndex } from '../article/dated';
import { weekdayOf } from '../dates/calendar';
import { resolve } from '../dates/resolve';
import { dayFromText } from '../dates/value';
import { writeLong } from '../dates/write';
import { rangeInLine } from '../text/range';
import { dateLinesOf, meaningOf, styleOf, writeDay } from './metadata/dates';
import { languageOf } from './metadata/label';
import { weekdayName } from './metadata/weekdays';
import type { ArticleRule, ArticleView, Finding, Fix } from './rule';

export const dateMismatch: ArticleRule = {
  scope: 'article',
  code: 'date-mismatch',
  severity: 'warning',
  about: 'A weekday, or a date in a second calendar, that does not belong to the date.',
  why: 'One of the two is wrong, and readers cannot know which.',
  fix: 'Puts the weekday, or the second calendar’s date, right. In the text it offers the weekday that the article’s date has.',
  safe: false,
  examples: [
    {
      text: 'Port of Salem opens its second quay\nDate: ⟦Monday⟧, 26 April 2024\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
      fixed:
        'Port of Salem opens its second quay\nDate: Friday, 26 April 2024\n\nThe port of Salem opened its second quay this week, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 26 April 2024\n\nThe port of Salem opened its second quay ⟦yesterday, Tuesday⟧, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'افتتاح الرصيف الثاني في ميناء صلالة\nتاريخ النشر: الجمعة 26 أبريل 2024م الموافق ⟦7 شوال 1445هـ⟧\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصدر: وكالة الأنباء العمانية',
      fixed:
        'افتتاح الرصيف الثاني في ميناء صلالة\nتاريخ النشر: الجمعة 26 أبريل 2024م الموافق 17 شوال 1445هـ\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: 'افتتاح الرصيف الثاني في ميناء صلالة\nتاريخ النشر: الجمعة 26 أبريل 2024م الموافق 17 شوال 1445هـ\n\nافتتح وزير النقل اليوم الجمعة الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصدر: وكالة الأنباء العمانية',
    },
  ],
  *check(view) {
    for (const { finding } of mismatches(view)) yield finding;
  },
  fixes(finding, view) {
    return mismatches(view).find(({ finding: { range } }) => sameStart(range, finding.range))?.fixes ?? [];
  },
};

function sameStart(a: Finding['range'], b: Finding['range']): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}

interface Mismatch {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

function mismatches(view: ArticleView): Mismatch[] {
  return [...inDateLines(view), ...inText(view)];
}

function* inDateLines(view: ArticleView): Generator<Mismatch> {
  for (const { known, dates } of dateLinesOf(view)) {
    for (const { contradiction, value, others } of dates) {
      const day = dayFromText(value);
      if (!contradiction || day === undefined) continue;
      const { start, end, weekday, calendar } = contradiction;
      const range = rangeInLine(known.number, start, end);
      if (weekday !== undefined) {
        const newText = weekdayName(weekday, view);
        yield {
          finding: { range, message: t('The date is a {0}.', newText) },
          fixes: [{ title: t('Write {0}', newText), edits: [{ range, newText }], preferred: true }],
        };
      } else if (calendar) {
        const newText = writeLong(day, styleOf(view, known.line.text.slice(start, end)), calendar);
        const written = known.line.text.slice(start, end);
        // What stands behind its year, the era, stays as it is written.
        const era = others.some(other => other.calendar === calendar) ? eraBehind(written) : '';
        if (!newText) continue;
        yield {
          finding: { range, message: t('In this calendar the date is {0}.', newText) },
          fixes: [{ title: t('Write {0}', newText), edits: [{ range, newText: newText + era }], preferred: true }],
        };
      }
    }
  }
}

function eraBehind(written: string): string {
  return /(?<=\p{Nd})[^\p{Nd}]*$/u.exec(written)?.[0] ?? '';
}

/** Words like `today, Monday` against the date of the article. */
function* inText(view: ArticleView): Generator<Mismatch> {
  const language = languageOf(view);
  const base = baseOf(view);
  for (const { number, line, state } of view.lines) {
    if (state.part !== 'body') continue;
    for (const { start, end, written } of expressionsOfLine(line, language)) {
      if (written.kind !== 'shift' && written.kind !== 'day') continue;
      if (written.weekday === undefined) continue;
      const own = written.kind === 'day' && written.day.year !== undefined;
      if (base === undefined && !own) continue;
      const resolved = resolve(written, base ?? 0, languageIndex(language));
      if (resolved?.contradiction === undefined) continue;
      const day = dayFromText(resolved.value);
      if (day === undefined) continue;
      const right = weekdayName(weekdayOf(day), view);
      yield {
        finding: {
          range: rangeInLine(number, start, end),
          message: t('{0} is a {1}.', writeDay(day, view, 'long'), right),
        },
        fixes: [],
      };
    }
  }
}

/** The day of the article's date; undefined where it is not known to the day. */
function baseOf(view: ArticleView): number | undefined {
  const [first] = dateLinesOf(view).flatMap(({ dates }) => dates);
  return first ? dayFromText(meaningOf(first, view)) : undefined;
}
