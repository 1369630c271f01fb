import { Lines, type LineChange } from '../text/lines';
import { contextOf, reach, type Placed } from './context';
import { Lattice, type Item } from './decode';
import { explain, pointsOf } from './evidence';
import { Between, betweens, states, type State } from './grammar';
import type { LineKind } from './kinds';
import { readLine, type Line } from './line';

/** A line with text whose kind has been decided. */
export interface KnownLine {
  readonly number: number;
  readonly line: Line;
  readonly state: State;
  /** It belongs to the paragraph of the line before it. */
  readonly joins: boolean;
}

/** What a reading is made of; the arrays of lines with text run side by side. */
interface Parts {
  readonly lines: Lines;
  readonly read: readonly Line[];
  readonly placed: readonly Placed[];
  readonly numbers: readonly number[];
  readonly items: readonly Item[];
}

/**
 * A text with its lines read and their kinds decided. `after` reads a later version: it takes over what the change
 * cannot have touched, and equals a fresh reading of the same text.
 */
export class Reading {
  /** The lines with text, in their order. */
  readonly known: readonly KnownLine[];

  private constructor(
    private readonly parts: Parts,
    /** Handed on from version to version. */
    private readonly lattice: Lattice,
    previous: readonly KnownLine[] = [],
  ) {
    const { placed, numbers, items } = parts;
    const path = lattice.decode(items);
    this.known = placed.map(({ line }, at) => {
      const [number, state] = [numbers[at]!, states[path[at]!]!];
      const joins = items[at]!.between === Between.SameParagraph;
      const same = previous[at];
      const holds = same?.line === line && same.number === number && same.state === state && same.joins === joins;
      return holds ? same : { number, line, state, joins };
    });
  }

  static of(text: string): Reading {
    const lines = Lines.of(text);
    const read = Array.from({ length: lines.count }, (_, line) => readLine(lines.content(line)));
    const { placed, numbers } = place(read, 0, read.length, -1);
    return new Reading({ lines, read, placed, numbers, items: weigh(placed, 0, placed.length) }, new Lattice());
  }

  /** The reading of a later version of the text. */
  after(text: string): Reading {
    const { lines, change } = Lines.after(this.parts.lines, text);
    if (lines === this.parts.lines) return this;
    return new Reading(changed(this.parts, lines, change), this.lattice, this.known);
  }

  get lines(): Lines {
    return this.parts.lines;
  }

  /** What each line tells by itself. */
  get read(): readonly Line[] {
    return this.parts.read;
  }

  /** The kind of each line. */
  get kinds(): LineKind[] {
    const kinds = new Array<LineKind>(this.lines.count).fill('blank');
    for (const { number, state } of this.known) kinds[number] = state.kind;
    return kinds;
  }

  /** Why line `number` was read as it was: the observations that hold for it. */
  explain(number: number): ReturnType<typeof explain> {
    const at = this.parts.numbers.indexOf(number);
    return at < 0 ? [] : explain(contextOf(this.parts.placed, at));
  }
}

function changed(before: Parts, lines: Lines, { start, deleted, inserted }: LineChange): Parts {
  const middle: Line[] = [];
  for (let line = start; line < start + inserted; line++) {
    const content = lines.content(line);
    const same = before.read[line];
    middle.push(same?.text === content ? same : readLine(content));
  }
  const read = before.read.slice(0, start).concat(middle, before.read.slice(start + deleted));

  // The lines with text before the change stay; those after it may stand after more or fewer blank lines.
  const { numbers: old } = before;
  const prefix = firstNotBelow(old, start);
  const suffix = firstNotBelow(old, start + deleted);
  const shift = inserted - deleted;
  const next = suffix < old.length ? old[suffix]! + shift + 1 : read.length;
  const made = place(read, start, next, prefix > 0 ? old[prefix - 1]! : -1);
  const kept = Math.min(suffix + 1, old.length);
  const last = made.placed.at(-1);
  // The first line after the change is the same object again where nothing about it has changed.
  if (kept > suffix && last && last.gap === before.placed[suffix]!.gap) {
    made.placed[made.placed.length - 1] = before.placed[suffix]!;
  }
  const placed = before.placed.slice(0, prefix).concat(made.placed, before.placed.slice(kept));
  const after = shift === 0 ? old.slice(kept) : old.slice(kept).map(number => number + shift);
  const numbers = old.slice(0, prefix).concat(made.numbers, after);

  const from = Math.max(0, prefix - reach);
  const behind = Math.max(0, old.length - kept - reach);
  const items = before.items
    .slice(0, from)
    .concat(weigh(placed, from, placed.length - behind), before.items.slice(old.length - behind));
  return { lines, read, placed, numbers, items };
}

/** The index of the first number that is not below `limit`. */
function firstNotBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines with text in `read[from, to)`, where the last one before them has the number `before`. */
function place(
  read: readonly Line[],
  from: number,
  to: number,
  before: number,
): { placed: Placed[]; numbers: number[] } {
  const placed: Placed[] = [];
  const numbers: number[] = [];
  for (let number = from; number < to; number++) {
    const line = read[number]!;
    if (line.blank) continue;
    const blanks = number - before - 1;
    placed.push({ line, gap: blanks >= 2 ? 2 : blanks === 1 ? 1 : 0 });
    numbers.push(number);
    before = number;
  }
  return { placed, numbers };
}

/** The points of the lines `placed[from, to)`. */
function weigh(placed: readonly Placed[], from: number, to: number): Item[] {
  const items: Item[] = [];
  for (let at = from; at < to; at++) {
    const context = contextOf(placed, at);
    const between: Between = context.joins ? Between.SameParagraph : betweens[placed[at]!.gap];
    items.push({ points: pointsOf(context), between });
  }
  return items;
}
