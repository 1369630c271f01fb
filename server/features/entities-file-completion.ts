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
export function completeEntitiesFile(lines: Lines, position: Position): CompletionItem[] {
  const { line } = position;
  if (line >= lines.count) return [];
  const content = lines.content(line);
  const character = Math.min(position.character, content.length);
  const [before, behind] = [content.slice(0, character), content.slice(character)];
  const [, type] = /^\s*(?:- +)?type:\s+(\w*)$/.exec(before) ?? [];
  if (type !== undefined) {
    const end = character + /^\w*/.exec(behind)![0].length;
    const range = rangeInLine(line, character - type.length, end);
    return recordTypes.map(label => ({
      label,
      kind: CompletionItemKind.EnumMember,
      textEdit: { range, newText: label },
    }));
  }
  const margin = marginOf(lines);
  const [, lead = '', key] = /^((?: *- )? *)(\w*)$/.exec(before) ?? [];
  if (key === undefined || lead.length !== margin.length + 2 || !lead.startsWith(margin) || behind.trim() !== '')
    return [];
  const range = rangeInLine(line, character - key.length, character);
  const taken = keysOfRecord(lines, line, margin);
  return Object.entries(keys)
    .filter(([label]) => !taken.has(label))
    .map(([label, about]) => ({
      label,
      kind: CompletionItemKind.Property,
      documentation: about(),
      textEdit: { range, newText: `${label}: ` },
    }));
}

/** The spaces before the items of the list. */
function marginOf(lines: Lines): string {
  for (let line = 0; line < lines.count; line++) {
    const [, margin] = /^( *)-(?:\s|$)/.exec(lines.content(line)) ?? [];
    if (margin !== undefined) return margin;
  }
  return '';
}

/** The keys of the record that holds a line, which begins with a dash. */
function keysOfRecord(lines: Lines, line: number, margin: string): Set<string> {
  const begins = (line: number) => lines.content(line).startsWith(`${margin}-`);
  let first = line;
  while (first > 0 && !begins(first)) first--;
  const taken = new Set<string>();
  for (let at = first; at < lines.count && (at === first || !begins(at)); at++) {
    const [, lead = '', key] = /^( *(?:- )? *)(\w+):/.exec(lines.content(at)) ?? [];
    if (key !== undefined && lead.length === margin.length + 2) taken.add(key);
  }
  return taken;
}
