import { Sense } from '../locales/lexicon';
import type { LabelRole } from '../locales/locale';
import type { Context } from './context';
import { states, type Part } from './grammar';
import type { Label } from './label';
import type { Line } from './line';

/** Points for parts; a key with a phase before it (`head.date`) counts for that state alone. */
type Weights = Readonly<Partial<Record<Part | `${string}.${Part}`, number>>>;

/** One observation: how strongly it holds (a factor, true being 1), and what it speaks for and against. */
export interface Evidence {
  readonly name: string;
  readonly when: (c: Context) => boolean | number;
  readonly weights: Weights;
}

const headings = (points: number): Weights => ({ headline: points, subheading: points, 'related-headline': points });
/** Lines of a few words around the story. */
const metadata = (points: number): Weights => ({
  byline: points,
  date: points,
  source: points,
  'related-heading': points,
  'related-date': points,
  'related-source': points,
});
const prose = (points: number): Weights => ({ body: points, 'related-body': points });

const meta = (line: Line | undefined): boolean =>
  line !== undefined &&
  ((line.date.complete && line.date.coverage > 0.7) ||
    line.byline ||
    (line.label !== undefined && !line.label.weak && (line.label.roles.has('date') || line.label.roles.has('byline'))));

/** What stands between a headline and the text. */
const besideHeadline = (line: Line): boolean =>
  meta(line) ||
  line.credit ||
  line.scrap ||
  line.menu ||
  line.debris >= 0.7 ||
  line.label?.roles.has('caption') === true;

const unended = (line: Line): boolean => line.ending === 'open' || line.ending === 'question';
const short = (line: Line): boolean => line.width < 125 && line.innerSentences === 0;

/** The observations. Each says something on its own; what a line is comes out of all of them and of the lines around. */
const table: readonly Evidence[] = [
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
    weights: { ...prose(-8), headline: 2, subheading: 12, 'related-headline': 3, ...metadata(-25) },
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
    weights: { ...prose(-5), ...headings(-14), ...metadata(-8), subheadline: -12 },
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
    name: 'is short',
    when: ({ line }) => line.width >= 28 && line.width < 60,
    weights: { ...prose(-4), headline: 4, subheading: 2, 'related-headline': 4, subheadline: -2 },
  },
  {
    name: 'is as long as a headline',
    when: ({ line }) => line.width >= 60 && line.width < 110,
    weights: { headline: 4, subheading: -12, 'related-headline': 3, subheadline: 5, ...metadata(-6) },
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
      ...metadata(-16),
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
      ...metadata(-42),
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
      ...metadata(-80),
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
      ...metadata(-14),
      keywords: -10,
      other: -6,
      caption: -1,
      'related-heading': -20,
    },
  },
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
      short(title) &&
      unended(title) &&
      next !== undefined &&
      besideHeadline(next),
    weights: { 'head.subheadline': 34 },
  },
  {
    name: 'tells below the headline what the next paragraph tells again',
    when: ({ line, title, previous, echoed }) =>
      title !== undefined &&
      title === previous &&
      short(title) &&
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
    name: 'is a menu or a path of a page',
    when: ({ line }) => line.menu,
    weights: { other: 30, 'top.other': 44, headline: -24, subheading: -14, ...prose(-16), 'tail.keywords': 34 },
  },
  {
    name: 'is a code of an agency or archive',
    when: ({ line }) => line.code && !line.date.complete,
    weights: { 'top.other': 30, other: 16, headline: -8, subheading: -8 },
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
    name: 'is an item of a list inside a sentence',
    when: ({ line }) => line.bullet && (line.letterCase === 'lower-start' || line.text.trimEnd().endsWith(';')),
    weights: { ...prose(14), 'related-headline': -14 },
  },
  {
    name: 'stands between headline and text',
    when: ({ line }) => line.ending === 'open' && line.width >= 36,
    weights: { 'head.subheadline': 8 },
  },
  {
    name: 'is a scrap of a page or of a desk',
    when: ({ line }) => line.scrap,
    weights: { other: 44, headline: -10, subheading: -10, ...prose(-10) },
  },
  {
    name: 'is an address below an author',
    when: ({ line, previous }) => previous?.byline === true && line.address && line.width < 60,
    weights: { byline: 44 },
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
  {
    name: 'goes on with a headline by and',
    when: ({ line, gapBefore, first }) =>
      !first && gapBefore === 0 && line.words.text.length > 1 && /^و\p{L}{3}/u.test(line.words.text[0]!),
    weights: { 'headline+': 14, 'head.byline': -14 },
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
  {
    name: 'is written in capitals above a line that is not',
    when: ({ line, next }) => line.letterCase === 'upper' && line.width >= 8 && next?.letterCase !== 'upper',
    weights: { ...prose(-14), headline: 12, subheading: 12, 'related-headline': 4, caption: -4, subheadline: 2 },
  },
  {
    name: 'begins with a small letter',
    when: ({ line }) => line.letterCase === 'lower-start',
    weights: { ...prose(-2), ...headings(-14), subheadline: -8, 'headline+': 10, 'related-headline+': 10, caption: -4 },
  },
  {
    name: 'goes on with the sentence of the line before',
    when: ({ continues }) => continues,
    weights: {
      ...prose(12),
      ...headings(-16),
      ...metadata(-10),
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
    weights: { ...prose(20), ...headings(-10), subheadline: 10, note: 16, ...metadata(-8), other: -12, caption: 12 },
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
    name: 'opens with a dateline',
    when: ({ line }) => (line.dateline ? (line.credit ? 0.4 : 1) : 0),
    weights: {
      body: 44,
      'related-body': 34,
      ...headings(-40),
      subheadline: -30,
      ...metadata(-40),
      note: -10,
      other: -20,
      caption: -14,
    },
  },
  {
    name: 'is a date and nothing else',
    when: ({ line }) => line.date.complete && line.date.coverage >= 0.75,
    weights: { date: 66, 'related-date': 66, ...headings(-20), body: -14, 'related-body': -14 },
  },
  {
    name: 'is mostly a date',
    when: ({ line }) =>
      line.date.complete && line.date.coverage >= 0.45 && line.date.coverage < 0.75 && line.width < 110,
    weights: { date: 46, 'related-date': 42, body: -6 },
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
    name: 'stands right below a note',
    when: ({ previous, gapBefore }) =>
      gapBefore === 0 && previous?.label?.roles.has('note') === true && !previous.label.weak,
    weights: { 'tail.note': 16, 'body.note': 8, 'related.note': 12 },
  },
  {
    name: 'stands below a headline in a list',
    when: ({ title, listed, echo }) => (title?.bullet === true || listed) && echo < 0.4,
    weights: { 'aside.related-body': -16, 'related.related-body': -8 },
  },
  {
    name: 'has nothing but the words around a page',
    when: ({ line }) => (line.debris >= 0.7 && line.width < 90 ? (line.debris >= 0.99 ? 1 : 0.5) : 0),
    weights: { other: 50, subheading: -4, headline: -10, ...prose(-10) },
  },
  { name: 'is a row of signs', when: ({ line }) => line.signs === 'separator', weights: { separator: 300 } },
  { name: 'is an end mark of signs', when: ({ line }) => line.signs === 'end', weights: { end: 300 } },
  { name: 'has signs only', when: ({ line }) => line.signs === 'other', weights: { other: 60 } },
  { name: 'is an end mark', when: ({ line }) => line.endMark && line.signs === undefined, weights: { end: 120 } },
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
    name: 'is an abbreviation behind a dash or in brackets',
    when: ({ line, first }) => !first && /^\s*(?:[-–—]\s*\p{Lu}{2,6}|[(（]\p{Lu}{2,6}[)）])\s*$/u.test(line.text),
    weights: { source: 44, 'related-source': 40 },
  },
  {
    name: 'opens with a long dash, as second headlines do in Chinese',
    when: ({ line }) => /^[\s\u3000]*——?\p{Script=Han}/u.test(line.text),
    weights: { 'head.subheadline': 44 },
  },
  {
    name: 'gives an address',
    when: ({ line }) => line.address && line.width < 130 && !line.date.complete,
    weights: { note: 20, other: 10, headline: -24, subheading: -24, subheadline: -14, source: 4, body: -6, byline: 2 },
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
    name: 'has the small words of running text',
    when: ({ line }) => line.functionShare >= 0.2 && line.words.text.length >= 8,
    weights: { ...prose(4), keywords: -16, byline: -10, source: -12, other: -4 },
  },
  {
    name: 'reports what somebody said',
    when: ({ line }) => Math.min(2, line.reporting),
    weights: { ...prose(5), byline: -18, source: -14, date: -12, other: -8, keywords: -8, subheading: -4 },
  },
  {
    name: 'looks like source code or a table',
    when: ({ line }) => line.technical >= 0.7,
    weights: { other: 16, headline: -10, body: -4 },
  },
  {
    name: 'lists topics behind the label of a related section',
    when: ({ line }) =>
      line.label?.roles.has('related') === true && line.label.separator === 'colon' && topics(line) >= 3,
    weights: { keywords: 150, 'related-heading': -150 },
  },
  ...labelled(),
  ...below(),
];

/** What a label says, by how clearly it is set off. */
function labelled(): Evidence[] {
  const roles: Readonly<Record<LabelRole | 'other', Weights>> = {
    headline: { headline: 80, 'related-headline': 50 },
    subheadline: { subheadline: 80 },
    byline: { byline: 64 },
    date: { date: 64, 'related-date': 64 },
    body: { body: 40, other: 20 },
    caption: { caption: 70 },
    source: { source: 72, 'related-source': 72 },
    keywords: { keywords: 84 },
    related: { 'related-heading': 158 },
    note: { note: 84, date: -60, 'related-date': -60 },
    other: { other: 56 },
  };
  return (Object.keys(roles) as (keyof typeof roles)[]).map(role => ({
    name: `has the label of a ${role}`,
    when: c => (c.line.label?.roles.has(role) ? Math.min(1, clearness(c.line, c.line.label, role) + company(c)) : 0),
    weights: { ...against, ...roles[role] },
  }));
}

/** How sure it is that a line that looks like a byline is one. */
function sureness({ label, letterCase }: Line): number {
  if (label?.roles.has('byline')) return 1;
  return letterCase === 'upper' ? 0.4 : 0.85;
}

/** An everyday word among lines with clear labels is a label, too. */
function company({ line: { label, width }, previous, next, gapBefore, gapAfter }: Context): number {
  if (!label?.weak || label.separator === 'colon' || width > 90) return 0;
  const clear = (line: Line | undefined) => line?.label?.separator === 'colon' && !line.label.weak;
  return (gapBefore === 0 && clear(previous)) || (gapAfter === 0 && clear(next)) ? 0.4 : 0;
}

/** What a clear label speaks against, unless its role says otherwise. */
const against: Weights = {
  headline: -24,
  subheading: -24,
  subheadline: -20,
  body: -20,
  'related-body': -20,
  'related-headline': -20,
};

/** How far a label can be believed, 0 to 1. */
function clearness(line: Line, label: Label, role: LabelRole | 'other'): number {
  const words = line.words.text.length - label.words;
  const dated = line.date.complete && line.date.coverage >= 0.75;
  if (dated && (role === 'subheadline' || role === 'byline' || role === 'headline' || role === 'related')) return 0;
  if (role === 'related' && line.address) return 0;
  if (role === 'other' && line.address) return 0.3;
  switch (label.separator) {
    case 'colon':
      return label.weak && line.width > 160 ? 0.6 : 1;
    case 'alone':
      // A button: `Video`, `Photos`.
      if (role === 'caption') return 0.2;
      return label.weak ? 0.55 : 0.9;
    case 'dash':
      return label.weak ? 0.3 : 0.75;
    case 'space':
      if (line.ending === 'sentence' && role !== 'note' && role !== 'caption') return 0;
      if (label.weak)
        return hasShapeOf(line, role) ? 0.6 : isBareValue(line, words, role) ? 0.4 : words <= 8 ? 0.12 : 0;
      if (role === 'note') return line.width < 200 ? 0.7 : 0.4;
      if (label.words >= 2 && line.reporting < 3) return role === 'related' || role === 'byline' ? 0.85 : 0.7;
      return words <= 14 && line.reporting === 0 ? 0.55 : 0.15;
  }
}

/** `Source Reuters`: up to three words, none of them a small one. */
function isBareValue(line: Line, words: number, role: LabelRole | 'other'): boolean {
  if (words > 3 || line.ending !== 'open' || line.letterCase === 'lower-start') return false;
  return (
    (role === 'source' || role === 'byline' || role === 'keywords') && line.functionShare < 0.4 && line.reporting === 0
  );
}

/** Whether what follows an everyday word is what it would announce as a label. */
function hasShapeOf(line: Line, role: LabelRole | 'other'): boolean {
  switch (role) {
    case 'source':
      return line.agency >= 0.5;
    case 'byline':
      return line.byline;
    case 'date':
      return (
        line.date.complete &&
        (line.date.coverage >= 0.6 || /^\P{L}{0,9}\d/u.test(line.words.source.slice(line.label?.content)))
      );
    case 'keywords':
      return isItemList(line);
    default:
      return false;
  }
}

/** A label alone on its line announces what stands below it. */
function below(): Evidence[] {
  const roles: Readonly<Partial<Record<LabelRole, Weights>>> = {
    headline: { 'headline+': 90 },
    subheadline: { subheadline: 60 },
    byline: { byline: 50 },
    date: { date: 30, 'related-date': 30 },
    caption: { caption: 40 },
    source: { source: 56, 'related-source': 50 },
    keywords: { keywords: 66 },
    related: { 'related-headline': 26 },
    note: { note: 36 },
  };
  return (Object.entries(roles) as [LabelRole, Weights][]).map(([role, weights]) => ({
    name: `stands below the label of a ${role}`,
    when: ({ previous, line }) => {
      const label = previous?.label;
      if (!label?.roles.has(role) || line.label?.separator === 'colon') return 0;
      // PRESS RELEASE and the like say nothing of what stands below them.
      if (label.separator === 'alone') return role === 'note' ? 0 : label.weak ? 0.4 : 0.8;
      return label.separator === 'colon' && label.content >= previous!.text.trimEnd().length ? 1 : 0;
    },
    weights,
  }));
}

/** How many items the text behind a label lists; 0 where it is no list. */
function topics({ text, label }: Line): number {
  const items = text
    .slice(label?.content ?? 0)
    .split(/[,،;؛、，|•·]/u)
    .filter(item => item.trim() !== '');
  return items.every(item => item.trim().length <= 32) ? items.length : 0;
}

const isKeywordLine = (line: Line | undefined): boolean => line?.label?.roles.has('keywords') === true;

const isItem = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.width < 36 &&
  line.words.text.length <= 4 &&
  line.ending === 'open' &&
  !line.label &&
  line.signs === undefined &&
  !line.scrap &&
  line.debris < 0.5 &&
  !/^\P{L}*\d/u.test(line.text);

function isItemList(line: Line): boolean {
  const items = line.text.slice(0, 400).split(/[,،;؛|、，/•·]|\s[-–]\s/u);
  if (items.length < 3 || line.ending === 'sentence' || line.ending === 'question') return false;
  return items.every(item => item.trim().length <= 40) && line.functionShare < 0.25 && line.reporting === 0;
}

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
