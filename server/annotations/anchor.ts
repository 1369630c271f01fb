import search from 'approx-string-match';
import { fold } from '../text/fold';
import type { Place } from './place';

/** What is known of a span that has to be found again. */
export interface Wanted {
  readonly id: string;
  /** What stood in the span. */
  readonly quote: string;
  /** What stood before and behind it, where that is known. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where it began, UTF-16. */
  readonly at: number;
}

export interface Found {
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly score: number;
}

/** The parts that Hypothesis gives the quote, what stands around it, and its place. */
const weights = { quote: 50, context: 20, position: 2 } as const;

/** UTF-16 units of text on each side that tell one hit from another. */
export const contextLength = 32;

/** Below this a hit is somebody else: of a quote of ten letters, two may be others. */
export const threshold = 0.75;

const most = { hits: 100, pairs: 20_000, errors: 256, text: 200_000, around: 20_000 } as const;

/**
 * Finds spans again in a text that has changed without anybody telling how: exact hits of the quote, folded ones, and those
 * with few other letters, each scored by the quote, what stands around it and its place. Of spans with the same quote each
 * goes to another place, in their order.
 *
 * @returns by id; those that score below the threshold are left out
 */
export function anchor(wanted: readonly Wanted[], text: string): ReadonlyMap<string, Found> {
  const ordered = wanted.toSorted((a, b) => a.at - b.at);
  const byQuote = new Map<string, Wanted[]>();
  for (const each of ordered) {
    const group = byQuote.get(each.quote);
    if (group) group.push(each);
    else byQuote.set(each.quote, [each]);
  }
  const shift = shiftBy(byQuote, text);
  const found = new Map<string, Found>();
  let folded: ReturnType<typeof fold> | undefined;
  for (const [quote, group] of byQuote) {
    if (quote === '') continue;
    let hits = exact(text, quote);
    if (hits.length === 0) hits = similar((folded ??= fold(text)), quote, group[0]!.at + shift(group[0]!.at));
    const give = group.length * hits.length > most.pairs ? assignInOrder : assign;
    give(group, hits, text, shift, found);
  }
  return found;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Of the quote, 0 to 1. */
  readonly likeness: number;
}

function exact(text: string, quote: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    hits.push({ start: at, end: at + quote.length, likeness: 1 });
  }
  return hits;
}

/** Hits in the folded text: with no other letter, or with a few. */
function similar({ text, map }: ReturnType<typeof fold>, quote: string, near: number): Hit[] {
  const pattern = fold(quote).text;
  if (pattern.length < 2) return [];
  const isLong = text.length > most.text;
  const from = isLong ? Math.max(0, near - most.around) : 0;
  const part = isLong ? text.slice(from, near + most.around) : text;
  const errors = Math.min(most.errors, Math.floor(pattern.length * (1 - threshold)) + 1);
  return search(part, pattern, Math.min(errors, Math.floor(pattern.length / 2)))
    .slice(0, most.hits)
    .map(hit => ({
      start: map[from + hit.start]!,
      end: map[from + hit.end - 1]! + 1,
      // A letter that is written otherwise counts a little, so that what is exact comes first.
      likeness: 1 - (hit.errors + 0.02) / pattern.length,
    }));
}

/** How far spans have moved, told by the quotes that stand once in the text: by that of the nearest before. */
function shiftBy(byQuote: ReadonlyMap<string, readonly Wanted[]>, text: string): (at: number) => number {
  const known: { readonly at: number; readonly by: number }[] = [];
  for (const [quote, group] of byQuote) {
    if (group.length > 1 || quote.length < 3) continue;
    const start = text.indexOf(quote);
    if (start >= 0 && text.indexOf(quote, start + 1) < 0) known.push({ at: group[0]!.at, by: start - group[0]!.at });
  }
  known.sort((a, b) => a.at - b.at);
  return at => {
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (known[middle]!.at <= at) low = middle + 1;
      else high = middle;
    }
    return known[Math.max(0, low - 1)]?.by ?? 0;
  };
}

/** Gives hits to those of one quote: the best pairs first, no hit twice, none across another. */
function assign(
  group: readonly Wanted[],
  hits: readonly Hit[],
  text: string,
  shift: (at: number) => number,
  found: Map<string, Found>,
): void {
  const pairs = group
    .flatMap((wanted, order) =>
      hits.map((hit, index) => ({ order, index, score: scoreOf(wanted, hit, text, wanted.at + shift(wanted.at)) })),
    )
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.order - b.order || a.index - b.index);
  const taken = new Map<number, number>();
  for (const { order, index, score } of pairs) {
    const isFree = ![...taken].some(([o, i]) => o === order || i === index || o < order !== i < index);
    if (!isFree) continue;
    taken.set(order, index);
    const { start, end } = hits[index]!;
    found.set(group[order]!.id, { start, end, score });
  }
}

/** The same for many: one after the other, each to the hit that is nearest to where it should be, of those behind the last. */
function assignInOrder(
  group: readonly Wanted[],
  hits: readonly Hit[],
  text: string,
  shift: (at: number) => number,
  found: Map<string, Found>,
): void {
  let next = 0;
  for (const [order, wanted] of group.entries()) {
    const expected = wanted.at + shift(wanted.at);
    const left = group.length - order - 1;
    // Those that come later need a hit each, as long as there are enough.
    const last = Math.max(next, hits.length - 1 - left);
    while (next < last && Math.abs(hits[next + 1]!.start - expected) <= Math.abs(hits[next]!.start - expected)) next++;
    const hit = hits[next];
    if (!hit) return;
    next++;
    const score = scoreOf(wanted, hit, text, expected);
    if (score >= threshold) found.set(wanted.id, { start: hit.start, end: hit.end, score });
  }
}

function scoreOf({ prefix, suffix }: Wanted, { start, end, likeness }: Hit, text: string, expected: number): number {
  let sum = weights.quote * likeness;
  let all: number = weights.quote;
  if (prefix !== undefined) {
    sum += weights.context * likenessOf(text.slice(Math.max(0, start - prefix.length), start), prefix);
    all += weights.context;
  }
  if (suffix !== undefined) {
    sum += weights.context * likenessOf(text.slice(end, end + suffix.length), suffix);
    all += weights.context;
  }
  const position = 1 - Math.min(1, Math.abs(start - expected) / Math.max(1, text.length));
  return (sum + weights.position * position) / (all + weights.position);
}

/** How alike two short texts are, 0 to 1. */
function likenessOf(text: string, wanted: string): number {
  if (wanted === '' || text === wanted) return 1;
  const [hit] = search(text, wanted, wanted.length).sort((a, b) => a.errors - b.errors);
  return hit ? 1 - hit.errors / wanted.length : 0;
}

/** What has to be known of a place to find it again in another text. */
export function wantedOf(id: string, place: Place, text: string): Wanted {
  const [first, last] = [place.spans[0], place.spans.at(-1)];
  if (!first || !last) return { id, quote: place.text, at: place.near ?? 0 };
  return {
    id,
    quote: text.slice(first.start, last.end),
    prefix: text.slice(Math.max(0, first.start - contextLength), first.start),
    suffix: text.slice(last.end, last.end + contextLength),
    at: first.start,
  };
}
