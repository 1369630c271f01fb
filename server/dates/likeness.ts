import { Sense } from '../locales/lexicon';

/** How much a piece of text is a date line. */
export interface DateLikeness {
  /** The share of its letters and digits that dates are written with, 0 to 1; function words do not count. */
  readonly coverage: number;
  /** Whether it names a day: a month's name with a number, or a date in numbers. */
  readonly complete: boolean;
}

export const noDate: DateLikeness = { coverage: 0, complete: false };

const dateSenses = Sense.Month | Sense.Weekday | Sense.DateWord;
const inNumbers = /\p{Nd}{1,4}\s?[./\-\u2010-\u2015]\s?\p{Nd}{1,2}\s?[./\-\u2010-\u2015]\s?\p{Nd}{1,4}/u;
const inChinese = /[\p{Nd}〇○零一二三四五六七八九十]{1,4}\s?[年月]\s?[\p{Nd}一二三四五六七八九十]{1,3}\s?[月日]/u;
const chineseNumeral = /^[〇零一二三四五六七八九十]$/;

/**
 * Measures words `from` on of a text.
 *
 * @param senses the senses of each word, as bits
 * @param source the text itself, from word `from` on
 */
export function dateLikeness(
  words: readonly string[],
  senses: readonly number[],
  from: number,
  source: string,
): DateLikeness {
  const chinese = inChinese.test(source);
  let covered = 0;
  let total = 0;
  let month = false;
  let number = false;
  for (let at = from; at < words.length; at++) {
    const word = words[at]!;
    const sense = senses[at]!;
    const digits = isDigits(word) || (chinese && chineseNumeral.test(word));
    if (digits || sense & dateSenses) {
      covered += word.length;
      number ||= digits;
      month ||= (sense & Sense.Month) !== 0;
    } else if (/^(?:st|nd|rd|th|er|am|pm)$/.test(word)) {
      covered += word.length;
    } else if (sense & Sense.Function) {
      continue;
    }
    total += word.length;
  }
  if (total === 0) return noDate;
  const complete = number && (month || inNumbers.test(source) || chinese);
  return { coverage: covered / total, complete };
}

function isDigits(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}
