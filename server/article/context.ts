import { Sense } from '../locales/lexicon';
import type { Line } from './line';

/** A line with text among its neighbours; the evidence reads no further than `reach` lines to either side. */
export interface Context {
  readonly line: Line;
  readonly previous: Line | undefined;
  /** The line before the previous one. */
  readonly beforePrevious: Line | undefined;
  readonly next: Line | undefined;
  /** The line after the next. */
  readonly afterNext: Line | undefined;
  /** Blank lines before and after, counted to 2; 2 as well at the text's edges. */
  readonly gapBefore: 0 | 1 | 2;
  readonly gapAfter: 0 | 1 | 2;
  /** The first or second line of the text, or a later one. */
  readonly first: boolean;
  readonly second: boolean;
  /** A line of a hard-wrapped paragraph. */
  readonly wrapped: boolean;
  /** The line belongs to the paragraph of the line before it. */
  readonly joins: boolean;
  /** The line before breaks off in the middle of a sentence that this one goes on with. */
  readonly continues: boolean;
  /** The line breaks off in the middle of a sentence that the next one goes on with. */
  readonly continued: boolean;
  /** The nearest line above that is no date, author or source: perhaps a headline. */
  readonly title: Line | undefined;
  /** `title` is not the only one: a line like it stands right above it. */
  readonly listed: boolean;
  /** How much of `title` is said again here, 0 to 1: a story's first paragraph repeats its headline. */
  readonly echo: number;
  /** How much of this line the next one says again. */
  readonly echoed: number;
  /** How much of this line the one after the next says again. */
  readonly echoedLater: number;
}

/** A line and the blank lines before it (0, 1, 2 or more), as they follow each other in a text. */
export interface Placed {
  readonly line: Line;
  readonly gap: 0 | 1 | 2;
}

/** How many lines to either side a line's evidence depends on. */
export const reach = 5;

/** The context of the line at `at`. It depends on `placed[at - reach … at + reach]` and on where the text's edges are. */
export function contextOf(placed: readonly Placed[], at: number): Context {
  const { line, gap } = placed[at]!;
  const previous = placed[at - 1]?.line;
  const next = placed[at + 1];
  const title = titleAbove(placed, at);
  const continues = previous !== undefined && gap === 0 && goesOn(previous, line);
  const behind = at > 0 && gap === 0 && breaksOff(placed, at - 1) && fills(placed, at);
  return {
    line,
    previous,
    beforePrevious: placed[at - 2]?.line,
    next: next?.line,
    afterNext: placed[at + 2]?.line,
    gapBefore: at === 0 ? 2 : gap,
    gapAfter: next?.gap ?? 2,
    first: at === 0,
    second: at === 1,
    wrapped: behind || breaksOff(placed, at),
    joins: continues || (behind && !line.indented),
    continues,
    continued: next?.gap === 0 && goesOn(line, next.line),
    title: title?.line,
    listed: title !== undefined && isListed(placed, title.at),
    echo: title ? echo(title.line, line) : 0,
    echoed: next ? echo(line, next.line) : 0,
    echoedLater: placed[at + 2] ? echo(line, placed[at + 2]!.line) : 0,
  };
}

function titleAbove(placed: readonly Placed[], at: number): { line: Line; at: number } | undefined {
  for (let above = at - 1; above >= Math.max(0, at - 3); above--) {
    const { line } = placed[above]!;
    if (line.date.coverage < 0.7 && !line.byline && line.agency < 0.6 && line.label?.separator !== 'colon')
      return { line, at: above };
  }
  return undefined;
}

/** Headlines of a list follow each other at once. */
function isListed(placed: readonly Placed[], at: number): boolean {
  const [above, { line, gap }] = [placed[at - 1]?.line, placed[at]!];
  if (!above || gap > 0) return false;
  return [above, line].every(one => one.width < 125 && one.ending !== 'sentence' && !one.label && one.width >= 12);
}

function goesOn(line: Line, next: Line): boolean {
  if (line.width < 28 || line.ending === 'sentence' || line.ending === 'question' || line.ending === 'colon')
    return false;
  if (standsApart(next)) return false;
  return next.letterCase === 'lower-start' || line.dangling || line.ending === 'comma';
}

/** What does not go on with a sentence, however it begins. */
function standsApart(line: Line): boolean {
  return (
    line.bullet ||
    line.byline ||
    line.debris >= 0.7 ||
    line.date.coverage >= 0.75 ||
    line.agency >= 0.6 ||
    line.label?.separator === 'colon'
  );
}

/** Hard-wrapped text is between these widths. */
const narrowest = 42;
const widest = 104;

/** Whether a whole block has the shape of a paragraph: all its lines full and open, but the last, which ends a sentence. */
function closes(placed: readonly Placed[], from: number, to: number, measure: number): boolean {
  if (to === from || (from > 0 && placed[from]!.gap === 0) || placed[to + 1]?.gap === 0) return false;
  for (let one = from; one < to; one++) {
    const { line } = placed[one]!;
    if (line.ending === 'sentence' || line.width < measure * 0.78) return false;
  }
  return placed[to]!.line.ending === 'sentence';
}

/** Whether lines of the same measure stand around a block, as in a text that is wrapped throughout. */
function inWrappedText(placed: readonly Placed[], from: number, to: number, measure: number): boolean {
  let count = 0;
  for (let one = Math.max(0, to - reach + 1); one < Math.min(placed.length, from + reach); one++) {
    const { line } = placed[one]!;
    const outside = one < from || one > to;
    if (outside && line.ending !== 'sentence' && line.width <= measure * 1.1 && line.width >= measure * 0.85) count++;
  }
  return count >= 2;
}

/** Whether a line is as full as the one before it, or ends its paragraph. */
function fills(placed: readonly Placed[], at: number): boolean {
  const { line } = placed[at]!;
  if (line.width >= placed[at - 1]!.line.width * 0.78 || line.ending !== 'open') return true;
  return placed[at + 1]?.gap !== 0;
}

/**
 * Whether a line fills its paragraph's measure and goes on below: its block (no blank lines between) has lines of one
 * width that do not end as sentences do, yet hold the marks of running text.
 */
function breaksOff(placed: readonly Placed[], at: number): boolean {
  const { line } = placed[at]!;
  const next = placed[at + 1];
  if (line.width < narrowest || line.width > widest || next?.gap !== 0 || standsApart(next.line)) return false;
  let from = at;
  while (from > 0 && at - from < reach - 1 && placed[from]!.gap === 0) from--;
  let to = at;
  while (to + 1 < placed.length && to - at < reach - 1 && placed[to + 1]!.gap === 0) to++;
  let measure = 0;
  for (let one = from; one <= to; one++) measure = Math.max(measure, placed[one]!.line.width);
  if (measure > widest || line.width < measure * 0.78) return false;
  let open = 0;
  let flow = 0;
  let tight = 0;
  let small = 0;
  let cased = false;
  let flows = false;
  for (let one = from; one <= to; one++) {
    const { line: other, gap } = placed[one]!;
    const full = other.width >= measure * 0.78 && one < to;
    if (full && other.ending === 'open' && other.width >= measure * 0.86) tight++;
    if (full && (other.ending === 'open' || other.ending === 'comma' || other.ending === 'dash')) open++;
    if (other.innerSentences > 0) flow += 2;
    if (full && (other.dangling || other.ending === 'comma')) flow += 2;
    cased ||= other.letterCase === 'upper-start' || other.letterCase === 'lower-start';
    if (one > from && gap === 0 && other.letterCase === 'lower-start' && !standsApart(other)) {
      flow += 2;
      flows = true;
    }
    if (full && other.functionShare >= 0.3) small++;
    if (other.reporting > 0) flow++;
    if (other.ending === 'sentence') flow++;
  }
  if (closes(placed, from, to, measure)) flow += 3;
  if (tight >= 3) flow += 2 + Math.min(2, small);
  // Where letters have case, some line of a paragraph begins with a small one.
  if (cased && !flows) return false;
  return open >= 2 ? flow >= 3 : open === 1 && (flow >= 4 || (flow >= 3 && inWrappedText(placed, from, to, measure)));
}

/** Headlines that are looked for again below are not longer than this. */
const longestHeadline = 170;

function echo(headline: Line, paragraph: Line): number {
  if (headline.width > longestHeadline || paragraph.width < 50 || paragraph.width < headline.width * 0.8) return 0;
  const said = stems(headline);
  if (said.size < 2) return 0;
  const again = stems(paragraph);
  let count = 0;
  for (const stem of said) if (again.has(stem)) count++;
  return count / said.size;
}

const stemCache = new WeakMap<Line, ReadonlySet<string>>();

/** What is left of a line's weightier words without Arabic proclitics and without their endings. */
function stems(line: Line): ReadonlySet<string> {
  let found = stemCache.get(line);
  if (!found) stemCache.set(line, (found = stemsOf(line)));
  return found;
}

const proclitics = /^(?:[وف]?(?:[بكل]?ال|لل)|[وفبلك](?=.{4}))/;

function stemsOf(line: Line): ReadonlySet<string> {
  const stems = new Set<string>();
  const words = line.words.text;
  const limit = Math.min(words.length, 90);
  for (let at = 0; at < limit; at++) {
    const word = words[at]!;
    if (/^[\u4e00-\u9fff]/.test(word)) {
      if (at + 1 < limit && line.words.joined[at + 1]) stems.add(word + words[at + 1]!);
      continue;
    }
    const bare = word.replace(proclitics, '');
    if (bare.length >= 3 && !(line.senses[at]! & Sense.Function)) stems.add(bare.slice(0, 5));
  }
  return stems;
}
