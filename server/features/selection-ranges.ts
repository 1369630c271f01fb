import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Article, Block } from '../article/article';
import type { Lines } from '../text/lines';
import { comparePositions, contains, rangeInLine, rangeOf, type Position, type Range } from '../text/range';
import type { Feature } from './feature';
import { bodyRange, bodySections, relatedSections } from './sections';

/** Expand selection: word, sentence, paragraph or line, section, article, text. */
export const selectionRanges: Feature<SelectionRangeParams, SelectionRange[] | null> = {
  method: 'textDocument/selectionRange',
  capabilities: { selectionRangeProvider: true },
  quiet: null,
  empty: null,
  answer: ({ analysis, lines }, { positions }) => {
    const { articles, language } = analysis.structure;
    return positions.map(position => chain(rangesAround(clamped(position, lines), articles, lines, language)));
  },
};

function rangesAround(position: Position, articles: readonly Article[], lines: Lines, language: string): Range[] {
  const last = lines.count - 1;
  const ranges = [rangeOf(0, 0, last, lines.content(last).length)];
  const line = rangeInLine(position.line, 0, lines.content(position.line).length);
  let paragraph = line;
  const descend = (article: Article): void => {
    if (!holds(article.range, position)) return;
    ranges.push(article.range);
    const stretches = [
      bodyRange(article),
      ...bodySections(article).map(({ range }) => range),
      ...relatedSections(article).map(({ range }) => range),
      article.headline?.range,
    ];
    for (const range of stretches) if (range && holds(range, position)) ranges.push(range);
    const block: Block | undefined = article.body.find(({ range }) => holds(range, position));
    if (block) paragraph = block.range;
    article.related.forEach(descend);
  };
  articles.forEach(descend);
  ranges.push(paragraph);
  const tag = language === 'und' ? undefined : language;
  ranges.push(...segmentsAround(position, paragraph, lines, tag));
  return ranges;
}

/** Text is segmented this far to either side of the position, in UTF-16 units. */
const segmenting = 4000;

/** The sentence and the word at a position. */
function segmentsAround(position: Position, paragraph: Range, lines: Lines, language: string | undefined): Range[] {
  const base = lines.start(paragraph.start.line) + paragraph.start.character;
  const end = lines.start(paragraph.end.line) + paragraph.end.character;
  const offset = lines.start(position.line) + position.character;
  const from = Math.max(base, offset - segmenting);
  // A line break inside a paragraph does not end its sentence.
  const text = lines.text.slice(from, Math.min(end, offset + segmenting)).replace(/[\r\n]/g, ' ');
  const ranges: Range[] = [];
  for (const granularity of ['sentence', 'word'] as const) {
    const segment = new Intl.Segmenter(language, { granularity }).segment(text).containing(offset - from);
    if (!segment || (granularity === 'word' && !segment.isWordLike)) continue;
    const start = from + segment.index;
    const end = start + segment.segment.trimEnd().length;
    // Between two sentences the place belongs to the first, with the space after it.
    ranges.push(rangeBetween(start, end < offset ? start + segment.segment.length : end, lines));
  }
  return ranges;
}

function rangeBetween(start: number, end: number, lines: Lines): Range {
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  return rangeOf(first, start - lines.start(first), last, end - lines.start(last));
}

function holds(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

function clamped({ line, character }: Position, lines: Lines): Position {
  const inside = Math.min(Math.max(0, line), lines.count - 1);
  return { line: inside, character: Math.min(Math.max(0, character), lines.content(inside).length) };
}

/** Links ranges from the widest to the narrowest; one that does not lie inside the wider ones is left out. */
function chain(ranges: readonly Range[]): SelectionRange {
  let chained: SelectionRange | undefined;
  for (const range of [...ranges].sort(widestFirst)) {
    if (chained && (!contains(chained.range, range) || contains(range, chained.range))) continue;
    chained = chained ? { range, parent: chained } : { range };
  }
  return chained!;
}

function widestFirst(a: Range, b: Range): number {
  return comparePositions(a.start, b.start) || comparePositions(b.end, a.end);
}
