import type { DefinitionParams, Location } from 'vscode-languageserver';
import type { Feature } from './feature';
import { mentionAt, mentionsOf } from './mentions';

/** Where the workspace describes the one under the cursor; for others their first mention. */
export const definition: Feature<DefinitionParams, Location | null> = {
  method: 'textDocument/definition',
  capabilities: { definitionProvider: true },
  quiet: null,
  empty: null,
  answer: (document, { position }) => {
    const mention = mentionAt(document, position);
    if (!mention) return null;
    const record = mention.entity === undefined ? undefined : document.analysis.knowledge?.sourceOf(mention.entity);
    if (record) return { uri: record.uri, range: record.range };
    const first = mentionsOf(document, mention)[0];
    return first ? { uri: document.uri, range: first.range } : null;
  },
};
