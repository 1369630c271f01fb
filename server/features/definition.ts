import type { DefinitionParams, Location } from 'vscode-languageserver';
import type { Feature } from './feature';
import { mentionAt, mentionsOf } from './mentions';

/** The first mention of the one under the cursor. */
export const definition: Feature<DefinitionParams, Location | null> = {
  method: 'textDocument/definition',
  capabilities: { definitionProvider: true },
  quiet: null,
  empty: null,
  answer: (document, { position }, context) => {
    const mention = mentionAt(document, position);
    const first = mention && mentionsOf(document, mention, context)[0];
    return first ? { uri: document.uri, range: first.range } : null;
  },
};
