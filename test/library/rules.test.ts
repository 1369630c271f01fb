import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reading } from '../../server/article/reading';
import { structureOf } from '../../server/article/structure';
import { rules } from '../../server/rules';
import { check, type Found } from '../../server/rules/check';
import { only, rulesetOf } from '../../server/rules/ruleset';
import { compatible } from '../../server/rules/edits';
import type { Edit, Rule } from '../../server/rules/rule';
import { noHabits } from '../../server/corpus/habits';
import { defaultRuleOptions, type Surroundings } from '../../server/rules/surroundings';
import { Lines } from '../../server/text/lines';

/** A day on which no example is from the future. */
const surroundings: Surroundings = {
  fileName: 'article.txt',
  now: Date.UTC(2026, 0, 1),
  folder: noHabits,
  options: defaultRuleOptions,
};

describe('rules', () => {
  for (const rule of rules) {
    it(`${rule.code} finds what its examples mark, and mends it`, () => {
      for (const { text, fixed } of rule.examples) {
        const plain = text.replace(/[⟦⟧]/gu, '');
        const found = findings(plain, rule);
        equal(mark(plain, found), text, rule.code);
        if (fixed === undefined) continue;
        const mended = mend(plain, found);
        equal(mended, fixed, `${rule.code}: after its fixes`);
        deepEqual(
          findings(mended, rule).map(({ finding }) => finding.message),
          [],
          `${rule.code}: found again after its fixes`,
        );
      }
      ok(
        rule.examples.some(({ text }) => text.includes('⟦')),
        'an example with a finding',
      );
      ok(
        rule.examples.some(({ text }) => !text.includes('⟦')),
        'an example without',
      );
    });
  }
});

describe('articles in which nothing is wrong', () => {
  const folder = join('test', 'fixtures', 'clean');

  for (const name of readdirSync(folder)) {
    it(`have no problems: ${name}`, () => {
      const reading = Reading.of(readFileSync(join(folder, name), 'utf8'));
      const structure = structureOf(reading);
      ok(structure.isNews);
      const found = check({ reading, structure, surroundings }, rulesetOf('wire', {}));
      deepEqual(
        found.map(({ rule, finding }) => `${finding.range.start.line + 1}: ${rule.code}: ${finding.message}`),
        [],
      );
    });
  }
});

function findings(text: string, rule: Rule): Found[] {
  const reading = Reading.of(text);
  return check({ reading, structure: structureOf(reading), surroundings }, only([rule]));
}

function mark(text: string, found: readonly Found[]): string {
  const edits = found.flatMap(({ finding: { range } }) => [
    { range: { start: range.start, end: range.start }, newText: '⟦' },
    { range: { start: range.end, end: range.end }, newText: '⟧' },
  ]);
  return apply(text, edits);
}

function mend(text: string, found: readonly Found[]): string {
  return apply(text, compatible(found.flatMap(({ fixes }) => fixes().find(({ preferred }) => preferred)?.edits ?? [])));
}

function apply(text: string, edits: readonly Edit[]): string {
  const lines = Lines.of(text);
  const offset = ({ line, character }: Edit['range']['start']) => lines.start(line) + character;
  return edits
    .map(edit => ({ start: offset(edit.range.start), end: offset(edit.range.end), newText: edit.newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
