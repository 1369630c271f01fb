import { mixed } from './word-hash';

/** A power of two of numbers, with room for about 100,000 entries. */
const size = 2 ** 16;

/** Tells of most hashes that they are not in a set, without a look at the set: a Bloom filter of two bits in one number. */
export class WordFilter {
  readonly #bits = new Int32Array(size);

  add(hash: number): void {
    const key = mixed(hash);
    this.#bits[(key >>> 10) & (size - 1)]! |= bitsOf(key);
  }

  /** Whether this hash may be in the set. */
  has(hash: number): boolean {
    const key = mixed(hash);
    const wanted = bitsOf(key);
    return (this.#bits[(key >>> 10) & (size - 1)]! & wanted) === wanted;
  }
}

/** Shifts count modulo 32. */
function bitsOf(key: number): number {
  return (1 << key) | (1 << (key >>> 5));
}
