import type { Lines } from '../text/lines';
import type { Range } from '../text/range';

/** What stands in a range of one line. */
export function textOf({ start, end }: Range, lines: Lines): string {
  return lines.content(start.line).slice(start.character, end.character);
}
