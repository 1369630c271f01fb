import { forEachRun, scale } from '../../server/entities/knowledge/likeness';

/** A prime just below a power of two. */
const size = 2 ** 16 - 15;
/** Chosen by how well the rest is told where a tenth of the words is kept back. */
const rounds = 12;
const firstRate = 0.1;
const decay = 0.5;
const shrinking = 0.005;
/** From this round on the weights are averaged. */
const averaged = rounds / 2;

/**
 * Learns the weights of `Likeness` by logistic regression. Both classes count the same, however many words they have, and
 * the order is mixed by a fixed rule, so that each build learns the same.
 */
export function learnLikeness(names: Iterable<string>, words: Iterable<string>): Int8Array {
  const [isName, isWord] = [new Set(names), new Set(words)];
  for (const word of isWord) isName.delete(word);
  const examples = [
    ...[...isName].map(word => ({ word, label: 1, weight: 0.5 / isName.size })),
    ...[...isWord].map(word => ({ word, label: 0, weight: 0.5 / isWord.size })),
  ].map((example, at) => ({ ...example, order: Math.imul(at + 1, 0x9e3779b1) >>> 0 }));
  examples.sort((a, b) => a.order - b.order);
  const weights = new Float64Array(size + 1);
  const sums = new Float64Array(size + 1);
  for (let round = 0; round < rounds; round++) {
    const rate = firstRate / (1 + decay * round);
    for (const { word, label, weight } of examples) {
      const runs: number[] = [];
      forEachRun(word, size, run => runs.push(run));
      const logit = runs.reduce((sum, run) => sum + weights[run]!, weights[size]!);
      const step = rate * weight * examples.length * (label - 1 / (1 + Math.exp(-logit)));
      for (const run of runs) weights[run]! += step - rate * shrinking * weights[run]!;
      weights[size]! += step * 0.1;
    }
    if (round >= averaged) for (const [at, weight] of weights.entries()) sums[at]! += weight / (rounds - averaged);
  }
  return Int8Array.from(sums, weight => Math.max(-127, Math.min(127, Math.round(weight * scale))));
}
