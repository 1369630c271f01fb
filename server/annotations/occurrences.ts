import { formsOf, startOf, tokensOf, Gap, type Tokens } from '../entities/recognition/tokens';
import type { Lines } from '../text/lines';
import { wordsOf } from '../text/words';
import type { Span } from './annotation';

/** A place where a name stands. UTF-16 in the text. */
export interface Occurrence extends Span {
  /** The name's place in the list that was asked for. */
  readonly name: number;
}

/**
 * Where names stand in a text: whole words, however they are spelled (hamza, teh marbuta, diacritics, Persian letters, case),
 * without proclitics. In the order of the text, in one pass.
 *
 * @param language BCP 47, of the text
 */
export function occurrencesOf(names: readonly string[], lines: Lines, language: string): Occurrence[] {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly name: number }[]>();
  for (const [name, text] of names.entries()) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    const others = byFirst.get(words[0]!);
    if (others) others.push({ words, name });
    else byFirst.set(words[0]!, [{ words, name }]);
  }
  const found: Occurrence[] = [];
  if (byFirst.size === 0) return found;
  for (let line = 0; line < lines.count; line++) {
    const content = lines.content(line);
    if (content === '') continue;
    const tokens = tokensOf(content, language);
    for (let at = 0; at < tokens.words.text.length; at++) {
      for (const { start, name, to } of namesAt(tokens, at, byFirst)) {
        found.push({ name, start: lines.start(line) + start, end: lines.start(line) + tokens.words.end[to - 1]! });
      }
    }
  }
  return found;
}

function* namesAt(
  tokens: Tokens,
  at: number,
  byFirst: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly name: number }[]>,
): Generator<{ readonly start: number; readonly name: number; readonly to: number }> {
  const { words, clitics } = tokens;
  for (const length of clitics[at]!) {
    for (const form of formsOf(words.text[at]!, length)) {
      for (const { words: wanted, name } of byFirst.get(form) ?? []) {
        if (
          wanted.every((word, index) => index === 0 || (words.text[at + index] === word && isNext(tokens, at + index)))
        ) {
          yield { start: startOf(tokens, at, length), name, to: at + wanted.length };
        }
      }
    }
  }
}

function isNext({ gaps }: Tokens, at: number): boolean {
  return gaps[at] === Gap.Space || gaps[at] === Gap.Joint;
}
