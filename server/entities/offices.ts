import { comparePositions, contains, rangeInLine, type Position, type Range } from '../text/range';
import { splitWords, wordsOf } from '../text/words';
import type { Mention } from './entity';

/** An office without a name, and who probably is meant: `الوزير الإيراني`, `the Iranian minister`. */
export interface OfficeAlone {
  readonly range: Range;
  /** The mention that gives this office to somebody, the last before. It has a role. */
  readonly holder: Mention;
}

/**
 * The office at a position, of a word and an adjective of a nation beside it, where the text has given it to somebody before.
 *
 * @param mentions of the article, in its order
 * @param content the text of a line
 */
export function officeAt(
  position: Position,
  mentions: readonly Mention[],
  content: (line: number) => string,
): OfficeAlone | undefined {
  const line = content(position.line);
  const words = splitWords(line);
  const here = mentions.filter(({ range, type }) => range.start.line === position.line && type === 'nationality');
  for (const nation of here) {
    if (mentions.some(({ role }) => role && contains(role, nation.range))) continue;
    const at = words.start.findIndex(
      (start, word) => start <= nation.range.start.character && nation.range.start.character < words.end[word]!,
    );
    for (const office of [at - 1, at + 1]) {
      if (!isBeside(words, at, office, line)) continue;
      const [first, last] = [Math.min(at, office), Math.max(at, office)];
      const range = rangeInLine(position.line, words.start[first]!, words.end[last]!);
      if (!contains(range, { start: position, end: position })) continue;
      const holder = holderOf(words.text[office]!, nation, mentions, content);
      if (holder) return { range, holder };
    }
  }
  return undefined;
}

type Words = ReturnType<typeof splitWords>;

function isBeside({ start, end, text }: Words, a: number, b: number, line: string): boolean {
  if (a < 0 || text[a] === undefined || text[b] === undefined) return false;
  const between = a < b ? line.slice(end[a], start[b]) : line.slice(end[b], start[a]);
  return /^\s+$/u.test(between);
}

/** The last before it whose role has the word and the nation. */
function holderOf(
  office: string,
  nation: Mention,
  mentions: readonly Mention[],
  content: (line: number) => string,
): Mention | undefined {
  const forms = new Set(bareForms(office));
  return mentions.findLast(({ role }) => {
    if (!role || comparePositions(role.start, nation.range.start) > 0) return false;
    const isOfNation = mentions.some(({ key, range }) => key === nation.key && contains(widened(role), range));
    if (!isOfNation) return false;
    const words = wordsOf(content(role.start.line).slice(role.start.character, role.end.character));
    return words.some(word => bareForms(word).some(form => forms.has(form)));
  });
}

/** With the word that touches it: `Peruvian` in `Peruvian Foreign Minister`. */
function widened({ start, end }: Range): Range {
  return rangeInLine(start.line, Math.max(0, start.character - farthest), end.character + farthest);
}

/** No adjective of a nation is longer, with the space beside it. UTF-16. */
const farthest = 16;

/** A folded word, also without Arabic proclitics and article. */
function bareForms(word: string): string[] {
  return [word, word.replace(/^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكل])(?=\p{L}{3})/u, '')].filter(({ length }) => length > 2);
}
