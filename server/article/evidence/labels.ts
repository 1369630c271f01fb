import type { LabelRole } from '../../locales/locale';
import type { Context } from '../context';
import type { Label } from '../label';
import type { Line } from '../line';
import { isItemList, topics } from './items';
import type { Evidence, Weights } from './observation';

/** What a clear label speaks against, unless its role says otherwise. */
const against: Weights = {
  headline: -24,
  subheading: -24,
  subheadline: -20,
  body: -20,
  'related-body': -20,
  'related-headline': -20,
};

/** What labels say, on their own lines and of those below. */
export const labels: readonly Evidence[] = [
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
    // Below the headline it announces a standfirst, in the text it is a sub-heading: `Key points`.
    subheadline: { subheadline: 80, 'body.subheading': 34 },
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

/** An everyday word among lines with clear labels is a label, too. */
function company({ line: { label, width }, previous, next, gapBefore, gapAfter }: Context): number {
  if (!label?.weak || label.separator === 'colon' || width > 90) return 0;
  const clear = (line: Line | undefined) => line?.label?.separator === 'colon' && !line.label.weak;
  return (gapBefore === 0 && clear(previous)) || (gapAfter === 0 && clear(next)) ? 0.4 : 0;
}

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
