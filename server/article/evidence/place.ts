import { Sense } from '../../locales/lexicon';
import type { Line } from '../line';
import { besideHeadline, headings, meta, attributes, prose, short, unended, type Evidence } from './observation';

/** Where a line stands: at the top, above a date, in the middle of a sentence. */
export const place: readonly Evidence[] = [
  {
    name: 'opens the text',
    when: ({ first, line }) => first && line.width >= 12,
    weights: { 'head.headline': 14 },
  },
  {
    name: 'stands above a date or an author',
    when: ({ line, next }) => short(line) && meta(next) && !meta(line),
    weights: { headline: 12, subheadline: 14, 'related-headline': 12, body: -6 },
  },
  {
    name: 'is a paragraph between the headline and what stands beside it',
    when: ({ line, previous, title, next }) =>
      line.width > 60 &&
      line.width < 420 &&
      (!short(line) || line.ending === 'sentence') &&
      !meta(line) &&
      title !== undefined &&
      title === previous &&
      title.width < 125 &&
      unended(title) &&
      next !== undefined &&
      besideHeadline(next),
    weights: { 'head.subheadline': 34 },
  },
  {
    name: 'stands between the headline and a paragraph that opens with a dateline',
    when: ({ line, title, previous, next }) =>
      title !== undefined &&
      title === previous &&
      title.width < 125 &&
      unended(title) &&
      line.width > 36 &&
      line.width < 420 &&
      !meta(line) &&
      !line.credit &&
      !title.label &&
      !line.dateline &&
      next !== undefined &&
      opensStory(next),
    weights: { 'head.subheadline': 44 },
  },
  {
    name: 'tells below the headline what the next paragraph tells again',
    when: ({ line, title, previous, echoed }) =>
      title !== undefined &&
      title === previous &&
      title.width < 125 &&
      unended(title) &&
      line.ending === 'sentence' &&
      line.width < 260 &&
      echoed >= 0.3
        ? Math.min(1, echoed * 1.5)
        : 0,
    weights: { 'head.subheadline': 26 },
  },
  {
    name: 'stands above a paragraph with a dateline',
    when: ({ line, next, afterNext }) =>
      short(line) && !meta(line) && (meta(next) ? afterNext : next)?.dateline !== undefined,
    weights: { headline: 22, subheadline: 8, 'related-headline': 6, subheading: -22 },
  },
  {
    name: 'stands between headline and text',
    when: ({ line }) => line.ending === 'open' && line.width >= 36,
    weights: { 'head.subheadline': 8 },
  },
  {
    name: 'is written in capitals above a line that is not',
    when: ({ line, next }) => line.letterCase === 'upper' && line.width >= 8 && next?.letterCase !== 'upper',
    weights: { ...prose(-14), headline: 12, subheading: 12, 'related-headline': 4, caption: -4, subheadline: 2 },
  },
  {
    name: 'is the second line of a headline in capitals',
    when: ({ line, previous, gapBefore }) =>
      gapBefore === 0 && line.letterCase === 'upper' && previous?.letterCase === 'upper',
    weights: { 'headline+': 28, 'related-headline+': 8 },
  },
  {
    name: 'is one of two lines that stand by themselves',
    when: ({ line, previous, gapBefore, gapAfter, second }) =>
      second &&
      gapBefore === 0 &&
      gapAfter > 0 &&
      line.width < 80 &&
      (previous?.width ?? 0) >= 24 &&
      !line.byline &&
      !meta(line),
    weights: { 'headline+': 14 },
  },
  {
    name: 'goes on with a headline that breaks off at a comma',
    when: ({ line, previous, gapBefore }) =>
      gapBefore === 0 &&
      short(line) &&
      previous !== undefined &&
      short(previous) &&
      (previous.ending === 'comma' || previous.ending === 'dash'),
    weights: { 'headline+': 26, 'related-headline+': 14 },
  },
  {
    name: 'goes on with a headline by and',
    when: ({ line, gapBefore, first }) =>
      !first && gapBefore === 0 && line.words.text.length > 1 && /^و\p{L}{3}/u.test(line.words.text[0]!),
    weights: { 'headline+': 14, 'head.byline': -14 },
  },
  {
    name: 'goes on with the sentence of the line before',
    when: ({ continues }) => continues,
    weights: {
      ...prose(12),
      ...headings(-16),
      ...attributes(-10),
      subheadline: 8,
      'headline+': 24,
      'related-headline+': 26,
      caption: 10,
      note: 12,
      other: -8,
    },
  },
  {
    name: 'is a line of a hard-wrapped paragraph',
    when: ({ wrapped }) => wrapped,
    weights: { ...prose(20), ...headings(-10), subheadline: 10, note: 16, ...attributes(-8), other: -12, caption: 12 },
  },
  {
    name: 'opens with a long dash, as second headlines do in Chinese',
    when: ({ line }) => /^[\s\u3000]*——?\p{Script=Han}/u.test(line.text),
    weights: { 'head.subheadline': 44 },
  },
  {
    name: 'opens with a dateline',
    when: ({ line }) => (line.dateline && line.date.coverage < 0.75 ? (line.credit ? 0.4 : 1) : 0),
    weights: {
      body: 44,
      'related-body': 34,
      ...headings(-40),
      subheadline: -30,
      ...attributes(-40),
      note: -10,
      other: -20,
      caption: -14,
    },
  },
  {
    name: 'is a word or two above a headline',
    when: ({ line, next, first, second }) =>
      (first || second) &&
      !line.label &&
      line.width < 26 &&
      (line.words.text.length <= 2 || (line.words.text.length <= 3 && line.letterCase === 'upper')) &&
      line.ending === 'open' &&
      next?.letterCase !== 'lower-start' &&
      next !== undefined &&
      next.width >= 26 &&
      next.width < 125 &&
      next.ending !== 'sentence' &&
      !meta(next),
    weights: { 'top.other': 34 },
  },
];

/** A dateline, or an agency named in the first words (`به گزارش ایسنا، …`): what stands above it is not yet the story. */
function opensStory({ dateline, opener, senses }: Line): boolean {
  return dateline !== undefined || (opener && senses.slice(0, 6).some(sense => (sense & Sense.Agency) !== 0));
}
