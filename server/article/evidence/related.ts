import { meta, prose, short, unended, type Evidence } from './observation';

/** What tells stories from those related to them: repetition and lists. */
export const related: readonly Evidence[] = [
  {
    name: 'is said again in the next lines',
    when: ({ line, echoed, echoedLater }) => (short(line) && unended(line) ? Math.max(echoed, echoedLater * 0.8) : 0),
    weights: { headline: 14, 'related-headline': 14, subheadline: 4 },
  },
  {
    name: 'says the line before again',
    when: ({ title, echo }) => (title && short(title) && unended(title) ? echo : 0),
    weights: { 'body.body': 4, 'aside.related-body': 18, 'related.related-body': 10 },
  },
  {
    name: 'says nothing of the line before',
    when: ({ title, line, echo }) =>
      title !== undefined && short(title) && unended(title) && line.width > 100 && echo < 0.15,
    weights: { 'aside.related-body': -10 },
  },
  {
    name: 'stands below a related heading that holds its headline',
    when: ({ previous }) => {
      const label = previous?.label;
      return label?.roles.has('related') === true && label.content < previous!.text.trimEnd().length;
    },
    weights: { 'aside.related-body': -24, 'aside.related-headline': -14, 'body.body': 6, 'body.subheading': 6 },
  },
  {
    name: 'stands apart from a list of headlines, above a date or an author of its own',
    when: ({ line, title, listed, gapBefore, next }) =>
      gapBefore > 0 && (listed || title?.bullet === true) && !line.bullet && short(line) && unended(line) && meta(next),
    weights: { 'head.headline': 30 },
  },
  {
    name: 'has the words of a list of headlines',
    when: ({ line }) => line.bullet,
    weights: { ...prose(-2), headline: -14, subheading: -16, subheadline: -10, 'related-headline': 14, byline: -8 },
  },
  {
    name: 'is an item of a list inside a sentence',
    when: ({ line }) => line.bullet && (line.letterCase === 'lower-start' || line.text.trimEnd().endsWith(';')),
    weights: { ...prose(14), 'related-headline': -14 },
  },
  {
    name: 'stands below a headline in a list',
    when: ({ title, listed, echo }) => (title?.bullet === true || listed) && echo < 0.4,
    weights: { 'aside.related-body': -16, 'related.related-body': -8 },
  },
  {
    name: 'is a short name below a paragraph',
    when: ({ line, previous, next, gapAfter }) =>
      line.words.text.length <= 4 &&
      line.width < 32 &&
      line.ending === 'open' &&
      line.letterCase !== 'lower-start' &&
      previous?.ending === 'sentence' &&
      (next === undefined || (gapAfter > 0 && next.width < 70)),
    weights: { 'related.related-source': 36, 'aside.related-source': 30, 'tail.source': 24, 'related-headline': -8 },
  },
  {
    name: 'is a short name between a date and a text',
    when: ({ line, previous, next }) =>
      previous?.date.complete === true &&
      previous.date.coverage >= 0.7 &&
      line.words.text.length <= 5 &&
      line.width < 36 &&
      line.ending === 'open' &&
      (next?.width ?? 0) > 60,
    weights: { 'related.related-source': 44, 'aside.related-source': 40, 'related-headline': -10 },
  },
];
