import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Keyword } from '../../article/article';
import { suggestKeywords } from '../../article/keywords';
import { foldText } from '../../text/fold';
import { aboutKeyword } from '../hover/keywords';
import type { Place } from '../place';
import type { Slot, Suggestion } from './suggestion';

/** Words by which an article may be found: those of its text, then the folder's. */
export function keywordSuggestions({ main, ...place }: Place, slot: Slot): Suggestion[] {
  const { article, lines, surroundings } = main;
  const items = (article.keywords?.items ?? []).flatMap(item => beside(item, place, slot));
  const taken = new Set(items.map(({ text }) => foldText(text)));
  const suggestions: Suggestion[] = [];
  const add = (text: string, detail: string, about?: string) => {
    const folded = foldText(text);
    if (taken.has(folded)) return;
    taken.add(folded);
    suggestions.push({ text, kind: CompletionItemKind.Keyword, detail, about: () => [about] });
  };
  // The word that is being written must not keep itself from being offered.
  const without = { ...article, ...(article.keywords ? { keywords: { ...article.keywords, items } } : {}) };
  for (const { text, count } of suggestKeywords(without, lines, most))
    add(text, t('{0} in the text', count), aboutKeyword(text, count, surroundings));
  for (const { text, count } of surroundings.folder.keywords) add(text, t('In this folder: {0}', count));
  return suggestions;
}

/** How many keywords are taken from the text. */
const most = 20;

/** A keyword that is there; of that which is being written, the words on both sides of the slot. */
function beside(item: Keyword, { line, read }: Pick<Place, 'line' | 'read'>, { start, end }: Slot): Keyword[] {
  const { range } = item;
  const [from, to] = [range.start.character, range.end.character];
  if (range.start.line !== line || to <= start || from > end) return [item];
  const words = [read.text.slice(from, start), read.text.slice(end, to)].flatMap(rest => rest.split(/\s+/u));
  return words.flatMap(text => (text === '' ? [] : [{ range, text }]));
}
