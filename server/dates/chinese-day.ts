import { readNumeral } from './chinese-numerals';
import type { DateWords } from './date-words';
import type { WrittenDay } from './written-day';

/** A date with its units behind the numbers: `2023年12月3日`, `二〇二三年十二月三日`, `民國112年`, `12月3日`, `2023年`. */
export function readChineseDay(words: DateWords, at: number): WrittenDay | undefined {
  const unit = (index: number, chars: string) => words.text(index) !== '' && chars.includes(words.text(index));
  let next = at;
  let year: number | undefined;
  let month: number | undefined;
  let day: number | undefined;
  let lastDay: number | undefined;
  const republic = /^(?:民国|民國)$/.test(words.text(at) + words.text(at + 1)) ? 2 : 0;
  const first = readNumeral(words, at + republic);
  if (!first) return undefined;
  if (unit(first.end, '年') && /^ ?$/.test(words.gap(first.end))) {
    // The Republic's years count from 1912.
    if (republic > 0) year = first.value + 1911;
    else if (first.digits === 4) year = first.value;
    else if (first.digits === 2) year = first.value < 70 ? 2000 + first.value : 1900 + first.value;
    else return undefined;
    next = first.end + 1;
  } else if (republic > 0) {
    return undefined;
  }
  const second = readNumeral(words, next);
  if (second && unit(second.end, '月') && second.value >= 1 && second.value <= 12) {
    month = second.value;
    next = second.end + 1;
    const third = readNumeral(words, next);
    if (third && unit(third.end, '日号號') && third.value >= 1 && third.value <= 31) {
      day = third.value;
      next = third.end + 1;
      const last = words.atom(next, 'to') ? readNumeral(words, words.atom(next, 'to')!.end) : undefined;
      if (last && unit(last.end, '日号號') && last.value > third.value && last.value <= 31) {
        lastDay = last.value;
        next = last.end + 1;
      }
    }
  }
  if (next === at || (year === undefined && month === undefined)) return undefined;
  return {
    calendar: 'gregory',
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(lastDay === undefined ? {} : { lastDay }),
    start: at,
    end: next,
    form: 'chinese',
  };
}
