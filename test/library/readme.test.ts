import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineKinds } from '../../server/article/kinds';
import { locales } from '../../server/locales';
import { largest } from '../../server/protocol';
import { update } from '../fixture';

const readmePath = 'README.md';

/** What this file needs of a setting in the manifest. */
interface Setting {
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

const manifestText = readFileSync('package.json', 'utf8');
const names = readStrings('package.nls.json');

describe('the README', () => {
  it('has the settings of the manifest', () => {
    checkTable('settings', settingsTable());
  });

  it('has the languages of the locale packs', () => {
    checkTable('languages', languagesTable());
  });

  it('has every kind of line', () => {
    const readme = readFileSync(readmePath, 'utf8');
    for (const kind of lineKinds) ok(readme.includes(`| \`${kind}\` |`), kind);
  });

  it('has the size above which nothing is analysed', () => {
    const lines = `${largest.lines.toLocaleString('en')} lines`;
    for (const path of [readmePath, join('client', 'status.ts')]) ok(readFileSync(path, 'utf8').includes(lines), path);
  });

  for (const path of [readmePath, 'ARCHITECTURE.md']) {
    it(`${path} names only pictures and files that are there`, () => {
      const text = readFileSync(path, 'utf8');
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) ok(existsSync(target), target);
    });
  }
});

describe('the texts of the manifest', () => {
  it('are all there, and no others', () => {
    const used = new Set(Array.from(manifestText.matchAll(/"%([\w.-]+)%"/g), ([, key]) => key!));
    deepEqual(Object.keys(names).sort(), [...used].sort());
  });

  it('are all there in Arabic', () => {
    deepEqual(Object.keys(readStrings('package.nls.ar.json')), Object.keys(names));
  });
});

describe('the texts of the interface', () => {
  const arabic = readStrings(join('l10n', 'bundle.l10n.ar.json'));

  it('are all there in Arabic, and no others', () => {
    const used = new Set(['client', 'server'].flatMap(sourceFiles).flatMap(translated));
    deepEqual(Object.keys(arabic).sort(), [...used].sort());
  });

  it('keep their placeholders in Arabic', () => {
    const placeholders = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();
    for (const [english, translation] of Object.entries(arabic)) {
      deepEqual(placeholders(translation), placeholders(english), english);
    }
  });
});

/** Compares what stands in the README between two markers with what should, or writes it there. */
function checkTable(marker: string, table: string): void {
  const readme = readFileSync(readmePath, 'utf8');
  const [open, close] = [`<!-- ${marker} -->\n`, `<!-- /${marker} -->`];
  const start = readme.indexOf(open) + open.length;
  const end = readme.indexOf(close, start);
  ok(readme.includes(open) && end >= 0, `${readmePath} has the markers of the ${marker}`);
  const wanted = `\n${table}\n\n`;
  if (update) writeFileSync(readmePath, readme.slice(0, start) + wanted + readme.slice(end));
  else equal(readme.slice(start, end), wanted, 'npm test -- library --update writes it anew');
}

function settingsTable(): string {
  const { contributes } = JSON.parse(manifestText) as {
    contributes: { configuration: { properties: Record<string, Setting> } };
  };
  const rows = Object.entries(contributes.configuration.properties).map(([name, setting]) => [
    `\`${name}\``,
    `\`${JSON.stringify(setting.default)}\``,
    [text(setting.markdownDescription), ...values(setting)].join('<br>'),
  ]);
  return tableOf(['Setting', 'Default', 'What it does'], rows);
}

function values({ enum: all = [], enumDescriptions = [] }: Setting): string[] {
  if (enumDescriptions.length === 0) return all.length === 0 ? [] : [all.map(value => `\`"${value}"\``).join(', ')];
  return all.map((value, at) => `\`"${value}"\`: ${text(enumDescriptions[at] ?? '')}`);
}

/** A text of the manifest as it reads outside the settings editor. */
function text(reference: string): string {
  const found = names[reference.replaceAll('%', '')] ?? reference;
  return found.replace(/`#([\w.]+)#`/g, '`$1`').replaceAll('|', '\\|');
}

function languagesTable(): string {
  const english = new Intl.DisplayNames('en', { type: 'language' });
  const rows = locales.map(({ tag, name, direction }) => [
    `\`${tag}\``,
    english.of(tag) ?? tag,
    name,
    direction === 'rtl' ? 'right to left' : 'left to right',
  ]);
  return tableOf(['Tag', 'Language', 'Its own name', 'Direction'], rows);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function readStrings(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => join(folder, file));
}

/** The strings that a source file has translated: `t('…')` and `vscode.l10n.t('…')`. */
function translated(path: string): string[] {
  const source = readFileSync(path, 'utf8');
  return Array.from(source.matchAll(/(?<=[\s.([{!])t\(\s*(?:(['"])((?:(?!\1).)*)\1)?/g), ([call, , string]) => {
    ok(string !== undefined && !string.includes('\\'), `${path}: ${call}… has no plain string`);
    return string;
  });
}
