import type { Article } from '../../article/article';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { ArticleView, Edit } from '../rule';

/** Metadata that can be put in. */
export type Insertable = 'headline' | 'date' | 'source' | 'keywords' | 'related';

/** A part of an article that a line can stand after. */
export type Section = 'headline' | 'subheadline' | 'byline' | 'date' | 'body' | 'source' | 'keywords' | 'related';

/**
 * The edit that puts a line into an article where it belongs: where the article's own order, the folder's, or else the
 * house order has it. Line breaks and blank lines are as around it.
 *
 * @param stop what of the line is to be chosen next (UTF-16)
 */
export function insertLine(kind: Insertable, line: string, view: ArticleView, stop?: readonly [number, number]): Edit {
  const sections = sectionsOf(view);
  const after = predecessor(kind, sections, view);
  const { lineBreak } = view.text;
  if (!after) {
    // Above everything, a byte order mark excepted.
    const first = view.article.range.start.line;
    const at = view.text.content(first).startsWith('\ufeff') ? 1 : 0;
    const gap =
      kind === 'headline' && sections.some(({ section }) => section === 'body') ? blankLines(view, sections) : 0;
    return edit(rangeInLine(first, at, at), '', line, lineBreak.repeat(1 + gap), stop);
  }
  const next = sections.find(({ range }) => range.start.line > after.range.end.line);
  const behindText = after.section === 'body' || after.section === 'related';
  if (behindText && next && rank(kind) >= 0 && rank(kind) < rank(next.section)) {
    // It joins the lines of metadata below the text.
    const gap = metadataGap(sections) ?? 0;
    const above = rangeInLine(next.range.start.line, 0, 0);
    return edit(above, '', line, lineBreak.repeat(1 + gap), stop);
  }
  const gap = gapBefore(kind, after, sections, view);
  const { line: last } = after.range.end;
  const end = view.text.content(last).length;
  const behind = kind === 'keywords' && runsOn(last + 1, view) ? lineBreak : '';
  return edit(rangeInLine(last, end, end), lineBreak.repeat(1 + gap), line, behind, stop);
}

/** Whether a line right below keywords would be taken for more of them. */
function runsOn(number: number, { lines }: ArticleView): boolean {
  const below = lines.find(known => known.number === number);
  return below?.state.part === 'other' || below?.state.part === 'byline';
}

function edit(range: Range, before: string, line: string, after: string, stop?: readonly [number, number]): Edit {
  const [start, end] = stop ?? [line.length, line.length];
  return { range, newText: before + line + after, stops: [[before.length + start, before.length + end]] };
}

interface Placed {
  readonly section: Section;
  readonly range: Range;
}

/** The sections that the article has, in the order of the text; captions, notes and end marks are not among them. */
function sectionsOf({ article }: ArticleView): Placed[] {
  const placed: Placed[] = [];
  const add = (section: Section, part: { range: Range } | undefined) => {
    if (part) placed.push({ section, range: part.range });
  };
  add('headline', article.headline);
  add('subheadline', article.subheadline);
  add('byline', article.byline);
  add('date', article.date);
  add('date', article.updated);
  add('source', article.source);
  add('keywords', article.keywords);
  const body = ownBody(article);
  if (body) placed.push({ section: 'body', range: body });
  const related = article.relatedHeadings.at(-1);
  if (related) add('related', related);
  return placed.sort((a, b) => a.range.start.line - b.range.start.line);
}

/** From the first to the last block of the body that stands before the end mark and the related section. */
function ownBody({ body }: Article): Range | undefined {
  const [first, last] = [body[0], body.at(-1)];
  return first && last ? { start: first.range.start, end: last.range.end } : undefined;
}

/** The section behind which the line belongs; undefined for the top of the article. */
function predecessor(kind: Insertable, sections: readonly Placed[], view: ArticleView): Placed | undefined {
  const has = (section: Section) => sections.find(placed => placed.section === section);
  const lastOf = (...names: readonly Section[]) => sections.findLast(({ section }) => names.includes(section));
  const body = has('body');
  const beforeBody = (placed: Placed | undefined) =>
    placed !== undefined && body !== undefined && placed.range.start.line < body.range.start.line;
  if (kind === 'headline') return undefined;
  const habit = byHabit(kind, sections, view);
  if (habit) return habit;
  const source = has('source');
  const keywords = has('keywords');
  const date = has('date');
  const headline = has('headline');
  switch (kind) {
    case 'date':
      // Where all that there is stands at the end, or where the body comes first, the date joins it.
      if (source && !beforeBody(source) && !has('headline')) return body;
      return sections.findLast(
        placed => ['headline', 'subheadline', 'byline'].includes(placed.section) && (!body || beforeBody(placed)),
      );
    case 'source':
      // Pages of agencies have source and date above the headline.
      if (date && headline && date.range.start.line < headline.range.start.line) return undefined;
      if (keywords) return before(keywords, sections);
      if (date && body && !beforeBody(date)) return date;
      return endOfStory(view) ?? lastOf('headline', 'subheadline', 'byline', 'date');
    case 'keywords':
      if (source) return source;
      if (date && body && !beforeBody(date)) return date;
      return endOfStory(view) ?? lastOf('headline', 'subheadline', 'byline', 'date');
    case 'related':
      return sections.at(-1);
  }
}

/** Where the story ends: at its last paragraph, also where a related section stands inside it. */
function endOfStory({ article }: ArticleView): Placed | undefined {
  const last = article.body.at(-1);
  return last && { section: 'body', range: last.range };
}

/** The section that ends last above another. */
function before(placed: Placed, sections: readonly Placed[]): Placed | undefined {
  const above = sections.filter(({ range }) => range.end.line < placed.range.start.line);
  return above.sort((a, b) => a.range.end.line - b.range.end.line).at(-1);
}

/** How often the folder must show a habit before it counts. */
const habitual = 2;

function byHabit(kind: Insertable, sections: readonly Placed[], view: ArticleView): Placed | undefined {
  const { orders } = view.surroundings.folder;
  let best: Placed | undefined;
  let count = habitual - 1;
  for (const placed of sections) {
    const times = orders[`${placed.section},${kind}`] ?? 0;
    if (times > count) [best, count] = [placed, times];
  }
  return best?.section === 'body' ? endOfStory(view) : best;
}

/** How many blank lines part the new line from what stands above it. */
function gapBefore(kind: Insertable, after: Placed, sections: readonly Placed[], view: ArticleView): number {
  if (after.section === 'body' || kind === 'related') return blankLines(view, sections);
  for (const [at, placed] of sections.entries()) {
    const next = sections[at + 1];
    if (!next || !isMetadata(next.section) || placed.section === 'body') continue;
    // As between other lines of metadata; behind the headline as behind the headline.
    if (isMetadata(placed.section) === isMetadata(after.section)) return gapBetween(placed, next);
  }
  return 0;
}

/** Lines of metadata as they follow each other. */
const metadata: readonly Section[] = ['byline', 'date', 'source', 'keywords'];

function rank(section: Section): number {
  return metadata.indexOf(section);
}

function isMetadata(section: Section): boolean {
  return metadata.includes(section);
}

/** The blank lines between lines of metadata that follow each other; undefined where there are none. */
function metadataGap(sections: readonly Placed[]): number | undefined {
  for (const [at, placed] of sections.entries()) {
    const next = sections[at + 1];
    if (next && isMetadata(placed.section) && isMetadata(next.section)) return gapBetween(placed, next);
  }
  return undefined;
}

/** The blank lines between paragraphs, or between the body and what stands behind it. */
function blankLines({ article }: ArticleView, sections: readonly Placed[]): number {
  const body = sections.findIndex(({ section }) => section === 'body');
  const next = sections[body + 1];
  if (body >= 0 && next && next.section !== 'related')
    return Math.min(2, Math.max(0, gapBetween(sections[body]!, next)));
  const [first, second] = article.body;
  return first && second
    ? Math.min(2, second.range.start.line - first.range.end.line - 1)
    : next && body >= 0
      ? Math.min(2, gapBetween(sections[body]!, next))
      : 0;
}

function gapBetween(a: Placed, b: Placed): number {
  return Math.max(0, Math.min(2, b.range.start.line - a.range.end.line - 1));
}
