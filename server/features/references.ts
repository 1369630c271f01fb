import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Feature } from './feature';
import { mentionAt, mentionsOf } from './mentions';

/** All mentions of the one under the cursor; the first counts as its declaration. */
export const references: Feature<ReferenceParams, Location[] | null> = {
  method: 'textDocument/references',
  capabilities: { referencesProvider: true },
  quiet: null,
  empty: null,
  answer: (document, { position, context: { includeDeclaration } }) => {
    const mention = mentionAt(document, position);
    if (!mention) return null;
    const mentions = mentionsOf(document, mention);
    return mentions.slice(includeDeclaration ? 0 : 1).map(({ range }) => ({ uri: document.uri, range }));
  },
};
