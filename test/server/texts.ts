import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The twin of the reference article. */
export const twin = readFileSync(join('samples', '01-twin-ar.txt'), 'utf8');

/** The reference article, where it is at hand: it stays out of the project. */
export const reference = read(join('..', 'shared', 'articles', 'reference-ar.txt'));

/** An article in a left-to-right script, with an address and a related section. */
export const english = `Port of Salem opens second quay
By Jane Roe
12 May 2021

SALEM, May 12 (Reuters) - The minister opened a second quay on Wednesday, officials said. Ships came at noon.

Plans for a third quay

The harbour master said a third quay would follow by 2024, according to https://port.example/plans.

Source: Reuters
Keywords: ports, trade, Salem

Read also:
Ferry returns to the bay
The ferry sailed again on Monday after a year of repairs, its owner said in a statement.
`;

/** No news: a shopping list. */
export const list = `[ ] milk
[ ] bread, 2
[ ] call Tom about the bike
[ ] https://shop.example/list
`;

/** The kinds of lines in their order, each with how many lines in a row have it. */
export function runs(kinds: readonly string[]): string[] {
  const found: { kind: string; count: number }[] = [];
  for (const kind of kinds) {
    const last = found.at(-1);
    if (last?.kind === kind) last.count++;
    else found.push({ kind, count: 1 });
  }
  return found.map(({ kind, count }) => `${kind} ${count}`);
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
