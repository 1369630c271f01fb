import type { Tokens } from '../tokens';

/** A word of two letters and more, all capitals. */
export function isAcronym({ line, words }: Tokens, at: number): boolean {
  const text = line.slice(words.start[at], words.end[at]);
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** From here on, as a part of all words, capitals tell nothing. */
const mostLarge = 0.6;

/** Whether most words are all capitals, as in headlines of some papers. */
export function isAllCapitals(tokens: Tokens): boolean {
  const known = kept.get(tokens);
  if (known !== undefined) return known;
  const all = areMostLarge(tokens);
  kept.set(tokens, all);
  return all;
}

const kept = new WeakMap<Tokens, boolean>();

function areMostLarge(tokens: Tokens): boolean {
  const { text } = tokens.words;
  let [large, all] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at]!.length < 2 || !/^\p{L}/u.test(text[at]!)) continue;
    all++;
    if (isAcronym(tokens, at)) large++;
  }
  return large > 1 && large > all * mostLarge;
}
