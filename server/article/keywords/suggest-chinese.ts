import type { Suggestion, WeighedLine } from './suggest';

/** Characters that words are hardly made of: particles, pronouns, conjunctions, the commonest verbs of reporting. */
const particles = new Set(
  '的了是在和与與或及而但也都就又还還不没沒有为為被把将將对對从從向于於以因其之此这這那个個们們我你他她它说說称稱表示日月年时時上下中内外等并並至到已',
);
const longest = 6;

interface Gram {
  count: number;
  weight: number;
  readonly before: Set<string>;
  readonly behind: Set<string>;
}

/** Rows of characters that a text repeats in changing surroundings: Chinese has no spaces to tell words by. */
export function suggestChinese(lines: readonly WeighedLine[]): Suggestion[] {
  const grams = new Map<string, Gram>();
  for (const { line, weight } of lines) {
    for (const run of line.text.matchAll(/\p{Script=Han}{2,}/gu)) addRun(grams, run[0], weight);
  }
  const scored = [...grams]
    .filter(([text, { count, before, behind }]) => count >= 2 && before.size >= 2 && behind.size >= 2 && !edges(text))
    .map(([text, { count, weight }]) => ({
      text,
      count,
      score: Math.sqrt(count) * (1 + weight / count) * Math.sqrt(text.length),
    }))
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  const taken: Suggestion[] = [];
  for (const one of scored) {
    const rival = taken.find(({ text }) => text.includes(one.text) || one.text.includes(text));
    if (!rival || one.count >= rival.count * 3) taken.push(one);
    if (taken.length >= 20) break;
  }
  return taken;
}

function addRun(grams: Map<string, Gram>, run: string, weight: number): void {
  for (let start = 0; start < run.length; start++) {
    if (particles.has(run[start]!)) continue;
    for (let end = start + 2; end <= Math.min(run.length, start + longest); end++) {
      if (particles.has(run[end - 1]!)) break;
      const text = run.slice(start, end);
      let gram = grams.get(text);
      if (!gram) grams.set(text, (gram = { count: 0, weight: 0, before: new Set(), behind: new Set() }));
      gram.count++;
      gram.weight += weight;
      // The edge of a run is a boundary by itself, another one each time.
      gram.before.add(run[start - 1] ?? `^${gram.count}`);
      gram.behind.add(run[end] ?? `$${gram.count}`);
    }
  }
}

function edges(text: string): boolean {
  return particles.has(text[0]!) || particles.has(text.at(-1)!);
}
