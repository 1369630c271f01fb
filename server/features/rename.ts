import type { PrepareRenameParams, Range, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { workspaceEdit } from './edits';
import type { Feature } from './feature';
import { textOf } from './mention-text';
import { mentionAt, mentionsOf } from './mentions';
import { renamedWords, respell, soundsAlike } from './spellings';

/** What is renamed when the cursor stands in a name. Text that names nobody cannot be renamed. */
export const prepareRename: Feature<PrepareRenameParams, { range: Range; placeholder: string } | null> = {
  method: 'textDocument/prepareRename',
  capabilities: {},
  quiet: null,
  empty: null,
  answer: (document, { position }) => {
    const mention = mentionAt(document, position);
    return mention ? { range: mention.range, placeholder: textOf(mention.range, document.lines) } : null;
  },
};

/**
 * Writes a name otherwise in all its mentions. A new name of as many words goes word by word, so that the family name
 * alone follows; another one stands where the whole name stands. Proclitics stay.
 */
export const rename: Feature<RenameParams, WorkspaceEdit | null> = {
  method: 'textDocument/rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  quiet: null,
  empty: null,
  answer: (document, { position, newName }, context) => {
    const mention = mentionAt(document, position);
    const name = newName.trim();
    if (!mention || name === '' || /[\r\n]/.test(name)) return null;
    const mentions = mentionsOf(document, mention);
    const old = textOf(mention.range, document.lines);
    const words = renamedWords(old, name);
    const edits = words
      ? respell(mentions, document, words)
      : mentions
          .filter(other => soundsAlike(textOf(other.range, document.lines), old))
          .map(({ range }) => ({ range, newText: name }));
    if (edits.length === 0) return null;
    return workspaceEdit(document, edits, context.client);
  },
};
