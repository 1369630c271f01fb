import { t } from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import { expressionsOfLine, languageIndex } from '../../article/dated';
import type { WrittenExpression } from '../../dates/expressions';
import { resolve, type Resolved } from '../../dates/resolve';
import { dayFromText } from '../../dates/value';
import { dateLinesOf, meaningOf } from '../../rules/metadata/dates';
import { languageOf } from '../../rules/metadata/label';
import { weekdayName } from '../../rules/metadata/weekdays';
import type { ArticleView } from '../../rules/rule';
import { rangeInLine } from '../../text/range';
import { markdown, valueInMarkdown } from '../markdown';
import type { Place } from '../place';
import { dayTitle, inCalendars, writtenDay } from './days';

/** What an expression of time in the text means: `yesterday`, `اليوم الجمعة`. */
export function timeHover({ line, character, read, own }: Place): Hover | undefined {
  const language = languageOf(own);
  const expression = expressionsOfLine(read, language).find(({ start, end }) => start <= character && character <= end);
  if (!expression) return undefined;
  const { start, end, written } = expression;
  return {
    range: rangeInLine(line, start, end),
    contents: markdown(meaning(written, read.text.slice(start, end), own)),
  };
}

function meaning(written: WrittenExpression, text: string, view: ArticleView): (string | undefined)[] {
  const value = dateOf(view);
  const base = value === undefined ? undefined : dayFromText(value);
  const said = `**${valueInMarkdown(text)}**`;
  const relative = isRelative(written);
  if (relative && base === undefined) {
    return [
      said,
      value === undefined
        ? t('The article has no date from which this could be told.')
        : t('The article’s date is not known to the day, so this cannot be told.'),
    ];
  }
  const resolved = resolve(written, base ?? 0, languageIndex(languageOf(view)));
  if (!resolved) return [said, t('There is no such day.')];
  return [
    dayTitle(resolved.value, view),
    inCalendars(resolved.value, view),
    weekday(written, resolved, view),
    relative && value !== undefined
      ? t('Told from the article’s date, {0}.', valueInMarkdown(writtenDay(value, view)))
      : undefined,
  ];
}

/** Whether the article's date is needed to tell it. */
function isRelative(written: WrittenExpression): boolean {
  return written.kind === 'day' ? written.day.year === undefined : written.kind !== 'year';
}

function weekday(written: WrittenExpression, { contradiction }: Resolved, view: ArticleView): string | undefined {
  if ((written.kind !== 'day' && written.kind !== 'shift') || written.weekday === undefined) return undefined;
  if (contradiction === undefined) return t('The weekday agrees.');
  const [said, right] = [written.weekday, contradiction].map(number => valueInMarkdown(weekdayName(number, view)));
  return t('The text says {0}, but that day is {1}.', said!, right!);
}

/** The date of an article; undefined where it has none that can be read. */
function dateOf(view: ArticleView): string | undefined {
  const [first] = dateLinesOf(view).flatMap(({ dates }) => dates);
  return first && meaningOf(first, view);
}
