import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver';
import { languageIndex } from '../../article/dated';
import { partOf, sourcePart } from '../../article/parts';
import { agenciesToWrite } from '../../locales/lexicon';
import { languageOf } from '../../rules/metadata/label';
import { sourceCandidates, type SourceOrigin } from '../../rules/metadata/sources';
import { foldText } from '../../text/fold';
import { aboutSource } from '../hover/source';
import type { Place } from '../place';
import type { Slot, Suggestion } from './suggestion';

/** Who may have reported a story: whom it names itself, then the folder's sources, then the agencies of its language. */
export function sourceSuggestions({ line, read, own }: Place, { start, end }: Slot): Suggestion[] {
  const taken = new Set(namesBeside().map(foldText));
  const suggestions: Suggestion[] = [];
  const add = (text: string, detail: string) => {
    const folded = foldText(text);
    if (taken.has(folded)) return;
    taken.add(folded);
    suggestions.push({ text, kind: CompletionItemKind.Value, detail, about: () => [aboutSource(text, own)] });
  };
  for (const { name, origin } of sourceCandidates(own)) if (origin !== 'folder') add(name, originName(origin));
  for (const { text, count } of own.surroundings.folder.sources) add(text, t('In this folder: {0}', count));
  for (const name of agenciesOf(languageOf(own))) add(name, t('Agency or outlet'));
  return suggestions;

  /** The names of the line without the one that is being written. */
  function namesBeside(): readonly string[] {
    const { names } = sourcePart(partOf(line, read, 'source'));
    const written = read.text.slice(start, end).trim();
    return names.filter(name => name !== written);
  }
}

function agenciesOf(language: string): readonly string[] {
  return agenciesToWrite[languageIndex(language)]?.split('\n') ?? [];
}

function originName(origin: Exclude<SourceOrigin, 'folder'>): string {
  switch (origin) {
    case 'dateline':
      return t('In the dateline');
    case 'clause':
      return t('Cited in the text');
    case 'text':
      return t('Named in the text');
  }
}
