import { longer, mixed } from './word-hash';

/** So many bits stand for a phrase. */
const bitsOfPhrase = 5;

/**
 * Folded words and phrases that are too many to be listed: a Bloom filter, of which one in some dozens or hundreds of others
 * may seem to be in it. It is evidence, and no more.
 */
export class PhraseFilter {
  /** @param bits as `writePhraseFilter` makes them */
  constructor(readonly bits: Uint8Array) {}

  /** Whether folded words, one behind the other, may be one of the phrases. */
  has(words: readonly string[]): boolean {
    const hash = hashOfAll(words);
    const step = stepOf(hash);
    const mask = this.bits.length * 8 - 1;
    let place = mixed(hash);
    for (let bit = 0; bit < bitsOfPhrase; bit++, place = (place + step) >>> 0) {
      const at = place & mask;
      if ((this.bits[at >>> 3]! & (1 << (at & 7))) === 0) return false;
    }
    return true;
  }
}

/**
 * @param phrases each as folded words
 * @param bytes a power of two: one for each phrase leaves one in forty that are no phrases seem to be some
 */
export function writePhraseFilter(phrases: Iterable<readonly string[]>, bytes: number): Uint8Array {
  const bits = new Uint8Array(bytes);
  for (const phrase of phrases) {
    const hash = hashOfAll(phrase);
    const step = stepOf(hash);
    let place = mixed(hash);
    for (let bit = 0; bit < bitsOfPhrase; bit++, place = (place + step) >>> 0) {
      const at = place & (bytes * 8 - 1);
      bits[at >>> 3]! |= 1 << (at & 7);
    }
  }
  return bits;
}

const space = 0x20;

function hashOfAll(words: readonly string[]): number {
  let hash = 0;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) hash = longer(hash, word.charCodeAt(at));
    hash = longer(hash, space);
  }
  return hash;
}

function stepOf(hash: number): number {
  return mixed(Math.imul(hash, 0xc2b2ae35) ^ 0x27d4eb2f) | 1;
}
