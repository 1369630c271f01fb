import { CodePoints } from '../../text/code-points';
import { targetsOf, type Annotation, type Identified, type Span, type TextBound } from '../annotation';
import { formatLine, parseLine } from './line';
import { parkedOf, parkedIn } from './parked';

/** What is wrong with a line of an `.ann` file. The line is kept as it is. */
export interface StandoffProblem {
  /** From 0. */
  readonly line: number;
  readonly what: 'unread' | 'duplicate' | 'dangling';
  /** What the problem is with: the line, or the id. */
  readonly text: string;
}

/** A line of the file. */
interface Entry {
  /** As it was read, without its line break; undefined for one that is new. */
  readonly raw: string | undefined;
  /** What `raw` says, as long as nothing has changed it. */
  readonly read: Annotation | undefined;
  readonly annotation: Annotation | undefined;
  readonly lineBreak: string;
}

const byteOrderMark = '\ufeff';

/**
 * An `.ann` file in brat's standoff format: its lines in their order, each with what it says. It does not change; what is put
 * in or taken out makes another one. Lines that are not understood stay as they are.
 */
export class Standoff {
  #byId: ReadonlyMap<string, Identified> | undefined;
  #annotations: readonly Annotation[] | undefined;
  #naming: Map<string, Annotation[]> | undefined;

  private constructor(
    private readonly entries: readonly Entry[],
    private readonly mark: string,
    /** The highest number that an id has had, by its letter. */
    private readonly numbers: ReadonlyMap<string, number>,
    readonly problems: readonly StandoffProblem[],
  ) {}

  static readonly empty = new Standoff([], '', new Map(), []);

  /**
   * Reads a file. Never throws.
   *
   * @param points of the text's file: spans are code points there and UTF-16 units here. Spans that lie outside of it have lost
   * their text.
   */
  static read(file: string, points: CodePoints): Standoff {
    const mark = file.startsWith(byteOrderMark) ? byteOrderMark : '';
    const entries: Entry[] = [];
    const problems: StandoffProblem[] = [];
    const numbers = new Map<string, number>();
    const seen = new Map<string, Annotation>();
    for (const [, raw = '', lineBreak = ''] of file.slice(mark.length).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
      if (raw === '' && lineBreak === '') break;
      count(raw, numbers);
      let annotation = annotationOf(raw, points);
      const line = entries.length;
      if (!annotation && raw.trim() !== '') problems.push({ line, what: 'unread', text: raw });
      if (annotation && annotation.kind !== 'equivalence') {
        if (seen.has(annotation.id)) {
          problems.push({ line, what: 'duplicate', text: annotation.id });
          annotation = undefined;
        } else seen.set(annotation.id, annotation);
      }
      entries.push({ raw, read: annotation, annotation, lineBreak });
    }
    for (const [line, { annotation }] of entries.entries()) {
      const gone = annotation && targetsOf(annotation).find(id => !seen.has(id));
      if (gone !== undefined) problems.push({ line, what: 'dangling', text: gone });
    }
    return new Standoff(entries, mark, numbers, problems);
  }

  /** In the order of the file. */
  get annotations(): readonly Annotation[] {
    return (this.#annotations ??= this.entries.flatMap(({ annotation }) => annotation ?? []));
  }

  get textBounds(): readonly TextBound[] {
    return this.annotations.filter(annotation => annotation.kind === 'text-bound');
  }

  get(id: string): Identified | undefined {
    return this.byId.get(id);
  }

  /** The line of an annotation in the file, from 0; -1 where it is not in it. */
  lineOf(annotation: Annotation): number {
    return this.entries.findIndex(entry => entry.annotation === annotation);
  }

  /** What names the annotation of this id, at first or second hand. */
  dependents(id: string): readonly Annotation[] {
    const found = new Set(this.naming(id));
    for (const annotation of found) {
      if (annotation.kind !== 'equivalence') for (const each of this.naming(annotation.id)) found.add(each);
    }
    return [...found];
  }

  /** What names the annotation of this id itself. */
  naming(id: string): readonly Annotation[] {
    if (!this.#naming) {
      this.#naming = new Map();
      for (const annotation of this.annotations) {
        for (const target of new Set(targetsOf(annotation))) {
          const others = this.#naming.get(target);
          if (others) others.push(annotation);
          else this.#naming.set(target, [annotation]);
        }
      }
    }
    return this.#naming.get(id) ?? [];
  }

  /** An id that no annotation has or has had. @param letter `T`, `R`, `E`, `A`, `N` or `#` */
  nextId(letter: string): string {
    return `${letter}${(this.numbers.get(letter) ?? 0) + 1}`;
  }

  /** With an annotation: in the place of the one that has its id, otherwise at the end. */
  put(annotation: Annotation): Standoff {
    return this.edit([annotation], []);
  }

  /**
   * With and without some. Those to be put take the place of the one of their id, otherwise they come at the end; of those to
   * be taken out the lines go, and nothing else.
   */
  edit(put: readonly Annotation[], takeOut: readonly Annotation[]): Standoff {
    const gone = new Set(takeOut);
    const news = new Map(put.flatMap(each => (each.kind === 'equivalence' ? [] : [[each.id, each] as const])));
    const entries: Entry[] = [];
    for (const entry of this.entries) {
      const { annotation } = entry;
      if (annotation && gone.has(annotation)) continue;
      const replaced = annotation && annotation.kind !== 'equivalence' ? news.get(annotation.id) : undefined;
      if (replaced) news.delete(replaced.id);
      entries.push(replaced ? { ...entry, annotation: replaced } : entry);
    }
    const numbers = new Map(this.numbers);
    const added = put.filter(each => each.kind === 'equivalence' || news.get(each.id) === each);
    const lineBreak = this.entries.find(entry => entry.lineBreak !== '')?.lineBreak ?? '\n';
    if (added.length > 0 && entries.at(-1)?.lineBreak === '') entries.push({ ...entries.pop()!, lineBreak });
    for (const annotation of added) {
      if (annotation.kind !== 'equivalence') count(annotation.id, numbers);
      entries.push({ raw: undefined, read: undefined, annotation, lineBreak });
    }
    return new Standoff(entries, this.mark, numbers, this.problems);
  }

  /** With other spans for the text-bound annotations that have moved, by their ids. */
  moved(spans: ReadonlyMap<string, Pick<TextBound, 'spans' | 'text' | 'near'>>): Standoff {
    if (spans.size === 0) return this;
    const entries = this.entries.map(entry => {
      const { annotation } = entry;
      const place = annotation?.kind === 'text-bound' ? spans.get(annotation.id) : undefined;
      return place ? { ...entry, annotation: { ...(annotation as TextBound), ...place } } : entry;
    });
    return new Standoff(entries, this.mark, this.numbers, this.problems);
  }

  /**
   * The file. A line whose annotation says the same as before is written as it was read.
   *
   * @param points of the text's file
   */
  write(points: CodePoints): string {
    const lost = this.parked();
    let notes = this.numbers.get('#') ?? 0;
    const lines = this.entries.map(({ raw, read, annotation, lineBreak }) => {
      if (!annotation) return `${raw ?? ''}${lineBreak}`;
      const inFile = inPoints(annotation, points);
      const isLost = lost.has(annotation);
      if (raw !== undefined && read && isSame(raw, inFile, isLost, annotation === read && !hasPlace(annotation)))
        return raw + lineBreak;
      return (isLost ? parkedOf(inFile, raw, () => `#${++notes}`) : formatLine(inFile)) + lineBreak;
    });
    return this.mark + lines.join('');
  }

  /** Those that have lost their text, and what names them. What lay outside of the text and was not looked at is none. */
  private parked(): ReadonlySet<Annotation> {
    const lost = this.entries.flatMap(({ raw, read, annotation }) =>
      annotation?.kind === 'text-bound' &&
      annotation.spans.length === 0 &&
      (annotation !== read || parkedIn(raw ?? '') !== undefined)
        ? [annotation]
        : [],
    );
    return new Set<Annotation>(lost.flatMap(each => [each, ...this.dependents(each.id)]));
  }

  private get byId(): ReadonlyMap<string, Identified> {
    return (this.#byId ??= new Map(
      this.annotations.flatMap(each => (each.kind === 'equivalence' ? [] : [[each.id, each] as const])),
    ));
  }
}

/** What a line says, with spans in UTF-16 units. */
function annotationOf(raw: string, points: CodePoints): Annotation | undefined {
  const parked = parkedIn(raw);
  const annotation = parked ?? parseLine(raw);
  if (annotation?.kind !== 'text-bound') return annotation;
  const { spans } = annotation;
  const near = points.toUnits(Math.min(spans[0]!.start, points.count));
  if (parked || spans.at(-1)!.end > points.count) return { ...annotation, spans: [], near };
  return { ...annotation, spans: convert(spans, offset => points.toUnits(offset)) };
}

function inPoints(annotation: Annotation, points: CodePoints): Annotation {
  if (annotation.kind !== 'text-bound') return annotation;
  if (annotation.spans.length > 0) {
    return { ...annotation, spans: convert(annotation.spans, offset => points.fromUnits(offset)) };
  }
  const start = points.fromUnits(Math.min(annotation.near ?? 0, points.units));
  return { ...annotation, spans: [{ start, end: start + Math.max(1, new CodePoints(annotation.text).count) }] };
}

function convert(spans: readonly Span[], to: (offset: number) => number): Span[] {
  return spans.map(({ start, end }) => ({ start: to(start), end: to(end) }));
}

/** Whether a line, as it was read, says what an annotation says now. */
function isSame(raw: string, now: Annotation, isLost: boolean, isUntouched: boolean): boolean {
  const parked = parkedIn(raw);
  if ((parked !== undefined) !== isLost) return false;
  const before = parked ?? parseLine(raw);
  if (isUntouched) return true;
  return before !== undefined && formatLine(before) === formatLine(now);
}

/** Whether it has a place in the text, which may be another than when it was read. */
function hasPlace(annotation: Annotation): boolean {
  return annotation.kind === 'text-bound' && annotation.spans.length > 0;
}

/** Takes note of the number of the id that a line begins with. */
function count(line: string, numbers: Map<string, number>): void {
  const [, letters = '', number] = /^([A-Za-z]+|#[A-Za-z]*)(\d{1,15})/.exec(line) ?? [];
  if (number === undefined) return;
  const letter = letters.charAt(0);
  numbers.set(letter, Math.max(numbers.get(letter) ?? 0, Number(number)));
  const parked = parkedIn(line);
  if (parked && parked.kind !== 'equivalence') count(parked.id, numbers);
}
