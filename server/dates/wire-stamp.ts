import type { DateWords } from './date-words';
import { readWordDay } from './word-day';
import type { WrittenDay } from './written-day';
import type { WrittenTime } from './written-time';

/**
 * The stamp of a wire, day and time as one number (`261405 GMT APR 96`, IPTC 7901), from word `at` on.
 */
export function readWireStamp(
  words: DateWords,
  at: number,
): { readonly day: WrittenDay; readonly time: WrittenTime } | undefined {
  const number = words.number(at);
  if (number?.digits !== 6) return undefined;
  const zone = words.atom(number.end, 'zone');
  const month = readWordDay(words, zone?.end ?? number.end);
  const [day, hour, minute] = [
    Math.floor(number.value / 10_000),
    Math.floor(number.value / 100) % 100,
    number.value % 100,
  ];
  // The year behind the month has been taken for a day where it has two digits.
  if (!month || day < 1 || day > 31 || hour > 23 || minute > 59) return undefined;
  const year = month.year ?? (month.day === undefined ? undefined : month.day + (month.day < 70 ? 2000 : 1900));
  const short = year === undefined ? words.number(month.end) : undefined;
  const full = short?.digits === 2 ? short.value + (short.value < 70 ? 2000 : 1900) : year;
  const end = short?.digits === 2 ? short.end : month.end;
  return {
    day: { ...month, day, ...(full === undefined ? {} : { year: full }), start: at, end },
    time: { hour, minute, second: 0, start: at, end, ...(zone ? { zone: zone.value } : {}) },
  };
}
