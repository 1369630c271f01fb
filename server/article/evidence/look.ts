import { headings, attributes, prose, short, unended, type Evidence } from './observation';

/** How a line looks: how it ends, how long it is, how it is written. */
export const look: readonly Evidence[] = [
  {
    name: 'what a line is before anything is known of it',
    when: () => true,
    weights: {
      headline: -6,
      'headline+': -4,
      subheadline: -14,
      byline: -30,
      date: -36,
      subheading: -16,
      caption: -26,
      source: -36,
      keywords: -40,
      'related-heading': -110,
      'related-headline': -4,
      'related-headline+': -4,
      'related-date': -36,
      'related-source': -36,
      note: -30,
      end: -70,
      separator: -150,
      // Beside the headline or below the text they are at home.
      'body.date': -12,
      'body.byline': -12,
      other: -24,
    },
  },
  {
    name: 'ends as a sentence does',
    when: ({ line }) => line.ending === 'sentence',
    weights: {
      ...prose(8),
      headline: -22,
      'headline+': -12,
      subheading: -28,
      'related-headline': -20,
      'related-headline+': -14,
      byline: -18,
      date: -4,
      source: -8,
      keywords: -12,
      'related-heading': -22,
      'related-source': -10,
      other: -8,
    },
  },
  {
    name: 'asks a question',
    when: ({ line }) => line.ending === 'question',
    weights: { ...prose(-8), headline: 2, subheading: 12, 'related-headline': 3, ...attributes(-25) },
  },
  {
    name: 'ends without a sign, and nothing goes on below',
    when: ({ line, wrapped, continued }) => line.ending === 'open' && !wrapped && !continued && !line.bullet,
    weights: { ...prose(-15), headline: 6, subheading: 6, 'related-headline': 6, subheadline: 2, caption: 2 },
  },
  {
    name: 'ends with a comma or a dash',
    when: ({ line, next, gapAfter }) => {
      if (line.ending !== 'comma' && line.ending !== 'dash') return 0;
      // A headline may break off so before its second line.
      return gapAfter === 0 && next !== undefined && short(next) && unended(next) ? 0.3 : 1;
    },
    weights: { ...prose(-5), ...headings(-14), ...attributes(-8), subheadline: -12 },
  },
  {
    name: 'ends with a colon',
    when: ({ line }) => line.ending === 'colon',
    weights: { ...prose(-2), ...headings(-14), subheading: -8, 'related-heading': 8 },
  },
  {
    name: 'is tiny',
    when: ({ line }) => line.width < 12,
    weights: { ...prose(-20), headline: -18, subheadline: -24, 'related-headline': -16, other: 10, caption: -4 },
  },
  {
    name: 'is very short',
    when: ({ line }) => line.width >= 12 && line.width < 28,
    weights: { ...prose(-12), headline: -4, subheadline: -14, subheading: 5, 'related-headline': -5 },
  },
  {
    name: 'has two or three words',
    when: ({ line }) => line.words.text.length <= 3 && line.width < 28,
    weights: { 'related-headline': -14, headline: -4 },
  },
  {
    name: 'is short',
    when: ({ line }) => line.width >= 28 && line.width < 60,
    weights: { ...prose(-4), headline: 4, subheading: 2, 'related-headline': 4, subheadline: -2 },
  },
  {
    name: 'is as long as a headline',
    when: ({ line }) => line.width >= 60 && line.width < 110,
    weights: { headline: 4, subheading: -12, 'related-headline': 3, subheadline: 5, ...attributes(-6) },
  },
  {
    name: 'is longer than most headlines',
    when: ({ line }) => line.width >= 110 && line.width < 160,
    weights: {
      ...prose(4),
      headline: -10,
      subheading: -36,
      'related-headline': -10,
      subheadline: 5,
      ...attributes(-16),
      other: -8,
    },
  },
  {
    name: 'is a paragraph long',
    when: ({ line }) => line.width >= 160 && line.width < 260,
    weights: {
      ...prose(9),
      ...headings(-36),
      subheading: -60,
      ...attributes(-42),
      caption: -8,
      note: -3,
      other: -18,
      keywords: -6,
    },
  },
  {
    name: 'is a long paragraph',
    when: ({ line }) => line.width >= 260,
    weights: {
      ...prose(12),
      ...headings(-80),
      subheadline: -24,
      ...attributes(-80),
      caption: -22,
      note: -12,
      other: -28,
      keywords: -24,
    },
  },
  {
    name: 'holds several sentences',
    when: ({ line }) => Math.min(3, line.innerSentences) * (line.ending === 'open' ? 0.4 : 1),
    weights: {
      ...prose(6),
      ...headings(-12),
      subheadline: -5,
      ...attributes(-14),
      keywords: -10,
      other: -6,
      caption: -1,
      'related-heading': -20,
    },
  },
  {
    name: 'begins with a small letter',
    when: ({ line }) => line.letterCase === 'lower-start',
    weights: { ...prose(-2), ...headings(-14), subheadline: -8, 'headline+': 10, 'related-headline+': 10, caption: -4 },
  },
  {
    name: 'has the small words of running text',
    when: ({ line }) => line.functionShare >= 0.2 && line.words.text.length >= 8,
    weights: { ...prose(4), keywords: -16, byline: -10, source: -12, other: -4 },
  },
  {
    name: 'reports what somebody said',
    when: ({ line }) => Math.min(2, line.reporting),
    weights: { ...prose(5), byline: -18, source: -14, date: -12, other: -8, keywords: -8, subheading: -4 },
  },
];
