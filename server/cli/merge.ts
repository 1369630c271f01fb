import { parseArgs } from 'node:util';
import { mergeStandoff } from '../annotations/merge';
import { Exit, UsageError, type Io } from './io';
import { writeWhole } from './output';
import { readIfThere } from './sources';

/**
 * `newsmark merge BASE OURS THEIRS`: merges `.ann` files into OURS, as git asks of a merge driver. Exit code 1 where both
 * sides have changed the same annotation: ours is kept, and its id is told.
 */
export async function mergeAnnotations(args: string[], io: Io): Promise<Exit> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [base, ours, theirs, ...others] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || others.length > 0) {
    throw new UsageError('merge needs three files: BASE OURS THEIRS.');
  }
  const [before, own, other] = await Promise.all([base, ours, theirs].map(readIfThere));
  const { text, conflicts } = mergeStandoff(before ?? '', own ?? '', other ?? '');
  await writeWhole(ours, text);
  if (conflicts.length === 0) return Exit.Well;
  io.complain(`${ours}: both sides have changed ${conflicts.join(', ')}; ours is kept.`);
  return Exit.Wrong;
}
