import { t } from '@vscode/l10n';
import type { CodeAction, TextDocumentEdit, CreateFile, Range } from 'vscode-languageserver';
import type { Structure } from '../../article/structure';
import type { Mention } from '../../entities/entity';
import { appendedRecord } from '../../entities/workspace/append-record';
import type { RecordType } from '../../entities/workspace/record-types';
import { trimmed } from '../../text/characters';
import type { NewsDocument } from '../document';
import { workspaceEdit } from '../edits';
import { entityTypeName } from '../entity-type-names';
import type { Context } from '../feature';
import { fullName, spelledOut, textOf } from '../mention-text';
import { mentionAt, mentionsOf } from '../mentions';
import { respell, spellingsOf } from '../spellings';

/** The kind of what concerns a name under the cursor. */
export const entityKind = 'refactor.entity';

/** What can be said of the name under the cursor, or of the words that are chosen. */
export function entityActions(document: NewsDocument, range: Range, context: Context): CodeAction[] {
  const mention = mentionAt(document, range.start);
  const chosen = chosenText(document, range);
  if (chosen !== '' && (!mention || chosen !== textOf(mention.range, document.lines))) {
    return typesOfChosen.flatMap(type => recorded(type, chosen, range, document, context));
  }
  if (!mention) return [];
  const text = spelledOut(mention, document);
  return [
    ...unified(mention, text, document, context),
    ...typesFor(mention, document).flatMap(type => {
      const name = type === mention.type ? fullName(mention, document) : text;
      return recorded(type, name, mention.range, document, context);
    }),
  ];
}

function chosenText({ lines }: NewsDocument, { start, end }: Range): string {
  if (start.line !== end.line || start.line >= lines.count) return '';
  const text = textOf({ start, end }, lines);
  return text.length <= longest ? text.slice(...trimmed(text)) : '';
}

/** No name is longer, in UTF-16 units. */
const longest = 120;

const typesOfChosen: readonly RecordType[] = ['person', 'organization', 'place', 'event', 'work', 'weapon'];

/** How a name may be taken up: as what it was found to be first. What the workspace has already is not offered again. */
function typesFor({ type, entity }: Mention, { analysis: { knowledge } }: NewsDocument): RecordType[] {
  if (entity !== undefined && knowledge?.sourceOf(entity)) return ['none'];
  const others = (['person', 'organization', 'place'] as const).filter(other => other !== type);
  return [...(entity === undefined && type !== 'date' ? [type] : []), ...others, 'none'];
}

function recorded(
  type: RecordType,
  name: string,
  { start: { line } }: Range,
  { analysis: { structure } }: NewsDocument,
  { entitiesFile, client }: Context,
): CodeAction[] {
  if (!entitiesFile) return [];
  const { uri, text } = entitiesFile;
  const isNew = text === undefined;
  if (isNew && !(client.createsFiles && client.documentChanges)) return [];
  const added = appendedRecord(text ?? '', type, languageAt(line, structure), name);
  if (!added) return [];
  const at = { line: added.line, character: added.character };
  const edits = [{ range: { start: at, end: at }, newText: added.newText }];
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return [
    {
      title:
        type === 'none'
          ? t('“{0}” is not an entity', name)
          : t('Add “{0}” to the workspace’s entities: {1}', name, entityTypeName(type)),
      kind: entityKind,
      edit: client.documentChanges
        ? { documentChanges: isNew ? [create, change] : [change] }
        : { changes: { [uri]: edits } },
    },
  ];
}

/** The language of the article that holds a line, under which a name of it is listed. */
function languageAt(line: number, { articles, language }: Structure): string {
  return articles.find(({ range }) => range.start.line <= line && line <= range.end.line)?.language ?? language;
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
