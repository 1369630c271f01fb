import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { prepareRename, rename } from '../../server/features/rename';
import { textOf } from '../../server/features/mention-text';
import { Lines } from '../../server/text/lines';
import { anyText, newsText } from './arbitrary';
import { answerOf, documentOf, edited, news } from './check';
import { atCursor, beforeAndAfter } from './cursor';

const letter = (text: string) => `وزيرة الثقافة تلتقي شعراء من المغرب
تاريخ النشر: 26 أبريل 2024
${text}
المصدر: وكالة الأنباء العمانية
`;

describe('rename', () => {
  it('writes the full name and the family name otherwise, in every spelling', () => {
    check(
      letter(`التقت وزيرة الثقافة ⟦نورة الزع<|>تراوي→نورا الزعتري⟧ في مسقط شعراء، وقالت ⟦الزعتراوي→الزعتري⟧ إن الشعر جسر بين البلدين.
👏 ⟦نوره الزعتراوى→نورا الزعتري⟧ شكرت الشعراء، ورحّب الحضور ب⟦الزَّعْتَراوي→الزعتري⟧.`),
    );
  });

  it('takes the full name along where the family name is written otherwise', () => {
    check(
      letter(
        'التقت وزيرة الثقافة نورة ⟦الزعتراوي→الزعتري⟧ في مسقط شعراء، وقالت ⟦الزعت<|>راوي→الزعتري⟧ إن الشعر جسر بين البلدين.',
      ),
    );
  });

  it('puts a name of more or fewer words where the whole name stands', () => {
    check(
      letter(
        'التقت وزيرة الثقافة ⟦نورة الزع<|>تراوي→نورة بنت سالم الزعتراوي⟧ في مسقط شعراء، وقالت الزعتراوي إن الشعر جسر.\nو⟦نورة الزعتراوي→نورة بنت سالم الزعتراوي⟧ شكرت الشعراء.',
      ),
    );
    check(
      letter(
        'التقت وزيرة الثقافة نورة الزعتراوي في مسقط شعراء، وقالت ⟦الزع<|>تراوي→الوزيرة الزعتراوي⟧ إن الشعر جسر بين البلدين.',
      ),
    );
  });

  it('leaves proclitics, and writes the article without its alef after lam', () => {
    check(
      letter(`وصلت الوزيرة إلى ⟦الك<|>ويت→البحرين⟧، ثم عادت من ⟦الكويت→البحرين⟧. وشكرت ل⟦لكويت→لبحرين⟧ دعمها.
وقالت إن و⟦الكويت→البحرين⟧ تتعاونان مع عمان.`).replace('إن و', 'إن مسقط و'),
    );
    check(
      letter('وصلت الوزيرة إلى ⟦الكويت→قطر⟧، وشكرت ل⟦لكو<|>يت→قطر⟧ دعمها، وقالت إن ⟦الكويت→قطر⟧ بلد الشعر والشعراء.'),
      'الكويت',
    );
    check(
      letter(
        'وصلت الوزيرة إلى ⟦لب<|>نان→الكويت⟧، وشكرت ل⟦لبنان→لكويت⟧ دعمه، وقالت إن ⟦لبنان→الكويت⟧ بلد الشعر والشعراء.',
      ),
    );
    check(
      letter('قالت الوزيرة إن ل⟦لجنة ال<|>ثقافة العربية→هيئة الثقافة العربية⟧ مكانة في قلوب الشعراء في كل البلدان.'),
      'لجنة الثقافة العربية',
    );
  });

  it('changes what stands between the words', () => {
    check(`Quay opens in Salem
12 May 2021

Transport minister ⟦Jean-Paul Har<|>low→Jean Paul Harlow⟧ opened a second quay, officials said.

👋 Harlow said that a third quay would follow, and ⟦Jean-Paul Harlow→Jean Paul Harlow⟧ smiled.

Source: Reuters
`);
  });

  it('keeps the line ends of the text, and stays in the article where nothing is known of the one', () => {
    const other = letter('التقت وزيرة التعليم سلمى الزعتراوي شعراء، وقالت الزعتراوي إن الشعر جسر بين البلدين.');
    const here = letter('التقت وزيرة الثقافة ⟦نورة الزعت<|>راوي→نورة الزعتري⟧ شعراء في مسقط.');
    check(`${other}---\n${here}`.replaceAll('\n', '\r\n'));
  });

  it('is for names alone', () => {
    const { text, position } = atCursor(letter('التقت وزي<|>رة الثقافة نورة الزعتراوي شعراء في مسقط.'));
    equal(answerOf(prepareRename, text, { position }), null);
    equal(answerOf(rename, text, { position, newName: 'سفيرة' }), null);
    deepEqual([prepareRename.quiet, rename.quiet], [null, null]);
  });

  it('takes no name that is empty, breaks the line, or changes nothing', () => {
    const { text, position } = atCursor(letter('التقت وزيرة الثقافة نورة الزع<|>تراوي شعراء في مسقط.'));
    for (const newName of ['', ' ', 'نورة\nالزعتري', 'نورة\rالزعتري', ' نورة الزعتراوي ']) {
      equal(answerOf(rename, text, { position, newName }), null, JSON.stringify(newName));
    }
  });

  it('has its name found again, whatever it is, at any name of any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), fc.constantFrom('سالم', 'Ann Lee', '李', 'الكويت'), (text, newName) => {
        const document = documentOf(text);
        for (const { range } of document.analysis.mentions.slice(0, 10)) {
          const params = { textDocument: { uri: document.uri }, position: range.start };
          ok(prepareRename.answer(document, params, news)!.placeholder !== '');
          const edit = rename.answer(document, { ...params, newName }, news);
          if (edit) ok(edited(text, edit.changes!['test:document']!).includes(newName.slice(1)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

/**
 * `<|>` is the cursor, in `⟦old→new⟧` stands what is renamed. The new name is that of the edit around the cursor; the one
 * to begin with is the old one unless it is given.
 */
function check(marked: string, placeholder?: string): void {
  const { before, after, here } = beforeAndAfter(marked);
  const { text, position } = atCursor(before);
  const { range, placeholder: offered } = answerOf(prepareRename, text, { position })!;
  equal(offered, placeholder ?? textOf(range, Lines.of(text)));
  const answer = answerOf(rename, text, { position, newName: here });
  equal(edited(text, answer!.changes!['test:document']!), after);
}
