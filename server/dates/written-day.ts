import type { DateWords } from './date-words';
import { readChineseDay } from './chinese-day';
import { readNumericDay, type DateOrder } from './numeric-day';
import { readWordDay } from './word-day';
import type { PartialDay } from './value';

/** A day, or a month or year, as one calendar writes it. `start` and `end` are indices of words, `end` exclusive. */
export interface WrittenDay extends PartialDay {
  readonly start: number;
  readonly end: number;
  readonly form: 'iso' | 'numeric' | 'words' | 'chinese';
  /** The last day of a range within the month: `24–26 April`. */
  readonly lastDay?: number;
  /** The other reading of a date in numbers, where it can be read in two ways. */
  readonly other?: PartialDay;
  /** The order in which numbers have been read. */
  readonly order?: DateOrder;
  /** The calendar is a guess from the year: nothing says it. */
  readonly guessed?: boolean;
  /** The languages of its words, as indices into `knownLanguages`. */
  readonly languages?: readonly number[];
  /** The naming system of its month: the month's name as it stands in the text. */
  readonly monthName?: { readonly start: number; readonly end: number };
  /** Punctuation that does not belong into it, such as the comma of `26th, April`. */
  readonly untidy?: boolean;
}

/** The day that is written from word `at` on, if one is: the longest reading. */
export function readDay(words: DateWords, at: number): WrittenDay | undefined {
  const readings = [readNumericDay(words, at), readChineseDay(words, at), readWordDay(words, at)];
  return readings.reduce((best, next) => (next && (!best || next.end > best.end) ? next : best), undefined);
}
