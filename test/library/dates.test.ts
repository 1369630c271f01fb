import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageIndex } from '../../server/article/dated';
import { readLine } from '../../server/article/line';
import { readDateLine, type ReadDate } from '../../server/dates/date-line';
import { findExpressions } from '../../server/dates/expressions';
import { resolve } from '../../server/dates/resolve';
import { dayFromText } from '../../server/dates/value';
import { update } from '../fixture';

const folder = join('test', 'fixtures', 'dates');

describe('date lines', () => {
  for (const file of readdirSync(join(folder, 'lines')).sort()) {
    it(`of ${file} are read`, () => {
      checkRows(join(folder, 'lines', file), ([, , text = '']) => {
        const { words } = readLine(text);
        const dates = readDateLine(words, languageIndex(file.replace('.txt', '')));
        return [dates.map(said).join(' then ') || '-', dates[0]?.calendar ?? '-', text];
      });
    });
  }

  it('are at least 250 over the eleven languages', () => {
    const files = readdirSync(join(folder, 'lines'));
    equal(files.length, 11);
    const rows = files.flatMap(file => rowsOf(readFileSync(join(folder, 'lines', file), 'utf8')));
    ok(rows.length >= 250, String(rows.length));
  });
});

describe('expressions of time', () => {
  for (const file of readdirSync(join(folder, 'expressions')).sort()) {
    it(`of ${file} are found and resolved`, () => {
      checkRows(join(folder, 'expressions', file), ([base = '', , marked = '']) => {
        const text = marked.replace(/[[\]]/g, '');
        const language = languageIndex(file.replace('.txt', ''));
        const { words, senses } = readLine(text);
        const day = dayFromText(base)!;
        const found = findExpressions(words, senses, language).flatMap(expression => {
          const resolved = resolve(expression.written, day, language);
          return resolved ? [{ ...expression, resolved }] : [];
        });
        const values = found.map(
          ({ resolved }) => resolved.value + (resolved.contradiction === undefined ? '' : ' contradicted'),
        );
        let remarked = '';
        let at = 0;
        for (const { start, end } of found) {
          remarked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
          at = end;
        }
        return [base, values.join(' ') || '-', remarked + text.slice(at)];
      });
    });
  }
});

function said({ value, readings, contradiction }: ReadDate): string {
  const text = readings ? `${readings[0]} or ${readings[1]}` : value;
  return contradiction ? `${text} contradicted` : text;
}

function rowsOf(source: string): string[] {
  return source.split('\n').filter(line => line !== '' && !line.startsWith('#'));
}

/** Each row: cells parted by bars; `run` makes the row as it should be of the row as it is. */
function checkRows(path: string, run: (cells: readonly string[]) => readonly [string, string, string]): void {
  const source = readFileSync(path, 'utf8');
  const actual = source
    .split('\n')
    .map(line => {
      if (line === '' || line.startsWith('#')) return line;
      const [, first = '', second = '', text = ''] = /^(.*?) \| (.*?) \| (.*)$/s.exec(line) ?? [];
      ok(text !== '', `${path}: ${line}`);
      const [value, other, result] = run([first.trim(), second.trim(), text]);
      return `${value.padEnd(first.length)} | ${other.padEnd(second.length)} | ${result}`;
    })
    .join('\n');
  if (update) writeFileSync(path, actual);
  else deepEqual(actual.split('\n'), source.split('\n'));
}
