import { CompletionItemKind, InsertTextFormat, type CompletionItem, type CompletionList } from 'vscode-languageserver';
import { fold, foldText } from '../../text/fold';
import { rangeInLine } from '../../text/range';
import { snippetOf } from '../edits';
import type { ClientAbilities } from '../feature';
import { markdown } from '../markdown';

/** What may be put in. */
export interface Suggestion {
  readonly text: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** Paragraphs of markdown. */
  readonly about?: () => readonly (string | undefined)[];
  /** Further spellings by which it is to be found. */
  readonly also?: readonly string[];
  /** More is to be typed behind it. */
  readonly open?: boolean;
}

/** What of a line a suggestion replaces: UTF-16, end exclusive. */
export interface Slot {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What of it stands before the cursor. */
  readonly typed: string;
  /** What is to be put in before the suggestion: the space behind a colon. */
  readonly lead: string;
}

/** A list is cut to this length. Where it is cut, it is asked for again while more is typed. */
const most = 100;

export function completionList(
  suggestions: readonly Suggestion[],
  slot: Slot,
  client: ClientAbilities,
): CompletionList | null {
  if (suggestions.length === 0) return null;
  const isIncomplete = suggestions.length > most;
  const taken = isIncomplete ? fittingFirst(suggestions, slot.typed).slice(0, most) : suggestions;
  return { isIncomplete, items: taken.map((suggestion, at) => itemOf(suggestion, at, slot, client)) };
}

function fittingFirst(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const folded = foldText(typed).trim();
  if (folded === '') return suggestions;
  const fits = ({ text, also = [] }: Suggestion) =>
    [text, ...also].some(form => ` ${foldText(form)}`.includes(` ${folded}`));
  return [...suggestions.filter(fits), ...suggestions.filter(suggestion => !fits(suggestion))];
}

function itemOf(
  { text, kind, detail, about, also = [], open }: Suggestion,
  at: number,
  { line, start, end, typed, lead }: Slot,
  { snippetCompletions }: ClientAbilities,
): CompletionItem {
  const newText = lead + text;
  const snippet = open === true && snippetCompletions;
  const documentation = markdown(about?.() ?? []);
  return {
    label: text.trim(),
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation.value === '' ? {} : { documentation }),
    sortText: String(at).padStart(3, '0'),
    filterText: filterText([text, ...also], typed),
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: {
      range: rangeInLine(line, start, end),
      newText: snippet ? snippetOf(newText, [[newText.length, newText.length]]) : newText,
    },
  };
}

/**
 * What clients hold against what is typed: the spelling as it is typed so far, as it is written, and without
 * diacritics and hamza, one behind the other.
 */
function filterText(forms: readonly string[], typed: string): string {
  const plain = forms.map(form => form.trim());
  const spellings = plain.flatMap(form => [spelledAs(typed, form), form, foldText(form)]);
  return [...new Set(spellings)].join(' ');
}

/** A form that begins as something is typed, where the two differ by what folding levels. */
function spelledAs(typed: string, form: string): string {
  const folded = foldText(typed);
  const { text, map } = fold(form);
  return folded !== '' && text.startsWith(folded) ? typed + form.slice(map[folded.length]) : form;
}
