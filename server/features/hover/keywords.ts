import { t } from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import type { Keyword } from '../../article/article';
import { countKeyword, splitKeywords, wordIndexOf } from '../../article/keywords';
import { keywordsOf } from '../../article/parts';
import { viewsOf } from '../../rules/check';
import type { Surroundings } from '../../rules/surroundings';
import { rangeInLine } from '../../text/range';
import type { NewsDocument } from '../document';
import type { Context } from '../feature';
import { listInMarkdown, markdown, valueInMarkdown } from '../markdown';
import type { Place } from '../place';
import { subjectOf } from '../problems';
import { timesInFolder } from './folder-counts';

/** How often the keywords of a line occur, the one under the cursor first. */
export function keywordsHover(place: Place, document: NewsDocument, context: Context): Hover | undefined {
  const { line, character, read } = place;
  const items = itemsOf(place);
  const hovered = items.find(({ range: { start, end } }) => start.character <= character && character <= end.character);
  const first = hovered ?? items[0];
  if (!first) return undefined;
  const texts = [first, ...items.filter(item => item !== first)].slice(0, most).map(({ text }) => text);
  const subject = subjectOf(document, context);
  const views = subject ? viewsOf(subject) : [];
  const lines = texts.map((text, at) => {
    const name = valueInMarkdown(text);
    const count = views.reduce((sum, { article, lines }) => sum + countKeyword(text, article, lines), 0);
    return `${at === 0 ? `**${name}**` : name}: ${aboutKeyword(text, count, context.surroundings)}`;
  });
  const range = hovered?.range ?? rangeInLine(line, read.start, read.end);
  return { range, contents: markdown([listInMarkdown(lines)]) };
}

/** More keywords than these nobody reads in a hover. */
const most = 50;

/** The keywords of a line; where no sign parts them, as the text tells them apart. */
function itemsOf({ line, read, main: { article, lines } }: Place): readonly Keyword[] {
  const items = keywordsOf(line, read);
  const [item, second] = items;
  if (!item || second) return items;
  const { pieces, several } = splitKeywords(item.text, wordIndexOf(article, lines));
  if (!several) return items;
  const from = item.range.start.character;
  return pieces.map(({ start, end }) => ({
    text: item.text.slice(start, end),
    range: rangeInLine(line, from + start, from + end),
  }));
}

/** How often a keyword stands in headlines and bodies of the file, and how many other articles have it. */
export function aboutKeyword(text: string, count: number, { folder }: Surroundings): string {
  if (folder.articles === 0) return t('{0} in the text', count);
  return t('{0} in the text, {1} in other articles of the folder', count, timesInFolder(text, folder.keywords));
}
