import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { semanticTokens, semanticTokensInRange, tokenTypes } from '../../server/features/semantic-tokens';
import { hasRightToLeft } from '../../server/text/script';
import manifest from '../../package.json';
import { anyText, newsText } from './arbitrary';
import { answerOf } from './check';

describe('semantic tokens', () => {
  it('colour left-to-right lines: labels apart', () => {
    check(
      `Headline: Port of Salem opens second quay
By Jane Roe
Date: 12 May 2021

SALEM, May 12 (Reuters) - The minister opened a second quay on Wednesday, officials said.

Source : Reuters
Keywords: ports, trade

Read also:
- Ferry returns to the bay

Editor's note: This story has been corrected.
-30-
`,
      `
1 newsLabel 'Headline: '
1 newsHeadline 'Port of Salem opens second quay'
2 newsByline 'By Jane Roe'
3 newsLabel 'Date: '
3 newsDate '12 May 2021'
7 newsLabel 'Source : '
7 newsSource 'Reuters'
8 newsLabel 'Keywords: '
8 newsKeywords 'ports, trade'
10 newsLabel 'Read also:'
11 newsRelatedHeadline '- Ferry returns to the bay'
13 newsLabel 'Editor's note: '
13 newsNote 'This story has been corrected.'
14 newsMark '-30-'
`,
    );
  });

  it('never cut a line that holds right-to-left text: one token for all of it', () => {
    check(
      `\ufeffوزير النقل يفتتح الرصيف الثاني في الميناء
تاريخ النشر: 12th, October 2023 GMT
افتتح وزير النقل الرصيف الثاني في الميناء، وقال إن السفن ستصل إليه يوم الجمعة المقبل.
 المصدر: رويترز\u200f \u200f
كلمات دلالية: موانئ تجارة
Source: الجزيرة
إقرأ أيضاً:
العبّارة تعود إلى الخليج`,
      `
1 newsHeadline '\ufeffوزير النقل يفتتح الرصيف الثاني في الميناء'
2 newsDate 'تاريخ النشر: 12th, October 2023 GMT'
4 newsSource ' المصدر: رويترز\u200f \u200f'
5 newsKeywords 'كلمات دلالية: موانئ تجارة'
6 newsSource 'Source: الجزيرة'
7 newsRelatedHeading 'إقرأ أيضاً:'
8 newsRelatedHeadline 'العبّارة تعود إلى الخليج'
`,
    );
  });

  it('count in UTF-16, with CRLF', () => {
    check(
      'Headline: 😀 Cafe\u0301 of Salem opens\r\nDate: 12 May 2021\r\n\r\nKeywords: \ud800, b\r\n',
      `
1 newsLabel 'Headline: '
1 newsHeadline '😀 Cafe\u0301 of Salem opens'
2 newsLabel 'Date: '
2 newsDate '12 May 2021'
4 newsLabel 'Keywords: '
4 newsKeywords '\ud800, b'
`,
    );
  });

  it('stand in order, apart and inside their lines; for a range they are those of its lines', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), fc.nat(30), fc.nat(30), (text, from, count) => {
        const lines = text.split(/\r\n|\n|\r/);
        const all = decoded(answerOf(semanticTokens, text).data);
        let end = { line: 0, character: 0 };
        for (const { line, start, length } of all) {
          if (line > end.line) end = { line, character: 0 };
          equal(line === end.line && start >= end.character && length > 0, true);
          equal(start + length <= lines[line]!.length, true);
          if (hasRightToLeft(lines[line]!)) equal(`${start} ${length}`, `0 ${lines[line]!.length}`);
          end = { line, character: start + length };
        }
        const range = { start: { line: from, character: 0 }, end: { line: from + count, character: 0 } };
        const ranged = decoded(answerOf(semanticTokensInRange, text, { range }).data);
        equal(
          print(ranged, lines),
          print(
            all.filter(({ line }) => line >= from && line <= from + count),
            lines,
          ),
        );
      }),
    );
  });

  it('have types that the manifest contributes and colours', () => {
    const contributed = new Set(manifest.contributes.semanticTokenTypes.map(({ id }) => id));
    const coloured = new Set(Object.keys(manifest.contributes.semanticTokenScopes[0]!.scopes));
    for (const type of tokenTypes) equal(contributed.has(type) && coloured.has(type), true, type);
  });
});

interface Token {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: string;
}

function check(text: string, expected: string): void {
  equal(`\n${print(decoded(answerOf(semanticTokens, text).data), text.split(/\r\n|\n|\r/))}`, expected);
}

function print(tokens: readonly Token[], lines: readonly string[]): string {
  return tokens
    .map(({ line, start, length, type }) => `${line + 1} ${type} '${lines[line]!.slice(start, start + length)}'\n`)
    .join('');
}

function decoded(data: readonly number[]): Token[] {
  const tokens: Token[] = [];
  let [line, start] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    start = data[at] === 0 ? start + data[at + 1]! : data[at + 1]!;
    line += data[at]!;
    tokens.push({ line, start, length: data[at + 2]!, type: tokenTypes[data[at + 3]!]! });
  }
  return tokens;
}
