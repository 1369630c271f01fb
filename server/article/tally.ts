import { knownLanguages } from '../locales/lexicon';
import type { KnownLine } from './reading';

/** What lines show of the whole that they belong to, added up. Counts are of lines, where nothing else is said. */
export interface Tally {
  lines: number;
  rightToLeft: number;
  /** Of `knownLanguages`, in their order. */
  languages: number[];
  words: number;
  /** Words of these senses. */
  reporting: number;
  news: number;
  otherGenre: number;
  prose: number;
  headlines: number;
  dates: number;
  bylines: number;
  datelines: number;
  sources: number;
  keywords: number;
  related: number;
  ends: number;
  technical: number;
  checkboxes: number;
  salutations: number;
  bullets: number;
  other: number;
}

export function emptyTally(): Tally {
  return {
    lines: 0,
    rightToLeft: 0,
    languages: knownLanguages.map(() => 0),
    words: 0,
    reporting: 0,
    news: 0,
    otherGenre: 0,
    prose: 0,
    headlines: 0,
    dates: 0,
    bylines: 0,
    datelines: 0,
    sources: 0,
    keywords: 0,
    related: 0,
    ends: 0,
    technical: 0,
    checkboxes: 0,
    salutations: 0,
    bullets: 0,
    other: 0,
  };
}

/** A line of source code or of a table, above this. */
const technical = 0.7;
/** A line of running text is wider than this. */
const proseWidth = 40;

export function addLine(tally: Tally, { line, state }: KnownLine): void {
  tally.lines++;
  if (line.rightToLeft) tally.rightToLeft++;
  for (let at = 0; at < tally.languages.length; at++) tally.languages[at]! += line.languages[at]!;
  tally.words += line.words.text.length;
  tally.reporting += line.reporting;
  tally.news += line.news;
  tally.otherGenre += line.otherGenre;
  if (line.technical >= technical) tally.technical++;
  if (line.checkbox) tally.checkboxes++;
  if (line.salutation) tally.salutations++;
  if (line.bullet && state.kind !== 'related-headline') tally.bullets++;
  if (line.dateline) tally.datelines++;
  switch (state.kind) {
    case 'headline':
      tally.headlines++;
      break;
    case 'body':
    case 'related-body':
      if (line.width > proseWidth && line.technical < technical) tally.prose++;
      break;
    case 'date':
      if (line.date.complete && line.technical < technical) tally.dates++;
      break;
    case 'byline':
      if (line.byline) tally.bylines++;
      break;
    case 'source':
    case 'related-source':
      if (line.label?.roles.has('source') || line.agency >= 0.6 || line.outlet) tally.sources++;
      break;
    case 'keywords':
      if (line.label?.roles.has('keywords') || line.hashtags > 1) tally.keywords++;
      break;
    case 'related-heading':
      if (line.label?.roles.has('related')) tally.related++;
      break;
    case 'end':
      tally.ends++;
      break;
    case 'other':
      tally.other++;
      break;
    default:
      break;
  }
}

const counted = Object.keys(emptyTally()).filter(name => name !== 'languages') as Exclude<keyof Tally, 'languages'>[];

export function addTally(sum: Tally, tally: Tally): void {
  for (let at = 0; at < tally.languages.length; at++) sum.languages[at]! += tally.languages[at]!;
  for (const name of counted) sum[name] += tally[name];
}
