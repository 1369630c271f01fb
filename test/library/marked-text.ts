import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A span of a marked text, UTF-16 in the plain text, end exclusive. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** Reads `⟦text|type⟧`. */
export function readMarked(marked: string): { readonly text: string; readonly spans: readonly MarkedSpan[] } {
  let text = '';
  const spans: MarkedSpan[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: inner = '', 2: type = '' } of marked.matchAll(/⟦([^⟦⟧|]*)\|([a-z]+)⟧/g)) {
    text += marked.slice(at, index);
    spans.push({ start: text.length, end: text.length + inner.length, type });
    text += inner;
    at = index + whole.length;
  }
  return { text: text + marked.slice(at), spans };
}

/** Writes what `readMarked` reads. The spans do not overlap. */
export function writeMarked(text: string, spans: readonly MarkedSpan[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end, type } of spans.toSorted((a, b) => a.start - b.start)) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}|${type}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}

/** A mark that the program does not find, or a name that it finds where nobody marked one. */
export interface Difference extends MarkedSpan {
  readonly what: 'missed' | 'wrong';
}

/** How `found` differs from what people marked, in the order of the text. */
export function differences(marked: readonly MarkedSpan[], found: readonly MarkedSpan[]): Difference[] {
  const without = (spans: readonly MarkedSpan[], others: readonly MarkedSpan[]) => {
    const keys = new Set(others.map(keyOf));
    return spans.filter(span => !keys.has(keyOf(span)));
  };
  return [
    ...without(marked, found).map(span => ({ ...span, what: 'missed' as const })),
    ...without(found, marked).map(span => ({ ...span, what: 'wrong' as const })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function keyOf({ start, end, type }: MarkedSpan): string {
  return `${start} ${end} ${type}`;
}

const known = '\n\n=== known differences\n';

/** A marked text and, below it, one line for each known difference. */
export function splitDifferences(file: string): readonly [marked: string, differences: string] {
  const at = file.indexOf(known);
  return at < 0 ? [file, ''] : [file.slice(0, at + 1), file.slice(at + known.length)];
}

/** Writes what `splitDifferences` reads. */
export function joinDifferences(marked: string, differences: string): string {
  return differences === '' ? marked : marked.replace(/\n?$/, known) + differences;
}

/** One line for each: what it is, the line from 1, the type and the text. */
export function describeDifferences(text: string, list: readonly Difference[]): string {
  return list
    .map(({ what, start, end, type }) => {
      const line = text.slice(0, start).split('\n').length;
      return `${what} | ${line} | ${type} | ${text.slice(start, end)}\n`;
    })
    .join('');
}

/** The marked texts of a folder below `test/fixtures`, by path. */
export function markedTexts(folder: string): { readonly path: string; readonly marked: string }[] {
  return readdirSync(join('test', 'fixtures', folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => {
      const path = join('test', 'fixtures', folder, file);
      return { path, marked: readFileSync(path, 'utf8') };
    });
}
