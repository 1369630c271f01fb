import { Sense } from '../../locales/lexicon';
import type { Line } from '../line';
import { isItem, isItemList, isKeywordLine } from './items';
import { headings, prose, type Evidence } from './observation';

/** What stands around a text: dates, authors, sources, pictures, notes, keywords. */
export const metadata: readonly Evidence[] = [
  {
    name: 'is a date and nothing else',
    when: ({ line }) => line.date.complete && line.date.coverage >= 0.75,
    weights: { date: 66, 'related-date': 66, ...headings(-20), body: -14, 'related-body': -14 },
  },
  {
    name: 'is mostly a date',
    when: ({ line }) =>
      line.date.complete &&
      line.date.coverage >= 0.45 &&
      line.date.coverage < 0.75 &&
      line.width < 110 &&
      (line.ending !== 'sentence' || /(?:1[5-9]|20)\d\d/.test(line.words.source)),
    weights: { date: 46, 'related-date': 42, ...headings(-12), body: -6 },
  },
  {
    name: 'begins with a date that is set off from the rest',
    when: ({ line }) =>
      line.width < 70 && /^\W*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s*(?:[|•·–—-]|$)/u.test(line.words.source),
    weights: { date: 50, 'related-date': 44 },
  },
  {
    name: 'has the words of a date, but no day',
    when: ({ line }) => !line.date.complete && line.date.coverage >= 0.8,
    weights: { date: 20, 'related-date': 18, other: 8 },
  },
  {
    name: 'is the name of an agency or outlet',
    when: ({ line }) => line.agency >= 0.6 && line.words.text.length <= 9 && line.ending !== 'sentence',
    weights: { source: 40, 'related-source': 40, byline: 4, headline: -12, subheading: -14, body: -10 },
  },
  {
    name: 'is named as outlets are',
    when: ({ line }) => line.outlet && line.agency < 0.6 && line.width < 50,
    weights: {
      source: 32,
      'related-source': 34,
      byline: -6,
      headline: -6,
      subheading: -8,
      body: -8,
      'related-headline': -6,
    },
  },
  {
    name: 'is an abbreviation behind a dash or in brackets',
    when: ({ line, first }) => !first && /^\s*(?:[-–—]\s*\p{Lu}{2,6}|[(（]\p{Lu}{2,6}[)）])\s*$/u.test(line.text),
    weights: { source: 44, 'related-source': 40 },
  },
  {
    name: 'names an author',
    when: ({ line }) => (line.byline && line.ending !== 'sentence' ? sureness(line) : 0),
    weights: { byline: 44, headline: -14, subheading: -8, ...prose(-12) },
  },
  {
    name: 'is a name and nothing else',
    when: ({ line }) => line.nameOnly,
    weights: {
      'head.byline': 26,
      'top.byline': 20,
      'tail.byline': 18,
      'related-source': 14,
      headline: -8,
      subheading: -2,
      ...prose(-8),
    },
  },
  {
    name: 'is a name in brackets',
    when: ({ line }) => line.nameOnly && line.bracketed,
    weights: { byline: 34 },
  },
  {
    name: 'is the office of the author named above',
    when: ({ line, previous }) =>
      previous?.byline === true && line.width < 60 && line.senses.some(sense => (sense & Sense.BylineRole) !== 0),
    weights: { byline: 50 },
  },
  {
    name: 'is an address below an author',
    when: ({ line, previous }) => previous?.byline === true && line.address && line.width < 60,
    weights: { byline: 44 },
  },
  {
    name: 'ends as a picture is credited',
    when: ({ line }) => line.credit && line.width < 300,
    weights: { caption: 40, headline: -14, subheadline: -8, subheading: -14, body: -6, 'related-body': -6 },
  },
  {
    name: 'ends in a word or two in brackets',
    when: ({ line, first }) => !first && line.endsInBrackets && !line.credit && line.width < 220,
    weights: { 'head.caption': 26, 'body.caption': 10 },
  },
  {
    name: 'is in brackets',
    when: ({ line }) => line.bracketed && line.width < 200,
    weights: { caption: 14, note: 16, source: 8, other: 4, end: 2, ...headings(-10), subheadline: -8, body: -4 },
  },
  {
    name: 'claims a copyright',
    when: ({ line }) => line.copyright && !line.copyrightAtEnd,
    weights: { note: 44, caption: 34, headline: -14, body: -10, other: -4 },
  },
  {
    name: 'ends as the rights to a picture are claimed',
    when: ({ line }) => line.copyrightAtEnd,
    weights: { caption: 56, note: 14, headline: -14, subheadline: -10, body: -10 },
  },
  {
    name: 'gives an address',
    when: ({ line }) => line.address && line.width < 130 && !line.date.complete,
    weights: { note: 20, other: 10, headline: -24, subheading: -24, subheadline: -14, source: 4, body: -6, byline: 2 },
  },
  {
    name: 'stands right below a note',
    when: ({ previous, gapBefore }) =>
      gapBefore === 0 && previous?.label?.roles.has('note') === true && !previous.label.weak,
    weights: { 'tail.note': 16, 'body.note': 8, 'related.note': 12 },
  },
  {
    name: 'is made of hashtags',
    when: ({ line }) => line.hashtags >= 2,
    weights: { keywords: 62, headline: -10, body: -10 },
  },
  {
    name: 'is a list of short items',
    when: ({ line }) => isItemList(line),
    weights: { 'tail.keywords': 18, 'related.keywords': 10, subheading: -8 },
  },
  {
    name: 'is a few words in a column of such',
    when: ({ line, beforePrevious, previous, next, afterNext, gapBefore, gapAfter }) => {
      if (!isItem(line)) return false;
      if (gapBefore === 0 && isKeywordLine(previous)) return true;
      const above = gapBefore === 0 && isItem(previous);
      const below = gapAfter === 0 && isItem(next);
      return (
        (above && (below || isItem(beforePrevious) || isKeywordLine(beforePrevious))) || (below && isItem(afterNext))
      );
    },
    weights: { 'tail.keywords': 34, 'head.keywords': 14, 'top.keywords': 14, 'related.keywords': 20 },
  },
];

/** How sure it is that a line that looks like a byline is one. */
function sureness({ label, letterCase }: Line): number {
  if (label?.roles.has('byline')) return 1;
  return letterCase === 'upper' ? 0.4 : 0.85;
}
