import { Lines } from '../text/lines';
import { splitWords } from '../text/words';
import type { Span, TextBound } from './annotation';

/** How often two annotators agree on a label: both counts are of the first one's spans that the second one has, and so on. */
export interface LabelAgreement {
  readonly label: string;
  /** How many spans each has. */
  readonly counts: readonly [number, number];
  /** F1 of spans with the same edges. */
  readonly exact: number;
  /** F1 of spans that have at least one unit in common. */
  readonly overlapping: number;
}

export interface Agreement {
  /** By label, and all together (`*`) at the end. Of the first two annotators. */
  readonly labels: readonly LabelAgreement[];
  /** Cohen's kappa of the labels of words, of the first two annotators; 1 where both have one label for all. */
  readonly kappa: number;
  /** Krippendorff's alpha of the labels of words, nominal, of all annotators. */
  readonly alpha: number;
  readonly words: number;
}

/** What several people have said of one text. */
export interface AnnotatedBy {
  readonly text: string;
  /** By annotator; undefined for one who has not seen the text. */
  readonly sets: readonly (readonly TextBound[] | undefined)[];
}

const outside = 'O';

/** How far annotators agree, over all their texts. */
export function agreement(texts: readonly AnnotatedBy[]): Agreement {
  const units = texts.flatMap(({ text, sets }) => wordLabels(text, sets));
  const both = units.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [[a, b] as const]));
  return { labels: labelAgreements(texts), kappa: kappa(both), alpha: alpha(units), words: units.length };
}

/** Of each word the label that each annotator has given it: that of the shortest span that holds its beginning. */
function wordLabels(text: string, sets: AnnotatedBy['sets']): (string | undefined)[][] {
  const lines = Lines.of(text);
  const starts: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    for (const start of splitWords(lines.content(line)).start) starts.push(lines.start(line) + start);
  }
  const labels = sets.map(set => set && labelsAt(starts, set, text.length));
  return starts.map((_, word) => labels.map(each => each?.[word]));
}

function labelsAt(starts: readonly number[], set: readonly TextBound[], length: number): string[] {
  const labels = new Array<string>(starts.length).fill(outside);
  // The longest first: shorter ones inside them count.
  const spans = set
    .flatMap(({ label, spans }) => spans.map(span => ({ ...span, label })))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const wordAt = new Map(starts.map((start, word) => [start, word]));
  for (const { start, end, label } of spans) {
    for (let at = start; at < Math.min(end, length); at++) {
      const word = wordAt.get(at);
      if (word !== undefined) labels[word] = label;
    }
    // A span behind a proclitic begins inside its word.
    const word = lastBefore(starts, start);
    if (word >= 0 && labels[word] === outside && !wordAt.has(start)) labels[word] = label;
  }
  return labels;
}

function lastBefore(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function labelAgreements(texts: readonly AnnotatedBy[]): LabelAgreement[] {
  const pairs = texts.flatMap(({ sets: [a, b] }) => (a && b ? [[placed(a), placed(b)] as const] : []));
  const names = new Set(pairs.flatMap(([a, b]) => [...a, ...b].map(({ label }) => label)));
  const rows = [...names].sort().map(name => rowOf(name, pairs, label => label === name));
  return [...rows, rowOf('*', pairs, () => true)];
}

interface Labelled extends Span {
  readonly label: string;
}

function placed(set: readonly TextBound[]): Labelled[] {
  return set
    .flatMap(({ label, spans }) =>
      spans.length === 0 ? [] : [{ label, start: spans[0]!.start, end: spans.at(-1)!.end }],
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function rowOf(
  name: string,
  pairs: readonly (readonly [readonly Labelled[], readonly Labelled[]])[],
  isOf: (label: string) => boolean,
): LabelAgreement {
  let [first, second, exact, overlapping] = [0, 0, 0, 0];
  for (const [a, b] of pairs) {
    const [own, other] = [a.filter(({ label }) => isOf(label)), b.filter(({ label }) => isOf(label))];
    first += own.length;
    second += other.length;
    const keys = new Set(other.map(keyOf));
    exact += own.filter(span => keys.has(keyOf(span))).length;
    overlapping += overlaps(own, other);
  }
  const f1 = (common: number) => (first + second === 0 ? 1 : (2 * common) / (first + second));
  return { label: name, counts: [first, second], exact: f1(exact), overlapping: f1(overlapping) };
}

function keyOf({ label, start, end }: Labelled): string {
  return `${start} ${end} ${label}`;
}

/** How many can be paired with one of the other side that has the label and some text in common; each once. */
function overlaps(a: readonly Labelled[], b: readonly Labelled[]): number {
  const taken = new Set<number>();
  let from = 0;
  let count = 0;
  for (const span of a) {
    while (from < b.length && b[from]!.end <= span.start && taken.has(from)) from++;
    for (let at = from; at < b.length && b[at]!.start < span.end; at++) {
      if (taken.has(at) || b[at]!.end <= span.start || b[at]!.label !== span.label) continue;
      taken.add(at);
      count++;
      break;
    }
  }
  return count;
}

/** Cohen's kappa of two raters' values. Cohen (1960). */
export function kappa(units: readonly (readonly [string, string])[]): number {
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (const [a, b] of units) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) same++;
  }
  const size = units.length;
  if (size === 0) return 1;
  let expected = 0;
  for (const [value, count] of first) expected += (count / size) * ((second.get(value) ?? 0) / size);
  return expected === 1 ? 1 : (same / size - expected) / (1 - expected);
}

/** Krippendorff's alpha of nominal values, some of which may be missing. Krippendorff (2011). */
export function alpha(units: readonly (readonly (string | undefined)[])[]): number {
  const totals = new Map<string, number>();
  let all = 0;
  let disagreement = 0;
  for (const unit of units) {
    const counts = new Map<string, number>();
    for (const value of unit) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    const size = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (size < 2) continue;
    all += size;
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      disagreement += (count * (size - count)) / (size - 1);
    }
  }
  let expected = 0;
  for (const count of totals.values()) expected += (count * (all - count)) / (all - 1);
  return expected === 0 ? 1 : 1 - disagreement / expected;
}
