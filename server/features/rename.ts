import type { PrepareRenameParams, Range, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Mention } from '../entities/entity';
import type { Edit } from '../rules/rule';
import type { Lines } from '../text/lines';
import { workspaceEdit } from './edits';
import type { Feature } from './feature';
import { spelledOut, textOf, writtenAs } from './mention-text';
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
    return mention ? { range: mention.range, placeholder: spelledOut(mention, document) } : null;
  },
};

/**
 * Writes a name otherwise wherever it stands, in every spelling. Where the new name has as many words, longer and shorter
 * names of the same follow word by word: the family name alone. Proclitics stay.
 */
export const rename: Feature<RenameParams, WorkspaceEdit | null> = {
  method: 'textDocument/rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  quiet: null,
  empty: null,
  answer: (document, { position, newName }, { client }) => {
    const mention = mentionAt(document, position);
    const name = newName.trim();
    if (!mention || name === '' || /[\r\n]/.test(name)) return null;
    const mentions = mentionsOf(document, mention);
    const old = spelledOut(mention, document);
    const words = renamedWords(old, name);
    const edits = mentions.flatMap(other =>
      soundsAlike(spelledOut(other, document), old)
        ? rewritten(other, name, document.lines)
        : respell(words, other, document),
    );
    return edits.length === 0 ? null : workspaceEdit(document, edits, client);
  },
};

function rewritten(mention: Mention, name: string, lines: Lines): Edit[] {
  const newText = writtenAs(name, mention, lines);
  return newText === textOf(mention.range, lines) ? [] : [{ range: mention.range, newText }];
}
