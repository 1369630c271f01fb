import { t } from '@vscode/l10n';
import type { Article } from '../article/article';
import type { ArticleView, Edit } from '../rules/rule';
import type { Range } from '../text/range';
import type { Refactoring } from './refactoring';

/** The order in which lines of metadata stand one below the other. */
const order = ['byline', 'date', 'updated', 'source', 'keywords'] as const;

/** Puts neighbouring lines of metadata in the house order. */
export const sortMetadata: Refactoring = function* (view, { start }) {
  if (!metadataOf(view.article).some(({ range }) => range.start.line <= start.line && start.line <= range.end.line))
    return;
  const edits = sortedMetadata(view);
  if (edits.length > 0) yield { title: t('Put the metadata in the house order'), edits };
};

interface Metadata {
  readonly rank: number;
  readonly range: Range;
}

function metadataOf(article: Article): Metadata[] {
  return order
    .flatMap((part, rank) => {
      const range = article[part]?.range;
      return range ? [{ rank, range }] : [];
    })
    .filter(({ range }, at, all) => all.findIndex(other => other.range.start.line === range.start.line) === at)
    .sort((a, b) => a.range.start.line - b.range.start.line);
}

/** The edits that put lines of metadata which stand together in the house order; whole lines, nothing between them. */
export function sortedMetadata({ article, text }: ArticleView): Edit[] {
  const edits: Edit[] = [];
  for (const group of groupsOf(metadataOf(article))) {
    const sorted = group.toSorted((a, b) => a.rank - b.rank);
    if (sorted.every((metadata, at) => metadata === group[at])) continue;
    const contents = sorted.map(({ range }) => linesOf(range, text));
    const [first, last] = [group[0]!.range.start.line, group.at(-1)!.range.end.line];
    edits.push({
      range: {
        start: { line: first, character: text.content(first).startsWith('\ufeff') ? 1 : 0 },
        end: { line: last, character: text.content(last).length },
      },
      newText: contents.join(text.lineBreak),
    });
  }
  return edits;
}

/** Lines that follow each other with nothing between. */
function groupsOf(metadata: readonly Metadata[]): Metadata[][] {
  const groups: Metadata[][] = [];
  for (const one of metadata) {
    const group = groups.at(-1);
    if (group && group.at(-1)!.range.end.line + 1 === one.range.start.line) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function linesOf({ start, end }: Range, text: ArticleView['text']): string {
  const lines: string[] = [];
  for (let line = start.line; line <= end.line; line++) lines.push(text.content(line).replace(/^\ufeff/, ''));
  return lines.join(text.lineBreak);
}
