import {
  CompletionTriggerKind,
  type CompletionList,
  type CompletionParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { dateSuggestions } from './completion/dates';
import { keywordSuggestions } from './completion/keywords';
import { labelSuggestions } from './completion/labels';
import { fieldAt, narrowed, slotIn, wholeLine, type Field } from './completion/slot';
import { sourceSuggestions } from './completion/sources';
import { completionList, type Slot, type Suggestion } from './completion/suggestion';
import type { Feature } from './feature';
import { placeAt, type Place } from './place';

const capabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: [':', '：', '،', ',', ' '] },
};

/** Labels that an article misses, and what stands behind them: dates, sources, keywords. */
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
    const line = request?.triggerKind === CompletionTriggerKind.TriggerCharacter ? undefined : wholeLine(place);
    return line ? completionList(labelSuggestions(place, line), line, context.client) : null;
  },
};

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
