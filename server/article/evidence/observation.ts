import type { Context } from '../context';
import type { Part } from '../grammar';
import type { Line } from '../line';

/** Points for parts; a key with a phase before it (`head.date`) counts for that state alone. */
export type Weights = Readonly<Partial<Record<Part | `${string}.${Part}`, number>>>;

/** One observation: how strongly it holds (a factor, true being 1), and what it speaks for and against. */
export interface Evidence {
  readonly name: string;
  readonly when: (c: Context) => boolean | number;
  readonly weights: Weights;
}

export const headings = (points: number): Weights => ({
  headline: points,
  subheading: points,
  'related-headline': points,
});
/** Lines of a few words around the story. */
export const attributes = (points: number): Weights => ({
  byline: points,
  date: points,
  source: points,
  'related-heading': points,
  'related-date': points,
  'related-source': points,
});
export const prose = (points: number): Weights => ({ body: points, 'related-body': points });

export const meta = (line: Line | undefined): boolean =>
  line !== undefined &&
  ((line.date.complete && line.date.coverage > 0.7) ||
    line.byline ||
    (line.label !== undefined && !line.label.weak && (line.label.roles.has('date') || line.label.roles.has('byline'))));

/** What stands between a headline and the text. */
export const besideHeadline = (line: Line): boolean =>
  meta(line) ||
  line.credit ||
  line.scrap ||
  line.menu ||
  line.debris >= 0.7 ||
  line.label?.roles.has('caption') === true;

export const unended = (line: Line): boolean => line.ending === 'open' || line.ending === 'question';
export const short = (line: Line): boolean => line.width < 125 && line.innerSentences === 0;
