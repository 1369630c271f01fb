import {
  CompletionTriggerKind,
  type CompletionList,
  type CompletionParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { dateSuggestions } from './completion/dates';
import { keywordSuggestions } from './completion/keywords';
import { labelSuggestions } from './completion/labels';
import { nameSuggestions, wordSlot } from './completion/names';
import { fieldAt, narrowed, slotIn, wholeLine, type Field } from './completion/slot';
import { sourceSuggestions } from './completion/sources';
import { completionList, type Slot, type Suggestion } from './completion/suggestion';
import type { NewsDocument } from './document';
import type { Context, Feature } from './feature';
import { placeAt, type Place } from './place';

const capabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [':', '：', '،', ',', ' '] },
};

/** Labels that an article misses, and what stands behind them: dates, sources, keywords; in the text, names. */
export const completion: Feature<CompletionParams, CompletionList | null> = {
  method: 'textDocument/completion',
  capabilities,
  quiet: null,
  empty: null,
  needsFolder: true,
  answer: (document, { position, context: request }, context) => {
    const place = placeAt(document, position, context);
    if (!place) return null;
    const field = fieldAt(place);
    const slot = field && slotIn(field, place);
    if (slot) return completionList(...fieldSuggestions(field, place, slot), context.client);
    // A space or comma in the text asks for nothing.
    if (request?.triggerKind === CompletionTriggerKind.TriggerCharacter) return null;
    const line = wholeLine(place);
    const labels = line ? completionList(labelSuggestions(place, line), line, context.client) : null;
    return labels ?? namesAt(place, document, context);
  },
};

/** Names in the text. What fits changes with each letter, for the first ones may be proclitics. */
function namesAt(place: Place, document: NewsDocument, { client }: Context): CompletionList | null {
  const word = wordSlot(place);
  if (!word) return null;
  const names = nameSuggestions(document, word);
  const list = names && completionList(names.suggestions, names.slot, client);
  return { isIncomplete: true, items: list?.items ?? [] };
}

function fieldSuggestions(field: Field, place: Place, slot: Slot): [readonly Suggestion[], Slot] {
  switch (field) {
    case 'date':
      return [dateSuggestions(place), slot];
    case 'source':
      return [sourceSuggestions(place, slot), slot];
    case 'keywords': {
      const suggestions = keywordSuggestions(place, slot);
      const word = narrowed(slot, place.read, suggestions);
      return [word === slot ? suggestions : keywordSuggestions(place, word), word];
    }
  }
}
