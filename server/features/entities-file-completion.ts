import { t } from '@vscode/l10n';
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import { recordTypes } from '../entities/workspace/record-types';
import { rangeInLine, type Position } from '../text/range';
import type { Lines } from '../text/lines';

/** The keys of a record, and what each is for. */
const keys: Readonly<Record<string, () => string>> = {
  type: () => t('What is named. The names of “none” are nobody’s, and are marked no more.'),
  names: () => t('All spellings by language; the first of a language is the one to show.'),
  short: () => t('Names by which an article goes on to call it once it has named it in full: a family name.'),
  id: () => t('The id in Wikidata.'),
  about: () => t('One line by language.'),
  country: () => t('The country that it belongs to: ISO 3166, two letters.'),
  offices: () => t('The offices of a person, with their years.'),
};

/** What may stand at a place of a file of the workspace's entities: keys that its record does not have, or types. */
export function completeEntitiesFile(lines: Lines, { line, character }: Position): CompletionItem[] {
  if (line >= lines.count) return [];
  const before = lines.content(line).slice(0, character);
  const [, type] = /^\s*(?:- )?\s*type:\s+(\w*)$/.exec(before) ?? [];
  if (type !== undefined) {
    return recordTypes.map(label => itemOf(label, line, character - type.length, character, label));
  }
  const [, key] = /^(?:- |\s+)(\w*)$/.exec(before) ?? [];
  if (key === undefined) return [];
  const taken = keysOfRecord(lines, line);
  return Object.entries(keys)
    .filter(([label]) => !taken.has(label))
    .map(([label, about]) => ({
      ...itemOf(label, line, character - key.length, character, `${label}: `),
      documentation: about(),
    }));
}

function itemOf(label: string, line: number, start: number, end: number, newText: string): CompletionItem {
  return { label, kind: CompletionItemKind.Property, textEdit: { range: rangeInLine(line, start, end), newText } };
}

/** The keys of the record that holds a line: from the line that begins with `- ` to the next that does. */
function keysOfRecord(lines: Lines, line: number): Set<string> {
  let first = line;
  while (first > 0 && !lines.content(first).startsWith('- ')) first--;
  const taken = new Set<string>();
  for (let at = first; at < lines.count && (at === first || !lines.content(at).startsWith('- ')); at++) {
    const [, key] = /^(?:- | {2})(\w+):/.exec(lines.content(at)) ?? [];
    if (key !== undefined) taken.add(key);
  }
  return taken;
}
