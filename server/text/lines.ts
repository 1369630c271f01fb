import { commonPrefix, commonSuffix } from './edit';

/** The lines of one text, as LSP counts them: ended by LF, CRLF or CR. Offsets are UTF-16 code units. */
export class Lines {
  /** @param starts the offset of each line's first unit */
  private constructor(
    readonly text: string,
    private readonly starts: Uint32Array,
  ) {}

  get count(): number {
    return this.starts.length;
  }

  /** The offset where line `line` begins. */
  start(line: number): number {
    return this.starts[line]!;
  }

  /** The offset where line `line` ends, before its line break. */
  end(line: number): number {
    let end = line + 1 < this.starts.length ? this.starts[line + 1]! : this.text.length;
    if (line + 1 < this.starts.length) {
      if (this.text.charCodeAt(end - 1) === LF) end--;
      if (end > this.starts[line]! && this.text.charCodeAt(end - 1) === CR) end--;
    }
    return end;
  }

  /** The text of line `line`, without its line break. */
  content(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  /** The line that holds `offset`. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  static of(text: string): Lines {
    return new Lines(text, Uint32Array.from(scan(text, 0, text.length)));
  }

  /**
   * The lines of a later `text`. What stands before and after the change is taken over, not scanned again; the change
   * is said in lines: `deleted` lines of `previous` from `start` on have become `inserted` lines.
   */
  static after(previous: Lines, text: string): { lines: Lines; change: LineChange } {
    const before = previous.text;
    if (before === text) return { lines: previous, change: { start: 0, deleted: 0, inserted: 0 } };
    const shortest = Math.min(before.length, text.length);
    const prefix = commonPrefix(before, text, shortest);
    const suffix = commonSuffix(before, text, shortest - prefix);
    // A line that begins where the change begins may change its beginning: CR before it, LF put in.
    const first = previous.lineAt(Math.max(0, prefix - 1));
    let kept = previous.lineAt(before.length - suffix) + 1;
    if (before.length - suffix === before.length) kept = previous.count;
    const shift = text.length - before.length;
    const from = previous.start(first);
    const to = kept < previous.count ? previous.start(kept) + shift : text.length;
    const middle = scan(text, from, to);
    // `scan` also counts the line that begins at `to`: it is the first of those kept.
    if (kept < previous.count && middle[middle.length - 1] === to) middle.pop();
    const starts = new Uint32Array(first + middle.length + previous.count - kept);
    starts.set(previous.starts.subarray(0, first));
    starts.set(middle, first);
    for (let line = kept, at = first + middle.length; line < previous.count; line++, at++) {
      starts[at] = previous.starts[line]! + shift;
    }
    return {
      lines: new Lines(text, starts),
      change: { start: first, deleted: kept - first, inserted: middle.length },
    };
  }
}

/** Lines `start` to `start + deleted` of the old text have become `inserted` lines of the new one. */
export interface LineChange {
  readonly start: number;
  readonly deleted: number;
  readonly inserted: number;
}

const LF = 10;
const CR = 13;

/** The starts of the lines in `text[from, to)`, that at `from` first. */
function scan(text: string, from: number, to: number): number[] {
  const starts = [from];
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = from;
  for (let found = breaks.exec(text); found && found.index < to; found = breaks.exec(text)) {
    starts.push(breaks.lastIndex);
  }
  return starts;
}
