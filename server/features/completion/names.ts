import { CompletionItemKind } from 'vscode-languageserver';
import { charClass, CharClass } from '../../text/characters';
import { foldText } from '../../text/fold';
import type { NewsDocument } from '../document';
import { entityTypeName } from '../entity-type-names';
import { textOf } from '../mention-text';
import type { Place } from '../place';
import type { Slot, Suggestion } from './suggestion';

/** Letters after which names are offered. */
const fewest = 1;

/** The word before the cursor, without what may be proclitics there; undefined where there is too little of one. */
export function wordSlot({ line, read: { text }, character }: Place): Slot | undefined {
  let start = character;
  while (start > 0 && charClass(text.charCodeAt(start - 1)) === CharClass.Letter) start--;
  if (character - start < fewest) return undefined;
  return { line, start, end: character, typed: text.slice(start, character), lead: '' };
}

/** The names that the text already uses and that begin as is typed, the most frequent first. */
export function nameSuggestions(
  document: NewsDocument,
  slot: Slot,
): { readonly suggestions: readonly Suggestion[]; readonly slot: Slot } | undefined {
  const counts = new Map<string, { count: number; type: string }>();
  for (const { range, type } of document.analysis.mentions) {
    const isTyped = range.start.line === slot.line && range.end.character === slot.end;
    if (isTyped || type === 'nationality' || type === 'date') continue;
    const text = textOf(range, document.lines);
    const known = counts.get(text);
    if (known) known.count++;
    else counts.set(text, { count: 1, type: entityTypeName(type) });
  }
  for (let clitics = 0; clitics <= mostClitics && slot.typed.length - clitics >= fewest; clitics++) {
    if (clitics > 0 && !/^[وفبكل]+$/.test(slot.typed.slice(0, clitics))) break;
    const typed = slot.typed.slice(clitics);
    const folded = foldText(typed);
    const fitting = [...counts].filter(([text]) => foldText(text).startsWith(folded) && text !== typed);
    if (fitting.length === 0) continue;
    return {
      slot: { ...slot, start: slot.start + clitics, typed },
      suggestions: fitting
        .sort(([, a], [, b]) => b.count - a.count)
        .map(([text, { type }]) => ({ text, kind: CompletionItemKind.Value, detail: type })),
    };
  }
  return undefined;
}

const mostClitics = 2;
