import type { CalendarName } from './calendar';
import type { DateAtom, DateWords } from './date-words';
import { misspeltMonth } from './misspelt-month';
import { centuryOf } from './numeric-day';
import type { WrittenDay } from './written-day';

/** A month's name with what belongs to it. */
interface Month {
  readonly calendar: CalendarName;
  readonly month: number;
  readonly end: number;
  readonly languages: readonly number[];
  readonly nameEnd: number;
}

interface Found {
  readonly value: number;
  readonly end: number;
  readonly languages: readonly number[];
  readonly untidy?: boolean;
}

const calendarByLetter: Readonly<Record<string, CalendarName>> = {
  g: 'gregory',
  i: 'islamic-umalqura',
  p: 'persian',
};

const between = /^[\s.,،'’\-\u2010-\u2015/()]{0,3}$/;
const beforeYear = /^[\s.,،'’‘\-\u2010-\u2015/()]{0,4}$/;
const rangeDash = /^\.? ?[-\u2010-\u2015/] ?$/;

/** A date with its month in words: `26 April 2024`, `April 26, 2024`, `2024 Apr 26`, `5 ذو الحجة 1445هـ`, `نوفمبر 2024`. */
export function readWordDay(words: DateWords, at: number): WrittenDay | undefined {
  return dayFirst(words, at) ?? monthFirst(words, at) ?? yearFirst(words, at);
}

function dayFirst(words: DateWords, at: number): WrittenDay | undefined {
  const day = readDayNumber(words, at);
  if (!day) return undefined;
  let next = day.end;
  let lastDay: number | undefined;
  const last = readLastDay(words, next);
  if (last && last.value > day.value) {
    lastDay = last.value;
    next = last.end;
  }
  const monthAt = skipFillers(words, next, between);
  const month = between.test(words.gap(monthAt)) ? readMonth(words, monthAt) : undefined;
  if (!month) return undefined;
  // `Issue 20, May 2008`: the number counts something else.
  if (/[,،]/.test(words.gap(monthAt)) && day.end === at + 1 && isCounted(words, at)) return undefined;
  const untidy = /[,،]/.test(words.gap(monthAt)) || (monthAt > next && /[,،]/.test(words.gap(next)));
  return finish(words, at, month, monthAt, day, lastDay, readYear(words, month.end, month.calendar), untidy);
}

function monthFirst(words: DateWords, at: number): WrittenDay | undefined {
  const month = readMonth(words, at);
  if (!month) return undefined;
  const dayAt = skipFillers(words, month.end, between);
  const day = between.test(words.gap(dayAt)) ? readDayNumber(words, dayAt) : undefined;
  if (!day || isClock(words, dayAt)) {
    return finish(words, at, month, at, undefined, undefined, readYear(words, month.end, month.calendar), false);
  }
  let end = day.end;
  let lastDay: number | undefined;
  const last = readLastDay(words, end);
  if (last && last.value > day.value) {
    lastDay = last.value;
    end = last.end;
  }
  const year = readYear(words, end, month.calendar);
  // `April 24`, alone, is the day; so is the day in `April 5 2024`.
  return finish(words, at, { ...month, end }, at, { ...day, end }, lastDay, year, false);
}

function yearFirst(words: DateWords, at: number): WrittenDay | undefined {
  const year = words.number(at);
  if (year?.digits !== 4 || year.value < 1000) return undefined;
  const monthAt = skipFillers(words, year.end, between);
  const month = between.test(words.gap(monthAt)) ? readMonth(words, monthAt) : undefined;
  if (!month) return undefined;
  const day = between.test(words.gap(month.end)) ? readDayNumber(words, month.end) : undefined;
  const used = day && !isClock(words, month.end) ? day : undefined;
  const end = used?.end ?? month.end;
  return finish(words, at, { ...month, end }, monthAt, used, undefined, { ...year, languages: [] }, false);
}

/** A day that its month does not have is taken all the same: what is left of it would be another date. */
function finish(
  words: DateWords,
  start: number,
  month: Month,
  monthAt: number,
  day: Found | undefined,
  lastDay: number | undefined,
  year: Found | undefined,
  untidy: boolean,
): WrittenDay {
  const date = { calendar: month.calendar, month: month.month };
  return {
    ...date,
    ...(year ? { year: year.value } : {}),
    ...(day ? { day: day.value } : {}),
    ...(lastDay === undefined ? {} : { lastDay }),
    start,
    end: Math.max(month.end, day?.end ?? 0, year?.end ?? 0),
    form: 'words',
    languages: [...month.languages, ...(day?.languages ?? []), ...(year?.languages ?? [])],
    monthName: { start: monthAt, end: month.nameEnd },
    untidy: untidy || day?.untidy === true || year?.untidy === true,
  };
}

/** The number of a day in digits or words, with what is written behind it: `26th`, `1er`, `السادس والعشرين من`. */
function readDayNumber(words: DateWords, at: number): Found | undefined {
  const inWords = words.atom(at, 'number');
  const digits = words.number(at);
  if (digits && !(inWords && inWords.end > digits.end)) {
    if (digits.digits > 2 || digits.value < 1 || digits.value > 31) return undefined;
    const suffix = words.atom(digits.end, 'ordinal');
    // `5 a 6`: a short one must touch its number.
    const touching = words.text(digits.end).length < 2 ? /^['’]?$/ : /^['’ ]?$/;
    const ordinal = suffix && touching.test(words.gap(digits.end)) ? suffix : undefined;
    return {
      value: digits.value,
      end: ordinal?.end ?? digits.end,
      languages: ordinal ? languagesOf(words, digits.end, ordinal) : [],
    };
  }
  const value = Number(inWords?.value);
  if (!inWords || value < 1 || value > 31) return undefined;
  return { value, end: inWords.end, languages: languagesOf(words, at, inWords) };
}

/** Whether the word before a number says what it counts. */
function isCounted(words: DateWords, at: number): boolean {
  return at > 0 && words.gap(at) === ' ' && words.atoms(at - 1).length === 0;
}

/** The last of several days: `26–28`, `26 to 28`, `27. und Sonntag, 28.` */
function readLastDay(words: DateWords, at: number): Found | undefined {
  if (rangeDash.test(words.gap(at))) return readDayNumber(words, at);
  const to = between.test(words.gap(at)) ? words.atom(at, 'to') : undefined;
  if (!to) return undefined;
  let next = skipFillers(words, to.end, between);
  const weekday = words.atom(next, 'weekday');
  if (weekday) next = skipFillers(words, weekday.end, between);
  return between.test(words.gap(next)) && words.number(next) ? readDayNumber(words, next) : undefined;
}

function readMonth(words: DateWords, at: number): Month | undefined {
  const atom = words.atom(at, 'month') ?? misspeltMonth(words, at);
  if (!atom) return undefined;
  const calendar = calendarByLetter[atom.value[0]!]!;
  const month = Number(atom.value.slice(1));
  const read = { calendar, month, end: atom.end, nameEnd: atom.end, languages: languagesOf(words, at, atom) };
  // The same month in a second naming system: `نوفمبر/تشرين الثاني`, `مارس (آذار)`.
  if (!/^ ?[/(\-\u2010-\u2015|] ?$/.test(words.gap(atom.end))) return read;
  const twin = words.atoms(atom.end).find(({ part, value }) => part === 'month' && value === atom.value);
  return twin ? { ...read, end: twin.end, nameEnd: twin.end } : read;
}

/** The year behind a day or month, with its era. */
function readYear(words: DateWords, from: number, calendar: CalendarName): Found | undefined {
  const gap = beforeYear;
  if (!gap.test(words.gap(from))) return undefined;
  const at = skipFillers(words, from, gap, true);
  const year = words.number(at);
  if (!year || !gap.test(words.gap(at)) || isClock(words, at)) return undefined;
  const era = /^[\s.('’]{0,2}$/.test(words.gap(year.end)) ? eraAt(words, year.end, calendar) : undefined;
  const behind = era ? undefined : words.atom(year.end, 'yearWord');
  const named = behind && isNoun(words, year.end, behind) && / ?/.test(words.gap(year.end)) ? behind : undefined;
  const end = era?.end ?? named?.end ?? year.end;
  const languages = era ? languagesOf(words, year.end, era) : [];
  const untidy = / ,|،،|,,/.test(words.gap(from));
  if (year.digits === 4 && year.value >= 1000 && year.value < 2200)
    return { value: year.value, end, languages, untidy };
  const short = year.digits === 2 && /^[\s,،'’‘\-/.]*$/.test(words.gap(at)) && at === from;
  if (!short) return undefined;
  return { value: centuryOf(year.value, -1, era?.value ?? calendar), end, languages, untidy };
}

/** A word that means the year (`года`, `yılında`), not one that may stand before it (`в`). */
export function isNoun(words: DateWords, at: number, { end, language }: DateAtom): boolean {
  const atoms = words.atoms(at).filter(atom => atom.end === end && atom.language === language);
  return language === words.language && !atoms.some(({ part }) => part === 'before' || part === 'to');
}

function eraAt(words: DateWords, at: number, calendar: CalendarName): DateAtom | undefined {
  return words.atoms(at).find(({ part, value }) => part === 'era' && value === calendar);
}

/** Whether the number at `at` begins a time: `07:30`, `7 pm`, `1430 GMT`. */
function isClock(words: DateWords, at: number): boolean {
  const number = words.number(at);
  if (!number || number.digits > 2)
    return number?.digits === 4 && words.atom(at + 1, 'zone') !== undefined && number.value < 1000;
  if (/^ ?[:٫] ?$/.test(words.gap(at + 1)) && words.number(at + 1)) return true;
  return words.atom(at + 1, 'dayPeriod') !== undefined && words.atom(at + 1, 'month', 'era', 'ordinal') === undefined;
}

function skipFillers(words: DateWords, from: number, gap: RegExp, year = false): number {
  let at = from;
  for (let count = 0; count < 3; count++) {
    const filler = year ? words.atom(at, 'filler', 'yearWord') : words.atom(at, 'filler');
    if (!filler || words.number(at) || !gap.test(words.gap(at))) return at;
    if (words.atom(at, 'month')) return at;
    at = filler.end;
  }
  return at;
}

/** The languages in which the word is this part; none where its own language has it too. */
function languagesOf(words: DateWords, at: number, atom: DateAtom): number[] {
  if (atom.language === words.language || atom.language < 0) return [];
  const same = words.atoms(at).filter(({ part, value }) => part === atom.part && value === atom.value);
  return same.some(({ language }) => language === words.language) ? [] : [atom.language];
}
