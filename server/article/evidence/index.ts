import type { Context } from '../context';
import { states } from '../grammar';
import { labels } from './labels';
import { look } from './look';
import { metadata } from './metadata';
import type { Evidence, Weights } from './observation';
import { page } from './page';
import { place } from './place';
import { related } from './related';

/** The observations. Each says something on its own; what a line is comes out of all of them and of the lines around. */
const table: readonly Evidence[] = [...look, ...place, ...related, ...metadata, ...page, ...labels];

const compiled = table.map(({ when, weights }) => ({
  when,
  points: Int16Array.from(states, ({ phase, part }) => (weights[part] ?? 0) + (weights[`${phase}.${part}`] ?? 0)),
}));

/** The points of a line for each of `states`. */
export function pointsOf(context: Context): Int16Array {
  const points = new Int16Array(states.length);
  for (const { when, points: weights } of compiled) {
    const factor = Number(when(context));
    if (factor === 0) continue;
    for (let state = 0; state < points.length; state++) points[state]! += Math.round(weights[state]! * factor);
  }
  return points;
}

/** The observations that hold for a line, with their factors: what a person asks when a line is read wrong. */
export function explain(context: Context): readonly { name: string; factor: number; weights: Weights }[] {
  return table
    .map(({ name, when, weights }) => ({ name, factor: Number(when(context)), weights }))
    .filter(({ factor }) => factor !== 0);
}
