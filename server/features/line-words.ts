import type { Line } from '../article/line';
import { splitWords, type Words } from '../text/words';

/** All words of a line: the analysis reads long lines up to a limit only. */
export function allWords(line: Line): Words {
  if (line.words.source.length === line.text.length || line.blank) return line.words;
  let words = kept.get(line);
  if (!words) kept.set(line, (words = splitWords(line.text, farthest)));
  return words;
}

const kept = new WeakMap<Line, Words>();

/** What stands farther to the right in one line is left out. UTF-16 units. */
export const farthest = 200_000;
