import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import type { Feature } from './feature';
import { mentionAt, mentionsOf } from './mentions';

/** All mentions of the one under the cursor, whatever the spelling. Text that names nobody is left to the editor. */
export const documentHighlights: Feature<DocumentHighlightParams, DocumentHighlight[] | null> = {
  method: 'textDocument/documentHighlight',
  capabilities: { documentHighlightProvider: true },
  quiet: null,
  empty: null,
  answer: (document, { position }) => {
    const mention = mentionAt(document, position);
    return mention ? mentionsOf(document, mention).map(({ range }) => ({ range })) : null;
  },
};
