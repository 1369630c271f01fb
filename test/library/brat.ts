import { equal, match, ok } from 'node:assert/strict';

/** Reads an `.ann` file as strictly as brat does, by its grammar, and fails where brat would. */
export function checkBrat(ann: string, text: string): void {
  const characters = Array.from(text);
  const ids = new Set<string>();
  const types = new Map<string, string>();
  const lines = ann.split('\n').filter(line => line !== '');
  for (const line of lines) {
    ok(!/[\r\v\f\x1c-\x1e\x85\u2028\u2029]/u.test(line), `a line break of Python in ${JSON.stringify(line)}`);
    const [id = '', ...rest] = line.split('\t');
    if (id === '*') {
      match(rest.join('\t'), /^[\w-]+( \S+){2,}$/u);
      continue;
    }
    match(id, /^(?:[TRENAM]|#)\d+$/);
    ok(!ids.has(id), `${id} stands twice`);
    ids.add(id);
    if (id.startsWith('T')) checkTextBound(rest, characters, type => types.set(id, type));
  }
  for (const line of lines) {
    const [id = '', rest = ''] = line.split('\t');
    const has = (target: string | undefined) => ok(target !== undefined && ids.has(target), `${line}: no ${target}`);
    switch (id.charAt(0)) {
      case 'R': {
        const [, first, second, one, two] =
          /^[\w-]+ (\w+):(\S+) (\w+):(\S+)$/u.exec(rest)?.map((_, at, all) => all[[0, 1, 3, 2, 4][at]!]!) ?? [];
        ok(first !== undefined && first !== second, line);
        has(one);
        has(two);
        break;
      }
      case 'E': {
        const [, type, trigger = '', others = ''] = /^([\w-]+):(T\d+)((?: [\w-]+:\S+)*) ?$/u.exec(rest) ?? [];
        equal(types.get(trigger), type);
        for (const each of others.trim().split(' ').filter(Boolean)) has(each.split(':')[1]);
        break;
      }
      case 'A':
      case 'M':
        has(/^[\w-]+ (\S+)(?: \S+)?$/u.exec(rest)?.[1]);
        break;
      case 'N':
        has(/^[\w-]+ (\S+) [^\s:]+:\S+$/u.exec(rest)?.[1]);
        break;
    }
  }
}

function checkTextBound(rest: readonly string[], characters: readonly string[], seen: (type: string) => void): void {
  const [head = '', ...parted] = rest;
  const text = parted.join('\t');
  const [, type = '', offsets = ''] = /^([\w-]+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(head) ?? [];
  ok(type !== '', head);
  seen(type);
  let last = 0;
  const parts = offsets.split(';').map(pair => {
    const [start = -1, end = -1] = pair.split(' ').map(Number);
    ok(last <= start && start < end && end <= characters.length, head);
    last = end;
    return characters.slice(start, end).join('');
  });
  equal(parts.join(' '), text);
}
