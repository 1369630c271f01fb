import { t } from '@vscode/l10n';
import type { Mention } from '../../entities/entity';
import { comparePositions, type Range } from '../../text/range';
import type { NewsDocument } from '../document';
import { excerptOf } from '../excerpt';
import { spelledOut, textOf } from '../mention-text';
import { linkInMarkdown, listed, valueInMarkdown } from '../markdown';

const mostRoles = 4;
const mostSpellings = 8;

/** What the text calls a person, with the line. */
export function rolesInText(mentions: readonly Mention[], document: NewsDocument): string[] {
  const said = new Map<string, Range>();
  for (const { role } of mentions) {
    if (role && !said.has(textOf(role, document.lines))) said.set(textOf(role, document.lines), role);
  }
  return [...said]
    .slice(0, mostRoles)
    .map(([role, range]) => t('According to this text: {0} ({1})', valueInMarkdown(role), lineLink(range, document)));
}

/** How the text brings in what it names, where that is on another line than the given mention. */
export function firstNamed(mention: Mention, mentions: readonly Mention[], document: NewsDocument): string[] {
  const { range } = mentions[0]!;
  if (range.start.line === mention.range.start.line) return [];
  const excerpt = excerptOf(document.lines.content(range.start.line), range.start.character, range.end.character);
  return [t('First named: “{0}” ({1})', valueInMarkdown(excerpt), lineLink(range, document))];
}

/** How often it is named and how it is spelled, with links to the first mention and to the next. */
export function mentionsLine(
  mention: Mention,
  mentions: readonly Mention[],
  document: NewsDocument,
  language: string,
): string {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const text = spelledOut(mention, document);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const count = t('Mentions in this text: {0}', mentions.length);
  const spellings = [...counts].map(([text, count]) => `${valueInMarkdown(text)} ${count}×`);
  const shown = listed(spellings.slice(0, mostSpellings), language);
  return [spellings.length > 1 ? `${count} (${shown})` : count, ...jumps(mention, mentions, document)].join(' · ');
}

function jumps(mention: Mention, mentions: readonly Mention[], document: NewsDocument): string[] {
  const at = mentions.findIndex(({ range }) => comparePositions(range.start, mention.range.start) === 0);
  const first = at > 0 ? [placeLink(t('First mention'), mentions[0]!.range, document)] : [];
  const next = mentions[at + 1];
  return next ? [...first, placeLink(t('Next mention'), next.range, document)] : first;
}

export function lineLink(range: Range, document: NewsDocument): string {
  return placeLink(t('line {0}', range.start.line + 1), range, document);
}

/** Lines and columns are counted from 1 there. */
function placeLink(text: string, { start }: Range, { uri }: NewsDocument): string {
  return linkInMarkdown(text, `${uri}#L${start.line + 1},${start.character + 1}`);
}
