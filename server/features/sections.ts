import type { Article, Part } from '../article/article';
import { rangeOf, type Range } from '../text/range';

/** A stretch of an article that has a title of its own. */
export interface Section {
  readonly range: Range;
  readonly title: Range;
}

/** From each sub-heading to the paragraph before the next one. */
export function bodySections({ body }: Article): Section[] {
  const sections: { range: Range; title: Range }[] = [];
  for (const { kind, range } of body) {
    if (kind === 'subheading') sections.push({ range, title: range });
    const open = sections.at(-1);
    if (open) open.range = span(open.range, range);
  }
  return sections;
}

/** From the first block of the body to its last. */
export function bodyRange({ body }: Article): Range | undefined {
  const [first, last] = [body[0], body.at(-1)];
  return first && last && span(first.range, last.range);
}

/** A related section: its heading and the articles below it. */
export interface RelatedSection {
  readonly heading: Part;
  readonly range: Range;
  readonly articles: readonly Article[];
}

export function relatedSections({ relatedHeadings, related }: Article): RelatedSection[] {
  return relatedHeadings.map((heading, at) => {
    const from = heading.range.start.line;
    const to = relatedHeadings[at + 1]?.range.start.line ?? Infinity;
    const articles = related.filter(({ range }) => range.start.line >= from && range.start.line < to);
    const [first, last] = [articles[0], articles.at(-1)];
    // A headline on the heading's own line makes an article of the whole line.
    const start = first?.range.start.line === from ? first.range : heading.range;
    return { heading, articles, range: last ? span(start, last.range) : heading.range };
  });
}

function span({ start }: Range, { end }: Range): Range {
  return rangeOf(start.line, start.character, end.line, end.character);
}
