import type { Counted } from '../../corpus/habits';
import { foldText } from '../../text/fold';

/** How often the folder has something, whatever its diacritics and letter case. */
export function timesInFolder(text: string, list: readonly Counted[]): number {
  let counts = kept.get(list);
  if (!counts) {
    counts = new Map();
    for (const { text, count } of list) counts.set(foldText(text), (counts.get(foldText(text)) ?? 0) + count);
    kept.set(list, counts);
  }
  return counts.get(foldText(text)) ?? 0;
}

const kept = new WeakMap<readonly Counted[], Map<string, number>>();
