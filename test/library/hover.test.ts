import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Hover, HoverParams, MarkupContent } from 'vscode-languageserver';
import { noHabits, type FolderHabits } from '../../server/corpus/habits';
import { hover } from '../../server/features/hover';
import { Lines } from '../../server/text/lines';
import { anyText, newsText } from './arbitrary';
import { answerOf, documentOf, news } from './check';

const habits: FolderHabits = {
  ...noHabits,
  sources: [
    { text: 'رويترز', count: 4 },
    { text: 'Harbour News', count: 2 },
  ],
  keywords: [
    { text: 'تجارة', count: 3 },
    { text: 'trade', count: 5 },
  ],
  articles: 9,
};

const text = 'افتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.';
const said = 'The minister opened a second quay this week, officials said in a statement.';

/** An Arabic article with its date, a paragraph and what stands behind the body. */
function arabic(date: string, paragraph = text, end = ''): string {
  return `وزير النقل يفتتح الرصيف الثاني في ميناء صلالة
تاريخ النشر: ${date}
${paragraph}
وأضاف الوزير أن التجارة بين البلدين تضاعفت، وأن تجارة الأسماك ستستفيد من الرصيف.
${end}`;
}

function english(date: string, paragraph = said, end = ''): string {
  return `Port of Salem opens second quay
Date: ${date}

${paragraph}

The harbour master said that trade had doubled, and trade in fish most of all.

${end}`;
}

describe('hover', () => {
  it('tells a date in every calendar', () => {
    check(
      arabic('⟦12th, October 2|023⟧ GMT'),
      `
**12 أكتوبر 2023** · الخميس · 2023-10-12

- Gregorian calendar: 12 أكتوبر 2023
- Islamic calendar (Umm al-Qura): 27 ربيع الأول 1445
- Persian calendar: 20 مهر 1402

Read as: Gregorian calendar`,
    );
    check(
      `وزیر راه اسکله دوم بندر چابهار را افتتاح کرد
تاریخ: ⟦۲۲ اردیبهشت ۱۴|۰۰⟧

وزیر راه روز چهارشنبه اسکله دوم بندر چابهار را افتتاح کرد و گفت که کشتی‌ها هفته آینده می‌رسند.

منبع: ایرنا
`,
      `
**۱۲ مهٔ ۲۰۲۱** · چهارشنبه · 2021-05-12

- Gregorian calendar: ۱۲ مهٔ ۲۰۲۱
- Islamic calendar (Umm al-Qura): ۳۰ رمضان ۱۴۴۲
- Persian calendar: ۲۲ اردیبهشت ۱۴۰۰

Read as: Persian calendar`,
    );
    check(
      `Порт Мурманска открыл второй причал
⟦12 ма|я 2021⟧

Министр открыл в среду второй причал порта, сообщили власти города.

Источник: ТАСС
`,
      `
**12 мая 2021 г.** · среда · 2021-05-12

- Gregorian calendar: 12 мая 2021 г.
- Islamic calendar (Umm al-Qura): 30 рамадан 1442 г.
- Persian calendar: 22 ордибехешт 1400 г.

Read as: Gregorian calendar`,
    );
  });

  it('tells a month, and a date without a year, as far as they go', () => {
    check(
      english('⟦May 2|021⟧'),
      `
**2021-05**

- Gregorian calendar: May 1, 2021 – May 31, 2021
- Islamic calendar (Umm al-Qura): Ramadan 19, 1442 – Shawwal 19, 1442
- Persian calendar: Ordibehesht 11, 1400 – Khordad 10, 1400

Read as: Gregorian calendar`,
    );
    check(
      english('⟦12| May⟧'),
      `
**XXXX-05-12**

The year is not given.

Read as: Gregorian calendar`,
    );
  });

  it('tells both readings of an ambiguous date', () => {
    checkEnd(
      english('⟦03/0|4/2024⟧'),
      `Read as: Gregorian calendar

It can be read as March 4, 2024 and as April 3, 2024, and nothing decides.`,
    );
    checkEnd(
      english('⟦03/04|/2024⟧', said.replace('this week', 'today, Wednesday')),
      `Read as: Gregorian calendar; day, month, year

It could also be read as March 4, 2024; the text or the folder decides.`,
    );
  });

  it('tells what contradicts', () => {
    checkEnd(english('⟦Mon|day, 26 April 2024⟧'), 'The line says Monday, but that day is Friday.');
    checkEnd(
      arabic('⟦الخميس 12 أكتوبر 2023م الموافق 7 ربيع الأول 1|445هـ⟧'),
      'The line also says 7 ربيع الأول 1445هـ, but in that calendar the day is 27 ربيع الأول 1445.',
    );
  });

  it('tells which of two dates is that of the change', () => {
    const both = english('⟦12 May 2021⟧, updated 14 May 2021');
    check(
      both.replace('12 May', '12| May'),
      `
**12 May 2021** · Wednesday · 2021-05-12

- Gregorian calendar: 12 May 2021
- Islamic calendar (Umm al-Qura): 30 Ramadan 1442
- Persian calendar: 22 Ordibehesht 1400

Read as: Gregorian calendar`,
    );
    checkEnd(
      english('12 May 2021, updated ⟦14 M|ay 2021⟧'),
      'This is the date of the last change.\n\nRead as: Gregorian calendar',
    );
  });

  it('spells the months of other calendars as the language does', () => {
    ok(shown(arabic('⟦26 أبريل 2|024⟧')).includes('Persian calendar: 7 أرديبهشت 1403\n'));
    ok(shown(arabic('⟦28 أكتوبر 2|023⟧')).includes('Persian calendar: 6 آبان 1402\n'));
  });

  it('tells the time as given and in UTC', () => {
    checkEnd(english('⟦26 April 2024 02:30 GMT+|3⟧'), 'Time as given: 02:30 GMT+3. In UTC: 2024-04-25 23:30.');
    checkEnd(
      `港口第二码头启用
日期：⟦2021年5月1|2日 08:15⟧

港口第二码头今天启用，部长出席了仪式并发表讲话。

来源：新华社
`,
      'Time as given: 08:15. No time zone is given.',
    );
  });

  it('tells what a time in the text means', () => {
    check(
      arabic('12 أكتوبر 2023', text.replace('،', ' ⟦اليوم ال|خميس⟧،')),
      `
**12 أكتوبر 2023** · الخميس · 2023-10-12

- Gregorian calendar: 12 أكتوبر 2023
- Islamic calendar (Umm al-Qura): 27 ربيع الأول 1445
- Persian calendar: 20 مهر 1402

The weekday agrees.

Told from the article’s date, 12 أكتوبر 2023.`,
    );
    checkEnd(
      `Hafen von Kiel eröffnet zweiten Kai
12. Mai 2021

Der Minister hat den zweiten Kai des Hafens ⟦ges|tern⟧ eröffnet, teilten die Behörden mit.

Quelle: dpa
`,
      'Told from the article’s date, 12. Mai 2021.',
      '**11. Mai 2021** · Dienstag · 2021-05-11',
    );
    checkEnd(
      `港口第二码头启用
日期：2021年5月12日

港口第二码头⟦昨|天⟧启用，部长出席了仪式并发表讲话。

来源：新华社
`,
      'Told from the article’s date, 2021年5月12日.',
      '**2021年5月11日** · 星期二 · 2021-05-11',
    );
  });

  it('says where the weekday in the text does not agree', () => {
    checkEnd(
      arabic('12 أكتوبر 2023', text.replace('،', ' ⟦أمس الث|لاثاء⟧،')),
      'The text says الثلاثاء, but that day is الأربعاء.\n\nTold from the article’s date, 12 أكتوبر 2023.',
    );
  });

  it('needs the date of the article, but not for a day that is given in full', () => {
    const undated = (body: string) => english('', body).replace('Date: \n', '');
    check(
      undated(said.replace('this week', '⟦yester|day⟧')),
      '\n**yesterday**\n\nThe article has no date from which this could be told.',
    );
    check(
      english('May 2021', said.replace('this week', '⟦yester|day⟧')),
      '\n**yesterday**\n\nThe article’s date is not known to the day, so this cannot be told.',
    );
    checkEnd(undated(said.replace('this week', 'on ⟦12 May| 2021⟧')), '', '**12 May 2021** · Wednesday · 2021-05-12');
  });

  it('tells times in a related article from its own date', () => {
    const related = `Source: Reuters

Read also:
Ferry returns to the bay
3 March 2020
The ferry sailed again ⟦yester|day⟧ after a year of repairs, its owner said in a statement.
`;
    checkEnd(
      english('12 May 2021', said, related),
      'Told from the article’s date, 3 March 2020.',
      '**2 March 2020** · Monday · 2020-03-02',
    );
    check(
      english('12 May 2021', said, related.replace('3 March 2020\n', '')),
      '\n**yesterday**\n\nThe article has no date from which this could be told.',
    );
  });

  it('tells who a source is', () => {
    check(
      english('12 May 2021', said, 'Source: Reuters, ⟦Harb|our News⟧'),
      `
**Harbour News**

- Not among the agencies and outlets that are known.
- Source of 2 of the 9 other articles in this folder`,
      { folder: habits },
    );
    check(
      arabic('12 أكتوبر 2023', text, 'المصدر: ⟦روي|ترز⟧ + الجزيرة'),
      `
**رويترز**

- Known as an agency or outlet in: العربية, فارسی
- Source of 4 of the 9 other articles in this folder`,
      { folder: habits },
    );
    check(
      `Le port de Sète ouvre un second quai
12 mai 2021

Le ministre a inauguré mercredi le second quai du port, selon les autorités.

Source : ⟦Le Moni|teur *du* port⟧
`,
      '\n**Le Moniteur \\*du\\* port**\n\n- Not among the agencies and outlets that are known.',
    );
  });

  it('counts keywords, the one under the cursor first', () => {
    check(
      english('12 May 2021', said, 'Keywords: trade, ⟦fi|sh⟧, trade in fish, whales'),
      `
- **fish**: 1 in the text, 0 in other articles of the folder
- trade: 2 in the text, 5 in other articles of the folder
- trade in fish: 1 in the text, 0 in other articles of the folder
- whales: 0 in the text, 0 in other articles of the folder`,
      { folder: habits },
    );
    check(
      arabic('12 أكتوبر 2023', text, 'كلمات دلالية: ⟦تجا|رة⟧، أسماك'),
      `
- **تجارة**: 2 in the text, 3 in other articles of the folder
- أسماك: 1 in the text, 0 in other articles of the folder`,
      { folder: habits },
    );
  });

  it('counts keywords that only spaces part, as the text tells them apart', () => {
    check(
      arabic('12 أكتوبر 2023', text, 'كلمات دلالية: رصيف ⟦مين|اء⟧ تجارة'),
      '\n- **ميناء**: 2 in the text\n- رصيف: 3 in the text\n- تجارة: 2 in the text',
    );
  });

  it('sets right-to-left values apart', () => {
    const { contents } = answerAt(arabic('12 أكتوبر 2|023'))!;
    ok(
      (contents as MarkupContent).value.startsWith('**\u206812 أكتوبر 2023\u2069** · \u2068الخميس\u2069 · 2023-10-12'),
    );
  });

  it('is nothing elsewhere', () => {
    check(english('12 May 2021', `The mini|ster opened a second quay, officials said in a statement.`), '');
    check(english('12 May 2021').replace('\n\n', '\n|\n'), '');
    check(english('|2 hours ago'), '');
    equal(hover.quiet, null);
  });

  it('never fails, and holds its place, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const document = documentOf(text);
        const offset = Math.floor(share * text.length);
        const line = document.lines.lineAt(offset);
        const position = { line, character: offset - document.lines.start(line) };
        const found = hover.answer(document, { textDocument: { uri: 'test:document' }, position }, news);
        if (!found) return;
        const { start, end } = found.range!;
        ok(start.line === line && end.line === line && start.character <= end.character);
        ok(end.character <= document.lines.content(line).length);
        ok((found.contents as MarkupContent).value !== '');
      }),
    );
  });
});

interface Given {
  readonly folder?: FolderHabits;
}

/** `|` marks the cursor, `⟦…⟧` the range that is told of; none where nothing is. Isolates are left out. */
function check(marked: string, expected: string, given?: Given): void {
  equal(shown(marked, given), expected);
}

/** The same for how it ends, and begins. */
function checkEnd(marked: string, end: string, beginning = ''): void {
  const actual = shown(marked);
  ok(actual.endsWith(end) && actual.startsWith(`\n${beginning}`), actual);
}

function shown(marked: string, given?: Given): string {
  const found = answerAt(marked.replace(/[⟦⟧]/g, ''), given);
  if (!found) return '';
  const { start, end } = found.range!;
  const text = marked.replace(/[⟦⟧|]/g, '');
  const lines = Lines.of(text);
  const [from, to] = [lines.start(start.line) + start.character, lines.start(end.line) + end.character];
  equal(`${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`, marked.replace('|', ''));
  return `\n${(found.contents as MarkupContent).value.replace(/[\u2068\u2069]/g, '')}`;
}

function answerAt(marked: string, { folder = noHabits }: Given = {}): Hover | null {
  const text = marked.replace('|', '');
  const lines = Lines.of(text);
  const line = lines.lineAt(marked.indexOf('|'));
  const params = { position: { line, character: marked.indexOf('|') - lines.start(line) } };
  const context = { ...news, surroundings: { ...news.surroundings, folder } };
  return answerOf<HoverParams, Hover | null>(hover, text, params, context);
}
