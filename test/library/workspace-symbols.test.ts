import { equal } from 'node:assert/strict';
import { SymbolKind, type Location } from 'vscode-languageserver';
import { workspaceSymbols } from '../../server/features/workspace-symbols';
import { documentOf } from './check';

const arabic = `وزير النقل يفتتح رصيفا في الميناء
تاريخ النشر: 26 أبريل 2024
شكر وزير النقل العماني نورس الزعتراوي للكويت دعمها، وقال الزعتراوي إن العمل بدأ.
وأضاف نورس الزَّعتراوي أن الكويت بلد البحر.
المصدر: وكالة الأناضول
`;

const english = `👋 Port opens second quay
12 May 2021

Transport minister Peter Harlow opened a second quay in France on Wednesday, officials said.

Harlow said that a third quay would follow.

Source: Reuters
`;

describe('workspace symbols', () => {
  it('are all that the open texts name, each once at its first mention', () => {
    check(
      [arabic, english],
      '',
      `
1:3 العماني | Nationality
1:3 نورس الزعتراوي | Person
1:3 الكويت | Country
1:5 وكالة الأناضول | Organisation
2:4 Peter Harlow | Person
2:4 France | Country
2:8 Reuters | Organisation`,
    );
  });

  it('are those that have the letters of the query in their order, however they are spelled', () => {
    check([arabic, english], 'زعتراوى', '\n1:3 نورس الزعتراوي | Person');
    check([arabic, english], 'الأناضول', '\n1:5 وكالة الأناضول | Organisation');
    check([arabic, english], 'الاناضُول', '\n1:5 وكالة الأناضول | Organisation');
    check([arabic, english], ' PHL ', '\n2:4 Peter Harlow | Person');
    check([arabic, english], 'nara', '');
  });

  it('are told of each article of a file', () => {
    const other = arabic.replaceAll('نورس الز', 'سلمى الز');
    check(
      [`${arabic}---\n${other}`],
      'زعتراوي',
      `
1:3 نورس الزعتراوي | Person
1:9 سلمى الزعتراوي | Person`,
    );
    check([`${arabic}---\n${other}`], 'الكويت', '\n1:3 الكويت | Country\n1:9 الكويت | Country');
  });

  it('have kinds that editors show, and are no more than a list can hold', () => {
    const symbols = workspaceSymbols.answer([documentOf(english)], { query: '' });
    equal(symbols.map(({ kind }) => kind).join(), [SymbolKind.Class, SymbolKind.Namespace, SymbolKind.Module].join());
    const many = Array.from({ length: 300 }, () => documentOf(english));
    equal(workspaceSymbols.answer(many, { query: '' }).length, 500);
    equal(workspaceSymbols.answer([], { query: '' }).length, 0);
  });
});

/** Expected: of each symbol the number of its text, its line from 1 on, its name, and what it is. */
function check(texts: readonly string[], query: string, expected: string): void {
  const documents = texts.map((text, at) => ({ ...documentOf(text), uri: String(at + 1) }));
  const symbols = workspaceSymbols.answer(documents, { query }).map(({ name, containerName, location }) => {
    const { uri, range } = location as Location;
    equal(range.end.line, range.start.line);
    return `\n${uri}:${range.start.line + 1} ${name} | ${containerName!}`;
  });
  equal(symbols.join(''), expected);
}
