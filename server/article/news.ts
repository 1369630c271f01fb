import type { KnownLine } from './reading';

/** Whether a text is news, and how sure that is. */
export interface Verdict {
  readonly isNews: boolean;
  /** That the verdict is right, 0.5 to 1. */
  readonly confidence: number;
}

/** What a text shows of itself, added up over its lines. */
interface Sums {
  lines: number;
  words: number;
  prose: number;
  headlines: number;
  dates: number;
  bylines: number;
  datelines: number;
  sources: number;
  keywords: number;
  related: number;
  ends: number;
  reporting: number;
  news: number;
  otherGenre: number;
  technical: number;
  checkboxes: number;
  bullets: number;
  other: number;
}

/** Judges a text by the evidence of all its lines; weights are log-odds. */
export function judge(lines: Iterable<KnownLine>): Verdict {
  const sums = addUp(lines);
  if (sums.lines === 0) return { isNews: false, confidence: 1 };
  const odds = logOdds(sums);
  const probability = 1 / (1 + Math.exp(-odds));
  return { isNews: odds > 0, confidence: Math.round(Math.max(probability, 1 - probability) * 100) / 100 };
}

function logOdds(sums: Sums): number {
  const share = (count: number) => count / sums.lines;
  const rate = (count: number) => (count * 100) / Math.max(40, sums.words);
  const capped = (value: number, most: number) => Math.min(value, most);
  return (
    -3.2 +
    (sums.headlines > 0 && sums.prose > 0 ? 1.2 : -1.5) +
    capped(sums.prose, 4) * 0.3 +
    (sums.dates > 0 ? 1.6 : 0) +
    (sums.datelines > 0 ? 2.6 : 0) +
    (sums.bylines > 0 ? 0.8 : 0) +
    (sums.sources > 0 ? 2 : 0) +
    (sums.keywords > 0 ? 1.4 : 0) +
    (sums.related > 0 ? 2 : 0) +
    (sums.ends > 0 ? 1 : 0) +
    capped(rate(sums.reporting), 3) * 0.9 +
    capped(rate(sums.news), 8) * 0.35 -
    capped(rate(sums.otherGenre), 8) * 0.7 -
    share(sums.technical) * 7 -
    share(sums.checkboxes) * 8 -
    Math.max(0, share(sums.bullets) - 0.3) * 4 -
    Math.max(0, share(sums.other) - 0.3) * 4 -
    (sums.prose === 0 ? 2 : 0)
  );
}

function addUp(lines: Iterable<KnownLine>): Sums {
  const sums: Sums = {
    lines: 0,
    words: 0,
    prose: 0,
    headlines: 0,
    dates: 0,
    bylines: 0,
    datelines: 0,
    sources: 0,
    keywords: 0,
    related: 0,
    ends: 0,
    reporting: 0,
    news: 0,
    otherGenre: 0,
    technical: 0,
    checkboxes: 0,
    bullets: 0,
    other: 0,
  };
  for (const { line, state } of lines) {
    sums.lines++;
    sums.words += line.words.text.length;
    sums.reporting += line.reporting;
    sums.news += line.news;
    sums.otherGenre += line.otherGenre;
    if (line.technical >= 0.7) sums.technical++;
    if (line.checkbox) sums.checkboxes++;
    if (line.bullet && state.kind !== 'related-headline') sums.bullets++;
    if (line.dateline) sums.datelines++;
    switch (state.kind) {
      case 'headline':
        sums.headlines++;
        break;
      case 'body':
      case 'related-body':
        if (line.width > 60 && line.technical < 0.7) sums.prose++;
        break;
      case 'date':
        if (line.date.complete) sums.dates++;
        break;
      case 'byline':
        sums.bylines++;
        break;
      case 'source':
      case 'related-source':
        sums.sources++;
        break;
      case 'keywords':
        sums.keywords++;
        break;
      case 'related-heading':
        sums.related++;
        break;
      case 'end':
        sums.ends++;
        break;
      case 'other':
        sums.other++;
        break;
      default:
        break;
    }
  }
  return sums;
}
