import { readNumeral } from './chinese-numerals';
import type { DateWords } from './date-words';
import type { ClockTime } from './value';

/** A time of day as it is written, with its zone. Indices are those of words. */
export interface WrittenTime extends ClockTime {
  readonly start: number;
  readonly end: number;
  /** An offset (`+03:00`, `Z`) or an IANA name. */
  readonly zone?: string;
}

/**
 * The time of day from word `at` on: `07:30`, `19h30`, `7 p.m.`, `الساعة 7 مساء`, `下午3时30分`, `1430 GMT`.
 *
 * @param loose whether two numbers with a full stop between them are a time: behind a date they are
 */
export function readTime(words: DateWords, at: number, loose: boolean): WrittenTime | undefined {
  // `am 16. März`: not the English word.
  const before = words
    .atoms(at)
    .find(({ part, language }) => part === 'dayPeriod' && (language === words.language || words.language < 0));
  const start = before ? afterFiller(words, before.end) : at;
  const clock = readClock(words, start, loose, before !== undefined);
  if (!clock) return named(words, at);
  const after = /^[\s(,،.]{0,2}$/.test(words.gap(clock.end)) ? words.atom(clock.end, 'dayPeriod') : undefined;
  const period = after ?? before;
  const hour = period ? onClock(clock.hour, period.value) : clock.hour;
  if (!period && !clock.sure) return undefined;
  if (hour > 23) return undefined;
  const end = after?.end ?? clock.end;
  const zone = readZone(words, end);
  return {
    hour,
    minute: clock.minute,
    second: clock.second,
    start: at,
    end: zone?.end ?? end,
    ...(zone ? { zone: zone.zone } : {}),
  };
}

/** `noon`, `midnight`. */
function named(words: DateWords, at: number): WrittenTime | undefined {
  const atom = words.atom(at, 'dayPeriod');
  if (!atom || !/^(?:noon|midnight)$/.test(atom.value) || words.text(at).length < 4) return undefined;
  const zone = readZone(words, atom.end);
  const time = { hour: atom.value === 'noon' ? 12 : 0, minute: 0, second: 0, start: at, end: zone?.end ?? atom.end };
  return zone ? { ...time, zone: zone.zone } : undefined;
}

interface Clock extends ClockTime {
  readonly end: number;
  /** Whether this is a time without a word for the part of the day. */
  readonly sure: boolean;
}

function readClock(words: DateWords, at: number, loose: boolean, period: boolean): Clock | undefined {
  const hour = readNumeral(words, at);
  if (!hour) return undefined;
  const { value, end } = hour;
  const compact = words.text(at - 1) === 't' ? compactClock(value, hour.digits, end) : undefined;
  if (compact) return compact;
  const chinese = chineseClock(words, value, end);
  if (chinese) return chinese;
  if (hour.digits === 4 && value < 2400 && value % 100 < 60 && words.number(at)) {
    const sure = words.atom(end, 'zone') !== undefined && / ?/.test(words.gap(end));
    return sure ? { hour: Math.floor(value / 100), minute: value % 100, second: 0, end, sure } : undefined;
  }
  if (hour.digits > 2 || value > 24 || !words.number(at)) return undefined;
  const minute = words.number(end);
  const gap = words.gap(end).trim();
  const colon = /^[:٫∶]$/.test(gap);
  if (
    minute &&
    minute.digits === 2 &&
    minute.value < 60 &&
    (colon || (gap === '.' && (loose || period || clockFollows(words, minute.end))))
  ) {
    // `10.04.2024` is no time.
    if (gap === '.' && /^\./.test(words.gap(minute.end)) && words.number(minute.end)) return undefined;
    const second = words.number(minute.end);
    const seconds = second?.digits === 2 && second.value < 60 && words.gap(minute.end) === gap;
    // Parts of a second are left out.
    const rest = seconds ? second.end : minute.end;
    const end = seconds && words.gap(rest) === '.' && words.number(rest) ? rest + 1 : rest;
    return {
      hour: value % 24,
      minute: minute.value,
      second: seconds ? second.value : 0,
      end: afterHours(words, end),
      sure: true,
    };
  }
  // `الساعة 11 و 45 دقيقة`
  const joined = words.number(words.text(end) === '\u0648' ? end + 1 : (words.atom(end, 'filler')?.end ?? end));
  const unit = joined && words.atom(joined.end, 'unit');
  if (joined && unit?.value === 'minute' && joined.value < 60) {
    return { hour: value % 24, minute: joined.value, second: 0, end: unit.end, sure: true };
  }
  // `19h30`, `19 h 30`, `19 ч 30 мин`, `7 Uhr 30`
  const hours = words.atom(at - 1, 'ago') ? undefined : hourWord(words, end);
  if (hours !== undefined && !words.atom(hours, 'ago')) {
    const minutes = words.number(hours);
    const joined = minutes && minutes.digits === 2 && minutes.value < 60 && /^ ?$/.test(words.gap(hours));
    return {
      hour: value % 24,
      minute: joined ? minutes.value : 0,
      second: 0,
      end: joined
        ? words.atom(minutes.end, 'unit')?.value === 'minute'
          ? words.atom(minutes.end, 'unit')!.end
          : minutes.end
        : hours,
      sure: true,
    };
  }
  const announced = period || clockFollows(words, end) || words.atom(at - 1, 'filler')?.value === 'hour';
  return announced ? { hour: value, minute: 0, second: 0, end, sure: false } : undefined;
}

/** `T140532` behind a date without dashes. */
function compactClock(value: number, digits: number, end: number): Clock | undefined {
  if (digits !== 4 && digits !== 6) return undefined;
  const [hour, minute, second] =
    digits === 6
      ? [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100]
      : [Math.floor(value / 100), value % 100, 0];
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second, end, sure: true } : undefined;
}

function chineseClock(words: DateWords, hour: number, at: number): Clock | undefined {
  if (!/^[时時点點]$/.test(words.text(at)) || hour > 24) return undefined;
  let end = at + 1;
  let minute = 0;
  const minutes = readNumeral(words, end);
  if (words.text(end) === '半') {
    minute = 30;
    end++;
  } else if (minutes && minutes.value < 60) {
    minute = minutes.value;
    end = minutes.end;
    if (words.text(end) === '分') end++;
  } else if (words.text(end) === '整') end++;
  return { hour: hour % 24, minute, second: 0, end, sure: true };
}

/** The word after `h`, `Uhr`, `часов` behind a number. */
function hourWord(words: DateWords, at: number): number | undefined {
  if (!/^ ?$/.test(words.gap(at))) return undefined;
  if (/^(?:h|hs|hrs|uhr|ч|час|часов|часа|horas|heures|hours)$/.test(words.text(at))) return at + 1;
  return undefined;
}

function afterHours(words: DateWords, at: number): number {
  return hourWord(words, at) ?? at;
}

function clockFollows(words: DateWords, at: number): boolean {
  return /^[\s.(]{0,2}$/.test(words.gap(at)) && words.atom(at, 'dayPeriod') !== undefined;
}

function afterFiller(words: DateWords, at: number): number {
  const filler = words.number(at) ? undefined : words.atom(at, 'filler', 'unit');
  return filler?.end ?? at;
}

/** The hour on a 24-hour clock. */
function onClock(hour: number, period: string): number {
  switch (period) {
    case 'pm':
      return hour < 12 ? hour + 12 : hour;
    case 'noon':
      return hour < 6 ? hour + 12 : hour;
    case 'night':
      return hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour;
    case 'am':
    case 'midnight':
      return hour === 12 ? 0 : hour;
    default:
      return hour;
  }
}

/** A zone behind a time: `GMT`, `(GMT+3)`, `+0300`, `Z`, `بتوقيت القاهرة`. */
export function readZone(words: DateWords, at: number): { zone: string; end: number } | undefined {
  const gap = words.gap(at);
  const signed = /^[\s(]*([+\-\u2212])$/.exec(gap);
  if (signed) return offsetAt(words, at, signed[1] === '+' ? '+' : '-', false);
  const start = /^[\s(,،\-–.|]{0,3}$/.test(gap) ? skipFillers(words, at) : at;
  const atom = words.atom(start, 'zone');
  if (!atom || !/^[\s(,،\-–.|]{0,3}$/.test(gap)) return undefined;
  const sign = /^ ?([+\-\u2212]) ?$/.exec(words.gap(atom.end));
  const shift =
    sign && atom.value.match(/^(?:Z|\+00:00)$/)
      ? offsetAt(words, atom.end, sign[1] === '+' ? '+' : '-', true)
      : undefined;
  return shift ?? { zone: atom.value, end: atom.end };
}

function skipFillers(words: DateWords, at: number): number {
  const filler = words.number(at) || words.atom(at, 'zone') ? undefined : words.atom(at, 'filler');
  return filler && words.atom(filler.end, 'zone') ? filler.end : at;
}

function offsetAt(
  words: DateWords,
  at: number,
  sign: '+' | '-',
  named: boolean,
): { zone: string; end: number } | undefined {
  const hours = words.number(at);
  if (!hours || (hours.digits !== 4 && hours.digits > 2)) return undefined;
  if (hours.digits === 4) return make(Math.floor(hours.value / 100), hours.value % 100, hours.end);
  const minutes = words.gap(hours.end) === ':' ? words.number(hours.end) : undefined;
  // `10:42-31 March`: a dash before the day.
  if (words.atom(hours.end, 'month') || (!named && !minutes && hours.digits < 2)) return undefined;
  return make(hours.value, minutes?.value ?? 0, minutes?.end ?? hours.end);

  function make(hour: number, minute: number, end: number) {
    if (hour > 14 || minute > 59) return undefined;
    const text = [hour, minute].map(part => String(part).padStart(2, '0')).join(':');
    return { zone: text === '00:00' ? 'Z' : sign + text, end };
  }
}
