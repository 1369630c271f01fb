import { Sense } from '../locales/lexicon';
import type { Words } from '../text/words';

/** The dateline that opens a paragraph (`LIMA, Sept. 27 (Reuters) -`). Offsets are UTF-16 units in the line. */
export interface Dateline {
  readonly start: number;
  /** After the dateline's last sign, before the sentence. */
  readonly end: number;
}

/** A dateline is not longer than this, in UTF-16 units. */
const longest = 110;

/** The dash that parts a dateline from its sentence; only after a bracket or full stop may it stand without spaces. */
const parting =
  /[)\]）.]\s?[-–—_:]{1,3}|\s[-–—_]{1,3}(?=\s)|\s--?\s|(?<=[\p{L}.] [(（][^()（）]{2,30})[)）] (?=[\p{Lu}\p{Lo}])|[)\]）]\s*$/gu;
const chinese =
  /^[\s\p{Z}]*(?:(?:新华社|中新社|中新网|新华网|中央社|法新社|路透社|美联社|本报|本网|本刊|[\p{Script=Han}]{2,5}(?:社|网|報|报|台))[^，。,；：]{0,28}(?:[电電讯訊](?=[\s（(【[：:　]|$|[\p{Script=Han}])))(?:[\s\p{Z}]*[（(][^）)]{1,30}[）)])?[\s\p{Z}]*/u;

/** Finds the dateline at the start of a paragraph by place, date, agency and the dash after them. */
export function findDateline(line: string, words: Words, senses: readonly number[]): Dateline | undefined {
  const head = line.slice(0, longest);
  if (!/[-–—_)）电電讯訊]/u.test(head)) return undefined;
  const han = chinese.exec(head);
  if (han && line.length - han[0].length >= 8) return { start: indentOf(line), end: han[0].length };
  for (const match of head.matchAll(parting)) {
    const end = match.index + match[0].length;
    const before = head.slice(0, end);
    if (line.length - end < 25) return undefined;
    if (/[.!?؟۔]["'”»]?\s+\S+\s+\S+\s+\S+/u.test(before.replace(/\b\p{L}{1,5}\./gu, ''))) return undefined;
    const bracket = /[([（][^()[\]（）]{1,40}[)\]）]\s*[.]?\s?[-–—_:]{0,3}\s*$/u.test(before);
    // An outlet or an office of the newsroom counts only in brackets: `کراچی (اسٹاف رپورٹر)`.
    const agency = hasSense(
      words,
      senses,
      end,
      bracket ? Sense.Agency | Sense.Outlet | Sense.BylineRole : Sense.Agency,
    );
    const date = hasSense(words, senses, end, Sense.Month);
    const place = /^[\s\p{Cf}"]*[\p{Lu}\p{M}][\p{Lu}\p{M}\s.,'’/-]{2,}/u.test(before);
    const short = wordsBefore(words, end) <= 9;
    const evidence = (agency ? 2 : 0) + (bracket ? 1 : 0) + (date ? 1 : 0) + (place ? 1.5 : 0) + (short ? 0.5 : -1);
    const spaces = /^\s*/.exec(line.slice(end))![0].length;
    const parted = /[-–—_:]\s*$/.test(before) || (bracket && (agency || date) && wordsBefore(words, end) <= 7);
    if (evidence >= 2 && (agency || place || date) && parted) return { start: indentOf(line), end: end + spaces };
  }
  return undefined;
}

function indentOf(line: string): number {
  return /^[\s\p{Z}\p{Cf}]*/u.exec(line)![0].length;
}

function wordsBefore(words: Words, end: number): number {
  let count = 0;
  while (count < words.end.length && words.end[count]! <= end) count++;
  return count;
}

function hasSense(words: Words, senses: readonly number[], end: number, sense: number): boolean {
  for (let at = 0; at < words.end.length && words.end[at]! <= end; at++) if (senses[at]! & sense) return true;
  return false;
}
