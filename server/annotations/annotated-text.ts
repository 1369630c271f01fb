import { CodePoints } from '../text/code-points';
import type { TextEdit } from '../text/edit';
import { acrossLineBreaks } from '../text/line-ends';
import { anchor, wantedOf } from './anchor';
import type { Annotation, Identified, Span, TextBound } from './annotation';
import type { Place } from './place';
import { fragmentsOf, textOf } from './standoff/fragments';
import { Standoff } from './standoff/standoff';
import { Tracker } from './tracker';

const byteOrderMark = '\ufeff';

/** What an action has changed, to be taken back. */
interface Done {
  /** By id what was there before; undefined for what was not. The places of text-bound ones are tracked below the key. */
  readonly before: ReadonlyMap<string, { readonly annotation: Identified; readonly key: string } | undefined>;
  readonly added: readonly Annotation[];
  readonly takenOut: readonly Annotation[];
}

/** A text that is open, with the annotations beside it, which follow it as it is edited. */
export class AnnotatedText {
  #standoff: Standoff;
  readonly #tracker: Tracker;
  readonly #done: Done[] = [];
  #current: Standoff | undefined;
  /** Keys of places that are kept for actions to be taken back. */
  #keys = 0;
  /** Whether people have changed annotations since they were read or written. */
  isChanged = false;

  private constructor(
    standoff: Standoff,
    private text: string,
    /** The `.ann` file as it was read or written; undefined where there is none. */
    public file: string | undefined,
  ) {
    this.#standoff = standoff;
    this.#tracker = new Tracker(text);
  }

  /**
   * @param text as the editor has it
   * @param file the `.ann` file; undefined where there is none
   * @param onDisk the text as its file has it, where that is known: offsets are those of it
   */
  static open(text: string, file: string | undefined, onDisk: string = text): AnnotatedText {
    const points = new CodePoints(onDisk);
    const read = Standoff.read(file ?? '', points);
    const mark = onDisk.startsWith(byteOrderMark) ? 1 : 0;
    const bare = onDisk.slice(mark);
    const across = acrossLineBreaks(bare, text);
    const opened = new AnnotatedText(read, across ? text : bare, file);
    opened.place(offset => (across ?? same)(Math.max(0, offset - mark)));
    if (!across) {
      opened.change(text);
      opened.find(opened.lost);
    }
    return opened;
  }

  /** Follows the text. */
  change(text: string, edits?: readonly TextEdit[]): void {
    this.#tracker.change(text, edits);
    this.text = text;
    this.#current = undefined;
  }

  /** In the order of the file, with the places of now. */
  get annotations(): readonly Annotation[] {
    return this.standoff.annotations;
  }

  get textBounds(): readonly TextBound[] {
    return this.standoff.textBounds;
  }

  /** Those that have lost their text. */
  get lost(): readonly TextBound[] {
    return this.textBounds.filter(({ spans }) => spans.length === 0);
  }

  get problems(): Standoff['problems'] {
    return this.#standoff.problems;
  }

  get(id: string): Identified | undefined {
    return this.standoff.get(id);
  }

  dependents(id: string): readonly Annotation[] {
    return this.standoff.dependents(id);
  }

  /** What names the annotation of this id itself. */
  naming(id: string): readonly Annotation[] {
    return this.standoff.naming(id);
  }

  nextId(letter: string): string {
    return this.#standoff.nextId(letter);
  }

  /** A text-bound annotation of a part of the text; undefined where nothing that is seen stands there. */
  textBound(id: string, label: string, start: number, end: number): TextBound | undefined {
    const spans = fragmentsOf(this.text, start, end);
    return spans.length === 0 ? undefined : { kind: 'text-bound', id, label, spans, text: textOf(this.text, spans) };
  }

  /** Puts annotations in, in the place of those of their ids, and takes others out. One step for `undo`. */
  edit(put: readonly Annotation[], takeOut: readonly Annotation[] = []): void {
    const before = new Map<string, { annotation: Identified; key: string } | undefined>();
    for (const annotation of [...put, ...takeOut]) {
      if (annotation.kind === 'equivalence') continue;
      const known = this.get(annotation.id);
      before.set(annotation.id, known && { annotation: known, key: this.keep(known) });
    }
    const current = new Set(this.#standoff.annotations);
    const gone = takeOut.map(each => (each.kind === 'equivalence' ? each : this.#standoff.get(each.id)!));
    this.#done.push({
      before,
      added: put.filter(each => each.kind === 'equivalence'),
      takenOut: gone.filter(each => each.kind === 'equivalence' && current.has(each)),
    });
    this.apply(put, gone);
  }

  /** Takes the last action back; false where there is none. */
  undo(): boolean {
    const last = this.#done.pop();
    if (!last) return false;
    const put: Annotation[] = [...last.takenOut];
    const takeOut: Annotation[] = [...last.added];
    for (const [id, known] of last.before) {
      const now = this.get(id);
      if (known) put.push(this.placed(known.annotation, known.key));
      else if (now) takeOut.push(this.#standoff.get(id)!);
    }
    this.apply(put, takeOut);
    return true;
  }

  /** The `.ann` file of the present text. @param hasMark whether the text's file begins with a byte order mark */
  write(hasMark: boolean): string {
    if (!hasMark) return this.standoff.write(new CodePoints(this.text));
    return this.shifted(1).write(new CodePoints(byteOrderMark + this.text));
  }

  /**
   * The `.ann` file of another state of the text, such as the one that is saved. What has no place there is kept in it as lost,
   * and found again where it is read with this text.
   */
  writeFor(text: string, hasMark: boolean): string {
    const now = this.text;
    if (text === now) return this.write(hasMark);
    this.change(text);
    const file = this.write(hasMark);
    this.change(now);
    return file;
  }

  /** Takes note that the file is written. */
  written(file: string): void {
    this.file = file;
    this.isChanged = false;
  }

  private get standoff(): Standoff {
    if (this.#current) return this.#current;
    const moved = new Map<string, Place>();
    for (const { id, spans, text, near } of this.#standoff.textBounds) {
      const place = this.#tracker.get(id)!;
      // What has lost its text is never as it was read: it may have been said of another text.
      const isSame =
        spans.length > 0 &&
        place.text === text &&
        place.near === near &&
        place.spans.length === spans.length &&
        place.spans.every(({ start, end }, at) => start === spans[at]!.start && end === spans[at]!.end);
      if (!isSame) moved.set(id, place);
    }
    this.#standoff = this.#standoff.moved(moved);
    return (this.#current = this.#standoff);
  }

  private shifted(by: number): Standoff {
    const all = this.standoff.textBounds.map(({ id, spans, text, near }) => {
      const moved = spans.map(({ start, end }): Span => ({ start: start + by, end: end + by }));
      return [id, { spans: moved, text, ...(near === undefined ? {} : { near: near + by }) }] as const;
    });
    return this.standoff.moved(new Map(all));
  }

  private apply(put: readonly Annotation[], takeOut: readonly Annotation[]): void {
    this.#standoff = this.standoff.edit(put, takeOut);
    for (const annotation of put) {
      if (annotation.kind === 'text-bound') this.#tracker.set(annotation.id, placeOf(annotation));
    }
    this.#current = undefined;
    this.isChanged = true;
  }

  /** Has the place of an annotation tracked for `undo`. */
  private keep(annotation: Identified): string {
    const key = `${annotation.id}@${++this.#keys}`;
    if (annotation.kind === 'text-bound') this.#tracker.set(key, placeOf(annotation));
    return key;
  }

  private placed(annotation: Identified, key: string): Identified {
    const place = annotation.kind === 'text-bound' ? this.#tracker.get(key) : undefined;
    return place ? ({ ...(annotation as TextBound), near: undefined, ...place } as TextBound) : annotation;
  }

  /** Puts the spans of the file where they are in the text; those that do not hold what they held are looked for. */
  private place(convert: (offset: number) => number): void {
    const strays: TextBound[] = [];
    for (const annotation of this.#standoff.textBounds) {
      const spans = annotation.spans.map(({ start, end }): Span => ({ start: convert(start), end: convert(end) }));
      const holds = spans.length > 0 && textOf(this.text, spans) === annotation.text;
      const near = convert(annotation.spans[0]?.start ?? annotation.near ?? 0);
      if (!holds) strays.push({ ...annotation, near });
      this.#tracker.set(
        annotation.id,
        holds ? { spans, text: annotation.text } : { spans: [], text: annotation.text, near },
      );
    }
    this.find(strays);
  }

  /** Looks for what has lost its text. */
  private find(strays: readonly TextBound[]): void {
    const found = anchor(
      strays.map(({ id, text, near = 0 }) => wantedOf(id, { spans: [], text, near }, this.text)),
      this.text,
    );
    for (const [id, { start, end }] of found) {
      const spans = fragmentsOf(this.text, start, end);
      if (spans.length > 0) this.#tracker.set(id, { spans, text: textOf(this.text, spans) });
    }
    this.#current = undefined;
  }
}

function same(offset: number): number {
  return offset;
}

function placeOf({ spans, text, near }: TextBound): Place {
  return { spans, text, ...(near === undefined ? {} : { near }) };
}
