import { lookUp } from '../locales/lexicon';
import type { LabelRole } from '../locales/locale';
import type { Words } from '../text/words';

/** How a label is set off from what follows it. */
export type Separator = 'colon' | 'dash' | 'alone' | 'space';

/** A label at the start of a line. Offsets are UTF-16 units in the line. */
export interface Label {
  readonly roles: ReadonlySet<LabelRole | 'other'>;
  readonly separator: Separator;
  /** Every reading of it is also an everyday word. */
  readonly weak: boolean;
  readonly start: number;
  readonly end: number;
  /** Where the text after the label and its separator begins; the line's length where there is none. */
  readonly content: number;
  /** How many words the label has. */
  readonly words: number;
}

const space = String.raw`[\s\p{Z}\p{Cf}]*`;
const colon = new RegExp(`^${space}[)\\]】」]?${space}(?:[:：︰﹕]|\\.\\.+|[】\\]])${space}`, 'u');
const dash = new RegExp(`^${space}[-–—_|/>»›]+${space}`, 'u');
/** The blank of a table, or any blank in a script that has none. */
const column = /^(?:\t+| {2,}|[ \u3000](?=\p{Script=Han}))/u;
/** `للتواصل مع المكتب: …`, `Contact for media: …`: the label goes on for a few words before its colon. */
const late = /^(?: [\p{L}\p{M}]+){1,3}[\s\p{Cf}]*[:：][\s\p{Cf}]*(?=\S)/u;
const nothing = new RegExp(`^${space}[)\\]】」.…»›>]*${space}$`, 'u');
const leading = new RegExp(`^${space}[^\\p{L}\\p{N}]*$`, 'u');

const rank: Readonly<Record<Separator, number>> = { colon: 3, alone: 2, dash: 1, space: 0 };

/** The label that a line opens with, if any: the best set off one, and of those the longest. */
export function findLabel(line: string, words: Words): Label | undefined {
  if (words.text.length === 0) return undefined;
  const start = words.start[0]!;
  const before = line.slice(0, start);
  if (before.length > 12 || !leading.test(before)) return undefined;
  let best: Label | undefined;
  lookUp(words, 0, ({ labels }, end) => {
    if (labels.length === 0) return;
    const at = words.end[end - 1]!;
    const { separator, length } = separatorAfter(line.slice(at, at + 40), at + 40 >= line.length, before);
    if (best && rank[best.separator] > rank[separator]) return;
    best = {
      roles: new Set(labels.map(({ role }) => role)),
      separator,
      weak: labels.every(({ weak }) => weak),
      start,
      end: at,
      content: Math.min(line.length, at + length),
      words: end,
    };
  });
  return best;
}

function separatorAfter(rest: string, complete: boolean, before: string): { separator: Separator; length: number } {
  const marked = colon.exec(rest) ?? column.exec(rest);
  if (marked) return { separator: 'colon', length: marked[0].length };
  if (complete && nothing.test(rest)) {
    return { separator: /[:：]/.test(before) ? 'colon' : 'alone', length: rest.length };
  }
  // `:المصدر الجزيرة`: in a right-to-left line the colon is easily typed at the wrong end.
  if (/[:：]/.test(before)) return { separator: 'colon', length: rest.length - rest.trimStart().length };
  const dashed = dash.exec(rest) ?? late.exec(rest);
  if (dashed) return { separator: 'dash', length: dashed[0].length };
  return { separator: 'space', length: rest.length - rest.trimStart().length };
}

/** A label that can hardly be the beginning of a sentence. */
export function isSetOff(label: Label | undefined): boolean {
  return label !== undefined && (label.separator === 'colon' || label.separator === 'dash');
}
