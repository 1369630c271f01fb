import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Location } from 'vscode-languageserver';
import { definition } from '../../server/features/definition';
import { documentHighlights } from '../../server/features/document-highlights';
import { references } from '../../server/features/references';
import { anyText, newsText } from './arbitrary';
import { answerOf, documentOf, news } from './check';
import { atCursor, unmarked, withMarks } from './cursor';

describe('all mentions of the one under the cursor', () => {
  it('are those by the full name and by the family name, with clitics and in every spelling', () => {
    check(`وزيرة الثقافة العمانية تلتقي شعراء من المغرب
تاريخ النشر: 26 أبريل 2024
التقت وزيرة الثقافة العمانية ⟦نورة الزع<|>تراوي⟧ في مسقط شعراء من المغرب، وقالت ⟦الزعتراوي⟧ إن الشعر جسر بين البلدين.
👏 ⟦نورة الزعتراوي⟧ شكرت الشعراء، ول⟦لزعتراوي⟧ ديوان جديد. وزارت ⟦الزَّعْتَراوي⟧ الرباط، ورحّب الحضور ب⟦الزعتراوي⟧.
المصدر: وكالة الأنباء العمانية
`);
  });

  it('are those of a country with clitics, and not of its people', () => {
    check(
      `الجزائر والكويت تبحثان إنشاء خط بحري
تاريخ النشر: 26 أبريل 2024
بحث وزير النقل الجزائري مع نظيره الكويتي إنشاء خط بحري بين الجزائر و⟦الك<|>ويت⟧.
وشكر الوزير ل⟦لكويت⟧ دعمها، وقال إن السفن ستصل إلى ⟦الكُوَيت⟧ يوم الجمعة المقبل.
`.replace('والكويت', 'و⟦الكويت⟧'),
    );
    check(`الجزائر والكويت تبحثان إنشاء خط بحري
تاريخ النشر: 26 أبريل 2024
بحث وزير النقل الجزائري مع نظيره ⟦الك<|>ويتي⟧ إنشاء خط بحري بين الجزائر والكويت، وقال الوزير ⟦الكويتي⟧ إن العمل بدأ.
`);
  });

  it('are those of Persian letters', () => {
    check(`وزیر راه با همتای ترک دیدار کرد
تاریخ: ۲۲ اردیبهشت ۱۴۰۰

وزیر راه روز چهارشنبه در ⟦آنکارا⟧ با همتای خود دیدار کرد و گفت که ⟦آنک<|>ارا⟧ و ⟦انكارا⟧ یک شهر است.

منبع: ایرنا
`);
  });

  it('are those of a name in capital letters, with emoji before it', () => {
    check(`Quay opens in Salem
12 May 2021

Transport minister ⟦Peter Harlow⟧ opened a second quay on Wednesday, officials said in a statement.

🚢👩‍👩‍👧 ⟦Harl<|>ow⟧ said that a third quay would follow, and ⟦HARLOW⟧ smiled.

Source: Reuters
`);
  });

  it('are found in a text whose lines end with CRLF', () => {
    check(
      `Quay opens in Salem
12 May 2021

Transport minister ⟦Peter Harlow⟧ opened a second quay on Wednesday, officials said in a statement.

⟦Harlow<|>⟧ said that a third quay would follow.
`.replaceAll('\n', '\r\n'),
    );
  });

  it('stay in their article where nothing is known of the one', () => {
    const [first, second] = [
      `وزير التعليم يفتتح مدرسة في العاصمة
تاريخ النشر: 27 أبريل 2024
افتتح وزير التعليم سامر الزعتراوي مدرسة في دمشق، وقال الزعتراوي إن المدرسة جاهزة.
المصدر: رويترز
`,
      `شاعرة تزور دمشق
تاريخ النشر: 28 أبريل 2024
زارت الشاعرة نورة الزعتراوي مدينة دمشق، وقالت الزعتراوي إن الشعر جسر بين البلدين.
المصدر: رويترز
`,
    ];
    const named = second
      .replace('نورة الزعتراوي', '⟦نورة الز<|>عتراوي⟧')
      .replace('وقالت الزعتراوي', 'وقالت ⟦الزعتراوي⟧');
    check(`${first}---\n${named}`);
    const known = (text: string) => text.replaceAll('دمشق', '⟦دمشق⟧');
    check(`${known(first)}---\n${known(second).replace('⟦دمشق⟧', '⟦دم<|>شق⟧')}`);
  });

  it('are those of a record that has no id, in all articles', () => {
    const article = (day: number) => `وزير النقل يفتتح رصيفا في الميناء
تاريخ النشر: ${day} أبريل 2024
افتتح وزير النقل الرصيف الثاني في الميناء، وفق ما ذكرت ⟦وكالة الأناضول⟧ في تقرير لها.
المصدر: ⟦وكالة الأناضول⟧
`;
    check(`${article(26).replace('كالة', 'كا<|>لة')}---\n${article(27)}`);
  });

  it('belong to the one that begins at the cursor, or that ends there', () => {
    check(
      '中国和法国\n2021年5月12日\n\n部长周三在⟦法国<|>⟧启用港口第二码头，并发表讲话。\n\n来源：新华社\n'.replace(
        '和法国',
        '和⟦法国⟧',
      ),
    );
  });

  it('are none where nobody is named: the editor marks the word', () => {
    const { text, position } = atCursor(
      'Quay opens\n12 May 2021\n\nThe mini<|>ster opened a second quay, officials said.\n',
    );
    equal(answerOf(documentHighlights, text, { position }), null);
    equal(answerOf(references, text, { position, context: { includeDeclaration: true } }), null);
    equal(answerOf(definition, text, { position }), null);
    deepEqual([documentHighlights.quiet, references.quiet, definition.quiet], [null, null, null]);
  });

  it('are of the same key, hold the cursor, and lead to the first, at any name of any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), text => {
        const document = documentOf(text);
        for (const { range } of document.analysis.mentions.slice(0, 20)) {
          const params = { textDocument: { uri: document.uri }, position: range.start };
          const highlights = documentHighlights.answer(document, params, news)!;
          ok(highlights.some(highlight => highlight.range.start.character === range.start.character));
          deepEqual((definition.answer(document, params, news) as Location).range, highlights[0]!.range);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** `<|>` is the cursor; `⟦…⟧` are the mentions that are found from there, the first of which is the declaration. */
function check(marked: string): void {
  const { text, position } = atCursor(marked);
  const expected = marked.replace('<|>', '');
  const highlights = answerOf(documentHighlights, text, { position })?.map(({ range }) => range) ?? [];
  equal(withMarks(text, highlights), expected);
  const all = answerOf(references, text, { position, context: { includeDeclaration: true } }) ?? [];
  deepEqual(
    all.map(({ range }) => range),
    highlights,
  );
  const others = answerOf(references, text, { position, context: { includeDeclaration: false } });
  deepEqual(others, all.slice(1));
  deepEqual(answerOf(definition, text, { position }), all[0]);
  equal(all[0]!.uri, 'test:document');
  equal(unmarked(expected), text);
}
