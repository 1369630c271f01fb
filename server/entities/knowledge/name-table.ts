import { WordFilter } from './word-filter';
import { hashOf, longestWord, mixed, pairHash } from './word-hash';

/**
 * Names by their folded words, in typed arrays over one buffer.
 *
 * Words stand in an open-addressed table and are numbered by their slots. Names are the paths of a trie of words; its nodes
 * are numbered so that the children of one follow each other. What can be added up again is kept as counts: the file is a
 * quarter as long, and adding up takes a millisecond or two.
 */
export interface NameTableParts {
  /** Which slots hold a word, as bits; a power of two of slots. */
  readonly taken: Uint8Array;
  /** How many units each word has. */
  readonly lengths: Uint8Array;
  /** The words one behind the other. */
  readonly units: Uint16Array;
  /** Which words begin a name, as bits: those are the first nodes, in the order of the words. */
  readonly roots: Uint8Array;
  /** How many children each node has. */
  readonly childCounts: Uint16Array;
  /** The words of the children of all nodes, ascending below each node: they are the nodes behind the first ones. */
  readonly childWords: Uint32Array;
  /** How many values each node has. */
  readonly valueCounts: Uint8Array;
  readonly values: Uint32Array;
}

export const nameTableParts = [
  'taken',
  'lengths',
  'units',
  'roots',
  'childCounts',
  'childWords',
  'valueCounts',
  'values',
] as const;

export class NameTable {
  readonly #units: Uint16Array;
  readonly #childWords: Uint32Array;
  readonly #values: Uint32Array;
  /** Word + 1, by slot. */
  readonly #slots: Uint32Array;
  /** Where each word begins in the units; one more than there are words. */
  readonly #starts: Uint32Array;
  /** The node + 1 that each word leads to from the root; 0 where no name begins with it. */
  readonly #first: Uint32Array;
  /** Where each node's children begin among all; one more than there are nodes. */
  readonly #childStarts: Uint32Array;
  readonly #valueStarts: Uint32Array;
  readonly #rootCount: number;
  /**
   * Whether there may be a name that is the word of a hash, or one that begins with two words of a `pairHash`; where not,
   * there is none.
   */
  readonly filter = new WordFilter();

  constructor({ taken, lengths, units, roots, childCounts, childWords, valueCounts, values }: NameTableParts) {
    this.#units = units;
    this.#childWords = childWords;
    this.#values = values;
    this.#slots = numbered(taken, taken.length * 8);
    this.#starts = runningSums(lengths);
    this.#first = numbered(roots, lengths.length);
    this.#childStarts = runningSums(childCounts);
    this.#valueStarts = runningSums(valueCounts);
    this.#rootCount = childCounts.length - childWords.length;
    this.fillFilter();
  }

  /** The number of a word whose folded units are `units[from, end)`, by its hash; -1 where no name has it. */
  find(units: Uint16Array, from: number, end: number, hash: number): number {
    const slots = this.#slots;
    const starts = this.#starts;
    const own = this.#units;
    const mask = slots.length - 1;
    for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot]! - 1;
      if (word < 0) return -1;
      const start = starts[word]!;
      if (starts[word + 1]! - start !== end - from) continue;
      let at = from;
      while (at < end && own[start + at - from] === units[at]) at++;
      if (at === end) return word;
    }
  }

  /** The node to which a word leads from the root; -1 where no name begins with it. */
  rootOf(word: number): number {
    return this.#first[word]! - 1;
  }

  /** The node to which a word leads from another; -1 where no name goes on so. */
  follow(node: number, word: number): number {
    const words = this.#childWords;
    let low = this.#childStarts[node]!;
    const end = this.#childStarts[node + 1]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (words[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low < end && words[low] === word ? this.#rootCount + low : -1;
  }

  /** Whether a name ends at a node. */
  endsAt(node: number): boolean {
    return this.#valueStarts[node]! < this.#valueStarts[node + 1]!;
  }

  /** What the name that ends at a node stands for; undefined where none ends there. */
  valuesOf(node: number): Uint32Array | undefined {
    const [start, end] = [this.#valueStarts[node]!, this.#valueStarts[node + 1]!];
    return start < end ? this.#values.subarray(start, end) : undefined;
  }

  /** All names, each as its folded words, and its values. */
  *[Symbol.iterator](): Generator<readonly [words: readonly string[], values: Uint32Array]> {
    const textOf = (word: number) =>
      String.fromCharCode(...this.#units.subarray(this.#starts[word], this.#starts[word + 1]));
    const below: [number, string[]][] = [];
    for (const [word, root] of this.#first.entries()) if (root > 0) below.push([root - 1, [textOf(word)]]);
    for (let next = below.pop(); next; next = below.pop()) {
      const [node, words] = next;
      const values = this.valuesOf(node);
      if (values) yield [words, values];
      for (let at = this.#childStarts[node]!; at < this.#childStarts[node + 1]!; at++) {
        below.push([this.#rootCount + at, [...words, textOf(this.#childWords[at]!)]]);
      }
    }
  }

  /**
   * Calls `found` for every name that begins with the folded word `words[at]` from its unit `from` on, shorter ones
   * first, with its values and the index after its last word. `joined` says whether a word goes on from the one before.
   */
  matchesAt(
    words: readonly string[],
    at: number,
    from: number,
    joined: (word: number) => boolean,
    found: (values: Uint32Array, end: number) => void,
  ): void {
    const word = this.wordOf(words[at]!, from);
    let node = word < 0 ? -1 : this.rootOf(word);
    for (let end = at + 1; node >= 0; end++) {
      const values = this.valuesOf(node);
      if (values) found(values, end);
      if (end >= words.length || !joined(end)) return;
      const next = this.wordOf(words[end]!, 0);
      node = next < 0 ? -1 : this.follow(node, next);
    }
  }

  /** The node to which a folded word leads from another, from the root where that is undefined; undefined where none goes on so. */
  nodeBehind(node: number | undefined, text: string): number | undefined {
    const word = this.wordOf(text, 0);
    if (word < 0) return undefined;
    const next = node === undefined ? this.rootOf(word) : this.follow(node, word);
    return next < 0 ? undefined : next;
  }

  /** The values of a name of one word, `text` from its folded unit `from` on. */
  valuesOfWord(text: string, from: number): Uint32Array | undefined {
    const node = this.nodeOfWord(text, from);
    return node < 0 ? undefined : this.valuesOf(node);
  }

  /** The node of a name of one word, `text` from its folded unit `from` on; -1 where no name begins so. */
  nodeOfWord(text: string, from: number): number {
    const word = this.wordOf(text, from);
    return word < 0 ? -1 : this.rootOf(word);
  }

  /** The index of a node's first value among all; those of the next node follow. */
  firstValue(node: number): number {
    return this.#valueStarts[node]!;
  }

  value(index: number): number {
    return this.#values[index]!;
  }

  private fillFilter(): void {
    const { filter } = this;
    const starts = this.#starts;
    const hashes = new Int32Array(starts.length - 1);
    for (let word = 0; word < hashes.length; word++) {
      hashes[word] = hashOf(this.#units, starts[word]!, starts[word + 1]!);
    }
    for (let word = 0; word < hashes.length; word++) {
      const node = this.rootOf(word);
      if (node < 0) continue;
      if (this.#valueStarts[node]! < this.#valueStarts[node + 1]!) filter.add(hashes[word]!);
      for (let child = this.#childStarts[node]!; child < this.#childStarts[node + 1]!; child++) {
        filter.add(pairHash(hashes[word]!, hashes[this.#childWords[child]!]!));
      }
    }
  }

  private wordOf(text: string, from: number): number {
    const size = text.length - from;
    if (size > longestWord) return -1;
    for (let at = 0; at < size; at++) scratch[at] = text.charCodeAt(from + at);
    return this.find(scratch, 0, size, hashOf(scratch, 0, size));
  }
}

/** Room for one word. */
const scratch = new Uint16Array(longestWord);

/** For each of `count` bits its number among those that are set, from 1; 0 where it is not set. */
function numbered(bits: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let number = 0;
  for (let at = 0; at < count; at++) if ((bits[at >>> 3]! & (1 << (at & 7))) !== 0) numbers[at] = ++number;
  return numbers;
}

/** The sums of the counts before each, and of all. */
function runningSums(counts: Uint8Array | Uint16Array): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let at = 0; at < counts.length; at++) sums[at + 1] = sum += counts[at]!;
  return sums;
}

/** One name on the way to the table. */
interface Node {
  readonly next: Map<string, Node>;
  readonly values: number[];
}

/**
 * Makes the parts of a table from names, each with its folded words and its value. Names with a word that is too long are
 * left out.
 */
export function writeNameTable(names: Iterable<readonly [words: readonly string[], value: number]>): NameTableParts {
  const root: Node = { next: new Map(), values: [] };
  const words = new Set<string>();
  for (const [parts, value] of names) {
    if (parts.some(({ length }) => length === 0 || length > longestWord)) continue;
    let node = root;
    for (const text of parts) {
      words.add(text);
      let next = node.next.get(text);
      if (!next) node.next.set(text, (next = { next: new Map(), values: [] }));
      node = next;
    }
    // A node counts its values in a byte.
    if (node !== root && !node.values.includes(value) && node.values.length < 0xff) node.values.push(value);
  }
  const { taken, ordered } = placed([...words]);
  const numberOf = new Map(ordered.map((text, number) => [text, number]));
  const childrenOf = ({ next }: Node) =>
    [...next].map(([text, node]) => [numberOf.get(text)!, node] as const).sort(([a], [b]) => a - b);
  const roots = new Uint8Array(Math.ceil(ordered.length / 8));
  const nodes = childrenOf(root).map(([word, node]) => {
    roots[word >>> 3]! |= 1 << (word & 7);
    return node;
  });
  const childCounts: number[] = [];
  const childWords: number[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const children = childrenOf(nodes[at]!);
    childCounts.push(children.length);
    for (const [word, node] of children) {
      childWords.push(word);
      nodes.push(node);
    }
  }
  const text = ordered.join('');
  return {
    taken,
    lengths: Uint8Array.from(ordered, ({ length }) => length),
    units: Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    roots,
    childCounts: Uint16Array.from(childCounts),
    childWords: Uint32Array.from(childWords),
    valueCounts: Uint8Array.from(nodes, ({ values }) => values.length),
    values: Uint32Array.from(nodes.flatMap(({ values }) => values)),
  };
}

/** Puts words into slots by their hashes: which slots are taken, and the words in the order of their slots. */
function placed(words: readonly string[]): { readonly taken: Uint8Array; readonly ordered: string[] } {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, words.length * 2)));
  const slots = new Array<string | undefined>(size);
  for (const text of words) {
    for (let at = 0; at < text.length; at++) scratch[at] = text.charCodeAt(at);
    let slot = mixed(hashOf(scratch, 0, text.length)) & (size - 1);
    while (slots[slot] !== undefined) slot = (slot + 1) & (size - 1);
    slots[slot] = text;
  }
  const taken = new Uint8Array(size / 8);
  const ordered: string[] = [];
  for (const [slot, text] of slots.entries()) {
    if (text === undefined) continue;
    taken[slot >>> 3]! |= 1 << (slot & 7);
    ordered.push(text);
  }
  return { taken, ordered };
}
