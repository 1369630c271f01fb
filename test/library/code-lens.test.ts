import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { codeLenses, showProblems } from '../../server/features/code-lens';
import { rulesetOf } from '../../server/rules/ruleset';
import { hasRightToLeft } from '../../server/text/script';
import { anyText, newsText } from './arbitrary';
import { answerOf, documentOf, news } from './check';

const english = `Port of Salem opens second quay
Date: 12 May 2021

The minister opened a second quay this week, officials said in a statement.

Source: Reuters, Harbour News
`;

const arabic = `وزير النقل يفتتح الرصيف الثاني في ميناء صلالة
تاريخ النشر: 12th, October 2023 GMT
افتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.
المصدر: الجزيرة
كلمات دلالية: موانئ، سفن
إقرأ أيضاً:
العبّارة تعود إلى الخليج
عادت العبّارة إلى الخليج بعد عام من الإصلاح، وفق بيان صدر عن مالكها.
`;

describe('code lens', () => {
  it('tells date, source and length of an article', () => {
    check(english, ['1: 12 May 2021 · Reuters, Harbour News · 19 words · 1 min · …']);
    check(
      `Le port de Sète ouvre un second quai
12 mai 2021

Le ministre a inauguré mercredi le second quai du port, selon les autorités.

Source : AFP
`,
      ['1: 12 mai 2021 · AFP · 21 words · 1 min · …'],
    );
    check(
      `Порт Мурманска открыл второй причал
12 мая 2021

Министр открыл в среду второй причал порта, сообщили власти города.

Источник: ТАСС
`,
      ['1: 12 мая 2021 г. · ТАСС · 15 words · 1 min · …'],
    );
  });

  it('counts Chinese by its characters', () => {
    check(
      `港口第二码头启用
日期：2021年5月12日

${'港口第二码头今天启用，部长出席了仪式并发表讲话。'.repeat(60)}

来源：新华社
`,
      ['1: 2021年5月12日 · 新华社 · 1328 characters · 3 min · …'],
    );
  });

  it('sets values apart where a title runs in two directions', () => {
    const context = { ...news, ruleset: rulesetOf('off', {}) };
    deepEqual(titles(arabic, context), ['\u206812 أكتوبر 2023\u2069 · \u2068الجزيرة\u2069 · 22 words · 1 min']);
    ok(!/[\u2068\u2069]/.test(titles(english)[0]!));
  });

  it('tells the date in the calendar of the article', () => {
    check(
      `وزیر راه اسکله دوم بندر چابهار را افتتاح کرد
تاریخ: ۲۲ اردیبهشت ۱۴۰۰

وزیر راه روز چهارشنبه اسکله دوم بندر چابهار را افتتاح کرد و گفت که کشتی‌ها هفته آینده می‌رسند.

منبع: ایرنا
`,
      ['1: ۲۲ اردیبهشت ۱۴۰۰ · ایرنا · 27 words · 1 min · …'],
    );
  });

  it('tells what is missing', () => {
    const bare = english.replace(/Date: .*\n/, '').replace(/\nSource: .*\n/, '');
    check(bare, ['1: no date · no source · 19 words · 1 min · …']);
    check(english.replace('12 May', 'May'), ['1: May 2021 · Reuters, Harbour News · 19 words · 1 min · …']);
  });

  it('counts problems, but no hints', () => {
    const wrong = english.replace('Date: 12', 'Date: Monday, 12').replace(/\nSource: .*\n/, '');
    const count = (levels: Parameters<typeof rulesetOf>[1]) =>
      titles(wrong, { ...news, ruleset: rulesetOf('off', levels) })[0]!.split(' · ')[4];
    equal(count({ 'date-mismatch': 'warning', 'missing-source': 'information' }), '2 problems');
    equal(count({ 'date-mismatch': 'warning', 'missing-source': 'hint' }), '1 problem');
    equal(count({ 'missing-date': 'warning' }), 'no problems');
    equal(count({}), undefined);
  });

  it('stands above every main article, and counts each by itself', () => {
    const wrong = english.replace('Date: 12', 'Date: Monday, 12');
    const context = { ...news, ruleset: rulesetOf('off', { 'date-mismatch': 'warning' }) };
    const lenses = answerOf(codeLenses, `${english}\n---\n\n${wrong}`, undefined, context);
    deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command!.title.split(' · ').at(-1)]),
      [
        [0, 'no problems'],
        [9, '1 problem'],
      ],
    );
  });

  it('leads to the problems', () => {
    const [{ range, command }] = answerOf(codeLenses, english) as [ReturnType<typeof codeLenses.answer>[number]];
    deepEqual(range, { start: { line: 0, character: 0 }, end: { line: 0, character: 31 } });
    equal(command!.command, showProblems);
    deepEqual(command!.arguments, ['test:document', { line: 0, character: 0 }]);
  });

  it('stands above the first line of a headline with a label over two lines', () => {
    const text = `Headline: Port of Salem opens second quay\n${english.split('\n').slice(1).join('\n')}`;
    check(text, ['1: 12 May 2021 · Reuters, Harbour News · 19 words · 1 min · …']);
  });

  it('counts the words of endless lines', () => {
    const long = 'The minister opened a second quay on Wednesday and spoke of a third one, officials said. ';
    const [title] = titles(english.replace(/^The minister.*$/m, long.repeat(200).trim()));
    equal(title!.split(' · ')[2], `${200 * 16 + 6} words`);
    const [endless] = titles(english.replace(/^The minister.*$/m, long.repeat(20_000).trim()));
    const words = Number(/(\d+) words/.exec(endless!)![1]);
    ok(Math.abs(words - 320_006) < 100, String(words));
  });

  it('is nothing where the settings say so, and in text that is not news', () => {
    deepEqual(answerOf(codeLenses, english, undefined, { ...news, codeLens: false }), []);
    deepEqual(codeLenses.quiet, []);
  });

  it('never fails, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), text => {
        const document = documentOf(text);
        const lenses = codeLenses.answer(document, { textDocument: { uri: 'test:document' } }, news);
        equal(lenses.length, document.analysis.structure.articles.length);
        for (const { range, command } of lenses) {
          ok(range.start.line === range.end.line && range.start.character <= range.end.character);
          ok(range.end.character <= document.lines.content(range.end.line).length);
          ok(/ · [1-9]\d* min · /.test(command!.title), command!.title);
          ok(
            !hasRightToLeft(command!.title) ||
              /[\u2068\u2069]/.test(command!.title) ||
              /^no date · no source/.test(command!.title),
          );
        }
      }),
    );
  });
});

/** Expected: the line of each lens from 1 on, and its title; `…` stands for the problems. */
function check(text: string, expected: readonly string[]): void {
  const lenses = answerOf(codeLenses, text).map(({ range, command }) => {
    const plain = command!.title.replace(/[\u2068\u2069]/g, '').replace(/\s/gu, ' ');
    return `${range.start.line + 1}: ${plain.slice(0, plain.lastIndexOf(' · '))} · …`;
  });
  deepEqual(lenses, expected);
}

function titles(text: string, context = news): string[] {
  return answerOf(codeLenses, text, undefined, context).map(({ command }) => command!.title);
}
