import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Keyword } from '../../article/article';
import { foldText } from '../../text/fold';
import type { Place } from '../place';
import type { Slot, Suggestion } from './suggestion';

/** Words by which an article may be found: those of its text, then the folder's. */
export function keywordSuggestions({ main, ...place }: Place, slot: Slot): Suggestion[] {
  const taken = new Set((main.article.keywords?.items ?? []).flatMap(item => beside(item, place, slot)).map(foldText));
  const suggestions: Suggestion[] = [];
  const add = (text: string, detail: string) => {
    const folded = foldText(text);
    if (taken.has(folded)) return;
    taken.add(folded);
    suggestions.push({ text, kind: CompletionItemKind.Keyword, detail });
  };
  for (const { text, count } of main.surroundings.folder.keywords) add(text, t('Articles in this folder: {0}', count));
  return suggestions;
}

/** A keyword that is there; of that which is being written, the words on both sides of the slot. */
function beside(
  { text, range }: Keyword,
  { line, read }: Pick<Place, 'line' | 'read'>,
  { start, end }: Slot,
): string[] {
  const [from, to] = [range.start.character, range.end.character];
  if (range.start.line !== line || to <= start || from > end) return [text];
  return [read.text.slice(from, start), read.text.slice(end, to)].flatMap(rest => rest.split(/\s+/u));
}
