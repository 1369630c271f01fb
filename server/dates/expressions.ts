import { knownLanguages, Sense, writings } from '../locales/lexicon';
import type { Shift } from '../locales/date-language';
import type { Words } from '../text/words';
import { readNumeral } from './chinese-numerals';
import { DateWords, type DateAtom } from './date-words';
import { calendarOfYear } from './numeric-day';
import type { CalendarName } from './calendar';
import { isNoun } from './word-day';
import { readDay, type WrittenDay } from './written-day';

export type Direction = 'last' | 'this' | 'next';

/** A time as running text gives it, before it is known when that was written. */
export type WrittenExpression =
  | {
      readonly kind: 'day';
      readonly day: WrittenDay;
      readonly weekday?: number;
      readonly yearShift?: number;
      readonly monthShift?: number;
      readonly direction?: Direction;
    }
  | { readonly kind: 'shift'; readonly shift: Shift; readonly weekday?: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction?: Direction; readonly byWeek: boolean }
  | { readonly kind: 'ago'; readonly amount: number; readonly unit: string }
  | { readonly kind: 'year'; readonly year: number; readonly calendar: CalendarName };

/** An expression of time in a text. `start` and `end` are UTF-16 units, `end` exclusive. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly written: WrittenExpression;
}

/** What a reader finds from one word on; indices of words. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly written: WrittenExpression;
}

const timeSenses = Sense.Month | Sense.Weekday | Sense.DateWord | Sense.TimeWord;

/**
 * The expressions of time in running text.
 *
 * @param senses the senses of each word, as bits of `Sense`
 * @param language index into `knownLanguages`, -1 where it is not known
 */
export function findExpressions(source: Words, senses: readonly number[], language: number): Expression[] {
  const found: Expression[] = [];
  const { text, start, end } = source;
  let words: DateWords | undefined;
  for (let at = 0; at < text.length;) {
    const first = text[at]!.charCodeAt(0);
    const digit = first >= 0x30 && first <= 0x39;
    if (!digit && !(senses[at]! & timeSenses) && !chineseNumeral.test(text[at]!)) {
      at++;
      continue;
    }
    words ??= new DateWords(source, language);
    const expression = readAt(words, at);
    if (!expression || isName(words, expression)) {
      at++;
      continue;
    }
    found.push({
      start: withoutConjunction(source, expression.from),
      end: closed(source, withoutConjunction(source, expression.from), end[expression.to - 1]!),
      written: expression.written,
    });
    at = Math.max(at + 1, expression.to);
  }
  return found;

  /** `والثلاثاء`: the conjunction is not part of the time. */
  function withoutConjunction({ source }: Words, word: number): number {
    const from = start[word]!;
    const joined = /^[\u0648\u0641]/.test(text[word]!) && !words!.isWhole(word);
    return joined ? from + /^.\p{M}*/u.exec(source.slice(from))![0].length : from;
  }
}

/** `今天（周四）`: the bracket that closes what the expression has opened belongs to it. */
function closed({ source }: Words, start: number, end: number): number {
  return /[(（][^)）]*$/.test(source.slice(start, end)) && /[)）]/.test(source.charAt(end)) ? end + 1 : end;
}

const chineseNumeral = /^[〇零一二两三四五六七八九十廿]$/;

function readAt(words: DateWords, at: number): Found | undefined {
  return (
    readSameMonth(words, at) ??
    readFullDay(words, at) ??
    readDayAlone(words, at) ??
    longer(readRelative(words, at), readWeekday(words, at)) ??
    readLoneMonth(words, at) ??
    readAgo(words, at) ??
    readYear(words, at)
  );
}

function longer(a: Found | undefined, b: Found | undefined): Found | undefined {
  return a && b && b.to > a.to ? b : (a ?? b);
}

/** Whether what looks like a time is part of a name: `The Sunday Times`, `Heute-Journal`, `«Пятница»`, `المصري اليوم`. */
function isName(words: DateWords, { from, to, written }: Found): boolean {
  if (written.kind === 'year' || written.kind === 'ago' || (written.kind === 'day' && written.day.day !== undefined))
    return false;
  const [before, behind] = [words.gap(from), words.gap(to)];
  if (/^[-\u2010\u2011]$/.test(behind) && to < words.count) return true;
  if (/["«“„‘《「『]$/.test(before) && /^["»”“’》」』]/.test(behind)) return true;
  if (words.isInTitle(from)) return true;
  if (before === ' ' && behind === ' ' && words.isCapital(from - 1) && words.isCapital(from) && words.isCapital(to))
    return true;
  return words.isInOutlet(from, to);
}

const beside = /^[\s,،(（]{0,2}$/;

/** A day of a month, or a month with its year, perhaps with its weekday before or behind it. */
function readFullDay(words: DateWords, at: number): Found | undefined {
  const weekday = words.atom(at, 'weekday');
  if (weekday && !weekdayLooksRight(words, at, weekday)) return undefined;
  const dayAt = weekday ? skipFillers(words, weekday.end) : at;
  if (weekday && !beside.test(words.gap(dayAt))) return undefined;
  const day = readDay(words, dayAt);
  if (!day || !believable(words, day)) return undefined;
  const behind = weekday ? undefined : words.atom(day.end, 'weekday');
  const after =
    behind && beside.test(words.gap(day.end)) && weekdayLooksRight(words, day.end, behind) ? behind : undefined;
  const end = after?.end ?? day.end;
  const shift = day.year === undefined ? yearShiftBehind(words, end) : undefined;
  const number = weekday ?? after;
  return {
    from: at,
    to: shift?.end ?? end,
    written: {
      kind: 'day',
      day,
      ...(number ? { weekday: Number(number.value) } : {}),
      ...(shift ? { yearShift: shift.years } : {}),
    },
  };
}

/** A day that text must mean as one: a month's name alone, or a number that only looks like a date, is none. */
function believable(words: DateWords, day: WrittenDay): boolean {
  if (day.form === 'numeric') return day.year !== undefined && words.number(day.end - 1)?.digits !== 2;
  if (day.form === 'iso') return day.end - day.start > 1;
  if (day.form === 'chinese') return day.year !== undefined || day.day !== undefined || endsMonth(words, day);
  const { monthName } = day;
  if (!monthName) return true;
  if (!caseFits(words, monthName.start) && !(day.day !== undefined && words.isCapital(monthName.start))) return false;
  const foreign = day.languages?.some(language => language >= 0) === true && words.language >= 0;
  const written = words.written(monthName.start, monthName.end);
  if (day.day === undefined && day.year === undefined) {
    // A name of two words is a month wherever it stands.
    const two = words.atom(monthName.start, 'month')?.end === monthName.end && monthName.end - monthName.start > 1;
    return (two && !foreign) || (monthName.end - monthName.start > 1 && /[/(]/.test(written));
  }
  // `الأسبوع الأول من يناير`
  if (!words.number(day.start) && words.atom(day.start - 1, 'unit')?.value === 'week') return false;
  if (foreign && (day.year === undefined || written.length < 4)) return false;
  return day.calendar === 'gregory' || day.year !== undefined || isArabicScript(written)
    ? day.day !== undefined || day.year !== undefined
    : false;
}

/** `5月`, and `五月` where no other word can begin behind it: `五月天` is a band. */
function endsMonth(words: DateWords, { start, end }: WrittenDay): boolean {
  if (words.number(start) || end >= words.count || words.gap(end) !== '') return true;
  return /^[份初底中上下末以至到起的]$/.test(words.text(end));
}

function isArabicScript(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

/** `… of last year` behind a day or month. */
function yearShiftBehind(words: DateWords, at: number): { years: number; end: number } | undefined {
  const from = skipFillers(words, at);
  const atom = words.atoms(from).find(({ part, value }) => part === 'relative' && value.endsWith('y'));
  return atom && beside.test(words.gap(from)) ? { years: parseInt(atom.value, 10), end: atom.end } : undefined;
}

/** `13日` alone is a day of this month, or of the last one where it is yet to come. */
function readDayAlone(words: DateWords, at: number): Found | undefined {
  const number = words.number(at);
  if (!number || number.digits > 2 || number.value < 1 || number.value > 31) return undefined;
  if (words.text(number.end) !== '日' || words.gap(number.end) !== '') return undefined;
  const end = number.end + 1;
  if (words.gap(end) === '' && /^[本元常均]$/.test(words.text(end))) return undefined;
  const day: WrittenDay = { calendar: 'gregory', day: number.value, start: at, end, form: 'chinese' };
  return { from: at, to: end, written: { kind: 'day', day } };
}

/** `去年12月3日`, `本月3日` */
function readSameMonth(words: DateWords, at: number): Found | undefined {
  const atom = words.atoms(at).find(({ part, value }) => part === 'relative' && /[my]$/.test(value));
  if (!atom || words.gap(atom.end) !== '') return undefined;
  const amount = parseInt(atom.value, 10);
  if (atom.value.endsWith('y')) {
    const day = readDay(words, atom.end);
    if (day?.form !== 'chinese' || day.year !== undefined) return undefined;
    return { from: at, to: day.end, written: { kind: 'day', day, yearShift: amount } };
  }
  const number = words.number(atom.end);
  if (!number || number.value > 31 || !/^[日号號]$/.test(words.text(number.end))) return undefined;
  const day: WrittenDay = { calendar: 'gregory', day: number.value, start: at, end: number.end + 1, form: 'chinese' };
  return { from: at, to: day.end, written: { kind: 'day', day, monthShift: amount } };
}

/** `yesterday`, `أمس الاثنين`, `last year`. */
function readRelative(words: DateWords, at: number): Found | undefined {
  const atom = words.atom(at, 'relative');
  if (!atom || !isOwn(words, atom)) return readUnit(words, at);
  // `в прошлом году`: the preposition is not part of it, nor is the article.
  if (words.isSmall(at)) {
    const { value, end } = atom;
    const inner = words
      .atoms(at + 1)
      .some(next => next.part === 'relative' && next.value === value && next.end === end);
    if (inner || readUnit(words, at + 1)?.to === end) return readRelative(words, at + 1);
  }
  // `اليوم الأول`: the first day, not today.
  if (atom.value === '0d' && /^\u0627\u0644/.test(words.text(atom.end)) && words.atom(atom.end, 'number'))
    return undefined;
  const weekdayAt = skipFillers(words, atom.end);
  const weekday = words.atom(weekdayAt, 'weekday');
  const joined = weekday && atom.value.endsWith('d') && beside.test(words.gap(weekdayAt)) && isOwn(words, weekday);
  return {
    from: at,
    to: joined ? weekday.end : atom.end,
    written: {
      kind: 'shift',
      shift: atom.value as Shift,
      ...(joined ? { weekday: Number(weekday.value) } : {}),
    },
  };
}

/** `last week`, `semana pasada`: a unit with the word that places it, before it or behind it. */
function readUnit(words: DateWords, at: number): Found | undefined {
  const before = leadingDirection(words, at);
  const unit = words.atom(before?.end ?? at, 'unit');
  if (!unit || !isOwn(words, unit) || !/^(?:week|month|year)$/.test(unit.value)) return undefined;
  const after = before ? undefined : directionAt(words, unit.end);
  const direction = before ?? after;
  if (!direction || words.gap(before ? before.end : unit.end) !== ' ') return undefined;
  const amount = direction.part === 'last' ? '-1' : direction.part === 'next' ? '+1' : '0';
  const shift: Shift = `${amount}${unit.value.charAt(0) as 'w' | 'm' | 'y'}`;
  return { from: at, to: after?.end ?? unit.end, written: { kind: 'shift', shift } };
}

/** `Tuesday`, `last Tuesday`, `الثلاثاء المقبل`. */
function readWeekday(words: DateWords, at: number): Found | undefined {
  const before = leadingDirection(words, at);
  const weekdayAt = before ? before.end : at;
  const weekday = words.atom(weekdayAt, 'weekday');
  if (!weekday || !isOwn(words, weekday)) return undefined;
  if (before && !/^ ?$/.test(words.gap(weekdayAt))) return undefined;
  const written = words.written(weekdayAt, weekday.end);
  if (
    !before &&
    /\p{Script=Han}/u.test(written) &&
    /[每一二三四五六七八九十\d]/u.test(words.text(at - 1)) &&
    words.gap(at) === ''
  ) {
    return undefined;
  }
  const after = before ? undefined : directionAt(words, weekday.end);
  const behind = after && words.gap(weekday.end) === ' ' ? after : undefined;
  const post = words.gap(weekday.end) === ' ' && words.atom(weekday.end, 'after') !== undefined;
  if (!before && !behind && !caseFits(words, weekdayAt)) return undefined;
  if (!before && !behind && !post && written.length < shortestWeekday && !/\p{Script=Han}/u.test(written))
    return undefined;
  if (!before && !behind && !post && isWeak(words, weekdayAt, weekday.end) && !behindPreposition(words, weekdayAt))
    return undefined;
  const direction = (before ?? behind)?.part as Direction | undefined;
  return {
    from: at,
    to: behind?.end ?? weekday.end,
    written: {
      kind: 'weekday',
      weekday: Number(weekday.value),
      byWeek: /\p{Script=Han}/u.test(written),
      ...(direction ? { direction } : {}),
    },
  };
}

/** Shorter ones are abbreviations, which running text leaves to other words: `Sun`, `mar`, `set`. UTF-16 units. */
const shortestWeekday = 4;

/** A month's name behind `in`, or with `last` or `next`: `في نوفمبر`, `last November`, `kasım ayında`. */
function readLoneMonth(words: DateWords, at: number): Found | undefined {
  const before =
    directionAt(words, at) ?? words.atoms(at).find(({ part, end }) => part === 'before' && words.atom(end, 'month'));
  const monthAt = before ? before.end : at;
  if (!words.atom(monthAt, 'month') || (before && !/^ ?$/.test(words.gap(monthAt)))) return undefined;
  const day = readDay(words, monthAt);
  if (!day || day.day !== undefined || day.year !== undefined || !day.monthName) return undefined;
  if (day.languages?.some(language => language >= 0) === true && words.language >= 0) return undefined;
  const next = /^[ '’]$/.test(words.gap(day.end)) ? day.end : undefined;
  const behind = next === undefined ? undefined : directionAt(words, next);
  const unit =
    next === undefined ? undefined : words.atoms(next).find(({ part, value }) => part === 'unit' && value === 'month');
  const post = next === undefined ? undefined : words.atom(next, 'after');
  const shift = yearShiftBehind(words, day.end);
  const direction = before && before.part !== 'before' ? before : behind;
  if (!direction && !unit && !caseFits(words, monthAt)) return undefined;
  if (!before && !behind && !shift && !unit && !post) return undefined;
  if (!direction && !unit && !shift && isWeak(words, monthAt, monthAt + 1)) return undefined;
  return {
    from: before?.part === 'before' ? monthAt : at,
    to: shift?.end ?? behind?.end ?? unit?.end ?? day.end,
    written: {
      kind: 'day',
      day,
      ...(shift ? { yearShift: shift.years } : {}),
      ...(direction ? { direction: direction.part as Direction } : {}),
    },
  };
}

/** `two days ago`, `منذ يومين`, `il y a 3 ans`, `3天前`. */
function readAgo(words: DateWords, at: number): Found | undefined {
  const before = words.atom(at, 'ago');
  const from = before?.end ?? at;
  const dual = words.atom(from, 'dual');
  const amount = dual ? undefined : amountAt(words, from);
  const unit = amount ? words.atom(amount.end, 'unit') : undefined;
  const span = dual ?? unit;
  if (!span || /^(?:minute|hour)$/.test(span.value) || !isOwn(words, span)) return undefined;
  if (amount && !/^ ?$/.test(words.gap(amount.end))) return undefined;
  const after = before ? undefined : words.atom(span.end, 'ago');
  if (!before && !(after && /^ ?$/.test(words.gap(span.end)))) return undefined;
  return {
    from: at,
    to: after?.end ?? span.end,
    written: { kind: 'ago', amount: amount?.value ?? 2, unit: span.value },
  };
}

/** A name that is also an everyday word. */
function isWeak(words: DateWords, at: number, end: number): boolean {
  const { language } = words;
  return words
    .atoms(at)
    .some(atom => atom.part === 'weak' && atom.end === end && (atom.language === language || language < 0));
}

function behindPreposition(words: DateWords, at: number): boolean {
  return (
    at > 0 && words.gap(at) === ' ' && words.atoms(at - 1).some(({ part, end }) => part === 'before' && end === at)
  );
}

function amountAt(words: DateWords, at: number): { value: number; end: number } | undefined {
  const number = readNumeral(words, at);
  if (number) return number.value > 0 && number.value < 1000 ? number : undefined;
  const atom = words.atom(at, 'number');
  return atom && isOwn(words, atom) ? { value: Number(atom.value), end: atom.end } : undefined;
}

/** `in 1979`, `عام 1979`, `1979年`, `1445هـ`. */
function readYear(words: DateWords, at: number): Found | undefined {
  const before = words
    .atoms(at)
    .find(({ part, end }) => (part === 'yearWord' || part === 'before') && words.number(end)?.digits === 4);
  // `im Jahr 1979`: the preposition is not part of it.
  if (
    before &&
    words.isSmall(at) &&
    words.atoms(at + 1).some(({ part, end }) => part === 'yearWord' && end === before.end)
  ) {
    return readYear(words, at + 1);
  }
  const numberAt = before ? before.end : at;
  const number = words.number(numberAt);
  if (number?.digits !== 4 || number.value < 1000 || number.value > 2199) return undefined;
  if (before && !/^ ?$/.test(words.gap(numberAt))) return undefined;
  // Part of a longer number, a sum or a range.
  if (
    /[.,٬٫:/$€£¥+\-–]$/.test(words.gap(numberAt)) ||
    (/^[.,٬٫:/%‰°-](?=$)/.test(words.gap(number.end)) && words.number(number.end))
  )
    return undefined;
  if (/^ ?[%‰°$€£]/.test(words.gap(number.end))) return undefined;
  const close = /^[ '’]?$/.test(words.gap(number.end));
  const after = close
    ? words.atoms(number.end).find(({ part }) => part === 'era' || part === 'yearWord' || part === 'after')
    : undefined;
  const era = after?.part === 'era' ? (after.value as CalendarName) : undefined;
  const word = before !== undefined && !isNoun(words, at, before);
  if (!before && !after) return undefined;
  // A preposition alone makes a year of no number that counts something: `in 1500 homes`.
  const strong = (before && !word) || (after && after.part !== 'after');
  const calendar = era ?? calendarOfYear(number.value, words.language);
  if (!strong && (calendar === 'gregory' ? number.value < 1800 || number.value > 2099 : true)) return undefined;
  // `2000 عام`: where the word for year stands before the number, behind it it counts.
  if (after?.part === 'yearWord' && !before && !(isOwn(words, after) && yearStandsBehind(words))) return undefined;
  return {
    from: word ? numberAt : at,
    to:
      after && (after.part === 'era' || (after.part === 'yearWord' && isNoun(words, number.end, after)))
        ? after.end
        : number.end,
    written: { kind: 'year', year: number.value, calendar },
  };
}

/** One that stands before what it places. Arabic adjectives, which have their article, stand behind it. */
function leadingDirection(words: DateWords, at: number): DateAtom | undefined {
  return /^\u0627\u0644/.test(words.text(at)) ? undefined : directionAt(words, at);
}

function yearStandsBehind({ language }: DateWords): boolean {
  return language < 0 || writings[language]!.yearBehind;
}

function directionAt(words: DateWords, at: number): DateAtom | undefined {
  const atom = words.atom(at, 'last', 'this', 'next');
  return atom && isOwn(words, atom) ? atom : undefined;
}

function skipFillers(words: DateWords, from: number): number {
  let at = from;
  for (let count = 0; count < 2; count++) {
    const filler = words.number(at) ? undefined : words.atom(at, 'filler');
    if (!filler || words.atom(at, 'weekday', 'month') || !beside.test(words.gap(at))) return at;
    at = filler.end;
  }
  return at;
}

/** A word of the text's own language: the words of others mean other things. */
function isOwn(words: DateWords, { language }: DateAtom): boolean {
  return words.language < 0 || language === words.language;
}

/** Names of weekdays and months are capitalised as their language does it; at a sentence's start anything goes. */
function caseFits(words: DateWords, at: number): boolean {
  const language = words.language >= 0 ? words.language : english;
  const name = writings[language]!.weekdays[0]!;
  const capitals = name.charAt(0) !== name.charAt(0).toLowerCase();
  const first = words.written(at, at + 1).charAt(0);
  const lower = first.toLowerCase();
  if (lower === first.toUpperCase()) return true;
  if (capitals) return first !== lower;
  return (
    first === lower ||
    at === 0 ||
    /[.!?…:«"“—–-]\s?$/.test(words.gap(at)) ||
    /^[\p{Lu}\s]+$/u.test(words.written(at, at + 1))
  );
}

const english = knownLanguages.findIndex(({ tag }) => tag === 'en');

function weekdayLooksRight(words: DateWords, at: number, { end }: DateAtom): boolean {
  return end > at && caseFits(words, at);
}
