import { datesOfLine } from '../../article/dated';
import type { Line } from '../../article/line';
import type { LineKind } from '../../article/kinds';
import { languageOf } from '../../rules/metadata/label';
import { trimmed } from '../../text/characters';
import { foldText } from '../../text/fold';
import type { Place } from '../place';
import type { Slot, Suggestion } from './suggestion';

/** What a line of metadata can be completed by. */
export type Field = 'date' | 'source' | 'keywords';

const fieldsByKind: Readonly<Partial<Record<LineKind, Field>>> = {
  date: 'date',
  'related-date': 'date',
  source: 'source',
  'related-source': 'source',
  keywords: 'keywords',
};

/** The field that a line's label announces; a label without a colon counts where the line was read as what it says. */
export function fieldAt({ read: { label }, known }: Place): Field | undefined {
  if (!label || label.separator === 'alone') return undefined;
  const field = known && fieldsByKind[known.state.kind];
  if (field && label.roles.has(field)) return field;
  return label.separator === 'colon' ? fields.find(role => label.roles.has(role)) : undefined;
}

const fields: readonly Field[] = ['date', 'source', 'keywords'];

/** The item of a line's field that the cursor is in; undefined where the cursor stands before or in the label. */
export function slotIn(field: Field, place: Place): Slot | undefined {
  const { line, read, character, own } = place;
  const { text } = read;
  const content = contentAt(read, character);
  if (content === undefined) return undefined;
  let [start, end] = [content, Math.max(character, trimmed(text)[1])];
  if (field === 'date') {
    // What stands behind the day, its time, stays.
    end = datesOfLine(read, languageOf(own)).find(({ daysEnd }) => character <= daysEnd)?.daysEnd ?? end;
  } else {
    for (const { index, 0: sign } of text.slice(content).matchAll(separators)) {
      const from = content + index;
      if (from + sign.length <= character) start = from + sign.length;
      else {
        end = Math.max(character, Math.min(end, from));
        break;
      }
    }
  }
  while (start < character && space.test(text.charAt(start))) start++;
  while (end > character && space.test(text.charAt(end - 1))) end--;
  return { line, start, end, typed: text.slice(start, character), lead: leadAt(text, start) };
}

const space = /[\s\p{Z}\p{Cf}]/u;

/**
 * Where only spaces part several keywords, and none that could be put in goes on as the line does, the last word is one
 * by itself: `موانئ سفن تج`.
 */
export function narrowed(slot: Slot, { text }: Line, suggestions: readonly Suggestion[]): Slot {
  const { start, end, typed } = slot;
  const before = typed.slice(0, wordStart(typed));
  if (before.trim().split(/\s+/u).length < fewest || text.slice(start).search(separators) >= 0) return slot;
  const folded = foldText(typed);
  if (suggestions.some(suggestion => foldText(suggestion.text).startsWith(folded))) return slot;
  const cursor = start + typed.length;
  const rest = text.slice(cursor, end).search(/\s/u);
  return {
    ...slot,
    start: start + before.length,
    end: rest < 0 ? end : cursor + rest,
    typed: typed.slice(before.length),
    lead: '',
  };
}

/** Where the last word of a text begins; its length where it ends in a space. */
function wordStart(text: string): number {
  let at = text.length;
  while (at > 0 && !space.test(text.charAt(at - 1))) at--;
  return at;
}

/** Words that must stand there to tell that spaces part keywords. */
const fewest = 2;

/** The slot of a line that is empty or holds nothing but the first letters of something. */
export function wholeLine({ line, read, character }: Place): Slot | undefined {
  const { text } = read;
  const [start, end] = read.blank ? [character, character] : trimmed(text);
  if (end - start > longest || character < start || text.slice(character).trim() !== '') return undefined;
  return { line, start, end: Math.max(end, character), typed: text.slice(start, character), lead: '' };
}

/** No label is longer. UTF-16 units. */
const longest = 60;

/** The signs between sources and between keywords. */
const separators = /[,،;؛、，|｜/+＋•·\t]|\s[-–—](?=\s)/gu;

/** Where the text behind the label begins. */
function contentAt({ label, text }: Line, character: number): number | undefined {
  if (!label || character >= label.content) return label?.content;
  // Between the colon and the end of the line, where there are only spaces.
  const behindColon = /[:：︰﹕]/.test(text.slice(label.end, character));
  return behindColon && text.slice(character).trim() === '' ? character : undefined;
}

/** The space that is missing behind the sign before a place; full-width signs need none. */
function leadAt(text: string, at: number): string {
  return /[:،,;؛]/.test(text.charAt(at - 1)) ? ' ' : '';
}
