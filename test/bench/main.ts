import { annotations } from './annotations';
import { keystrokes } from './keystrokes';
import { load, mentions, names } from './names';
import { startup } from './startup';

import { printTable, type Row } from './table';

/** `npm run bench`: what the design promises of speed, measured in one run. */
async function main(): Promise<void> {
  const rows: Row[] = [...keystrokes(), ...annotations(), load(), ...mentions(), ...names(), await startup()];
  printTable(rows);
}

void main();
