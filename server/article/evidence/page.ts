import { prose, type Evidence } from './observation';

/** What belongs to pages and wires, and not to articles. */
export const page: readonly Evidence[] = [
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
    name: 'is a scrap of a page or of a desk',
    when: ({ line }) => line.scrap,
    weights: { other: 44, headline: -10, subheading: -10, ...prose(-10) },
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
    name: 'looks like source code or a table',
    when: ({ line }) => line.technical >= 0.7,
    weights: { other: 16, headline: -10, body: -4 },
  },
];
