/**
 * How much a folded word of Arabic script looks like a part of a name rather than a common word, by the runs of letters
 * that it is made of: `شمايدزينسكي` looks like a name, `المستعملين` does not. The weights are learnt while the knowledge is
 * built, from the names and words that it holds.
 */
export class Likeness {
  /** @param weights by hashed run, a power of two of them; the last is the bias */
  constructor(private readonly weights: Int8Array) {}

  /** Points as evidence is counted in: ten make one reading three times as likely. Between -`most` and `most`. */
  of(word: string): number {
    let sum = this.weights[this.weights.length - 1]!;
    forEachRun(word, this.weights.length - 1, run => (sum += this.weights[run]!));
    return Math.max(-most, Math.min(most, (sum / scale) * pointsPerLogit));
  }
}

/** Weights are whole numbers: this many make a logit of one. */
export const scale = 24;
const most = 30;
const pointsPerLogit = 10 / Math.log(3);

/** Runs of this many letters, the word's edges among them. */
const [shortest, longest] = [2, 4] as const;

/** The hashes of a word's runs, below `size`. */
export function forEachRun(word: string, size: number, take: (run: number) => void): void {
  const edged = `^${word}$`;
  for (let start = 0; start < edged.length; start++) {
    let hash = 0x811c9dc5;
    for (let end = start; end < Math.min(edged.length, start + longest); end++) {
      hash = Math.imul(hash ^ edged.charCodeAt(end), 0x01000193);
      if (end - start + 1 >= shortest) take(((hash ^ (hash >>> 15)) >>> 0) % size);
    }
  }
}
