import { t } from '@vscode/l10n';
import type { Block } from '../article/article';
import { Reading } from '../article/reading';
import { structureOf } from '../article/structure';
import type { ArticleView, Edit } from '../rules/rule';
import { rangeInLine } from '../text/range';
import type { Refactoring } from './refactoring';

/** Makes a sub-heading of a paragraph, and back. Offered where the structure then has it so. */
export const turnSubheading: Refactoring = function* (view, { start }) {
  const index = view.article.body.findIndex(
    ({ range }) => range.start.line <= start.line && start.line <= range.end.line,
  );
  const block = view.article.body[index];
  if (!block || block.range.start.line !== block.range.end.line) return;
  const edits = block.kind === 'paragraph' ? toSubheading(block, view) : toParagraph(block, view);
  const wanted = block.kind === 'paragraph' ? 'subheading' : 'paragraph';
  if (edits.length === 0 || kindAfter(edits, block, view) !== wanted) return;
  yield {
    title: wanted === 'subheading' ? t('Make this paragraph a sub-heading') : t('Make this sub-heading a paragraph'),
    edits,
  };
};

/** A sub-heading is short and ends without a full stop. */
function toSubheading({ range }: Block, { text }: ArticleView): Edit[] {
  const { line } = range.start;
  const content = text.content(line).slice(range.start.character, range.end.character);
  const stop = /[.。۔]+$/u.exec(content);
  if (content.length > longestSubheading || !stop) return [];
  return [{ range: rangeInLine(line, range.end.character - stop[0].length, range.end.character), newText: '' }];
}

/** UTF-16 units. */
const longestSubheading = 120;

function toParagraph({ range }: Block, { article }: ArticleView): Edit[] {
  const stop = article.language === 'zh' ? '。' : article.language === 'ur' ? '۔' : '.';
  return [{ range: { start: range.end, end: range.end }, newText: stop }];
}

function kindAfter(edits: readonly Edit[], { range }: Block, { text }: ArticleView): Block['kind'] | undefined {
  const lines = Array.from({ length: text.count }, (_, line) => text.content(line));
  for (const { range, newText } of edits) {
    const line = lines[range.start.line]!;
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  const { articles } = structureOf(Reading.of(lines.join('\n')));
  return articles.flatMap(({ body }) => body).find(block => block.range.start.line === range.start.line)?.kind;
}
