import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { EntityType, Mention } from '../entities/entity';
import { foldText } from '../text/fold';
import type { NewsDocument } from './document';
import { entityTypeName } from './entity-type-names';
import type { WorkspaceFeature } from './feature';
import { fullName } from './mention-text';
import { articleOf } from './mentions';

/** Who and what the open articles name, each once an article, at its first mention. */
export const workspaceSymbols: WorkspaceFeature<WorkspaceSymbolParams, WorkspaceSymbol[]> = {
  method: 'workspace/symbol',
  capabilities: { workspaceSymbolProvider: true },
  empty: [],
  answer: (documents, { query }) => {
    const folded = foldText(query.trim());
    return documents.flatMap(document => symbolsOf(document, folded)).slice(0, most);
  },
};

const most = 500;

function symbolsOf(document: NewsDocument, query: string): WorkspaceSymbol[] {
  const {
    uri,
    analysis: { mentions, structure },
  } = document;
  const firsts = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = `${articleOf(mention, structure)} ${mention.key}`;
    if (!firsts.has(key)) firsts.set(key, mention);
  }
  return [...firsts.values()]
    .map(mention => ({ ...mention, name: fullName(mention, document) }))
    .filter(({ name }) => isSubsequence(query, foldText(name)))
    .map(({ name, type, range }) => ({
      name,
      kind: kinds[type] ?? SymbolKind.Object,
      containerName: entityTypeName(type),
      location: { uri, range },
    }));
}

const kinds: Readonly<Partial<Record<EntityType, SymbolKind>>> = {
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  country: SymbolKind.Namespace,
  event: SymbolKind.Event,
};

/** Whether the letters of `query` stand in `text` in their order, as LSP asks of `workspace/symbol`. */
function isSubsequence(query: string, text: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}
