import type { Line } from '../../article/line';
import { longestLine } from '../rule';
import { perLine } from './per-line';

/** A quotation mark or bracket, UTF-16 in its line. */
export interface Sign {
  readonly char: string;
  readonly at: number;
  /** An index into `families`: it can only be closed by one of its own. */
  readonly family: number;
  /** Whether it stands as an opening sign stands, before a word, or as a closing one; neither between two letters. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** White space on both sides: an arrow or a bullet, if not a French quotation mark. */
  readonly alone: boolean;
  /** It stands behind the number or the letter of a list’s item, `1)`, `أ)`, or ends a smiley. */
  readonly marker: boolean;
  /** Behind a digit: perhaps inches. */
  readonly inch: boolean;
}

export interface Unmatched {
  readonly sign: Sign;
  /** Opened and not closed, or closed and not opened. */
  readonly kind: 'open' | 'close';
}

interface Family {
  readonly openers: string;
  readonly closers: string;
  /** It is also written the other way round: `»so«`, `”so“`. */
  readonly turns?: boolean;
}

const families: readonly Family[] = [
  { openers: '“„‟"', closers: '”″', turns: true },
  { openers: '«', closers: '»', turns: true },
  { openers: '‹', closers: '›', turns: true },
  { openers: '(（', closers: ')）', turns: true },
  { openers: '[［', closers: ']］' },
  { openers: '「', closers: '」' },
  { openers: '『', closers: '』' },
  { openers: '《', closers: '》' },
  { openers: '〈', closers: '〉' },
  { openers: '【', closers: '】' },
  { openers: '‘', closers: '’' },
];
const quotes = 0;
const guillemets = 1;
const single = families.length - 1;
const brackets = new Set('(（[［)）]］【】');

export function isBracket(char: string): boolean {
  return brackets.has(char);
}

/** The sign that closes what `char` opens. */
export function closerOf(char: string, language: string): string {
  if (char === '„') return language === 'de' || language === 'ru' ? '“' : '”';
  if (char === '"' || char === '‟') return char === '"' ? '"' : '”';
  for (const { openers, closers } of families) {
    const [open, close] = [openers.indexOf(char), closers.indexOf(char)];
    if (open >= 0) return closers.charAt(open) || closers;
    if (close >= 0) return openers.charAt(close);
  }
  return char;
}

const anySign = /["“”„‟″«»‹›()（）[\]［］「」『』《》〈〉【】‘’]/;
const everySign = new RegExp(anySign, 'g');

/** What may stand before an opening sign, and after a closing one. */
const beforeOpener = /^$|[\s\p{Z}\p{Ps}\p{Pi}\p{Pd}"/:،,.۔。！？，、：；…]$/u;
const afterCloser = /^$|^[\s\p{Z}\p{Pe}\p{Pf}\p{Pd}\p{Po}]/u;
const isSpace = /^$|[\s\p{Z}]/u;
const listMarker = /(?<![\p{L}\p{N}])(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,4})[.,]?$|[:;-]$/u;
const smiley = /(?:^|\s)[:;=8][()]*$|[:;=8][-'=^][()]*$/;
/** Where `‘` can be nothing but a quotation mark; elsewhere it is also an apostrophe or a letter. */
const wordSign = /^[\p{Script=Arabic}\p{Script=Han}]/u;

/** The signs of a line, as far as they come in pairs. */
export const signsOf = perLine(({ text }: Line): readonly Sign[] => {
  if (text.length > longestLine || !anySign.test(text)) return none;
  const found: Sign[] = [];
  for (const { 0: char, index: at } of text.matchAll(everySign)) {
    const behind = text.slice(Math.max(0, at - 8), at);
    const before = /[^\p{Cf}]?\p{Cf}*$/u.exec(behind)![0].replace(/\p{Cf}/gu, '');
    const after = /^\p{Cf}*(.?)/u.exec(text.slice(at + 1, at + 9))![1]!;
    if ((char === '(' || char === ')') && smiley.test(behind)) continue;
    if (char === '‘' && before !== '‘' && !(wordSign.test(after) || wordSign.test(before))) continue;
    if (char === '’' && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(after)) continue;
    found.push({
      char,
      at,
      family: families.findIndex(({ openers, closers }) => openers.includes(char) || closers.includes(char)),
      opens: beforeOpener.test(before) && !afterCloser.test(after),
      closes: !isSpace.test(before) && afterCloser.test(after),
      alone: isSpace.test(before) && isSpace.test(after),
      marker: listMarker.test(behind),
      inch: /\p{Nd}$/u.test(before),
    });
  }
  return found;
});
const none: readonly Sign[] = [];

/** The signs of a paragraph that have no partner in it, in their order within each family. */
export function unmatchedIn(signs: readonly Sign[], language: string): Unmatched[] {
  if (signs.length === 0) return [];
  const byFamily = new Map<number, Sign[]>();
  for (const sign of signs) {
    const own = byFamily.get(sign.family);
    if (own) own.push(sign);
    else byFamily.set(sign.family, [sign]);
  }
  return [...byFamily].flatMap(([family, own]) => {
    if (family === quotes) return withoutEven(withoutTwins(matchQuotes(own, language)), own, language);
    if (family === single) return matchSingle(own, language);
    const unmatched = matchPairs(own, families[family]!);
    return family === guillemets ? withoutMerged(withoutTwins(unmatched), own, language) : unmatched;
  });
}

function matchPairs(signs: readonly Sign[], family: Family): Unmatched[] {
  const open: Sign[] = [];
  const unmatched: Unmatched[] = [];
  for (const sign of signs) {
    const top = open.at(-1);
    const turned = top !== undefined && family.closers.includes(top.char);
    if (family.openers.includes(sign.char)) {
      if (turned && !sign.opens) open.pop();
      else open.push(sign);
    } else if (top && (!turned || !isAsOpener(sign))) {
      open.pop();
    } else if (family.turns && !isAsCloser(sign) && !sign.marker) {
      open.push(sign);
    } else if (!sign.marker) {
      unmatched.push({ sign, kind: 'close' });
    }
  }
  for (const sign of open) {
    // `Politics » Europe`, `more »`
    if (!family.closers.includes(sign.char) || !sign.alone) unmatched.push({ sign, kind: 'open' });
  }
  return inOrder(unmatched, signs);
}

function inOrder(unmatched: readonly Unmatched[], signs: readonly Sign[]): Unmatched[] {
  if (unmatched.length < 2) return [...unmatched];
  const kinds = new Map(unmatched.map(({ sign, kind }) => [sign, kind]));
  return signs.flatMap(sign => {
    const kind = kinds.get(sign);
    return kind ? [{ sign, kind }] : [];
  });
}

function isAsOpener({ opens, closes }: Sign): boolean {
  return opens && !closes;
}

function isAsCloser({ opens, closes }: Sign): boolean {
  return closes && !opens;
}

/** Double quotation marks: typographic ones of several languages, and those that open and close alike. */
function matchQuotes(signs: readonly Sign[], language: string): Unmatched[] {
  const inches = !isRightToLeft(language);
  const open: Sign[] = [];
  const unmatched: Unmatched[] = [];
  for (const sign of signs) {
    const { char, inch, alone } = sign;
    const top = open.at(-1);
    const [asOpener, asCloser] = [isAsOpener(sign), isAsCloser(sign)];
    if (char === '"') {
      if (top && !asOpener) open.pop();
      else if (top || !asCloser) open.push(sign);
      else if (!inch || !inches) unmatched.push({ sign, kind: 'close' });
    } else if (char === '“') {
      const low = top?.char === '„' || top?.char === '”';
      if (top && (asCloser || alone || (low && !asOpener))) open.pop();
      else if (!asCloser) open.push(sign);
      else if (!inch || !inches) unmatched.push({ sign, kind: 'close' });
    } else if (char === '″') {
      // After a digit, what was `"`; without an opening sign, inches or seconds.
      open.pop();
    } else if (char === '”') {
      if (top) open.pop();
      else if (!asCloser) open.push(sign);
      else if (!inch || !inches) unmatched.push({ sign, kind: 'close' });
    } else {
      open.push(sign);
    }
  }
  return inOrder([...unmatched, ...open.map(sign => ({ sign, kind: 'open' as const }))], signs);
}

/**
 * Single quotation marks; what looks like a closing one may be an apostrophe. In right-to-left text either may open,
 * `’…‘` as `‘…’`, and two of them are a double one: there an even number is right.
 */
function matchSingle(signs: readonly Sign[], language: string): Unmatched[] {
  if (isRightToLeft(language) && signs.length % 2 === 0) return [];
  const open: Sign[] = [];
  for (const sign of signs) {
    if (sign.char === '‘' && !isAsCloser(sign)) open.push(sign);
    else open.pop();
  }
  return open.map(sign => ({ sign, kind: 'open' }));
}

/**
 * Signs of one side used on both, `»so»`, `“so“`, come in twos: the reader sees where the quotation begins and ends.
 * Two that both stand before a word are two quotations.
 */
function withoutTwins(unmatched: readonly Unmatched[]): Unmatched[] {
  const left: Unmatched[] = [];
  for (const found of unmatched) {
    const before = left.at(-1);
    const twins = before?.sign.char === found.sign.char && found.sign.char !== '"' && !isAsOpener(found.sign);
    if (twins) left.pop();
    else left.push(found);
  }
  return left;
}

/** Of `"` an even number is right, wherever the spaces are; of an odd one, a single one is left over. */
function withoutEven(unmatched: readonly Unmatched[], signs: readonly Sign[], language: string): Unmatched[] {
  const straight = signs.filter(({ char }) => char === '"');
  const odd = unmatched.filter(({ sign }) => sign.char === '"');
  const told = straight.length % 2 === 1 && (isRightToLeft(language) || !straight.some(({ inch }) => inch));
  const one = told ? odd.at(-1) : undefined;
  return unmatched.filter(found => found.sign.char !== '"' || found === one);
}

/** In French and Russian one closing mark may stand for two: `ООО «Торговый дом «Весна»`. */
function withoutMerged(
  unmatched: readonly Unmatched[],
  signs: readonly Sign[],
  language: string,
): readonly Unmatched[] {
  if (language !== 'ru' && language !== 'fr') return unmatched;
  return unmatched.filter(({ sign, kind }) => {
    if (kind === 'close') return true;
    const next = signs[signs.indexOf(sign) + 1];
    return next?.char !== '«' || signs.at(-1)!.char !== '»';
  });
}

/** In these languages nothing is measured in inches. */
function isRightToLeft(language: string): boolean {
  return language === 'ar' || language === 'fa' || language === 'ur';
}
