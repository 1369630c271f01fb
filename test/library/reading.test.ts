import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../server/article/article';
import { Reading } from '../../server/article/reading';
import { structureOf, Structures } from '../../server/article/structure';
import { contains, comparePositions, type Range } from '../../server/text/range';
import { anyText, applyEdit, edit, newsText, troubledText } from './arbitrary';

describe('a reading after edits', () => {
  it('equals a fresh reading of the same text', () => {
    fc.assert(
      fc.property(newsText, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let reading = Reading.of(text);
        const structures = new Structures();
        structures.of(reading);
        for (const change of edits) {
          text = applyEdit(text, change);
          reading = reading.after(text);
        }
        deepEqual(structures.of(reading), structureOf(Reading.of(text)));
      }),
      { numRuns: 120 },
    );
  });

  it('takes over the lines that the edit has not touched', () => {
    const text = 'A headline of the day\n\nA first paragraph, as they are.\nA second one, as they are.\n';
    const before = Reading.of(text);
    const after = before.after(text.replace('second', 'third'));
    equal(after.read[0], before.read[0]);
    equal(after.read[2], before.read[2]);
    ok(after.read[3] !== before.read[3]);
  });
});

describe('any text', () => {
  it('is read without failing, one kind a line, with ranges inside it, nested and in order', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, troubledText, anyText), text => {
        const reading = Reading.of(text);
        const structure = structureOf(reading);
        equal(structure.lines.length, reading.lines.count);
        let end = { line: 0, character: 0 };
        for (const article of structure.articles) {
          checkArticle(article, reading);
          ok(comparePositions(end, article.range.start) <= 0, 'articles follow each other');
          end = article.range.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});

function checkArticle(article: Article, reading: Reading): void {
  checkRange(article.range, reading);
  const { headline, subheadline, byline, date, updated, dateline, source, keywords, end } = article;
  const parts = [headline, subheadline, byline, date, updated, source, keywords, end, dateline];
  for (const part of [...parts, ...article.captions, ...article.notes, ...article.relatedHeadings]) {
    if (part) {
      checkRange(part.range, reading);
      ok(contains(article.range, part.range), 'a part lies in its article');
      if (part.label) ok(contains(part.range, part.label), 'a label lies in its part');
    }
  }
  for (const item of keywords?.items ?? []) {
    ok(contains(article.range, item.range), 'a keyword lies in its article');
    const { start } = item.range;
    const line = reading.lines.content(start.line);
    equal(line.slice(start.character, item.range.end.character), item.text);
  }
  let before = article.range.start;
  for (const { range, glue } of article.body) {
    checkRange(range, reading);
    ok(comparePositions(before, range.start) <= 0, 'blocks follow each other');
    before = range.end;
    if (glue) ok(contains(range, { start: glue, end: glue }), 'a glue point lies in its block');
  }
  for (const related of article.related) {
    ok(contains(article.range, related.range), 'a related article lies in its article');
    checkArticle(related, reading);
  }
}

function checkRange({ start, end }: Range, { lines }: Reading): void {
  ok(comparePositions(start, end) <= 0, 'a range ends after its start');
  for (const { line, character } of [start, end]) {
    ok(line >= 0 && line < lines.count, 'a position is on a line of the text');
    ok(character >= 0 && character <= lines.content(line).length, 'a position is inside its line');
  }
}
