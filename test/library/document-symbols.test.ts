import { equal, ok } from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import fc from 'fast-check';
import { documentSymbols } from '../../server/features/document-symbols';
import { comparePositions, contains } from '../../server/text/range';
import { anyText, newsText } from './arbitrary';
import { answerOf } from './check';

const said = 'The minister opened a second quay on Wednesday, officials said in a statement.';

describe('document symbols', () => {
  it('outline an article with all its parts', () => {
    check(
      `Headline: Port of Salem opens second quay
A long-awaited day for the harbour and its people
By Jane Roe
Date: 12 May 2021
Updated: 13 May 2021

${said}

Plans for a third quay

${said}

Source: Reuters
Keywords: ports, trade

Read also:
Ferry returns to the bay
${said}
Harbour master retires after forty years at sea
`,
      `
Article 1-19: Port of Salem opens second quay
  Headline 1: Port of Salem opens second quay
  Standfirst 2: A long-awaited day for the harbour and its people
  Byline 3: Jane Roe
  Date 4: 12 May 2021
  Date 5: 13 May 2021
  Body 7-11: The minister opened a second quay on Wednesday, of…
    Sub-heading 9-11: Plans for a third quay
  Source 13: Reuters
  Keywords 14: ports, trade
  Related section 16-19: Read also
    Related article 17-18: Ferry returns to the bay
      Headline 17: Ferry returns to the bay
      Body 18: The minister opened a second quay on Wednesday, of…
    Related article 19: Harbour master retires after forty years at sea
      Headline 19: Harbour master retires after forty years at sea
`,
    );
  });

  it('outline an Arabic article, with a byte order mark and CRLF', () => {
    check(
      `\ufeffوزير النقل يفتتح الرصيف الثاني في الميناء\r
تاريخ النشر: 12th, October 2023 GMT\r
افتتح وزير النقل الرصيف الثاني في الميناء، وقال إن السفن ستصل إليه يوم الجمعة المقبل.\r
المصدر: رويترز\r
كلمات دلالية: موانئ تجارة\r
إقرأ أيضاً:\r
العبّارة تعود إلى الخليج\r
`,
      `
Article 1-7: وزير النقل يفتتح الرصيف الثاني في الميناء
  Headline 1: وزير النقل يفتتح الرصيف الثاني في الميناء
  Date 2: 12th, October 2023 GMT
  Body 3: افتتح وزير النقل الرصيف الثاني في الميناء، وقال إن…
  Source 4: رويترز
  Keywords 5: موانئ تجارة
  Related section 6-7: إقرأ أيضاً
    Related article 7: العبّارة تعود إلى الخليج
      Headline 7: العبّارة تعود إلى الخليج
`,
    );
  });

  it('put a related section in the middle of a story into its body', () => {
    check(
      `Headline: Port of Salem opens second quay

${said}

Read also: Ferry returns to the bay

${said}
`,
      `
Article 1-7: Port of Salem opens second quay
  Headline 1: Port of Salem opens second quay
  Body 3-7: The minister opened a second quay on Wednesday, of…
    Related section 5: Read also
      Related article 5: Ferry returns to the bay
        Headline 5: Ferry returns to the bay
`,
    );
  });

  it('list the articles of a file one after the other', () => {
    check(
      `Headline: Port of Salem opens second quay

${said}

---

Headline: Ferry returns to the bay

${said}
`,
      `
Article 1-3: Port of Salem opens second quay
  Headline 1: Port of Salem opens second quay
  Body 3: The minister opened a second quay on Wednesday, of…
Article 7-9: Ferry returns to the bay
  Headline 7: Ferry returns to the bay
  Body 9: The minister opened a second quay on Wednesday, of…
`,
    );
  });

  it('never put a story into the keywords above and below it', () => {
    const below = `Headline: Port of Salem opens second quay\nKeywords: ports\n\n${said}\n\nKeywords: ships\n`;
    const between = `${below}\n${said}\n`;
    for (const text of [below, between]) {
      const [article] = answerOf(documentSymbols, text);
      checkNesting([article!]);
      ok(article!.children!.some(({ detail }) => detail === 'Body'));
    }
  });

  it('cut long names, but no character', () => {
    const [article] = answerOf(documentSymbols, `Headline: ${'word '.repeat(40)}\n\n${said}`);
    ok(article!.name.length <= 120 && article!.name.startsWith('word word'));
    const [emoji] = answerOf(documentSymbols, `Headline: ${'word '.repeat(23)}abcd😀 and more words\n\n${said}`);
    ok(!/\p{Surrogate}/u.test(emoji!.name), JSON.stringify(emoji!.name.slice(-10)));
  });

  it('are none in an empty text', () => check('', '\n'));

  it('lie in a text that shows next to nothing', () => {
    for (const text of ['\u06dd', '\ufff9', '\u0600\n\u200f', '\ud800', '.']) {
      checkNesting(answerOf(documentSymbols, text));
    }
  });

  it('nest, in order and apart, with names and selection ranges', () => {
    fc.assert(fc.property(fc.oneof(newsText, anyText), text => checkNesting(answerOf(documentSymbols, text))));
  });
});

function check(text: string, expected: string): void {
  const symbols = answerOf(documentSymbols, text);
  checkNesting(symbols);
  equal(`\n${symbols.map(symbol => print(symbol, '')).join('')}`, expected);
}

/** Kind, lines counted from 1, name; children indented. */
function print({ name, detail, range: { start, end }, children }: DocumentSymbol, indent: string): string {
  const lines = start.line === end.line ? `${start.line + 1}` : `${start.line + 1}-${end.line + 1}`;
  const short = name.length > 50 ? `${name.slice(0, 50)}…` : name;
  return `${indent}${detail!} ${lines}: ${short}\n${children!.map(child => print(child, `${indent}  `)).join('')}`;
}

function checkNesting(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): void {
  let before: DocumentSymbol | undefined;
  for (const symbol of symbols) {
    ok(symbol.name.trim() !== '' && symbol.name.length <= 120 && symbol.detail);
    ok(contains(symbol.range, symbol.selectionRange), `${symbol.name} holds its selection range`);
    if (parent) ok(contains(parent.range, symbol.range), `${symbol.name} lies in ${parent.name}`);
    if (before)
      ok(comparePositions(before.range.end, symbol.range.start) <= 0, `${symbol.name} follows ${before.name}`);
    checkNesting(symbol.children ?? [], symbol);
    before = symbol;
  }
}
