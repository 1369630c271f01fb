import { beginnings, betweens, endings, states, steps, type Between } from './grammar';

/** One line to decode: its points for each state, and what is between it and the line before. */
export interface Item {
  readonly points: Int16Array;
  readonly between: Between;
}

const count = states.length;
/** Worse than any sequence, and far from overflow when points are added. */
const impossible = -(2 ** 28);

const stepCount = steps.reduce((sum, list) => sum + list.length, 0);
/** `steps` laid flat: for each state the index of its first step, and for each step where from and the points. */
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
 * Decodes by Viterbi's algorithm, and keeps what the next version of the text can take over: for each item and state the
 * best score of a sequence that ends there, less the item's best, and the state before it on that sequence.
 */
export class Lattice {
  #items: readonly Item[] = [];
  #scores = new Int32Array(0);
  #origins = new Uint8Array(0);

  /**
   * The state of each item on the best sequence, as an index into `states`. Items before and after the change are told
   * by being the very same objects; behind it, work is taken over as soon as the scores are again what they were. The
   * result is that of a fresh lattice.
   */
  decode(items: readonly Item[]): Uint8Array {
    const before = this.#items;
    const shortest = Math.min(items.length, before.length);
    let at = 0;
    while (at < shortest && items[at] === before[at]) at++;
    let suffix = 0;
    while (suffix < shortest - at && items[items.length - 1 - suffix] === before[before.length - 1 - suffix]) suffix++;
    this.makeRoom(items.length, before.length, suffix);
    this.#items = items;
    const known = items.length - suffix;
    const row = new Int32Array(count);
    for (; at < items.length; at++) {
      this.forward(items[at]!, at, row);
      if (at >= known && this.holds(at, row)) break;
      this.#scores.set(row, at * count);
    }
    return this.backward(items.length);
  }

  /** Moves the rows of the last `suffix` items to where they will stand. */
  private makeRoom(size: number, before: number, suffix: number): void {
    const [from, to] = [(before - suffix) * count, (size - suffix) * count];
    if (size * count > this.#scores.length) {
      // Room for more than is asked for: the next lines come soon.
      const room = (size + (size >> 3) + 16) * count;
      const [scores, origins] = [new Int32Array(room), new Uint8Array(room)];
      scores.set(this.#scores.subarray(0, before * count));
      origins.set(this.#origins.subarray(0, before * count));
      [this.#scores, this.#origins] = [scores, origins];
    }
    this.#scores.copyWithin(to, from, before * count);
    this.#origins.copyWithin(to, from, before * count);
  }

  private forward(item: Item, at: number, row: Int32Array): void {
    const scores = this.#scores;
    const here = at * count;
    const before = here - count;
    const points = stepPoints[item.between]!;
    let best = -Infinity;
    for (let state = 0; state < count; state++) {
      let score = impossible;
      let origin = 0;
      if (at === 0) {
        score = Math.max(impossible, beginnings[state]!);
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
      row[state] = score;
      this.#origins[here + state] = origin;
      if (score > best) best = score;
    }
    for (let state = 0; state < count; state++) row[state] = Math.max(impossible, row[state]! - best);
  }

  private holds(at: number, row: Int32Array): boolean {
    for (let state = 0; state < count; state++) if (this.#scores[at * count + state] !== row[state]) return false;
    return true;
  }

  private backward(size: number): Uint8Array {
    const path = new Uint8Array(size);
    if (size === 0) return path;
    let state = 0;
    let best = -Infinity;
    for (let candidate = 0; candidate < count; candidate++) {
      const score = this.#scores[(size - 1) * count + candidate]! + endings[candidate]!;
      if (score > best) {
        best = score;
        state = candidate;
      }
    }
    for (let at = size - 1; at >= 0; at--) {
      path[at] = state;
      state = this.#origins[at * count + state]!;
    }
    return path;
  }
}
