import { equal, ok } from 'node:assert/strict';
import { CompletionTriggerKind, type CompletionItem, type TextEdit } from 'vscode-languageserver';
import { completion } from '../../server/features/completion';
import { Lines } from '../../server/text/lines';
import { answerOf, edited } from './check';
import { atCursor } from './cursor';

/** An Arabic article that goes on with a line. */
function arabic(line: string): string {
  return `وزراء النقل يبحثون إنشاء خط بحري جديد
تاريخ النشر: 26 أبريل 2024
شكر وزير النقل العماني نورس الزعتراوي للكويت دعمها، ثم شكر قطر. وأكدت وكالة الأناضول أن قطر وكازاخستان مهتمتان بالخط.
وقال الوزير إن العمل ${line}
`;
}

describe('completion of names', () => {
  it('offers the names that the article uses, the most frequent first, with what they are', () => {
    check(arabic('سيبدأ في ق<|>'), '\nسيبدأ في قطر | Country');
    check(arabic('سيبدأ في كا<|> قريبا'), '\nسيبدأ في كازاخستان قريبا | Country');
    check(
      `Port opens second quay
12 May 2021

Transport minister Peter Harlow opened a second quay in Poland with Pablo Pereda of Portugal, and Harlow thanked Portugal.

The work, said P<|>`,
      `
The work, said Portugal | Country
The work, said Peter Harlow | Person
The work, said Poland | Country
The work, said Pablo Pereda | Person
The work, said Pereda | Person`,
    );
  });

  it('offers the family name of whom the article names in full', () => {
    check(arabic('سيبدأ غدا، وشكر الزع<|>'), '\nسيبدأ غدا، وشكر الزعتراوي | Person');
    check(arabic('سيبدأ غدا، وشكر نورس الز<|>'), '\nسيبدأ غدا، وشكر نورس الزعتراوي | Person');
    check(arabic('سيبدأ غدا، وشكر نو<|>'), '\nسيبدأ غدا، وشكر نورس الزعتراوي | Person');
  });

  it('leaves proclitics, and drops the alef of the article after lam', () => {
    check(arabic('سيبدأ في روسيا وقط<|>'), '\nسيبدأ في روسيا وقطر | Country');
    check(arabic('سيبدأ في روسيا وبكازا<|>'), '\nسيبدأ في روسيا وبكازاخستان | Country');
    check(arabic('سيبدأ في روسيا والكو<|>'), '\nسيبدأ في روسيا والكويت | Country');
    check(arabic('مهم لقط<|>'), '\nمهم لقطر | Country');
    check(arabic('مهم للكو<|>'), '\nمهم للكويت | Country');
    check(arabic('مهم وللزعـ<|>'), '\nمهم وللزعتراوي | Person');
    check(arabic('مهم لالكو<|>'), '');
  });

  it('knows a name however it is typed', () => {
    check(arabic('سيبدأ في الكُوَ<|>'), '\nسيبدأ في الكويت | Country');
    check(arabic('سيبدأ في وَالكُ<|>'), '\nسيبدأ في وَالكويت | Country');
    check(arabic('سيبدأ في \u200fکازا<|>'), '\nسيبدأ في \u200fكازاخستان | Country');
    check(arabic('سيبدأ مع 👏الزَّع<|>').replaceAll('\n', '\r\n'), '\nسيبدأ مع 👏الزعتراوي | Person');
  });

  it('offers nothing for the name that is being typed, and none behind a space or a sign', () => {
    check(arabic('سيبدأ في طاجيك<|>ستان'), '');
    check(arabic('سيبدأ في كازاخستان<|>'), '');
    check(arabic('سيبدأ في <|>'), '');
    check(arabic('سيبدأ في قطر،<|>'), '');
    check(arabic('سيبدأ في ق <|>'), '', ' ');
  });

  it('offers no nationalities', () => {
    check(arabic('سيبدأ مع العم<|>'), '');
  });

  it('is found by clients by what is typed', () => {
    for (const typed of ['الكُوَ', 'الكو', 'للكو', 'وبکازا', 'الزَّع']) {
      const { text, items } = itemsAt(arabic(`سيبدأ في ${typed}<|>`));
      const { range } = items[0]!.textEdit as TextEdit;
      const replaced = Lines.of(text).content(range.start.line).slice(range.start.character, range.end.character);
      ok(items[0]!.filterText!.startsWith(replaced), `${replaced} in ${items[0]!.filterText!}`);
    }
  });
});

/** `<|>` is the cursor. Expected: of each item its line as it would become, from the words before it on, and what it is. */
function check(marked: string, expected: string, trigger?: string): void {
  const { text, items } = itemsAt(marked, trigger);
  const line = Lines.of(text).lineAt(marked.indexOf('<|>'));
  const shown = items.map(item => {
    const lines = Lines.of(edited(text, [item.textEdit as TextEdit]));
    return `\n${lines.content(line).replace('وقال الوزير إن العمل ', '')} | ${item.detail!}`;
  });
  equal(shown.join(''), expected);
}

function itemsAt(
  marked: string,
  trigger?: string,
): { readonly text: string; readonly items: readonly CompletionItem[] } {
  const { text, position } = atCursor(marked);
  const context =
    trigger === undefined
      ? { triggerKind: CompletionTriggerKind.Invoked }
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger };
  return { text, items: answerOf(completion, text, { position, context })?.items ?? [] };
}
