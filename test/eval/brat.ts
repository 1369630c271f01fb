import { scoredType, type Marked, type Span } from './corpus';

/** Reads the text-bound annotations of a brat file; its offsets are code points. Discontinuous ones are left out. */
export function readBrat(text: string, annotations: string): Marked {
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    offsets.push(at);
    at += char.length;
  }
  offsets.push(at);
  const spans: Span[] = [];
  for (const line of annotations.split(/\r?\n/)) {
    const [, label = '', start = '', end = ''] = /^T\d+\t(\S+) (\d+) (\d+)\t/.exec(line) ?? [];
    const type = scoredType(label);
    if (type) spans.push({ start: offsets[Number(start)]!, end: offsets[Number(end)]!, type });
  }
  return { text, spans };
}
