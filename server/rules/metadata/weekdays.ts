import { languageIndex } from '../../article/dated';
import { weekdayOf } from '../../dates/calendar';
import { writings } from '../../locales/lexicon';
import type { ArticleView } from '../rule';
import { languageOf } from './label';

/** The name of a weekday (1 is Monday) in the language of an article. */
export function weekdayName(weekday: number, view: ArticleView): string {
  const index = languageIndex(languageOf(view));
  return writings[index < 0 ? languageIndex('en') : index]!.weekdays[weekday - 1]!;
}

/** The weekday of a day number in the language of an article. */
export function writeWeekday(day: number, view: ArticleView): string {
  return weekdayName(weekdayOf(day), view);
}
