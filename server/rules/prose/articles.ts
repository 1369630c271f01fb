import type { Article } from '../../article/article';
import type { KnownLine } from '../../article/reading';
import type { Range } from '../../text/range';
import type { ArticleView } from '../rule';

/** An article's own lines, those of its related articles left out. */
export interface OwnLines {
  readonly article: Article;
  /** BCP 47; that of the file where the article is too short to tell. */
  readonly language: string;
  readonly lines: readonly KnownLine[];
}

/** The main article and its related articles, each with its own lines. Shared by the rules that ask for them. */
export function articlesOf(view: ArticleView): readonly OwnLines[] {
  let known = divided.get(view);
  if (!known) divided.set(view, (known = divide(view)));
  return known;
}

const divided = new WeakMap<ArticleView, readonly OwnLines[]>();

function divide({ article, lines, structure }: ArticleView): OwnLines[] {
  const all = [article, ...article.related];
  const own: KnownLine[][] = all.map(() => []);
  let at = 0;
  for (const known of lines) {
    while (at + 1 < all.length && startOf(all[at + 1]!) <= known.number) at++;
    // After a related article in the middle of a story the story goes on.
    const inside = at > 0 && known.number <= all[at]!.range.end.line;
    own[inside ? at : 0]!.push(known);
  }
  return all.map((one, index) => ({
    article: one,
    language: one.language === 'und' ? structure.language : one.language,
    lines: own[index]!,
  }));
}

function startOf({ range }: Article): number {
  return range.start.line;
}

/** The lines with text that a range touches. */
export function linesWithin(lines: readonly KnownLine[], { start, end }: Range): KnownLine[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]!.number < start.line) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < lines.length && lines[to]!.number <= end.line) to++;
  return lines.slice(low, to);
}
