import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Article, Part } from '../../server/article/article';
import { Reading } from '../../server/article/reading';
import { structureOf, type Structure } from '../../server/article/structure';
import { check } from '../../server/rules/check';
import { missingDate } from '../../server/rules/missing-date';
import { missingKeywords } from '../../server/rules/missing-keywords';
import { missingSource } from '../../server/rules/missing-source';
import { only } from '../../server/rules/ruleset';
import type { ArticleRule } from '../../server/rules/rule';
import { readFixtures, type Fixture } from '../fixture';
import { edited, news } from './check';

const fixtures = [...readFixtures('articles'), ...readFixtures('collected')];

/** Which parts an article has, by their kinds and in their order. */
function shapeOf({ headline, byline, date, source, keywords, body, related }: Article): string {
  const parts = { headline, byline, date, source, keywords };
  const present = Object.entries(parts).flatMap(([name, part]) => (part ? [name] : []));
  return `${present.join(' ')}; ${body.length} blocks; ${related.length} related`;
}

const metadata: readonly (readonly [name: 'date' | 'source' | 'keywords', rule: ArticleRule])[] = [
  ['date', missingDate],
  ['source', missingSource],
  ['keywords', missingKeywords],
];

describe('a line of metadata that was taken away', () => {
  for (const [name, rule] of metadata) {
    it(`comes back by the fix of ${rule.code}`, () => {
      const results = fixtures.flatMap(fixture => restored(fixture, name, rule));
      const failed = results.filter(({ problem }) => problem);
      ok(results.length > 20, `${results.length} articles`);
      deepEqual(
        failed.map(({ path, problem }) => `${path}: ${problem ?? ''}`),
        [],
        `${failed.length} of ${results.length}`,
      );
    });
  }
});

interface Restored {
  readonly path: string;
  readonly problem?: string;
}

/** Takes a part's line out of the fixture's first article, and puts it back by the fix. */
function restored({ path, text }: Fixture, name: 'date' | 'source' | 'keywords', rule: ArticleRule): Restored[] {
  const whole = structureOf(Reading.of(text));
  const part: Part | undefined = whole.articles[0]?.[name];
  // A line that stands for nothing else, in a structure that holds without it.
  if (!part || part.range.start.line !== part.range.end.line) return [];
  const without = withoutLine(text, part.range.start.line);
  const { structure: lacking, found } = findingsIn(without, rule);
  if (lacking.articles[0]?.[name] || !sameBut(whole, lacking)) return [];
  const [finding] = found;
  if (!finding) {
    // In a file of several articles a line may stand for all of them.
    const [only, another] = lacking.articles;
    return only && !another && only.body.length > 0 ? [{ path, problem: 'not found missing' }] : [];
  }
  const [fix] = finding.fixes();
  if (!fix) return [{ path, problem: 'no fix' }];
  equal(fix.edits.length, 1);
  const mended = edited(without, fix.edits);
  const after = findingsIn(mended, rule);
  const first = after.structure.articles[0];
  if (!first?.[name]) return [{ path, problem: `no ${name} after “${fix.title}”: ${JSON.stringify(fix.edits)}` }];
  if (after.found.some(({ finding: { range } }) => range.start.line <= first.range.end.line))
    return [{ path, problem: 'found again' }];
  if (shapeOf(first) !== shapeOf(whole.articles[0]!)) {
    return [
      { path, problem: `${shapeOf(whole.articles[0]!)} has become ${shapeOf(first)}: ${JSON.stringify(fix.edits)}` },
    ];
  }
  return [{ path }];
}

/** The other parts of the first article are there as before. */
function sameBut(whole: Structure, lacking: Structure): boolean {
  const [before, after] = [whole.articles[0], lacking.articles[0]];
  return (
    before?.body.length === after?.body.length &&
    before?.related.length === after?.related.length &&
    Boolean(before?.headline) === Boolean(after?.headline)
  );
}

function findingsIn(text: string, rule: ArticleRule) {
  const reading = Reading.of(text);
  const structure = structureOf(reading);
  return { structure, found: check({ reading, structure, surroundings: news.surroundings }, only([rule])) };
}

function withoutLine(text: string, line: number): string {
  const { lines } = Reading.of(text);
  const end = line + 1 < lines.count ? lines.start(line + 1) : text.length;
  return text.slice(0, lines.start(line)) + text.slice(end);
}
