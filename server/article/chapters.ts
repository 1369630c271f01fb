import type { Article } from './article';
import { gatherArticle, opensArticle } from './articles';
import type { KnownLine } from './reading';
import { addLine, emptyTally, type Tally } from './tally';

/** The lines of one main article, with the separators behind it, and what they make. */
export interface Chapter {
  readonly lines: readonly KnownLine[];
  readonly article: Article | undefined;
  readonly tally: Tally;
}

/** Divides a text into chapters. One whose lines are the same objects as in `previous` is taken over. */
export function chaptersOf(known: readonly KnownLine[], previous: readonly Chapter[] = []): Chapter[] {
  const byFirst = new Map(previous.map(chapter => [chapter.lines[0], chapter]));
  const chapters: Chapter[] = [];
  for (let from = 0; from < known.length;) {
    let to = from + 1;
    while (to < known.length && !opensArticle(known[to]!, known[to - 1])) to++;
    const same = byFirst.get(known[from]);
    chapters.push(same && holds(same, known, from, to) ? same : chapterOf(known.slice(from, to)));
    from = to;
  }
  return chapters;
}

function holds({ lines }: Chapter, known: readonly KnownLine[], from: number, to: number): boolean {
  if (lines.length !== to - from) return false;
  for (let at = from; at < to; at++) if (lines[at - from] !== known[at]) return false;
  return true;
}

function chapterOf(lines: readonly KnownLine[]): Chapter {
  const tally = emptyTally();
  for (const line of lines) addLine(tally, line);
  return { lines, article: gatherArticle(lines), tally };
}
