import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineKinds, type LineKind } from '../server/article/kinds';

/** A text with its expected result inside, as `test/fixtures/README.md` describes it. */
export interface Fixture {
  readonly path: string;
  readonly about: string;
  readonly language: string;
  readonly isNews: boolean;
  readonly text: string;
  readonly kinds: readonly LineKind[];
}

/** Set by `npm test -- --update`: expected results are written anew. */
export const update = process.env['NEWSMARK_UPDATE'] === '1';

const folder = join('test', 'fixtures');

/** All fixtures below `test/fixtures/<name>`. */
export function readFixtures(name: string, root = folder): Fixture[] {
  return readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => parseFixture(join(root, name, file)));
}

export function parseFixture(path: string): Fixture {
  const source = readFileSync(path, 'utf8');
  const [header, body] = splitOnce(source, '\n---\n', path);
  const fields = new Map(
    header.split('\n').map(line => {
      const [, key, value] = /^# ([\w-]+):\s*(.*)$/.exec(line) ?? fail(path, `header line '${line}'`);
      return [key!, value!] as const;
    }),
  );
  const kinds: LineKind[] = [];
  const texts: string[] = [];
  for (const line of body.replace(/\n$/, '').split('\n')) {
    const [, kind, text] = /^([a-z-]+) *\|(?: ([^]*))?$/.exec(line) ?? fail(path, `line '${line}'`);
    if (!isLineKind(kind!)) fail(path, `kind '${kind!}'`);
    kinds.push(kind);
    texts.push(text ?? '');
  }
  const eol = fields.get('eol') === 'crlf' ? '\r\n' : '\n';
  const finalNewline = fields.get('final-newline') !== 'no';
  if (finalNewline) kinds.push('blank');
  return {
    path,
    about: fields.get('about') ?? '',
    language: fields.get('language') ?? fail(path, 'no language'),
    isNews: fields.get('news') !== 'no',
    text: (fields.get('bom') === 'yes' ? '\ufeff' : '') + texts.join(eol) + (finalNewline ? eol : ''),
    kinds,
  };
}

/** Writes a fixture's expected kinds anew. */
export function updateFixture({ path }: Fixture, kinds: readonly LineKind[]): void {
  const source = readFileSync(path, 'utf8');
  const [header, body] = splitOnce(source, '\n---\n', path);
  const lines = body
    .split('\n')
    .map((line, at) => (line ? (kinds[at] ?? 'blank').padEnd(16) + line.slice(line.indexOf(' |')) : ''));
  writeFileSync(path, `${header}\n---\n${lines.join('\n')}`);
}

function splitOnce(source: string, by: string, path: string): [string, string] {
  const at = source.indexOf(by);
  return at < 0 ? fail(path, 'no ---') : [source.slice(0, at), source.slice(at + by.length)];
}

function isLineKind(kind: string): kind is LineKind {
  return (lineKinds as readonly string[]).includes(kind);
}

function fail(path: string, what: string): never {
  throw new Error(`${path}: ${what} is not as README.md describes it`);
}
