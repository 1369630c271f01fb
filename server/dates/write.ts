import { knownLanguages, writings } from '../locales/lexicon';
import { dayOf, type CalendarName } from './calendar';

/** The digits that a date is written with: `2024`, `٢٠٢٤`, `۲۰۲۴`. */
export type Digits = 'latn' | 'arab' | 'arabext';

/** How a text writes its dates. */
export interface DateStyle {
  /** Index into `knownLanguages`. */
  readonly language: number;
  /** Names of the Gregorian months; those of the language where it is left out. */
  readonly months?: readonly string[];
  readonly digits?: Digits;
  /** Whether the day stands before the month, where the language has both. */
  readonly dayFirst?: boolean;
}

/** In words (`26 أبريل 2024`, `April 26, 2024`). Undefined where the calendar has no table for the day. */
export function writeLong(
  number: number,
  { language, months, digits, dayFirst }: DateStyle,
  calendar: CalendarName = 'gregory',
): string | undefined {
  const day = dayOf(number, calendar);
  const { patterns, months: names } = writings[language]!;
  const written = calendar === 'gregory' && months ? months : names[calendar][0];
  if (!day || !written) return undefined;
  const fitting = patterns.find(
    pattern => dayFirst === undefined || pattern.indexOf('d') < pattern.indexOf('M') === dayFirst,
  );
  return (fitting ?? patterns[0]!).replace(/'[^']*'|y+|M+|d+/g, field => {
    if (field.startsWith("'")) return field.slice(1, -1);
    if (field.startsWith('y')) return inDigits(day.year, digits);
    if (field.startsWith('d')) return inDigits(day.day, digits);
    return field.length > 2 ? written[day.month - 1]! : inDigits(day.month, digits);
  });
}

/** In words, in the Gregorian calendar and in `calendar`: `26 أبريل 2024 الموافق 17 شوال 1445هـ`. */
export function writeBoth(number: number, style: DateStyle, calendar: CalendarName): string | undefined {
  const [one, other] = [writeLong(number, style), writeLong(number, style, calendar)];
  if (!one || !other || calendar === 'gregory') return undefined;
  const { eras, same } = writings[style.language]!;
  const era = eras[calendar];
  return `${one} ${same} ${other}${era ? (era.length > 2 ? ` ${era}` : era) : ''}`;
}

/** The calendar in which a language writes a day beside the Gregorian one. */
export function secondCalendar(language: number): CalendarName | undefined {
  switch (knownLanguages[language]?.tag) {
    case 'fa':
      return 'persian';
    case 'ar':
    case 'ur':
      return 'islamic-umalqura';
    default:
      return undefined;
  }
}

/** The set of digits that a text is written with: that of its first digit. */
export function digitsOf(text: string): Digits {
  const digit = /\p{Nd}/u.exec(text)?.[0] ?? '0';
  return digit >= '\u0660' && digit <= '\u0669' ? 'arab' : digit >= '\u06f0' && digit <= '\u06f9' ? 'arabext' : 'latn';
}

const zeros: Readonly<Record<Digits, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

function inDigits(value: number, digits: Digits = 'latn'): string {
  return String(value).replace(/\d/g, digit => String.fromCharCode(zeros[digits] + Number(digit)));
}
