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
