import { deepEqual, equal } from 'node:assert/strict';
import { Reading } from '../../server/article/reading';
import { structureOf } from '../../server/article/structure';
import { check, type Subject } from '../../server/rules/check';
import { fixAll } from '../../server/rules/fix-all';
import type { Finding, Rule } from '../../server/rules/rule';
import { only, rulesetOf } from '../../server/rules/ruleset';
import type { Lines } from '../../server/text/lines';
import type { Range } from '../../server/text/range';
import { readFixtures } from '../fixture';
import { edited, news, replaced } from './check';

const wire = rulesetOf('wire', {});
const fixtures = [...readFixtures('articles'), ...readFixtures('collected')];

describe('fixes, over all fixtures', () => {
  it('of all that is safe leave nothing to be fixed, and every part where it was', () => {
    for (const { path, text } of fixtures) {
      const before = subjectOf(text);
      const mended = replaced(text, fixAll(before, wire));
      const after = subjectOf(mended);
      deepEqual(fixAll(after, wire), [], path);
      deepEqual(partsOf(after), partsOf(before), path);
      deepEqual(lineEndsOf(mended), lineEndsOf(text), path);
    }
  });

  it('taken alone put right what they are for', () => {
    const failed: string[] = [];
    for (const { path, text } of fixtures) {
      const subject = subjectOf(text);
      for (const { rule, finding, fixes } of check(subject, wire)) {
        const fix = fixes().find(({ preferred }) => preferred);
        if (!fix) continue;
        const { lines } = subject.reading;
        const mended = edited(text, fix.edits);
        if (firesAt(finding, lines, rule, subjectOf(mended)))
          failed.push(`${path}:${finding.range.start.line + 1}: ${rule.code}: ${fix.title}`);
      }
    }
    deepEqual(failed, []);
  });

  it('touch nothing but the lines in which something was found', () => {
    for (const { path, text } of fixtures) {
      const subject = subjectOf(text);
      const found = new Set<number>();
      for (const { finding } of check(subject, wire)) {
        const { start, end } = finding.range;
        for (let line = start.line; line <= end.line; line++) found.add(line);
      }
      for (const { start, end } of fixAll(subject, wire)) {
        for (const offset of [start, end]) {
          const line = text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
          equal(found.has(line), true, `${path}, ${start}: ${text.slice(start, end)}`);
        }
      }
    }
  });
});

/** Whether a rule finds the same again: the same text, in a line that is as it was. */
function firesAt({ range }: Finding, lines: Lines, rule: Rule, { reading, ...subject }: Subject): boolean {
  const place = (of: Lines, { start, end }: Range) =>
    `${of.content(start.line)}|${String(start.character)}-${String(end.character)}`;
  const before = place(lines, range);
  return check({ reading, ...subject }, only([rule])).some(
    ({ finding }) => place(reading.lines, finding.range) === before,
  );
}

function subjectOf(text: string): Subject {
  const reading = Reading.of(text);
  return { reading, structure: structureOf(reading), surroundings: news.surroundings };
}

/** Which parts the articles have. A sub-heading that had run into its paragraph is one part more, and not counted. */
function partsOf({ structure }: Subject): string[] {
  return structure.articles.map(({ headline, subheadline, byline, date, updated, source, keywords, body, related }) => {
    const parts = { headline, subheadline, byline, date, updated, source, keywords };
    const present = Object.entries(parts).flatMap(([name, part]) => (part ? [name] : []));
    return `${present.join(' ')}; ${body.filter(({ kind }) => kind === 'paragraph').length} paragraphs; ${related.length} related`;
  });
}

function lineEndsOf(text: string): string[] {
  return [...new Set(text.match(/\r\n|\n|\r/g) ?? [])];
}
