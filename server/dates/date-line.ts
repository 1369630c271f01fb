import type { Words } from '../text/words';
import { dayOf, weekdayOf, type CalendarName } from './calendar';
import { DateWords } from './date-words';
import { calendarOfYear, readShortDay } from './numeric-day';
import { edtf, precisionOf, spanOf, spanText, timeText, type PartialDay, type Precision } from './value';
import { readWireStamp } from './wire-stamp';
import { readDay, type WrittenDay } from './written-day';
import { readTime, readZone, type WrittenTime } from './written-time';
import { offsetIn } from './zones';

/** Why a date cannot be as it is written. */
export interface Contradiction {
  readonly by: 'weekday' | 'calendar';
  /** What the line says, as an index range of its text (UTF-16). */
  readonly start: number;
  readonly end: number;
  /** The weekday of the value, 1 is Monday; where a weekday contradicts. */
  readonly weekday?: number;
  /** The other calendar, where that contradicts. */
  readonly calendar?: CalendarName;
}

/** A date as meant. */
export interface ReadDate {
  /** EDTF by the Gregorian calendar: see `edtf`. */
  readonly value: string;
  /** The calendar in which the value is written. */
  readonly calendar: CalendarName;
  readonly precision: Precision;
  /** The value is one of these, the likelier first; nothing on the line decides. */
  readonly readings?: readonly [string, string];
  readonly contradiction?: Contradiction;
  /** What the line calls it. */
  readonly role?: 'published' | 'updated';
  /** From its first to its last part, weekday and time included: UTF-16 in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where the days stand, in all calendars, without weekday and time: UTF-16 in the line. */
  readonly daysStart: number;
  readonly daysEnd: number;
  readonly day: WrittenDay;
  readonly time?: WrittenTime;
  /** The same day in other calendars, as the line writes it. */
  readonly others: readonly WrittenDay[];
  /** The weekday that is written, 1 is Monday. */
  readonly weekday?: number;
  /** Indices into `knownLanguages` of the words that are not of the line's own language. */
  readonly foreign: readonly number[];
}

/** What the line says of one date, while it is gathered. Indices of words. */
interface Draft {
  role?: 'published' | 'updated';
  days: WrittenDay[];
  /** The day up to which it goes on: `30 December 2022 – 2 January 2023`. */
  until?: WrittenDay;
  time?: WrittenTime;
  weekday?: Weekday;
  start: number;
  end: number;
}

interface Weekday {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly languages: readonly number[];
}

/**
 * Reads the dates of a date line: that of publication first, then that of the update. A label may stand before them.
 *
 * @param language index into `knownLanguages`, -1 where it is not known
 */
export function readDateLine(source: Words, language: number): ReadDate[] {
  const words = new DateWords(source, language);
  const drafts = gather(words);
  const dates = shareDays(withoutLoneMonths(drafts)).flatMap(draft => finish(words, draft) ?? []);
  const [first, second] = settledBySibling(dates);
  if (!first) return yearAlone(words);
  if (first.role === 'updated' && second && second.role !== 'updated') return [second, first];
  return second ? [first, second] : [first];
}

/** Two dates on a line are written in one order. */
function settledBySibling(dates: readonly ReadDate[]): readonly ReadDate[] {
  const order = dates.find(({ day, readings }) => day.form === 'numeric' && !readings && day.day !== day.month)?.day
    .order;
  if (!order) return dates;
  return dates.map(date => {
    const { readings, ...rest } = date;
    if (!readings) return date;
    const meant = date.day.order === order ? undefined : date.day.other;
    return meant ? { ...rest, value: readings[1], day: { ...date.day, ...meant } } : rest;
  });
}

/** A line that gives a year and nothing else. */
function yearAlone(words: DateWords): ReadDate[] {
  const numbers = words.words.text.filter(word => /^\d/.test(word));
  if (numbers.length !== 1) return [];
  for (let at = 0; at < words.count; at++) {
    const number = words.number(at);
    if (number?.digits !== 4 || number.value < 1300 || number.value >= 2200) continue;
    const era = words.atoms(at + 1).find(({ part }) => part === 'era');
    // `2024 times`: a number of something.
    const counted =
      at + 1 < words.count && !era && !words.atom(at + 1, 'yearWord', 'filler') && /^ ?$/.test(words.gap(at + 1));
    if (counted) return [];
    const calendar = (era?.value as CalendarName | undefined) ?? calendarOfYear(number.value, words.language);
    const end = era?.end ?? at + 1;
    const day: WrittenDay = { calendar, year: number.value, start: at, end, form: 'numeric' };
    const date = finish(words, { days: [day], start: at, end });
    return date ? [date] : [];
  }
  return [];
}

function gather(words: DateWords): Draft[] {
  const drafts: Draft[] = [];
  let draft = newDraft(0);
  let year: number | undefined;
  let zone: string | undefined;
  const close = (at: number, role?: Draft['role']) => {
    if (draft.days.length > 0 || draft.time) drafts.push(draft);
    draft = newDraft(at);
    if (role) draft.role = role;
  };
  const extend = (start: number, end: number) => {
    if (draft.days.length === 0 && !draft.time && !draft.weekday) draft.start = start;
    draft.end = end;
  };
  for (let at = 0; at < words.count;) {
    const stamp = readWireStamp(words, at);
    if (stamp) {
      if (draft.days.length > 0) close(at);
      draft.days.push(stamp.day);
      draft.time = stamp.time;
      extend(at, stamp.day.end);
      at = stamp.day.end;
      continue;
    }
    const day = readDay(words, at) ?? (hasYear(drafts, draft) ? shortDay(words, at) : undefined);
    const time = readTime(words, at, draft.days.length > 0);
    if (day && !(time && time.end > day.end)) {
      if (!belongs(draft, day)) {
        if (endsRange(words, draft, day)) {
          draft.until = day;
          extend(at, day.end);
          at = day.end;
          continue;
        }
        close(at);
      }
      draft.days.push(day);
      extend(at, day.end);
      at = day.end;
    } else if (time) {
      if (draft.time && draft.days.length > 0) {
        if (!draft.role || drafts.length > 0) {
          at = time.end;
          continue;
        }
        close(at);
      }
      draft.time ??= time;
      extend(at, time.end);
      at = time.end;
    } else {
      const marker = words.atom(at, 'updated', 'published');
      const weekday = words.atom(at, 'weekday');
      const foundZone = draft.time && !draft.time.zone ? readZone(words, at) : undefined;
      const ahead = draft.time
        ? undefined
        : words.atoms(at).find(({ part, language }) => part === 'zone' && language >= 0);
      const number = words.number(at);
      if (weekday) {
        if (draft.weekday && draft.days.length > 0) close(at);
        const languages = words
          .atoms(at)
          .some(({ part, language }) => part === 'weekday' && language === words.language)
          ? []
          : [weekday.language];
        draft.weekday ??= { value: Number(weekday.value), start: at, end: weekday.end, languages };
        extend(at, weekday.end);
        at = weekday.end;
      } else if (marker) {
        close(marker.end, marker.part === 'updated' ? 'updated' : 'published');
        at = marker.end;
      } else if (foundZone) {
        zone ??= foundZone.zone;
        draft.time = { ...draft.time!, zone: foundZone.zone };
        extend(at, foundZone.end);
        at = Math.max(at + 1, foundZone.end);
      } else if (ahead) {
        zone ??= ahead.value;
        at = ahead.end;
      } else {
        if (number?.digits === 4 && number.value >= 1800 && number.value < 2200) {
          year ??= number.value;
          extend(at, at + 1);
        }
        at++;
      }
    }
  }
  close(words.count);
  return joinLateTimes(drafts).map(draft => ({
    ...draft,
    days: draft.days.map(day =>
      day.year === undefined && year !== undefined && day.calendar === 'gregory' ? { ...day, year } : day,
    ),
    ...(draft.time && !draft.time.zone && zone ? { time: { ...draft.time, zone } } : {}),
  }));
}

/** `26 April 2024 (last updated) 22:38`: a day and the time that it lacks. */
function joinLateTimes(drafts: readonly Draft[]): Draft[] {
  const [first, second] = drafts;
  if (drafts.length !== 2 || !first || !second?.time || first.time || second.days.length > 0) return [...drafts];
  return first.days.length > 0 ? [{ ...first, time: second.time, end: second.end }] : [...drafts];
}

function hasYear(drafts: readonly Draft[], draft: Draft): boolean {
  return [...drafts, draft].some(({ days }) => days.some(({ year, day }) => year !== undefined && day !== undefined));
}

/** `4/27 09:10` behind a date with its year. */
function shortDay(words: DateWords, at: number): WrittenDay | undefined {
  const day = readShortDay(words, at);
  return day && readTime(words, day.end, false) ? day : undefined;
}

/** Beside a day, a month alone is a name: `RIO DE JANEIRO, 15 DE JANEIRO`. */
function withoutLoneMonths(drafts: readonly Draft[]): readonly Draft[] {
  const isDay = ({ days, until }: Draft) => until !== undefined || days.some(({ day }) => day !== undefined);
  if (!drafts.some(isDay)) return drafts;
  return drafts.filter(draft => draft.days.length === 0 || isDay(draft));
}

function newDraft(start: number): Draft {
  return { days: [], start, end: start };
}

/** Whether a day is another writing of the day that is being gathered: another calendar, or the same date again. */
function belongs({ days }: Draft, day: WrittenDay): boolean {
  return days.every(
    other =>
      (other.calendar !== day.calendar &&
        (other.calendar === 'gregory' ||
          day.calendar === 'gregory' ||
          !days.some(({ calendar }) => calendar === day.calendar))) ||
      (other.month === day.month && other.day === day.day && (other.year ?? day.year) === (day.year ?? other.year)) ||
      (other.calendar === day.calendar && other.day === undefined && other.month === undefined),
  );
}

/** Whether a day behind a dash is the last of those that are meant. */
function endsRange(words: DateWords, { days, time, until, end }: Draft, day: WrittenDay): boolean {
  const [first] = days;
  const to = words.atoms(end).find(({ part }) => part === 'to');
  const dash =
    (/^ ?[-\u2010-\u2015] ?$/.test(words.gap(day.start)) && end === day.start) ||
    (to !== undefined && to.end === day.start);
  return dash && days.length === 1 && !time && !until && first?.calendar === day.calendar && first.form === day.form;
}

/** A time without a day belongs to the day beside it: `Published 26 April 10:00, updated 12:00`. */
function shareDays(drafts: readonly Draft[]): Draft[] {
  const withDay = drafts.filter(({ days }) => days.length > 0);
  const years = withDay.flatMap(({ days }) =>
    days.flatMap(({ calendar, year }) => (calendar === 'gregory' && year !== undefined ? [year] : [])),
  );
  return drafts.flatMap((draft, at) => {
    if (draft.days.length > 0) {
      const days = draft.days.map(day =>
        day.year === undefined && day.calendar === 'gregory' && years[0] !== undefined && draft.days.length === 1
          ? { ...day, year: years[0] }
          : day,
      );
      return [{ ...draft, days }];
    }
    const before = drafts.slice(0, at).findLast(({ days }) => days.length > 0);
    if (!draft.role || withDay.length === 0 || (before && !before.time)) return [];
    return [{ ...draft, days: (before ?? withDay[0]!).days }];
  });
}

function finish(words: DateWords, draft: Draft): ReadDate | undefined {
  const day = draft.days.find(({ calendar }) => calendar === 'gregory') ?? draft.days[0]!;
  const others = draft.days.filter(other => other !== day && other.calendar !== day.calendar);
  const completed = complete(day, draft);
  const candidates = [completed, ...(day.other ? [day.other] : [])];
  const fitting = candidates.filter(candidate => !contradictionOf(words, draft, candidate, others));
  const meant = fitting[0] ?? completed;
  const first = valueOf(meant, day, draft.time);
  if (first === undefined) return undefined;
  const last = draft.until && edtf(draft.until);
  const value = last === undefined ? first : `${first}/${last}`;
  const [one, two] = fitting.length > 1 ? fitting.map(candidate => valueOf(candidate, day, draft.time)) : [];
  const contradiction = fitting.length === 0 ? contradictionOf(words, draft, meant, others) : undefined;
  const { start, end } = words.words;
  return {
    value,
    calendar: meant.calendar,
    precision: precisionOf(meant),
    ...(one && two ? { readings: [one, two] } : {}),
    ...(contradiction ? { contradiction } : {}),
    ...(draft.role ? { role: draft.role } : {}),
    start: start[draft.start]!,
    end: end[draft.end - 1]!,
    daysStart: Math.min(...draft.days.map(({ start: word }) => start[word]!)),
    daysEnd: Math.max(...draft.days.map(({ end: word }) => end[word - 1]!)),
    day: { ...day, ...meant },
    ...(draft.time ? { time: draft.time } : {}),
    others,
    ...(draft.weekday ? { weekday: draft.weekday.value } : {}),
    foreign: [...(day.languages ?? []), ...(draft.weekday?.languages ?? [])],
  };
}

/** A day whose year only its other writings tell. */
function complete(day: WrittenDay, { days, until }: Draft): WrittenDay {
  if (day.year !== undefined) return day;
  if (until?.year !== undefined) return { ...day, year: until.year };
  const same = days.find(({ calendar, year }) => calendar === day.calendar && year !== undefined);
  if (same) return { ...day, year: same.year! };
  for (const other of days) {
    const span = other.calendar === day.calendar ? undefined : spanOf(other);
    const year = span && dayOf(span.first, day.calendar)?.year;
    if (year !== undefined) return { ...day, year };
  }
  return day;
}

function valueOf(meant: PartialDay, day: WrittenDay, time: WrittenTime | undefined): string | undefined {
  const value = edtf(meant) ?? roundedDown(meant);
  if (value === undefined) return undefined;
  if (day.lastDay !== undefined) {
    const last = edtf({ ...meant, day: day.lastDay });
    return last === undefined ? value : `${value}/${last}`;
  }
  if (!time || !/^(?:\d{4}|XXXX)-\d\d-\d\d$/.test(value)) return value;
  const clock = `${value}T${timeText(time)}`;
  const local = Date.parse(`${clock.replace('XXXX', '2000')}Z`);
  const zone = time.zone === undefined ? undefined : offsetIn(time.zone, local);
  return clock + (zone ?? '');
}

/** A 30th of a month of the moon that has 29 days in the table: the day after the 29th. */
function roundedDown(meant: PartialDay): string | undefined {
  if (meant.calendar === 'gregory' || meant.day !== 30) return undefined;
  const span = spanOf({ ...meant, day: 29 });
  return span && spanText({ first: span.first + 1, last: span.last + 1 });
}

/** Months of the moon begin when it is seen: their dates may lie a day beside the table's. */
const moonTolerance = 1;

function contradictionOf(
  { words }: DateWords,
  { weekday, days }: Draft,
  meant: PartialDay,
  others: readonly WrittenDay[],
): Contradiction | undefined {
  const span = spanOf(meant);
  if (!span || days.some(({ lastDay }) => lastDay !== undefined)) return undefined;
  const slack = meant.calendar === 'islamic-umalqura' ? moonTolerance : 0;
  if (weekday && meant.day !== undefined) {
    const real = weekdayOf(span.first);
    const distance = Math.min((7 + weekday.value - real) % 7, (7 + real - weekday.value) % 7);
    if (distance > slack) {
      return { by: 'weekday', start: words.start[weekday.start]!, end: words.end[weekday.end - 1]!, weekday: real };
    }
  }
  for (const other of others) {
    const range = { start: words.start[other.start]!, end: words.end[other.end - 1]! };
    const tolerance = Math.max(slack, other.calendar === 'islamic-umalqura' ? moonTolerance : 0);
    const first = dayOf(span.first, other.calendar);
    const guess = other.year ?? first?.year;
    const otherSpan = spanOf(guess === undefined ? other : { ...other, year: guess });
    if (otherSpan && (otherSpan.first - tolerance > span.last || otherSpan.last + tolerance < span.first)) {
      return { by: 'calendar', ...range, calendar: other.calendar };
    }
  }
  return undefined;
}
