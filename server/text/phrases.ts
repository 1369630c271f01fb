import { splitWords, type Words } from './words';

/** One node of the tree of words; `values` are what the phrases that end here stand for. */
interface Node<T> {
  next?: Map<string, Node<T>>;
  values?: T[];
}

/** Phrases by their folded words, matched from a given word on. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** Adds a phrase. Parts in parentheses are optional: `Source(s)`. */
  add(phrase: string, value: T): void {
    for (const variant of variants(phrase)) {
      const words = splitWords(variant).text;
      if (words.length === 0) continue;
      let node = this.#root;
      for (const word of words) {
        node.next ??= new Map();
        let next = node.next.get(word);
        if (!next) node.next.set(word, (next = {}));
        node = next;
      }
      (node.values ??= []).push(value);
    }
  }

  /**
   * Calls `found` for every phrase that begins with word `at`, shorter ones first, with the index after its last word.
   * `first` stands in for the first word, so that a word can be tried without its proclitic.
   */
  matchesAt(
    words: Words,
    at: number,
    found: (values: readonly T[], end: number) => void,
    first = words.text[at]!,
  ): void {
    let node = this.#root.next!.get(first);
    for (let end = at + 1; node; end++) {
      if (node.values) found(node.values, end);
      if (!node.next || end >= words.text.length || !words.joined[end]) return;
      node = node.next.get(words.text[end]!);
    }
  }
}

function variants(phrase: string): string[] {
  const optional = /\(([^)]*)\)/.exec(phrase);
  if (!optional) return [phrase];
  const before = phrase.slice(0, optional.index);
  const after = phrase.slice(optional.index + optional[0].length);
  return [...variants(before + optional[1]! + after), ...variants(before + after)];
}
