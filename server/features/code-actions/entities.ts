import { t } from '@vscode/l10n';
import type { CodeAction, TextDocumentEdit, CreateFile, Range } from 'vscode-languageserver';
import type { Mention } from '../../entities/entity';
import { appendedRecord } from '../../entities/workspace/append-record';
import type { RecordType } from '../../entities/workspace/record-types';
import type { NewsDocument } from '../document';
import { workspaceEdit } from '../edits';
import { entityTypeName } from '../entity-type-names';
import type { Context } from '../feature';
import { textOf } from '../mention-text';
import { mentionAt, mentionsOf } from '../mentions';
import { respell, spellingsOf } from '../spellings';

/** The kind of what concerns a name under the cursor. */
export const entityKind = 'refactor.entity';

/** What can be said of the name under the cursor, or of the words that are chosen. */
export function entityActions(document: NewsDocument, range: Range, context: Context): CodeAction[] {
  const mention = mentionAt(document, range.start);
  const chosen = chosenText(document, range);
  const isChosen = chosen !== '' && (!mention || chosen !== textOf(mention.range, document.lines));
  const name = isChosen ? chosen : mention && textOf(mention.range, document.lines);
  if (name === undefined) return [];
  return [
    ...(isChosen || !mention ? [] : unified(mention, name, document, context)),
    ...typesFor(isChosen ? undefined : mention, document).flatMap(type => recorded(type, name, document, context)),
  ];
}

function chosenText({ lines }: NewsDocument, { start, end }: Range): string {
  if (start.line !== end.line || start.line >= lines.count) return '';
  const text = textOf({ start, end }, lines).trim();
  return text.length <= longest ? text : '';
}

/** No name is longer, in UTF-16 units. */
const longest = 120;

/** How a name may be taken up: as what it was found to be first. What the workspace has already is not offered again. */
function typesFor(mention: Mention | undefined, { analysis: { knowledge } }: NewsDocument): RecordType[] {
  if (!mention) return ['person', 'organization', 'place', 'event', 'work', 'weapon'];
  const isOwn = mention.entity !== undefined && knowledge?.sourceOf(mention.entity) !== undefined;
  const types = (['person', 'organization', 'place'] as const).filter(type => type !== mention.type);
  const known: RecordType[] = mention.entity === undefined && mention.type !== 'date' ? [mention.type] : [];
  return isOwn ? ['none'] : [...known, ...types, 'none'];
}

function recorded(type: RecordType, name: string, { analysis }: NewsDocument, context: Context): CodeAction[] {
  const { entitiesFile, client } = context;
  if (!entitiesFile || (entitiesFile.text === undefined && !client.createsFiles)) return [];
  const { uri, text } = entitiesFile;
  const added = appendedRecord(text ?? '', type, analysis.structure.language, name);
  if (!added) return [];
  const { line, character, newText } = added;
  const at = { line, character };
  const edit: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start: at, end: at }, newText }],
  };
  const create: CreateFile[] = text === undefined ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }] : [];
  return [
    {
      title:
        type === 'none'
          ? t('“{0}” is not an entity', name)
          : t('Add “{0}” to the workspace’s entities: {1}', name, entityTypeName(type)),
      kind: entityKind,
      edit: client.documentChanges
        ? { documentChanges: [...create, edit] }
        : { changes: { [uri]: edit.edits as { range: Range; newText: string }[] } },
    },
  ];
}

/** Writes a person's name everywhere as it is written here. */
function unified(mention: Mention, name: string, document: NewsDocument, context: Context): CodeAction[] {
  if (mention.type !== 'person') return [];
  const words = spellingsOf(name);
  const edits = mentionsOf(document, mention).flatMap(other => respell(words, other, document));
  if (edits.length === 0) return [];
  return [
    {
      title: t('Write “{0}” everywhere as it is written here', name),
      kind: entityKind,
      edit: workspaceEdit(document, edits, context.client),
    },
  ];
}
