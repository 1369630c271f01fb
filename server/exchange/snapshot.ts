import type { Annotation, Span } from '../annotations/annotation';

/** Where a text that is exported differs from the text it is of: it has no BOM, and its lines end in LF. */
const removed = /^\ufeff|\r(?=\n)/g;

/** A text as exports have it, and the way between its offsets and those of the text it is of. UTF-16. */
export class Snapshot {
  /** LF, no BOM. Nothing else is changed: no letter is composed or decomposed. */
  readonly text: string;
  /** Offsets in `original` of the units that `text` has not. */
  readonly #removed: readonly number[];

  constructor(readonly original: string) {
    this.#removed = Array.from(original.matchAll(removed), ({ index }) => index);
    // A CR alone ends a line too, and takes as much room as the LF that stands for it.
    this.text = original.replace(removed, '').replaceAll('\r', '\n');
  }

  /** The place in `text` of a place in `original`. */
  fromOriginal(offset: number): number {
    return offset - this.removedBefore(at => this.#removed[at]! < offset);
  }

  /** The place in `original` of a place in `text`, behind what has been removed there. */
  toOriginal(offset: number): number {
    return offset + this.removedBefore(at => this.#removed[at]! - at <= offset);
  }

  /** Spans of `original` as spans of `text`. */
  spans(spans: readonly Span[]): readonly Span[] {
    if (this.#removed.length === 0) return spans;
    return spans.map(({ start, end }) => ({ start: this.fromOriginal(start), end: this.fromOriginal(end) }));
  }

  /** Annotations of `original` as annotations of `text`. */
  annotations(annotations: readonly Annotation[]): readonly Annotation[] {
    if (this.#removed.length === 0) return annotations;
    return annotations.map(each => (each.kind === 'text-bound' ? { ...each, spans: this.spans(each.spans) } : each));
  }

  /** How many of what is removed come first, of those for which `isBefore` holds; it holds for none behind one for which it does not. */
  private removedBefore(isBefore: (at: number) => boolean): number {
    let low = 0;
    let high = this.#removed.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
