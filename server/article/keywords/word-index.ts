import type { Line } from '../line';
import { bucketOf, sameWord } from './word-forms';

/** The places of the words of some lines, by word. */
export class WordIndex {
  /** By bucket: the folded words and where they stand. */
  readonly #places = new Map<string, { readonly word: string; readonly line: number; readonly at: number }[]>();

  constructor(private readonly lines: readonly Line[]) {
    for (const [line, { words }] of lines.entries()) {
      for (const [at, word] of words.text.entries()) {
        const bucket = bucketOf(word);
        const places = this.#places.get(bucket);
        if (places) places.push({ word, line, at });
        else this.#places.set(bucket, [{ word, line, at }]);
      }
    }
  }

  /** How often some folded words stand in the text one behind the other, in whatever form. */
  count(words: readonly string[]): number {
    const [first] = words;
    if (first === undefined) return 0;
    let count = 0;
    for (const { word, line, at } of this.#places.get(bucketOf(first)) ?? []) {
      if (sameWord(word, first) && this.goesOn(words, line, at)) count++;
    }
    return count;
  }

  private goesOn(words: readonly string[], line: number, at: number): boolean {
    const { text, joined } = this.lines[line]!.words;
    return words.every((word, index) => {
      const other = text[at + index];
      return index === 0 || (other !== undefined && joined[at + index] === true && sameWord(other, word));
    });
  }
}
