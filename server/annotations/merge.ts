/** A merged file, and the ids that both sides have changed: of those, ours is kept. */
export interface Merged {
  readonly text: string;
  readonly conflicts: readonly string[];
}

interface Line {
  readonly key: string;
  readonly text: string;
}

/**
 * Merges two versions of an `.ann` file by what they have made of their common one, line by line: a line is an annotation, by
 * its id, or itself. What only one side has added, changed or taken out is as that side has it. New annotations of both sides
 * with the same id are both kept, ours with another id. Where both have changed the same, and where one has changed what the
 * other has taken out, ours counts and the id is told.
 */
export function mergeStandoff(base: string, ours: string, theirs: string): Merged {
  const [before, own, other] = [base, ours, theirs].map(linesOf) as [Line[], Line[], Line[]];
  const known = byKey(before);
  const otherBy = byKey(other);
  const renamed = newIds(own, known, otherBy);
  const mine = own.map(line => rename(line, renamed));
  const mineBy = byKey(mine);
  const conflicts: string[] = [];
  const kept: string[] = [];
  // In their order; what is new on our side comes at the end.
  for (const { key, text } of other) {
    const [old, our] = [known.get(key), mineBy.get(key)];
    if (our === undefined) {
      if (old === undefined) kept.push(text);
      else if (old !== text) {
        conflicts.push(key);
        kept.push(text);
      }
    } else if (our === text || our === old) kept.push(text);
    else {
      if (text !== old) conflicts.push(key);
      kept.push(our);
    }
  }
  for (const { key, text } of mine) {
    if (otherBy.has(key)) continue;
    const old = known.get(key);
    if (old === undefined) kept.push(text);
    else if (old !== text) {
      conflicts.push(key);
      kept.push(text);
    }
  }
  const lineBreak = /\r\n|\n/.exec(theirs)?.[0] ?? /\r\n|\n/.exec(ours)?.[0] ?? '\n';
  return { text: kept.map(line => line + lineBreak).join(''), conflicts };
}

function linesOf(file: string): Line[] {
  return file
    .split(/\r\n|\n|\r/)
    .filter(text => text !== '')
    .map(text => ({ key: /^(?:[A-Za-z]+|#[A-Za-z]*)\d+\S*(?=\t)/.exec(text)?.[0] ?? text, text }));
}

function byKey(lines: readonly Line[]): Map<string, string> {
  return new Map(lines.map(({ key, text }) => [key, text]));
}

/** For ids that both sides have given to new annotations: others, for ours. */
function newIds(
  own: readonly Line[],
  known: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const numbers = new Map<string, number>();
  for (const key of [...own.map(line => line.key), ...known.keys(), ...other.keys()]) {
    const [, letter, number] = /^([A-Za-z#]+)(\d{1,15})$/.exec(key) ?? [];
    if (letter !== undefined) numbers.set(letter, Math.max(numbers.get(letter) ?? 0, Number(number)));
  }
  for (const { key, text } of own) {
    if (known.has(key) || !other.has(key) || other.get(key) === text) continue;
    const [, letter] = /^([A-Za-z#]+)\d+$/.exec(key) ?? [];
    if (letter === undefined) continue;
    const number = (numbers.get(letter) ?? 0) + 1;
    numbers.set(letter, number);
    renamed.set(key, `${letter}${number}`);
  }
  return renamed;
}

/** A line with other ids: its own, and those that it names. The text behind its second tab is no id. */
function rename({ key, text }: Line, ids: ReadonlyMap<string, string>): Line {
  if (ids.size === 0) return { key, text };
  const [id = '', what = '', ...rest] = text.split('\t');
  const named = id.startsWith('T')
    ? what
    : what.replace(/(?<=[ :])[A-Za-z#]+\d+\S*/g, target => ids.get(target) ?? target);
  const renamed = [ids.get(id) ?? id, named, ...rest].join('\t');
  return { key: ids.get(key) ?? key, text: renamed };
}
