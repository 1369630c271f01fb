import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import type { Article } from '../article/article';
import type { Range } from '../text/range';
import type { Feature } from './feature';
import { bodySections, relatedSections } from './sections';

/** Articles, sections below sub-headings, related sections with their articles, and hard-wrapped paragraphs. */
export const foldingRanges: Feature<FoldingRangeParams, FoldingRange[] | null> = {
  method: 'textDocument/foldingRange',
  capabilities: { foldingRangeProvider: true },
  // Null, not an empty list: the editor then folds by indentation as it would without the extension.
  quiet: null,
  empty: null,
  answer: ({ analysis }) => {
    const ranges = analysis.structure.articles.flatMap(articleRanges);
    const unique = new Map(ranges.map(range => [`${range.start.line} ${range.end.line}`, range]));
    return [...unique.values()]
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => ({ startLine: start.line, endLine: end.line }));
  },
};

function articleRanges(article: Article): Range[] {
  return [
    article.range,
    ...bodySections(article).map(({ range }) => range),
    ...article.body.map(({ range }) => range),
    ...relatedSections(article).flatMap(({ range, articles }) => [range, ...articles.flatMap(articleRanges)]),
  ];
}
