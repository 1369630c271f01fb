import { listedLanguages, wordUseBits, type Knowledge, WordUse } from '../knowledge/knowledge';
import { Gap, type Tokens } from './tokens';

/** Proclitics and an article are at most so many folded units. */
const mostUnits = 4;

/** What the lists say of word `at` without `clitics` folded units: bits of `WordUse`. */
export function wordUses(knowledge: Knowledge, tokens: Tokens, at: number, clitics = 0): number {
  const { words, uses } = tokens;
  if (at >= words.text.length) return 0;
  const place = at * (mostUnits + 1) + clitics;
  const known = uses[place];
  if (known !== undefined) return known;
  return (uses[place] = usesOf(knowledge, words.text[at]!, clitics, tokens.language));
}

/** Whether word `at`, with or without its proclitics, is of a use. */
export function hasWordUse(knowledge: Knowledge, tokens: Tokens, at: number, use: WordUse): boolean {
  return tokens.clitics[at]!.some(length => (wordUses(knowledge, tokens, at, length) & use) !== 0);
}

/** The index after the longest listed phrase of a use that begins at word `at` from its folded unit `from` on; `at` where there is none. */
export function phraseEnd(knowledge: Knowledge, tokens: Tokens, at: number, use: WordUse, from = 0): number {
  const { words, gaps, language } = tokens;
  let end = at;
  if (at >= words.text.length) return end;
  const joined = (word: number) => gaps[word] === Gap.Space || gaps[word] === Gap.Joint;
  knowledge.words.matchesAt(words.text, at, from, joined, (values, to) => {
    if ((usesIn(values, language) & use) !== 0) end = to;
  });
  return end;
}

/** The index after the title that begins at word `at` without `clitics` folded units, with or without its article; `at` where none does. */
export function titleEnd(knowledge: Knowledge, tokens: Tokens, at: number, clitics: number): number {
  if (at >= tokens.words.text.length) return at;
  return (tokens.titleEnds[at * (mostUnits + 1) + clitics] ??= findTitleEnd(knowledge, tokens, at, clitics));
}

function findTitleEnd(knowledge: Knowledge, tokens: Tokens, at: number, clitics: number): number {
  const text = tokens.words.text[at]!;
  const end = phraseEnd(knowledge, tokens, at, WordUse.Title, clitics);
  if (end === at && isTitleOfSomebody(knowledge, tokens, at, clitics)) return at + 1;
  if (!text.startsWith('ال', clitics) || text.length - clitics <= 4) return end;
  return Math.max(end, phraseEnd(knowledge, tokens, at, WordUse.Title, clitics + 2));
}

/** `مدربها`, `زميلهم`: a title with a pronoun. */
function isTitleOfSomebody(
  knowledge: Knowledge,
  { language, line, words }: Tokens,
  at: number,
  clitics: number,
): boolean {
  const text = words.text[at]!;
  if (!pronounEnds.has(text.charAt(text.length - 1)) || line.charAt(words.end[at]! - 1) === 'ة') return false;
  const word = text.slice(clitics);
  const stem = /^(\p{Script=Arabic}{3,})(?:ها|هم|ه|ته|تها|تهم)$/u.exec(word)?.[1];
  if (stem === undefined || listedLanguages[language] !== 'ar') return false;
  return (usesOf(knowledge, stem, 0, language) & WordUse.Title) !== 0;
}

const pronounEnds = new Set('هام');

/** What the lists say in a language of a folded word from its unit `from` on. */
export function usesOf({ words }: Knowledge, word: string, from: number, language: number): number {
  const node = words.nodeOfWord(word, from);
  if (node < 0) return 0;
  let uses = 0;
  for (let at = words.firstValue(node); at < words.firstValue(node + 1); at++) {
    const value = words.value(at);
    const own = value >>> wordUseBits;
    if (own === 0 || own === language + 1) uses |= value;
  }
  return uses & (2 ** wordUseBits - 1);
}

/** What values of the table of words say in a language, an index into `listedLanguages`. */
export function usesIn(values: Uint32Array | undefined, language: number): number {
  if (!values) return 0;
  let uses = 0;
  for (const value of values) {
    const own = value >>> wordUseBits;
    if (own === 0 || own === language + 1) uses |= value;
  }
  return uses & (2 ** wordUseBits - 1);
}
