import { Lines, type LineChange } from '../text/lines';
import { contextOf, reach, type Placed } from './context';
import { decode, type Decoding, type Item } from './decode';
import { explain, pointsOf } from './evidence';
import { Between, states, type State } from './grammar';
import type { LineKind } from './kinds';
import { readLine, type Line } from './line';

/**
 * A text with its lines read and their kinds decided. `after` reads a later version: it takes over what the change
 * cannot have touched, and equals a fresh reading of the same text.
 */
export class Reading {
  private constructor(
    readonly lines: Lines,
    /** What each line tells by itself. */
    readonly read: readonly Line[],
    /** The lines with text, and for each its number. */
    private readonly placed: readonly Placed[],
    private readonly numbers: readonly number[],
    private readonly decoding: Decoding,
  ) {}

  static of(text: string): Reading {
    const lines = Lines.of(text);
    return Reading.decide(
      lines,
      Array.from({ length: lines.count }, (_, line) => readLine(lines.content(line))),
    );
  }

  after(text: string): Reading {
    const { lines, change } = Lines.after(this.lines, text);
    if (lines === this.lines) return this;
    return Reading.decide(lines, rereadLines(this.read, lines, change), this);
  }

  /** The kind of line `line`. */
  get kinds(): readonly LineKind[] {
    const kinds = new Array<LineKind>(this.lines.count).fill('blank');
    for (let at = 0; at < this.numbers.length; at++) kinds[this.numbers[at]!] = this.state(at).kind;
    return kinds;
  }

  /** The lines with text in their order, each with its number in the text. */
  *[Symbol.iterator](): Generator<KnownLine> {
    for (let at = 0; at < this.numbers.length; at++) {
      const { line } = this.placed[at]!;
      yield {
        number: this.numbers[at]!,
        line,
        state: this.state(at),
        joins: this.decoding.items[at]!.between === Between.SameParagraph,
      };
    }
  }

  /** Why line `number` was read as it was: the observations that hold for it. */
  explain(number: number): ReturnType<typeof explain> {
    const at = this.numbers.indexOf(number);
    return at < 0 ? [] : explain(contextOf(this.placed, at));
  }

  private state(at: number): State {
    return states[this.decoding.path[at]!]!;
  }

  private static decide(lines: Lines, read: readonly Line[], previous?: Reading): Reading {
    const { placed, numbers } = place(read, previous?.placed);
    const items = weigh(placed, previous && { placed: previous.placed, items: previous.decoding.items });
    return new Reading(lines, read, placed, numbers, decode(items, previous?.decoding));
  }
}

/** A line whose kind has been decided. */
export interface KnownLine {
  readonly number: number;
  readonly line: Line;
  readonly state: State;
  /** It belongs to the paragraph of the line before it. */
  readonly joins: boolean;
}

function rereadLines(before: readonly Line[], lines: Lines, { start, deleted, inserted }: LineChange): Line[] {
  const read = before.slice(0, start);
  for (let line = start; line < start + inserted; line++) {
    const content = lines.content(line);
    const same = before[line];
    read.push(same?.text === content ? same : readLine(content));
  }
  for (let line = start + deleted; line < before.length; line++) read.push(before[line]!);
  return read;
}

/** The lines with text and the blank lines before each; entries of `before` are used again where they are the same. */
function place(read: readonly Line[], before: readonly Placed[] = []): { placed: Placed[]; numbers: number[] } {
  const placed: Placed[] = [];
  const numbers: number[] = [];
  let blanks = 0;
  for (let number = 0; number < read.length; number++) {
    const line = read[number]!;
    if (line.blank) {
      blanks++;
      continue;
    }
    placed.push({ line, gap: blanks >= 2 ? 2 : blanks === 1 ? 1 : 0 });
    numbers.push(number);
    blanks = 0;
  }
  reuse(placed, before);
  return { placed, numbers };
}

/** Puts the objects of `before` in the place of their equals at the beginning and at the end of `placed`. */
function reuse(placed: Placed[], before: readonly Placed[]): void {
  const shortest = Math.min(placed.length, before.length);
  const same = (a: Placed, b: Placed) => a.line === b.line && a.gap === b.gap;
  let at = 0;
  while (at < shortest && same(placed[at]!, before[at]!)) {
    placed[at] = before[at]!;
    at++;
  }
  for (let back = 1; back <= shortest - at; back++) {
    const index = placed.length - back;
    const old = before[before.length - back]!;
    if (!same(placed[index]!, old)) return;
    placed[index] = old;
  }
}

/** The points of each line; those of a line whose neighbours are the same are used again. */
function weigh(placed: readonly Placed[], previous?: { placed: readonly Placed[]; items: readonly Item[] }): Item[] {
  const before = previous?.placed ?? [];
  const items = previous?.items ?? [];
  const shortest = Math.min(placed.length, before.length);
  let prefix = 0;
  while (prefix < shortest && placed[prefix] === before[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shortest - prefix && placed[placed.length - 1 - suffix] === before[before.length - 1 - suffix])
    suffix++;
  const same = placed.length === before.length && prefix === placed.length;
  return placed.map(({ gap }, at) => {
    if (same || at < prefix - reach) return items[at]!;
    if (at >= placed.length - suffix + reach) return items[at - placed.length + before.length]!;
    const context = contextOf(placed, at);
    return { points: pointsOf(context), between: context.joins ? Between.SameParagraph : gap };
  });
}
