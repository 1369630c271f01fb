import { deepEqual } from 'node:assert/strict';
import { Reading } from '../../server/article/reading';
import { structureOf } from '../../server/article/structure';
import { refactorings } from '../../server/refactorings';
import { viewsOf } from '../../server/rules/check';
import { edited, news } from './check';

const arabic = `اتفاق جديد على توسيع ميناء صلالة
تاريخ النشر: 26 أبريل 2024

وقع وزير النقل اتفاق التعاون البحري مع الهند اليوم، وقال إن التعاون البحري يشمل ثلاثة موانئ.

ثلاثة موانئ في خمس سنوات

ووصلت السفن من أربع دول، وعزفت فرقة موسيقية بينما كان المحافظ يقص الشريط أمام الحاضرين.

المصدر: وكالة الأنباء العمانية
كلمات دلالية: موانئ، شحن، عمان
`;

const english = `Port of Salem opens second quay
12 May 2021
By Jane Roe

SALEM, May 12 (Reuters) - The minister opened a second quay on Wednesday, officials said. Ships came at noon.

Plans for a third quay

The harbour master said a third quay would follow by 2024, and that the ferry would be moved.

Source: Reuters
Keywords: ports, trade, Salem
`;

describe('refactorings', () => {
  it('put lines of metadata in order', () => {
    check(english, 'By Jane', 'Put the metadata in the house order', {
      '12 May 2021\nBy Jane Roe': 'By Jane Roe\n12 May 2021',
    });
  });

  it('part keywords by another sign', () => {
    check(english, 'Keywords', 'Part the keywords by “;”', { 'ports, trade, Salem': 'ports; trade; Salem' });
    check(arabic, 'شحن', 'Part the keywords by “|”', { 'موانئ، شحن، عمان': 'موانئ | شحن | عمان' });
  });

  it('are none where there is nothing to be done', () => {
    deepEqual(titlesAt(arabic, 'وقع وزير'), []);
    deepEqual(titlesAt(arabic, 'تاريخ'), []);
  });

  it('make a paragraph of a sub-heading, and back', () => {
    const change = { 'Plans for a third quay': 'Plans for a third quay.' };
    check(english, 'Plans', 'Make this sub-heading a paragraph', change);
    check(apply(english, change), 'Plans', 'Make this paragraph a sub-heading', { 'third quay.\n': 'third quay\n' });
    check(arabic, 'ثلاثة موانئ في', 'Make this sub-heading a paragraph', { 'خمس سنوات': 'خمس سنوات.' });
  });

  it('begin a related section', () => {
    check(arabic, 'المصدر', 'Insert a related section', { 'شحن، عمان\n': 'شحن، عمان\n\nاقرأ أيضا:\n' });
  });

  it('are the same with CRLF', () => {
    check(english.replaceAll('\n', '\r\n'), 'By Jane', 'Put the metadata in the house order', {
      '12 May 2021\r\nBy Jane Roe': 'By Jane Roe\r\n12 May 2021',
    });
  });
});

/** Does the refactoring of this title at the place of a word; each text of `changes` must have become another. */
function check(text: string, at: string, title: string, changes: Readonly<Record<string, string>>): void {
  const found = offersAt(text, at);
  const offer = found.find(offer => offer.title === title);
  deepEqual(offer?.title ?? found.map(offer => offer.title), title);
  deepEqual(offer!.mended.split('\n'), apply(text, changes).split('\n'));
}

function apply(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((result, [before, after]) => result.replace(before, after), text);
}

function titlesAt(text: string, at: string): string[] {
  return offersAt(text, at).map(({ title }) => title);
}

function offersAt(text: string, at: string): { readonly title: string; readonly mended: string }[] {
  const reading = Reading.of(text);
  const { lines } = reading;
  const line = text.slice(0, text.indexOf(at)).split(/\r\n|\n/).length - 1;
  const position = { line, character: text.indexOf(at) - lines.start(line) };
  const [view] = viewsOf({ reading, structure: structureOf(reading), surroundings: news.surroundings });
  return refactorings.flatMap(refactoring =>
    [...refactoring(view!, { start: position, end: position })].map(({ title, edits }) => ({
      title,
      mended: edited(text, edits),
    })),
  );
}
