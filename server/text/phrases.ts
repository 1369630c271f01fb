import { wordsOf, type Words } from './words';

/** One node of the tree of words; `value` is what the phrase that ends here stands for. */
interface Node<T> {
  next?: Map<string, Node<T>>;
  value?: T;
}

/** Phrases by their folded words, matched from a given word on. */
export class Phrases<T> {
  readonly #root: Node<T> & { next: Map<string, Node<T>> } = { next: new Map() };

  /**
   * Adds a phrase, or changes what it stands for. Parts in parentheses are optional: `Source(s)`.
   *
   * @param change makes the new value from the present one
   */
  add(phrase: string, change: (present: T | undefined) => T): void {
    for (const variant of variants(phrase)) {
      const words = wordsOf(variant);
      if (words.length === 0) continue;
      let node: Node<T> = this.#root;
      for (const word of words) {
        node.next ??= new Map();
        let next = node.next.get(word);
        if (!next) node.next.set(word, (next = {}));
        node = next;
      }
      node.value = change(node.value);
    }
  }

  /**
   * Calls `found` for every phrase that begins with word `at`, shorter ones first, with the index after its last word.
   * `first` stands in for the first word, so that a word can be tried without its proclitic.
   *
   * @returns whether there was any
   */
  matchesAt(words: Words, at: number, found: (value: T, end: number) => void, first = words.text[at]!): boolean {
    let any = false;
    let node = this.#root.next.get(first);
    for (let end = at + 1; node; end++) {
      if (node.value !== undefined) {
        any = true;
        found(node.value, end);
      }
      if (!node.next || end >= words.text.length || !words.joined[end]) break;
      node = node.next.get(words.text[end]!);
    }
    return any;
  }
}

function variants(phrase: string): string[] {
  const open = phrase.indexOf('(');
  const close = phrase.indexOf(')', open);
  if (open < 0 || close < 0) return [phrase];
  const before = phrase.slice(0, open);
  const after = phrase.slice(close + 1);
  return [...variants(before + phrase.slice(open + 1, close) + after), ...variants(before + after)];
}
