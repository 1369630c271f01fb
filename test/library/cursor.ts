import { Lines } from '../../server/text/lines';
import type { Position, Range } from '../../server/text/range';

/** Reads a text with a cursor `<|>`, or with chosen words `<|…|>`. Marks `⟦…⟧` are left out. */
export function atCursor(marked: string): {
  readonly text: string;
  readonly position: Position;
  readonly range: Range;
} {
  const plain = unmarked(marked);
  const [whole, chosen = ''] = /<\|(?:>|([^|]*)\|>)/.exec(plain)!;
  const offset = plain.indexOf(whole);
  const text = plain.replace(whole, () => chosen);
  const lines = Lines.of(text);
  const at = (offset: number): Position => {
    const line = lines.lineAt(offset);
    return { line, character: offset - lines.start(line) };
  };
  return { text, position: at(offset), range: { start: at(offset), end: at(offset + chosen.length) } };
}

/** A text with its cursor, without marks. */
export function unmarked(marked: string): string {
  return marked.replace(/[⟦⟧]/g, '');
}

/** A text with `⟦…⟧` around ranges that do not overlap. */
export function withMarks(text: string, ranges: readonly Range[]): string {
  const lines = Lines.of(text);
  const offset = ({ line, character }: Position) => lines.start(line) + character;
  let marked = text;
  for (const { start, end } of ranges.toSorted((a, b) => offset(b.start) - offset(a.start))) {
    marked = `${marked.slice(0, offset(start))}⟦${marked.slice(offset(start), offset(end))}⟧${marked.slice(offset(end))}`;
  }
  return marked;
}

/** Reads `⟦old→new⟧`: the text before and after the changes, and the new text of the one that holds the cursor. */
export function beforeAndAfter(marked: string): {
  readonly before: string;
  readonly after: string;
  readonly here: string;
} {
  const change = /⟦([^⟦→]*)→([^⟧]*)⟧/g;
  return {
    before: marked.replace(change, '$1'),
    after: marked.replace(change, '$2').replace('<|>', ''),
    here: [...marked.matchAll(change)].find(([whole]) => whole.includes('<|>'))?.[2] ?? '',
  };
}
