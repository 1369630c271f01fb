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

/** Reading longer articles again would be felt, for editors ask at every move of the cursor. In lines. */
const longestArticle = 500;

/** What the block would be after the edits, which are on its lines, in its article alone. */
function kindAfter(edits: readonly Edit[], block: Block, { article, text }: ArticleView): Block['kind'] | undefined {
  const first = article.range.start.line;
  const count = article.range.end.line - first + 1;
  if (count > longestArticle) return undefined;
  const lines = Array.from({ length: count }, (_, at) => text.content(first + at));
  for (const { range, newText } of edits) {
    const line = lines[range.start.line - first]!;
    lines[range.start.line - first] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  const { articles } = structureOf(Reading.of(lines.join('\n')));
  const after = articles.flatMap(({ body }) => body);
  return after.find(({ range }) => range.start.line + first === block.range.start.line)?.kind;
}
