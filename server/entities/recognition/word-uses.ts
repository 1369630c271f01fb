import type { Knowledge, WordUse } from '../knowledge/knowledge';
import { Gap, type Tokens } from './tokens';

/** What the lists say of word `at` without `clitics` folded units: bits of `WordUse`. */
export function wordUses(knowledge: Knowledge, { words }: Tokens, at: number, clitics = 0): number {
  let uses = 0;
  knowledge.words.matchesAt(
    words.text,
    at,
    clitics,
    () => false,
    values => {
      for (const value of values) uses |= value;
    },
  );
  return uses;
}

/** Whether word `at`, with or without its proclitics, is of a use. */
export function hasWordUse(knowledge: Knowledge, tokens: Tokens, at: number, use: WordUse): boolean {
  return tokens.clitics[at]!.some(length => (wordUses(knowledge, tokens, at, length) & use) !== 0);
}

/** The index after the title that begins at word `at` without `clitics` folded units, with or without its article; `at` where none does. */
export function titleEnd(knowledge: Knowledge, { words, gaps }: Tokens, at: number, clitics: number): number {
  let end = at;
  const joined = (word: number) => gaps[word] === Gap.Space;
  const article =
    words.text[at]!.startsWith('ال', clitics) && words.text[at]!.length - clitics > 4
      ? [clitics, clitics + 2]
      : [clitics];
  for (const from of article)
    knowledge.titles.matchesAt(words.text, at, from, joined, (_, to) => (end = Math.max(end, to)));
  return end;
}
