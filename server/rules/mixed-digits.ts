import { t } from '@vscode/l10n';
import type { LineKind } from '../article/kinds';
import type { Line } from '../article/line';
import type { KnownLine } from '../article/reading';
import { rangeInLine } from '../text/range';
import { articlesOf } from './prose/articles';
import { perLine } from './prose/per-line';
import type { ArticleRule, ArticleView } from './rule';

export const mixedDigits: ArticleRule = {
  scope: 'article',
  code: 'mixed-digits',
  severity: 'hint',
  about:
    'Digits of two kinds (2024, ٢٠٢٤, ۲۰۲۴) in one number, or a number in other digits than the rest of the article.',
  why: 'Numbers that are written alike can be searched and compared; a number in digits of two kinds is hardly meant.',
  fix: 'Writes the number with the digits of the others.',
  safe: false,
  examples: [
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني عام ⟦2٠21⟧\nتاريخ النشر: 12 مايو 2021\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق 24 شهرا.',
      fixed:
        'ميناء صلالة يفتتح رصيفه الثاني عام 2021\nتاريخ النشر: 12 مايو 2021\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق 24 شهرا.',
    },
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني بعد ٢٤ شهرا\nتاريخ النشر: ⟦12/05/2021⟧\n\nافتتح وزير النقل الرصيف الثاني بتكلفة ١٢٫٥ مليون ريال بعد ⟦24⟧ شهرا، بمشاركة ٣٠ شركة و٤ بلدان وطائرات F-35 وسوخوي-35، و30 minutes من العرض، ومن يرغب يتصل بالرقم 24567890 أو يكتب إلى port24@salalah.example.',
      fixed:
        'ميناء صلالة يفتتح رصيفه الثاني بعد ٢٤ شهرا\nتاريخ النشر: ١٢/٠٥/٢٠٢١\n\nافتتح وزير النقل الرصيف الثاني بتكلفة ١٢٫٥ مليون ريال بعد ٢٤ شهرا، بمشاركة ٣٠ شركة و٤ بلدان وطائرات F-35 وسوخوي-35، و30 minutes من العرض، ومن يرغب يتصل بالرقم 24567890 أو يكتب إلى port24@salalah.example.',
    },
    {
      text: 'آب به تالاب شادگان بازگشت\nتاریخ انتشار: ۲۳ فروردین ۱۴۰۲\nکد خبر: 1403021\n\nمدیرکل محیط زیست گفت که پس از ۴ سال خشکسالی، ⟦٦٠⟧ درصد تالاب دوباره آبگیری شده است.',
      fixed:
        'آب به تالاب شادگان بازگشت\nتاریخ انتشار: ۲۳ فروردین ۱۴۰۲\nکد خبر: 1403021\n\nمدیرکل محیط زیست گفت که پس از ۴ سال خشکسالی، ۶۰ درصد تالاب دوباره آبگیری شده است.',
    },
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني\n\nافتتح وزير النقل الرصيف الثاني بعد ٢٤ شهرا بمشاركة 30 شركة، وقال إن العمل مستمر.',
    },
  ],
  *check(view) {
    for (const { number, start, end, newText, written } of oddNumbers(view)) {
      yield {
        range: rangeInLine(number, start, end),
        message: written
          ? t('Other digits than in the rest of the article: {0}', newText)
          : t('Digits of two kinds in one number: {0}', newText),
      };
    }
  },
  fixes({ range }, view) {
    const { line, character } = range.start;
    for (const { number, start, newText } of oddNumbers(view)) {
      if (number === line && start === character) {
        return [{ title: t('Write {0}', newText), edits: [{ range, newText }], preferred: true }];
      }
    }
    return [];
  },
};

interface NumberInLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** An index into `zeros`; undefined where it has digits of several sets. */
  readonly set: number | undefined;
}

interface OddNumber {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** All its digits are of one set. */
  readonly written: boolean;
}

/** Kinds whose text is the article’s own. Codes of pages and captions of agencies keep the digits they came with. */
const running: ReadonlySet<LineKind> = new Set([
  'headline',
  'subheadline',
  'date',
  'body',
  'subheading',
  'related-headline',
  'related-date',
  'related-body',
]);

function* oddNumbers(view: ArticleView): Generator<OddNumber> {
  for (const { lines } of articlesOf(view)) {
    const counts = zeros.map(() => 0);
    for (const { line, state } of lines) {
      if (!running.has(state.kind)) continue;
      for (const { set } of numbersOf(line)) if (set !== undefined) counts[set]!++;
    }
    for (const known of lines) yield* oddInLine(known, counts);
  }
}

function* oddInLine({ number, line, state }: KnownLine, counts: readonly number[]): Generator<OddNumber> {
  const numbers = numbersOf(line);
  if (numbers.length === 0) return;
  const most = Math.max(...counts);
  const usual = counts.indexOf(most);
  const others = counts.reduce((sum, count) => sum + count, 0) - most;
  const beside = numbers.some(({ set }) => set === usual);
  // A page gives its date in its own digits; the odd number is one among many, or stands beside others.
  const isDate = state.kind === 'date' || state.kind === 'related-date';
  const told = running.has(state.kind) && most >= others * 2 && (beside || (isDate && most >= 2) || most >= others * 5);
  for (const { start, end, text, set } of numbers) {
    if (set === undefined) {
      yield { number, start, end, newText: inDigits(text, most > 0 ? usual : mostlyIn(text)), written: false };
    } else if (told && set !== usual) {
      yield { number, start, end, newText: inDigits(text, usual), written: true };
    }
  }
}

/** Where the digits of each set begin: ASCII, Arabic-Indic, Persian, full-width. */
const zeros = [0x30, 0x660, 0x6f0, 0xff10];
const numeral = /[0-9٠-٩۰-۹０-９]+(?:[.,٫٬:/–-][0-9٠-٩۰-۹０-９]+)*/gu;

function setOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return zeros.findIndex(zero => code >= zero && code < zero + 10);
}

function mostlyIn(text: string): number {
  const counts = zeros.map((_, set) => Array.from(text).filter(char => setOf(char) === set).length);
  return counts.indexOf(Math.max(...counts));
}

function inDigits(text: string, set: number): string {
  return Array.from(text, char => {
    const from = setOf(char);
    return from < 0 ? char : String.fromCharCode(char.charCodeAt(0) - zeros[from]! + zeros[set]!);
  }).join('');
}

/** The numbers of a line that could be written in the digits of another set. */
const numbersOf = perLine(({ text, rightToLeft }: Line): readonly NumberInLine[] => {
  if (!rightToLeft && !/[٠-٩۰-۹０-９]/.test(text)) return none;
  const found: NumberInLine[] = [];
  for (const { 0: number, index } of text.matchAll(numeral)) {
    const sets = new Set(Array.from(number, setOf).filter(set => set >= 0));
    const [first] = sets;
    const set = sets.size === 1 ? first : undefined;
    const end = index + number.length;
    if ((!rightToLeft && set !== undefined) || isName(text, index, end)) continue;
    found.push({ start: index, end, text: number, set });
  }
  return found;
});
const none: readonly NumberInLine[] = [];

/** How far a number’s neighbours are looked for, UTF-16. */
const reach = 48;

/** Whether a number belongs to a name or an address (`F-35`, `سوخوي-35`), to Latin text, or is one to be dialled. */
function isName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (/[+@#_]$|\p{L}\p{M}*[-–]$|[A-Za-z][^\s\p{Script=Arabic}]*\s*[^\s\p{Script=Arabic}]*$/u.test(before)) return true;
  if (/^[+@_]|^[-–]\p{L}|^[^\s\p{Script=Arabic}]*\s*[^\s\p{Script=Arabic}]*[A-Za-z]/u.test(after)) return true;
  const number = text.slice(start, end);
  const digits = number.replace(/\P{Nd}/gu, '').length;
  const grouped = /^\p{Nd}{1,3}(?:[.,٫٬]\p{Nd}{3})+/u.test(number);
  return !grouped && digits >= (/^\p{Nd}+$/u.test(number) ? 7 : 9);
}
