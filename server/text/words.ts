import { CharClass, charClass } from './characters';
import { fold, foldText } from './fold';

/** The words of a text in folded form, with their places in the original (UTF-16, end exclusive). */
export interface Words {
  readonly source: string;
  readonly text: readonly string[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Whether only spaces, hyphens, apostrophes, slashes or full stops part a word from the one before it. */
  readonly joined: readonly boolean[];
}

/** Signs that may stand inside a phrase: `a.m.`, `اقرأ/ي`, `co-operation`, `l'accord`, `برچسب‌ها`. */
const inner = new Set(Array.from(" -'./()\t\u2010\u2011", char => char.charCodeAt(0)));

/** The folded words of a short text, where their places do not matter. */
export function wordsOf(text: string): string[] {
  const folded = foldText(text);
  const words: string[] = [];
  for (let at = 0; at < folded.length;) {
    const end = wordEnd(folded, at);
    if (end > at) words.push(folded.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return words;
}

/** The end of the word that begins at `at` of a folded text; `at` itself where none does. */
function wordEnd(folded: string, at: number): number {
  const kind = charClass(folded.charCodeAt(at));
  if (kind === CharClass.Space || kind === CharClass.Sign) return at;
  let to = at + 1;
  if (kind !== CharClass.Ideograph) while (to < folded.length && charClass(folded.charCodeAt(to)) === kind) to++;
  return to;
}

/** Splits a text into folded words: runs of letters, runs of digits, single ideographs. Reads at most `limit` units. */
export function splitWords(source: string, limit = source.length): Words {
  const folded = fold(source, limit);
  const { text: from, map } = folded;
  const text: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const joined: boolean[] = [];
  let whole = true;
  for (let at = 0; at < from.length;) {
    const to = wordEnd(from, at);
    if (to === at) {
      if (!inner.has(from.charCodeAt(at))) whole = false;
      at++;
      continue;
    }
    text.push(from.slice(at, to));
    start.push(map[at]!);
    end.push(withMarks(source, map[to - 1]! + 1, map[to]!));
    joined.push(whole);
    whole = true;
    at = to;
  }
  return { source, text, start, end, joined };
}

const mark = /[\p{M}\u0640]/u;

/** The end of a word with the diacritics and tatweel that follow its last letter. */
function withMarks(source: string, end: number, limit: number): number {
  while (end < limit && mark.test(source.charAt(end))) end++;
  return end;
}
