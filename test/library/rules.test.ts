import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reading } from '../../server/article/reading';
import { structureOf } from '../../server/article/structure';
import { rules } from '../../server/rules';
import { check, type Found } from '../../server/rules/check';
import { only, rulesetOf } from '../../server/rules/ruleset';
import { compatible } from '../../server/rules/edits';
import type { Rule } from '../../server/rules/rule';
import { edited, news } from './check';

const { surroundings } = news;

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
  return edited(text, edits);
}

function mend(text: string, found: readonly Found[]): string {
  return edited(
    text,
    compatible(found.flatMap(({ fixes }) => fixes().find(({ preferred }) => preferred)?.edits ?? [])),
  );
}
