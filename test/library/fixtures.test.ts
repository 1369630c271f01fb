import { ok, equal } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LineKind } from '../../server/article/kinds';
import { readFixtures, type Fixture } from '../fixture';
import { structureOfText } from './check';

/** The share of lines, over all fixtures, whose kind must be right; and of those in any one language. */
const overall = 0.98;
const everyLanguage = 0.95;
/** The share of what must be right in texts that the weights were not made on. */
const collected = 0.95;
/** The share of the other lines that must stay right where one is left out. */
const robust = 0.95;

describe('fixture articles', () => {
  const fixtures = readFixtures('articles');
  const languages = groups(fixtures);

  for (const [language, list] of languages) {
    it(`${language}: the kinds of lines in ${list.length} articles`, () => {
      const misread = list.flatMap(wrongLines);
      const lines = list.reduce((sum, { kinds }) => sum + kinds.length, 0);
      ok(misread.length <= lines * (1 - everyLanguage), `\n${misread.join('\n')}`);
    });
  }

  it('the kinds of lines in all languages together', () => {
    const misread = fixtures.flatMap(wrongLines);
    const lines = fixtures.reduce((sum, { kinds }) => sum + kinds.length, 0);
    ok(misread.length <= lines * (1 - overall), `${misread.length} of ${lines} lines:\n${misread.join('\n')}`);
  });

  for (const fixture of fixtures) {
    it(`${fixture.path}: is news in ${fixture.language}`, () => {
      const { isNews, language, confidence } = structureOfText(fixture.text);
      ok(isNews, `taken for something else, ${confidence} sure`);
      equal(language, fixture.language);
    });
  }
});

describe('a line that is missing', () => {
  it('does not topple the others', () => {
    let right = 0;
    let lines = 0;
    // Every third article is enough to tell.
    for (const { text, kinds } of readFixtures('articles').filter((_, at) => at % 3 === 0)) {
      const all = text.split(/\r\n|\n/);
      for (const [missing, kind] of kinds.entries()) {
        if (kind === 'blank' || kind === 'body') continue;
        const without = <Item>(list: readonly Item[]) => list.filter((_, at) => at !== missing);
        const found = structureOfText(without(all).join('\n')).lines;
        right += without(kinds).filter((expected, at) => found[at] === expected).length;
        lines += kinds.length - 1;
      }
    }
    ok(right >= lines * robust, `${((right / lines) * 100).toFixed(1)} of 100 lines are right`);
  });
});

describe('texts that are not news', () => {
  for (const fixture of readFixtures('not-news')) {
    it(`${fixture.path}: is not news`, () => {
      const { isNews, confidence } = structureOfText(fixture.text);
      ok(!isNews, `taken for news, ${confidence} sure`);
    });
  }
});

describe('licences and notes of the packages that are installed', () => {
  it('are not news', () => {
    const texts = readdirSync('node_modules', { recursive: false, encoding: 'utf8' }).flatMap(name =>
      ['LICENSE', 'README.md']
        .map(file => join('node_modules', name, file))
        .filter(path => existsSync(path) && statSync(path).size < 8000),
    );
    const misjudged = texts.filter(path => structureOfText(readFileSync(path, 'utf8')).isNews);
    ok(texts.length > 100, 'there are enough of them');
    ok(misjudged.length <= texts.length * 0.01, misjudged.join('\n'));
  });
});

describe('collected texts, written by people who did not know how they are read', () => {
  const texts = readFixtures('collected');
  const articles = texts.filter(({ isNews }) => isNews);

  it('the kinds of lines', () => {
    const misread = articles.flatMap(wrongLines);
    const lines = articles.reduce((sum, { kinds }) => sum + kinds.length, 0);
    ok(misread.length <= lines * (1 - collected), `${misread.length} of ${lines} lines:\n${misread.join('\n')}`);
  });

  it('the languages', () => {
    for (const { path, text, language } of articles) equal(structureOfText(text).language, language, path);
  });

  it('what is news', () => {
    const misjudged = texts
      .filter(({ text, isNews }) => structureOfText(text).isNews !== isNews)
      .map(({ path }) => path);
    ok(misjudged.length <= texts.length * (1 - collected), misjudged.join('\n'));
  });
});

describe('the reference article', () => {
  const expected = (
    [
      ['headline', 1],
      ['date', 1],
      ['body', 13],
      ['source', 1],
      ['keywords', 1],
      ['related-heading', 1],
      ['related-headline', 1],
      ['related-body', 8],
    ] as const satisfies readonly (readonly [LineKind, number])[]
  ).flatMap(([kind, count]) => new Array<LineKind>(count).fill(kind));

  for (const path of referenceLikes()) {
    it(`${path}: 27 lines and a glued sub-heading in line 10`, () => {
      const text = readFileSync(path, 'utf8');
      const { lines, articles, isNews, language, direction } = structureOfText(text);
      equal(lines.join('\n'), expected.join('\n'));
      ok(isNews);
      equal(language, 'ar');
      equal(direction, 'rtl');
      equal(articles.length, 1);
      equal(articles[0]!.related.length, 1);
      const glue = articles[0]!.body.flatMap(block => block.glue ?? []);
      equal(glue.length, 1);
      equal(glue[0]!.line, 9);
      const line = text.split('\n')[9]!;
      // The sub-heading's last word ends and the paragraph's first begins without a space.
      ok(/^\p{L}+\p{L}$/u.test(line.slice(glue[0]!.character - 1, glue[0]!.character + 1)));
      equal(line.slice(glue[0]!.character).split(/[\s،]/)[0], glueWord(path));
    });
  }
});

function glueWord(path: string): string {
  return path.includes('twin') ? 'في' : 'من';
}

/** The twin of the reference article, and the article itself where it is at hand. */
function referenceLikes(): string[] {
  const shared = join('..', 'shared', 'articles');
  const others = existsSync(shared) ? readdirSync(shared).map(name => join(shared, name)) : [];
  return [join('samples', '01-twin-ar.txt'), ...others];
}

function wrongLines({ path, text, kinds }: Fixture): string[] {
  const found = structureOfText(text).lines;
  const lines = text.split(/\r\n|\n/);
  return kinds.flatMap((kind, at) =>
    found[at] === kind
      ? []
      : [`${path}, line ${at + 1}: ${found[at] ?? 'nothing'} instead of ${kind}: ${lines[at]!.slice(0, 60)}`],
  );
}

function groups(fixtures: readonly Fixture[]): Map<string, Fixture[]> {
  const byLanguage = new Map<string, Fixture[]>();
  for (const fixture of fixtures) {
    const list = byLanguage.get(fixture.language);
    if (list) list.push(fixture);
    else byLanguage.set(fixture.language, [fixture]);
  }
  return byLanguage;
}
