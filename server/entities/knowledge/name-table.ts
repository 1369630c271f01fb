/**
 * Names by their folded words, in typed arrays over one buffer: nothing is built when it is loaded.
 *
 * Words stand in an open-addressed table. They are hashed from their last unit to their first, so that the hash of a
 * word without its proclitics is met on the way. Names are the paths of a trie whose edges stand in a second table.
 */
export interface NameTableParts {
  /** Word + 1, by hash; a power of two of slots. */
  readonly slots: Uint32Array;
  /** Where each word begins in `units`; one more than there are words. */
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
  /** The node that each word leads to from the root; 0 where no name begins with it. */
  readonly first: Uint32Array;
  /** Node, word, next node; a power of two of threes, empty where the next node is 0. */
  readonly edges: Uint32Array;
  /** Where each node's values begin in `values`; one more than there are nodes. */
  readonly valueStarts: Uint32Array;
  readonly values: Uint32Array;
}

export const nameTableParts = ['slots', 'starts', 'units', 'first', 'edges', 'valueStarts', 'values'] as const;

export class NameTable {
  constructor(private readonly parts: NameTableParts) {}

  /** The number of a word whose folded units are `units[from, end)`; -1 where no name has it. */
  find(units: Uint16Array, from: number, end: number, hash: number): number {
    const { slots, starts, units: own } = this.parts;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot]! - 1;
      if (word < 0) return -1;
      const start = starts[word]!;
      if (starts[word + 1]! - start !== end - from) continue;
      let at = from;
      while (at < end && own[start + at - from] === units[at]) at++;
      if (at === end) return word;
    }
  }

  /** The node to which a word leads from the root; 0 where no name begins with it. */
  rootOf(word: number): number {
    return this.parts.first[word]!;
  }

  /** The node to which a word leads from another; 0 where no name goes on so. */
  follow(node: number, word: number): number {
    const { edges } = this.parts;
    const mask = edges.length / 3 - 1;
    for (let slot = edgeHash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const to = edges[slot * 3 + 2]!;
      if (to === 0 || (edges[slot * 3] === node && edges[slot * 3 + 1] === word)) return to;
    }
  }

  /** What the name that ends at a node stands for; undefined where none ends there. */
  valuesOf(node: number): Uint32Array | undefined {
    const { valueStarts, values } = this.parts;
    const [start, end] = [valueStarts[node]!, valueStarts[node + 1]!];
    return start < end ? values.subarray(start, end) : undefined;
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
    let node = word < 0 ? 0 : this.rootOf(word);
    for (let end = at + 1; node !== 0; end++) {
      const values = this.valuesOf(node);
      if (values) found(values, end);
      if (end >= words.length || !joined(end)) return;
      const next = this.wordOf(words[end]!, 0);
      node = next < 0 ? 0 : this.follow(node, next);
    }
  }

  private wordOf(text: string, from: number): number {
    const size = text.length - from;
    if (size > scratch.length) return -1;
    for (let at = 0; at < size; at++) scratch[at] = text.charCodeAt(from + at);
    return this.find(scratch, 0, size, hashOf(scratch, 0, size));
  }
}

/** Room for one word. */
const scratch = new Uint16Array(256);

export const hashStart = 0x811c9dc5;

/** FNV-1a over UTF-16 units from the last down to `from`. */
function hashOf(units: Uint16Array, from: number, end: number): number {
  let hash = hashStart;
  for (let at = end - 1; at >= from; at--) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return mixed(hash);
}

function edgeHash(node: number, word: number): number {
  return mixed(Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b));
}

/** The low bits of FNV depend on the low bits of the units alone. */
export function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Makes the parts of a table from names, each with its folded words and its value. */
export function writeNameTable(names: Iterable<readonly [words: readonly string[], value: number]>): NameTableParts {
  const wordNumbers = new Map<string, number>();
  const nodes: { next: Map<number, number>; values: number[] }[] = [{ next: new Map(), values: [] }];
  for (const [words, value] of names) {
    let node = 0;
    for (const text of words) {
      let word = wordNumbers.get(text);
      if (word === undefined) wordNumbers.set(text, (word = wordNumbers.size));
      let next = nodes[node]!.next.get(word);
      if (next === undefined) {
        next = nodes.push({ next: new Map(), values: [] }) - 1;
        nodes[node]!.next.set(word, next);
      }
      node = next;
    }
    if (node !== 0 && !nodes[node]!.values.includes(value)) nodes[node]!.values.push(value);
  }
  const words = [...wordNumbers.keys()];
  const starts = Uint32Array.from([0, ...runningSums(words.map(({ length }) => length))]);
  const text = words.join('');
  const units = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const slots = new Uint32Array(tableSize(words.length));
  for (const [number, text] of words.entries()) {
    const word = Uint16Array.from(text, char => char.charCodeAt(0));
    let slot = hashOf(word, 0, word.length) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  const first = new Uint32Array(words.length);
  for (const [word, node] of nodes[0]!.next) first[word] = node;
  const edgeCount = nodes.reduce((sum, { next }) => sum + next.size, 0);
  const edges = new Uint32Array(tableSize(edgeCount) * 3);
  const mask = edges.length / 3 - 1;
  for (const [node, { next }] of nodes.entries()) {
    if (node === 0) continue;
    for (const [word, to] of next) {
      let slot = edgeHash(node, word) & mask;
      while (edges[slot * 3 + 2] !== 0) slot = (slot + 1) & mask;
      edges.set([node, word, to], slot * 3);
    }
  }
  const valueStarts = Uint32Array.from([0, ...runningSums(nodes.map(({ values }) => values.length))]);
  return { slots, starts, units, first, edges, valueStarts, values: Uint32Array.from(nodes.flatMap(n => n.values)) };
}

function runningSums(sizes: readonly number[]): number[] {
  let sum = 0;
  return sizes.map(size => (sum += size));
}

/** A power of two that is at most half full. */
function tableSize(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));
}
