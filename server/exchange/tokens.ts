import type { Span } from '../annotations/annotation';

/**
 * Words, numbers and single signs. Between letters an apostrophe, a hyphen or a joiner belongs to the word, between digits
 * a point, a comma or a colon to the number; a Chinese character is a word of its own. Marks stay with their letter, and
 * what makes up one emoji stays together.
 */
const token =
  /\p{Script=Han}[\p{M}\ufe00-\ufe0f]*|(?:(?!\p{Script=Han})[\p{L}\p{N}_])(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}_]|[\u200c\u200d](?=[\p{L}\p{M}])|['’ʼ‐‑-](?=[\p{L}\p{N}])|(?<=\p{N})[.,:٫٬/](?=\p{N}))*|[\u{1f1e6}-\u{1f1ff}]{2}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\ufe00-\ufe0f]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\ufe00-\ufe0f]*)*|[^\s\p{Z}\p{C}]\p{M}*/gu;

/** The tokens of `text[start, end)`, cut where one of `edges` lies inside; what lies between them is not seen. UTF-16. */
export function tokensOf(text: string, edges: ReadonlySet<number>, start = 0, end = text.length): Span[] {
  const tokens: Span[] = [];
  for (const { index, 0: word } of text.slice(start, end).matchAll(token)) {
    let from = start + index;
    const to = from + word.length;
    for (let at = from + 1; at < to; at++) {
      if (!edges.has(at)) continue;
      tokens.push({ start: from, end: at });
      from = at;
    }
    tokens.push({ start: from, end: to });
  }
  return tokens;
}

/** How many words a text has; signs do not count. */
export function countWords(text: string): number {
  let count = 0;
  for (const { 0: word } of text.matchAll(token)) if (/^[\p{L}\p{N}]/u.test(word)) count++;
  return count;
}

/** What ends a sentence, with the quotes and brackets behind it. */
const sentenceEnd = /(?:[.!?؟۔]["”»’')\]]*(?=\s)|[。！？]["”』」）]*)/gu;

/** The sentences of a text, none over a line break; none ends inside one of `kept`, which are in order. */
export function sentencesOf(text: string, kept: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  let at = 0;
  const isInside = (offset: number) => {
    while (at < kept.length && kept[at]!.end <= offset) at++;
    return at < kept.length && kept[at]!.start < offset;
  };
  for (let line = 0; line <= text.length;) {
    const found = text.indexOf('\n', line);
    const end = found < 0 ? text.length : found;
    let from = line;
    for (const { index, 0: sign } of text.slice(line, end).matchAll(sentenceEnd)) {
      const to = line + index + sign.length;
      if (isAbbreviation(text, line + index) || isInside(to)) continue;
      sentences.push({ start: from, end: to });
      from = to;
    }
    if (from < end) sentences.push({ start: from, end });
    line = end + 1;
  }
  return sentences;
}

/** A point after one letter, or before a small one, ends no sentence: `J. Roe`, `Sept. the`. */
function isAbbreviation(text: string, at: number): boolean {
  if (text.charAt(at) !== '.') return false;
  return (
    /(?:^|[\s.(])\p{L}$/u.test(text.slice(Math.max(0, at - 3), at)) || /^\.\s+\p{Ll}/u.test(text.slice(at, at + 8))
  );
}
