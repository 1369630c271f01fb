import { t } from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import type { Keyword } from '../../article/article';
import type { Line } from '../../article/line';
import { keywordsOf } from '../../article/parts';
import type { ArticleView } from '../../rules/rule';
import { rangeInLine } from '../../text/range';
import type { NewsDocument } from '../document';
import { listInMarkdown, markdown, valueInMarkdown } from '../markdown';
import type { Place } from '../place';
import { timesInFolder } from './folder-counts';
import { countOccurrences } from './occurrences';

/** How often the keywords of a line occur, the one under the cursor first. */
export function keywordsHover({ line, character, read, main }: Place, document: NewsDocument): Hover | undefined {
  const items = itemsOf(line, read, document);
  const hovered = items.find(({ range: { start, end } }) => start.character <= character && character <= end.character);
  const first = hovered ?? items[0];
  if (!first) return undefined;
  const texts = [first, ...items.filter(item => item !== first)].slice(0, most).map(({ text }) => text);
  const counts = countOccurrences(texts, document);
  const lines = texts.map((text, at) => {
    const name = valueInMarkdown(text);
    return `${at === 0 ? `**${name}**` : name}: ${aboutKeyword(text, counts[at]!, main)}`;
  });
  const range = hovered?.range ?? rangeInLine(line, read.start, read.end);
  return { range, contents: markdown([listInMarkdown(lines)]) };
}

/** The keywords of a line; where no sign parts them, and the text does not have them as one, each of its words. */
function itemsOf(line: number, read: Line, document: NewsDocument): readonly Keyword[] {
  const items = keywordsOf(line, read);
  const [item, second] = items;
  if (!item || second || !/\s/u.test(item.text) || countOccurrences([item.text], document)[0]! > 0) return items;
  return [...item.text.matchAll(/\S+/gu)].map(({ index, 0: text }) => {
    const at = item.range.start.character + index;
    return { text, range: rangeInLine(line, at, at + text.length) };
  });
}

/** More keywords than these nobody reads in a hover. */
const most = 50;

/** How often a keyword stands in the text, and how many other articles have it. */
function aboutKeyword(text: string, count: number, { surroundings: { folder } }: ArticleView): string {
  if (folder.articles === 0) return t('{0} in the text', count);
  const others = timesInFolder(text, folder.keywords);
  return t('{0} in the text, {1} in other articles of the folder', count, others);
}
