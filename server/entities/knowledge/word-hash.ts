/** A longer word is no part of a name. Folded units. */
export const longestWord = 64;

/**
 * A word's hash is the number whose digits are its folded units, modulo 2³²: it grows with each unit that is read, and
 * units at its start can be taken away or put before it again.
 */
const base = 0x9e3779b1;

/** The base to the power of each number. */
const powers = new Int32Array(longestWord + 2).fill(1);
for (let at = 1; at < powers.length; at++) powers[at] = Math.imul(powers[at - 1]!, base);

/** The hash of a word that is one unit longer. */
export function longer(hash: number, unit: number): number {
  return (Math.imul(hash, base) + unit) | 0;
}

/** The hash without the word's first unit, behind which `size` units are left. */
export function withoutFirst(hash: number, unit: number, size: number): number {
  return (hash - Math.imul(unit, powers[size]!)) | 0;
}

/** The hash with a unit before the word's `size` units. */
export function withFirst(hash: number, unit: number, size: number): number {
  return (hash + Math.imul(unit, powers[size]!)) | 0;
}

/** The hash of `units[from, end)`. */
export function hashOf(units: ArrayLike<number>, from: number, end: number): number {
  let hash = 0;
  for (let at = from; at < end; at++) hash = longer(hash, units[at]!);
  return hash;
}

/** The hash of two words, one behind the other. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x85ebca6b) + second) | 0;
}

/** The low bits of a hash depend on the low bits of the units alone: for tables the high ones are mixed in. */
export function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
