import { beginnings, betweens, endings, states, steps, type Between } from './grammar';

/** One line to decode: its points for each state, and what is between it and the line before. */
export interface Item {
  readonly points: Int16Array;
  readonly between: Between;
}

/** The best sequence of states for a text, with what is needed to decode the next version of it quickly. */
export interface Decoding {
  readonly items: readonly Item[];
  /** The state of each item, as an index into `states`. */
  readonly path: Uint8Array;
  /** For each item and state, the best score of a sequence that ends there, less the item's best. */
  readonly scores: Int32Array;
  /** For each item and state, the state before it on that sequence. */
  readonly origins: Uint8Array;
}

const count = states.length;
/** Worse than any sequence, and far from overflow when points are added. */
const impossible = -(2 ** 28);

const stepCount = steps.reduce((sum, list) => sum + list.length, 0);
/** `steps` laid flat: for each state the index of its first step, and for each step where from and the points by gap. */
const firstStep = new Uint16Array(count + 1);
const stepFrom = new Uint8Array(stepCount);
const stepPoints = betweens.map(() => new Int16Array(stepCount));
for (let state = 0, at = 0; state < count; state++) {
  for (const { from, points } of steps[state]!) {
    stepFrom[at] = from;
    for (const between of betweens) stepPoints[between]![at] = points[between];
    at++;
  }
  firstStep[state + 1] = at;
}

/**
 * Decodes by Viterbi's algorithm. Where `previous` began or ended with the same items (the very same objects), its work
 * is taken over: behind a change only until the scores are again what they were. The result is that of a fresh decoding.
 */
export function decode(items: readonly Item[], previous?: Decoding): Decoding {
  const size = items.length;
  const scores = new Int32Array(size * count);
  const origins = new Uint8Array(size * count);
  let at = 0;
  let suffix = 0;
  if (previous) {
    const old = previous.items;
    const shortest = Math.min(size, old.length);
    while (at < shortest && items[at] === old[at]) at++;
    while (suffix < shortest - at && items[size - 1 - suffix] === old[old.length - 1 - suffix]) suffix++;
    scores.set(previous.scores.subarray(0, at * count));
    origins.set(previous.origins.subarray(0, at * count));
  }
  for (; at < size; at++) {
    forward(items[at]!, at, scores, origins);
    if (!previous || at < size - suffix) continue;
    const then = at - size + previous.items.length;
    if (!sameScores(scores, at, previous.scores, then)) continue;
    scores.set(previous.scores.subarray((then + 1) * count), (at + 1) * count);
    origins.set(previous.origins.subarray((then + 1) * count), (at + 1) * count);
    break;
  }
  return { items, path: backward(size, scores, origins), scores, origins };
}

function forward(item: Item, at: number, scores: Int32Array, origins: Uint8Array): void {
  const here = at * count;
  const before = here - count;
  const points = stepPoints[item.between]!;
  let best = -Infinity;
  for (let state = 0; state < count; state++) {
    let score = impossible;
    let origin = 0;
    if (at === 0) {
      const begin = beginnings[state]!;
      if (begin > -Infinity) score = begin;
    } else {
      for (let step = firstStep[state]!; step < firstStep[state + 1]!; step++) {
        const candidate = scores[before + stepFrom[step]!]! + points[step]!;
        if (candidate > score) {
          score = candidate;
          origin = stepFrom[step]!;
        }
      }
    }
    score += item.points[state]!;
    scores[here + state] = score;
    origins[here + state] = origin;
    if (score > best) best = score;
  }
  for (let state = here; state < here + count; state++) scores[state] = Math.max(impossible, scores[state]! - best);
}

function sameScores(a: Int32Array, at: number, b: Int32Array, then: number): boolean {
  for (let state = 0; state < count; state++) if (a[at * count + state] !== b[then * count + state]) return false;
  return true;
}

function backward(size: number, scores: Int32Array, origins: Uint8Array): Uint8Array {
  const path = new Uint8Array(size);
  if (size === 0) return path;
  let state = 0;
  let best = -Infinity;
  for (let candidate = 0; candidate < count; candidate++) {
    const score = scores[(size - 1) * count + candidate]! + endings[candidate]!;
    if (score > best) {
      best = score;
      state = candidate;
    }
  }
  for (let at = size - 1; at >= 0; at--) {
    path[at] = state;
    state = origins[at * count + state]!;
  }
  return path;
}
