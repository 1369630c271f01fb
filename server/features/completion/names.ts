import { CompletionItemKind } from 'vscode-languageserver';
import { charClass, CharClass, isWeightless } from '../../text/characters';
import { foldText } from '../../text/fold';
import type { NewsDocument } from '../document';
import { entityTypeName } from '../entity-type-names';
import { spelledOut } from '../mention-text';
import type { Place } from '../place';
import type { Slot, Suggestion } from './suggestion';

/** Letters after which names are offered. */
const fewest = 1;
/** No word is longer, in UTF-16 units. */
const longest = 100;

/** The word before the cursor; undefined where there is too little of one. */
export function wordSlot({ line, read: { text }, character }: Place): Slot | undefined {
  let start = character;
  while (start > Math.max(0, character - longest) && isPart(text.charCodeAt(start - 1))) start--;
  while (start < character && isWeightless(text.charCodeAt(start))) start++;
  if (character - start < fewest) return undefined;
  return { line, start, end: character, typed: text.slice(start, character), lead: '' };
}

function isPart(unit: number): boolean {
  return charClass(unit) === CharClass.Letter || isWeightless(unit);
}

/**
 * The names that the text already uses and that begin as is typed, the most frequent first. What is typed may begin with
 * proclitics; after `ل` the article loses its alef.
 */
export function nameSuggestions(
  document: NewsDocument,
  slot: Slot,
): { readonly suggestions: readonly Suggestion[]; readonly slot: Slot } | undefined {
  const names = namesBeside(document, slot);
  for (const clitics of cliticsOf(slot.typed)) {
    const [lam = ''] = /ل[\p{M}\u0640]*$/u.exec(clitics) ?? [];
    const start = clitics.length - lam.length;
    const typed = slot.typed.slice(start);
    const folded = foldText(typed);
    const fitting = names
      .map(({ name, type }) => ({ type, text: lam + (lam === '' ? name : name.replace(/^ا(?=ل)/u, '')) }))
      .filter(({ text }) => foldText(text).startsWith(folded) && text !== typed);
    if (fitting.length === 0) continue;
    return {
      slot: { ...slot, start: slot.start + start, typed },
      suggestions: fitting.map(({ text, type }) => ({ text, kind: CompletionItemKind.Value, detail: type })),
    };
  }
  return undefined;
}

/** What a word may begin with before its name: nothing, or one or two proclitics with their diacritics. */
function cliticsOf(typed: string): string[] {
  const [one = ''] = /^[وفبكل][\p{M}\u0640]*/u.exec(typed) ?? [];
  const [two = ''] = /^(?:[وفبكل][\p{M}\u0640]*){2}/u.exec(typed) ?? [];
  return [...new Set(['', one, two])].filter(clitics => typed.length - clitics.length >= fewest);
}

/** The names of the text without the one that is being typed; of people also the last word of each. */
function namesBeside(document: NewsDocument, { line, end }: Slot): { readonly name: string; readonly type: string }[] {
  const counts = new Map<string, { readonly name: string; readonly type: string; count: number }>();
  const add = (name: string, type: string, count: number) => {
    const known = counts.get(name);
    if (known) known.count += count;
    else counts.set(name, { name, type, count });
  };
  for (const mention of document.analysis.mentions) {
    const { range, type } = mention;
    const isTyped = range.start.line === line && range.start.character < end && end <= range.end.character;
    if (isTyped || type === 'nationality' || type === 'date') continue;
    const name = spelledOut(mention, document);
    add(name, entityTypeName(type), 1);
    if (type === 'person') add(/\S*$/.exec(name)![0], entityTypeName(type), 0);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
