import { t } from '@vscode/l10n';
import type { Line } from '../article/line';
import type { LineFinding, LineRule } from './rule';

export const bidiControl: LineRule = {
  scope: 'line',
  code: 'bidi-control',
  severity: 'information',
  about: 'An invisible direction mark that is not closed, closes nothing, stands twice, reverses text or does nothing.',
  why: 'Such marks come along when text is copied. They show a line in another order than it is stored, and hide words from searches.',
  fix: 'Deletes it; a mark that reverses text together with the one that closes it.',
  safe: false,
  examples: [
    {
      text: 'ميناء صلا⟦\u200f⟧لة يفتتح رصيفه الثاني\r\n⟦\u202b⟧تاريخ النشر: 12 مايو 2021\r\n\r\nافتتح الوزير⟦\u202c⟧ الرصيف الثاني⟦\u200f⟧',
      fixed: 'ميناء صلالة يفتتح رصيفه الثاني\r\nتاريخ النشر: 12 مايو 2021\r\n\r\nافتتح الوزير الرصيف الثاني',
    },
    {
      text: 'Port of Salem opens its ⟦\u202e⟧second\u202c quay 🚢\n\nThe port opened on 1⟦\u200e⟧2 May, \u200e⟦\u200e⟧officials ⟦\u200e⟧said⟦\u2066\u2069⟧.',
      fixed: 'Port of Salem opens its second quay 🚢\n\nThe port opened on 12 May, \u200eofficials said.',
    },
    {
      text: 'دخلت الشركة (AFP)\u200f، ثم قالت \u2067شركة ABC\u2069 إن \u200e+968 24 رقمها، وبلغت الزيادة 5\u200f%.\n\n\u200fBBC عربي',
    },
  ],
  *check(line) {
    if (!anyMark.test(line.text)) return;
    const signs = signsOf(line.text);
    yield* nestingFaults(line.text, signs);
    yield* idleMarks(line, signs);
  },
};

const anyMark = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** An invisible sign with what stands beside it; other such signs are passed over. Empty at the line’s edges. */
interface Sign {
  readonly char: string;
  readonly at: number;
  readonly before: string;
  after: string;
  /** The same, spaces passed over too. */
  readonly wordBefore: string;
  wordAfter: string;
}

function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let [before, wordBefore] = ['', ''];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (anyMark.test(char)) {
      signs.push({ char, at, before, wordBefore, after: '', wordAfter: '' });
    } else {
      before = char;
      if (!isSpace(char)) wordBefore = char;
    }
  }
  let [after, wordAfter] = ['', ''];
  for (let at = text.length - 1, next = signs.length - 1; next >= 0; at--) {
    const char = text.charAt(at);
    if (signs[next]!.at === at) {
      Object.assign(signs[next--]!, { after, wordAfter });
    } else {
      after = char;
      if (!isSpace(char)) wordAfter = char;
    }
  }
  return signs;
}

function isSpace(char: string): boolean {
  return /[\s\p{Z}]/u.test(char);
}

const embeddings = /[\u202a\u202b]/;
const overrides = /[\u202d\u202e]/;
const isolates = /[\u2066-\u2068]/;
const popEmbedding = '\u202c';
const popIsolate = '\u2069';

/** Signs that open or close a part of the line. It ends all of them. */
function* nestingFaults(text: string, signs: readonly Sign[]): Generator<LineFinding> {
  const open: Sign[] = [];
  let isolated = 0;
  for (const sign of signs) {
    const { char } = sign;
    if (isolates.test(char)) isolated++;
    if (isolates.test(char) || embeddings.test(char) || overrides.test(char)) {
      open.push(sign);
    } else if (char === popIsolate && isolated > 0) {
      isolated--;
      // An isolate ends all that was opened inside it.
      while (!isolates.test(open.at(-1)!.char)) yield unclosed(open.pop()!);
      yield* closed(text, open.pop()!, sign);
    } else if (char === popEmbedding && open.length > 0 && !isolates.test(open.at(-1)!.char)) {
      yield* closed(text, open.pop()!, sign);
    } else if (char === popIsolate || char === popEmbedding) {
      yield finding(sign, t('Invisible sign {0}: it closes nothing.', nameOf(char)));
    }
  }
  for (const left of open) yield unclosed(left);
}

function unclosed(sign: Sign): LineFinding {
  return overrides.test(sign.char)
    ? finding(sign, t('Invisible sign {0}: it forces its order upon the rest of the line.', nameOf(sign.char)))
    : finding(sign, t('Invisible sign {0}: it is not closed.', nameOf(sign.char)));
}

function* closed(text: string, from: Sign, to: Sign): Generator<LineFinding> {
  const inside = text.slice(from.at + 1, to.at);
  const both = { start: from.at, end: to.at + 1, newText: inside };
  if (inside === '') {
    const message = t(
      'Invisible signs {0}: there is nothing between them.',
      `${nameOf(from.char)}, ${nameOf(to.char)}`,
    );
    yield finding(from, message, { end: to.at + 1, replacement: both });
  } else if (overrides.test(from.char)) {
    const message = t('Invisible sign {0}: it forces its order upon the text up to its end.', nameOf(from.char));
    yield finding(from, message, { replacement: both });
  }
}

/** Marks that stand for a letter of a direction, where they change nothing. */
function* idleMarks(line: Line, signs: readonly Sign[]): Generator<LineFinding> {
  const base = directionOf(/[\p{L}]/u.exec(line.text.replace(/[\ud800-\udfff]/g, ''))?.[0] ?? '');
  let last: Sign | undefined;
  for (const sign of signs) {
    const { char, at } = sign;
    const own = char === '\u200e' ? 'ltr' : char === '\u200f' || char === '\u061c' ? 'rtl' : undefined;
    if (own) {
      const twice = last?.char === char && last.at === at - 1;
      const message = twice
        ? t('Invisible sign {0}: it stands here twice.', nameOf(char))
        : idleness(sign, own, base, line);
      if (message !== undefined) yield finding(sign, message);
    }
    last = sign;
  }
}

type Direction = 'ltr' | 'rtl';

/** Why a mark is not needed; undefined where it may be. */
function idleness(
  sign: Sign,
  own: Direction,
  base: string | undefined,
  { text, start, end }: Line,
): string | undefined {
  const { char, at, before, after, wordBefore, wordAfter } = sign;
  const idle = () => t('Invisible sign {0}: it has no effect here.', nameOf(char));
  if (at < start) {
    if (base === own) return idle();
    const turned =
      base === 'rtl' && own === 'ltr' && !/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Han}/u.test(text);
    return turned ? t('Invisible sign {0}: it shows the line from left to right.', nameOf(char)) : undefined;
  }
  if (at >= end) return base === own || directionOf(wordBefore) !== undefined ? idle() : undefined;
  if (isDigit(before) && isDigit(after)) return t('Invisible sign {0}: it cuts a number in two.', nameOf(char));
  const word = directionOf(before);
  if (word !== undefined && word === directionOf(after)) {
    return t('Invisible sign {0}: it stands inside a word.', nameOf(char));
  }
  return directionOf(wordBefore) === own && directionOf(wordAfter) === own ? idle() : undefined;
}

/** The direction of a letter; `number` for digits, undefined for all else. */
function directionOf(char: string): Direction | 'number' | undefined {
  if (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(char) && /[\p{L}\p{Mn}]/u.test(char)) return 'rtl';
  if (isDigit(char)) return 'number';
  return /\p{L}/u.test(char) ? 'ltr' : undefined;
}

function isDigit(char: string): boolean {
  return /^\p{Nd}$/u.test(char);
}

function finding(
  { at }: Sign,
  message: string,
  { end = at + 1, replacement }: { end?: number; replacement?: { start: number; end: number; newText: string } } = {},
): LineFinding {
  const title = t('Delete what is not seen');
  return { start: at, end, message, replacements: [{ title, newText: '', ...replacement }] };
}

/** A sign by its code point and what Unicode calls it. */
function nameOf(char: string): string {
  return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} ${nameByChar(char)}`;
}

function nameByChar(char: string): string {
  switch (char) {
    case '\u061c':
      return t('Arabic letter mark');
    case '\u200e':
      return t('left-to-right mark');
    case '\u200f':
      return t('right-to-left mark');
    case '\u202a':
      return t('left-to-right embedding');
    case '\u202b':
      return t('right-to-left embedding');
    case '\u202c':
      return t('end of embedding');
    case '\u202d':
      return t('left-to-right override');
    case '\u202e':
      return t('right-to-left override');
    case '\u2066':
      return t('left-to-right isolate');
    case '\u2067':
      return t('right-to-left isolate');
    case '\u2068':
      return t('first strong isolate');
    default:
      return t('end of isolate');
  }
}
