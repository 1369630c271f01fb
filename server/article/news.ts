import type { Tally } from './tally';

/** Whether a text is news, and how sure that is. */
export interface Verdict {
  readonly isNews: boolean;
  /** That the verdict is right, 0.5 to 1. */
  readonly confidence: number;
}

/** Judges a text by what its lines add up to; weights are log-odds. */
export function judge(sums: Tally): Verdict {
  if (sums.lines === 0) return { isNews: false, confidence: 1 };
  const odds = logOdds(sums);
  const probability = 1 / (1 + Math.exp(-odds));
  return { isNews: odds > 0, confidence: Math.round(Math.max(probability, 1 - probability) * 100) / 100 };
}

/** Once in so many lines is enough: one date in a long text says less than one in a short. */
const usualLength = 60;

function logOdds(sums: Tally): number {
  const share = (count: number) => count / sums.lines;
  const rate = (count: number) => (count * 100) / Math.max(40, sums.words);
  const capped = (value: number, most: number) => Math.min(value, most);
  const present = (count: number) => capped((count * usualLength) / Math.max(usualLength, sums.lines), 1);
  const scattered = sums.headlines > 3 && sums.prose < sums.headlines * 1.5;
  return (
    -3.2 +
    (sums.headlines > 0 && sums.prose > 0 ? 1.2 : -1.5) +
    capped(sums.prose, 4) * 0.3 +
    present(sums.dates) * 1.6 +
    present(sums.datelines) * 2.6 +
    present(sums.bylines) * 0.8 +
    present(sums.sources) * 2 +
    present(sums.keywords) * 1.4 +
    present(sums.related) * 1.2 +
    present(sums.ends) +
    capped(rate(sums.reporting), 3) * 0.9 +
    capped(rate(sums.news), 8) * 0.35 -
    capped(rate(sums.otherGenre), 8) * 0.9 -
    share(sums.technical) * 7 -
    share(sums.checkboxes) * 8 -
    (sums.salutations > 0 ? 3.5 : 0) -
    Math.max(0, share(sums.bullets) - 0.3) * 4 -
    Math.max(0, share(sums.other) - 0.3) * 4 -
    (scattered ? 1.5 : 0) -
    (sums.prose === 0 ? 2 : 0)
  );
}
