import type { LineKind } from './kinds';

/**
 * The order in which the lines of a news text come, as a machine of states: a state is a line's kind within a phase.
 * All figures are points; ten points make one reading about three times as likely as another.
 *
 * `aside` is a related section in the middle of a story, which may go on after it; `related` is one that follows the
 * story's own metadata and so belongs to its end.
 */
type Phase = 'top' | 'head' | 'body' | 'tail' | 'aside' | 'related' | 'gap';

/** A kind as the evidence weighs it; `+` is the further line of a headline that runs over several. */
export type Part = Exclude<LineKind, 'blank'> | 'headline+' | 'related-headline+';

export interface State {
  readonly phase: Phase;
  readonly part: Part;
  readonly kind: LineKind;
}

const parts: Readonly<Record<Phase, readonly Part[]>> = {
  top: ['other', 'date', 'byline', 'source', 'keywords', 'note', 'caption'],
  head: ['headline', 'headline+', 'subheadline', 'byline', 'date', 'source', 'keywords', 'caption', 'note', 'other'],
  body: ['body', 'subheading', 'caption', 'byline', 'date', 'note', 'other'],
  tail: ['source', 'keywords', 'date', 'byline', 'note', 'end', 'caption', 'other'],
  aside: [
    'related-heading',
    'related-headline',
    'related-headline+',
    'related-date',
    'related-source',
    'related-body',
    'byline',
    'caption',
    'other',
  ],
  related: [
    'related-heading',
    'related-headline',
    'related-headline+',
    'related-date',
    'related-source',
    'related-body',
    'byline',
    'caption',
    'keywords',
    'note',
    'other',
  ],
  gap: ['separator'],
};

export const states: readonly State[] = (Object.entries(parts) as [Phase, readonly Part[]][]).flatMap(([phase, list]) =>
  list.map(part => ({ phase, part, kind: (part.endsWith('+') ? part.slice(0, -1) : part) as LineKind })),
);

/** What it costs to go from one phase to another; a pair that is not here does not happen. */
const phases: Readonly<Record<Phase | 'start', Readonly<Partial<Record<Phase, number>>>>> = {
  start: { top: -3, head: 0, body: -30, tail: -45, aside: -45, gap: -8 },
  top: { top: 0, head: 0, body: -28, gap: -6 },
  head: { head: 0, body: 0, tail: -24, aside: -20, gap: -28 },
  body: { body: 0, tail: -3, aside: -2, gap: -5, head: -34 },
  tail: { tail: 0, body: -16, related: -1, gap: -1, head: -12, top: -24 },
  aside: { aside: 0, body: 0, tail: -4, gap: -4, head: -38 },
  related: { related: 0, tail: -9, gap: -3, head: -28 },
  gap: { gap: -4, top: -3, head: 0, body: -16, tail: -12, related: -18, aside: -18 },
};

/** A phase is entered through these parts alone. */
const doors: Readonly<Partial<Record<Phase, readonly Part[]>>> = {
  head: ['headline'],
  aside: ['related-heading'],
  related: ['related-heading'],
};

/** What may come before a part within its phase; a part that is not here may follow any. */
const before: Readonly<Partial<Record<Part, readonly Part[]>>> = {
  headline: [],
  'headline+': ['headline', 'headline+'],
  'related-headline+': ['related-headline', 'related-headline+'],
};

/** Pairs within a phase that are likelier or less likely than the rest. */
const pairs: Readonly<Record<string, number>> = {
  'headline headline+': -12,
  'headline+ headline+': -16,
  'related-headline related-headline+': -22,
  'related-headline+ related-headline+': -30,
  'subheadline subheadline': -10,
  'byline subheadline': -14,
  'date subheadline': -12,
  'source subheadline': -14,
  'keywords subheadline': -20,
  'caption subheadline': -16,
  'subheading subheading': -22,
  'subheading caption': -10,
  'subheading note': -14,
  'subheading other': -12,
  'subheading byline': -16,
  'subheading date': -16,
  'source source': -10,
  'keywords keywords': -6,
  'date date': -6,
  'byline byline': -6,
  'end end': -10,
  'end source': -6,
  'end keywords': -4,
  'related-heading related-heading': -12,
  'aside.related-headline related-body': -12,
  'related-heading related-body': -26,
  'related-heading related-date': -16,
  'related-heading related-source': -20,
  'related-source related-source': -14,
  'related-date related-date': -10,
};

/** What it costs a text to end, or a phase to be left, after a part that promises more. */
const promises: Readonly<Partial<Record<Part, number>>> = {
  subheading: -22,
  'related-heading': -4,
  'related-date': -16,
  'related-source': -10,
};
const unfinished: Readonly<Partial<Record<Phase, number>>> = { top: -20, head: -14 };

/** Blank lines before a new article's headline make it likelier, as none makes it less likely. By 0, 1, 2 or more. */
const newArticle = [-16, 4, 12] as const;
/** A list inside a story is set without blank lines, or ends at one. */
const nextInList = [0, -16, -20] as const;
/** A further line of a headline follows at once. */
const furtherLine = [0, -34, -60] as const;

/** What is between two lines: nothing, one blank line, more of them, or not even the end of a paragraph. */
export const enum Between {
  Nothing,
  Blank,
  Blanks,
  SameParagraph,
}
export const betweens = [Between.Nothing, Between.Blank, Between.Blanks, Between.SameParagraph] as const;
type Points = readonly [number, number, number, number];

/** A paragraph is of one kind. */
const brokenParagraph = -30;
/** What a kind's further lines in a paragraph need not prove again. */
const goingOn: Readonly<Partial<Record<Part, number>>> = {
  note: 30,
  caption: 24,
  subheadline: 14,
  keywords: 36,
  byline: 14,
};

/** The points for one state after another. */
export interface Step {
  readonly from: number;
  /** By what is between the two lines: see `Between`. */
  readonly points: Points;
}

/** For each state, what may come before it. */
export const steps: readonly (readonly Step[])[] = states.map(to =>
  states.flatMap((from, index) => {
    const points = stepPoints(from, to);
    return points === undefined ? [] : [{ from: index, points }];
  }),
);

/** The points for a text to begin with each state; `-Infinity` where it cannot. */
export const beginnings: readonly number[] = states.map(({ phase, part }) => {
  const points = phases.start[phase];
  return points === undefined || !enters(phase, part) ? -Infinity : points;
});

/** The points for a text to end with each state. */
export const endings: readonly number[] = states.map(
  ({ phase, part }) => (promises[part] ?? 0) + (unfinished[phase] ?? 0),
);

function enters(phase: Phase, part: Part): boolean {
  const door = doors[phase];
  return (!door || door.includes(part)) && !part.endsWith('+');
}

/** After a related section a story goes on with its text, not with its metadata. */
function returns(from: State, to: State): boolean {
  return from.phase !== 'aside' || to.phase !== 'body' || to.part === 'body' || to.part === 'subheading';
}

function stepPoints(from: State, to: State): Points | undefined {
  const phase = phases[from.phase][to.phase];
  if (phase === undefined) return undefined;
  if (from.phase !== to.phase) {
    if (!enters(to.phase, to.part) || !returns(from, to)) return undefined;
    const points = phase + (promises[from.part] ?? 0);
    if (to.part !== 'headline' || from.phase === 'top' || from.phase === 'gap') {
      return [points, points, points, points + brokenParagraph];
    }
    // An end mark closes an article: what follows it may well be the next.
    const closed = from.part === 'end' ? 12 : 0;
    const [none, one, more] = newArticle;
    return [points + closed + none, points + closed + one, points + closed + more, points + brokenParagraph];
  }
  const allowed = before[to.part];
  if (allowed && !allowed.includes(from.part)) return undefined;
  const pair = `${from.part} ${to.part}`;
  const points = pairs[`${from.phase}.${pair}`] ?? pairs[pair] ?? 0;
  if (from.phase === 'aside' && pair === 'related-headline related-headline') {
    const [none, one, more] = nextInList;
    return [points + none, points + one, points + more, points + brokenParagraph];
  }
  if (to.part.endsWith('+')) {
    const [none, one, more] = furtherLine;
    return [points + none, points + one, points + more, points + none];
  }
  // Lines of one paragraph do not count as a second piece of their kind.
  return [points, points, points, from.kind === to.kind ? (goingOn[to.part] ?? 0) : points + brokenParagraph];
}
