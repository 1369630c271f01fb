import { comparePositions } from '../text/range';
import type { Edit } from './rule';

/** The edits that can be made together: of two that overlap the later is left out, and so is one made twice. */
export function compatible(edits: readonly Edit[]): Edit[] {
  const taken: Edit[] = [];
  const sorted = edits.toSorted(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
  for (const edit of sorted) {
    const last = taken.at(-1);
    if (!last || comparePositions(last.range.end, edit.range.start) < 0) taken.push(edit);
    else if (comparePositions(last.range.end, edit.range.start) === 0 && !sameStart(last, edit)) taken.push(edit);
  }
  return taken;
}

/** Two insertions at one place, or an insertion where a replacement begins, are not to be mixed. */
function sameStart(a: Edit, b: Edit): boolean {
  return comparePositions(a.range.start, b.range.start) === 0;
}
