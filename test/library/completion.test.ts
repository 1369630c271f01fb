import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import {
  CompletionTriggerKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type TextEdit,
} from 'vscode-languageserver';
import { noHabits, type FolderHabits } from '../../server/corpus/habits';
import { completion } from '../../server/features/completion';
import type { Context } from '../../server/features/feature';
import { foldText } from '../../server/text/fold';
import { Lines } from '../../server/text/lines';
import { anyText, newsText } from './arbitrary';
import { answerOf, documentOf, news } from './check';

const arabic = `وزير النقل يفتتح الرصيف الثاني في ميناء صلالة
تاريخ النشر: 26 أبريل 2024
افتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن السفن ستصل إليه يوم الجمعة المقبل.
ونقلت وكالة الأناضول عن الوزير قوله إن العمل في الرصيف استغرق عامين كاملين.
`;

const english = `Port of Salem opens second quay
Date: 12 May 2021

SALEM, May 12 (Reuters) - The minister opened a second quay on Wednesday, officials said.

The Associated Press quoted the harbour master as saying that a third quay would follow.
`;

const habits: FolderHabits = {
  ...noHabits,
  sources: [
    { text: 'Harbour News', count: 7 },
    { text: 'AFP', count: 2 },
  ],
  keywords: [
    { text: 'trade', count: 5 },
    { text: 'harbours', count: 3 },
    { text: 'New York', count: 1 },
  ],
  articles: 9,
};

describe('completion', () => {
  it('offers the labels that an article misses, as its language spells them', () => {
    check(
      `${english}\n|`,
      `
Source: | Source
Keywords: | Keywords
Related: | Related section
By: | Byline`.replace('Related: |', 'Related:|'),
    );
    check(`${arabic}|`, '\nالمصدر: | Source\nكلمات دلالية: | Keywords\n…', { first: 2 });
  });

  it('offers those at the beginning that belong there', () => {
    check(
      english.replace('Date: 12 May 2021\n', '|'),
      `
By: | Byline
Date: | Date
…`,
      { first: 2 },
    );
  });

  it('spells labels as the article or the folder does', () => {
    const other = `---\nالعبّارة تعود إلى الخليج\n\n${arabic.split('\n')[2]!}\n\nمصدر الخبر :  رويترز\n`;
    check(`${arabic}|\n${other}`, '\nمصدر الخبر :  | Source\n…', { first: 1 });
    const labels = { source: [{ text: 'SOURCE — ', count: 3 }] };
    check(`${english}\n|`, '\nSOURCE — | Source\n…', { first: 1, folder: { ...habits, labels } });
  });

  it('offers a related article its own date and source', () => {
    const related =
      'Source: Reuters\n\nRead also:\nFerry returns to the bay\n|\nThe ferry sailed again, its owner said in a statement.\n';
    check(`${english}\n${related}`, '\nDate: | Date\nSource: | Source\nBy: | Byline\n…', { first: 3 });
  });

  it('knows a label by its first letters, without hamza or the article', () => {
    const first = { first: 1 };
    check(`${english}\nSo|`, '\nSource: | Source\n…', first);
    check(`${arabic}الم|`, '\nالمصدر: | Source\n…', first);
    check(`${arabic}مصد|`, '\nالمصدر: | Source\n…', first);
    const [, date] = itemsAt(`${arabic.replace(/تاريخ.*\n/, '')}تاريخ|`).map(({ filterText }) => filterText!);
    ok(date, 'an item');
  });

  it('has every item found by what is typed, with and without diacritics', () => {
    for (const typed of ['أ', 'ا', 'إ', 'الأن', 'الان', 'وكالة ال', 'وكاله ال']) {
      const items = itemsAt(`${arabic}المصدر: ${typed}|`);
      const found = items.filter(
        ({ filterText }) => filterText!.startsWith(typed) || filterText!.includes(` ${typed}`),
      );
      const meant = items.filter(({ label }) => foldText(label).startsWith(foldText(typed)));
      ok(meant.length > 0, typed);
      for (const item of meant) ok(found.includes(item), `${item.label} by ${typed}`);
    }
  });

  it('offers no labels in the text', () => {
    check(english.replace('officials said.', 'officials said.|'), '');
    check(english.replace('The minister', 'Quay minister|'), '');
    check(`${english}\nSo the minister went|`, '');
    check(`${english}\nSource |`, '', { trigger: ' ' });
    check(`${english}\n |`, '', { trigger: ' ' });
  });

  it('sets a tab stop behind a label where the client takes snippets', () => {
    const [item] = itemsAt(`${english}\n|`, {
      client: { ...news.client, snippetCompletions: true },
    });
    equal((item!.textEdit as TextEdit).newText, 'Source: $1');
    equal(item!.insertTextFormat, InsertTextFormat.Snippet);
  });

  it('offers the sources that the text names, then those of the folder, then the agencies of the language', () => {
    check(
      `${english}\nSource: |`,
      `
Source: Reuters| In the dateline
Source: The Associated Press| Cited in the text
Source: Harbour News| In this folder: 7
Source: AFP| In this folder: 2
…`,
      { first: 4, folder: habits },
    );
    check(`${arabic}المصدر: |`, '\nالمصدر: وكالة الأناضول| Cited in the text\n…', { first: 1 });
  });

  it('offers the agencies of every language in its own spelling', () => {
    for (const [language, label, agency, text] of agencies) {
      const lines = itemsAt(`${text}${label}|`).map(item => applied(`${text}${label}`, item).at(-1));
      ok(lines.includes(`${label}${agency}`), `${language}: ${lines.slice(0, 20).join(' / ')}`);
    }
  });

  it('puts a space behind a colon that has none, but none behind a full-width one', () => {
    check(`${english}\nSource:|`, '\nSource: Reuters| In the dateline\n…', { first: 1, trigger: ':' });
    check(
      '港口第二码头启用\n2021年5月12日\n\n新华社北京5月12日电（记者张三）港口第二码头周三启用。\n\n来源：|',
      '\n来源：新华社| In the dateline\n…',
      {
        first: 1,
        trigger: '：',
      },
    );
  });

  it('replaces the source under the cursor and leaves the others', () => {
    check(
      `${english}\nSource: Harbour News, Reu|x / AFP`,
      '\nSource: Harbour News, Reuters / AFP| In the dateline\nSource: Harbour News, Thomson Reuters / AFP| Agency or outlet\n…',
      { first: 2, folder: habits },
    );
  });

  it('asks again where it had to cut', () => {
    const whole = listAt(`${arabic}المصدر: |`)!;
    deepEqual([whole.isIncomplete, whole.items.length], [true, 100]);
    const typed = listAt(`${arabic}المصدر: هسب|`)!;
    equal(typed.items[0]!.label, 'هسبريس');
  });

  it('offers dates with what they are and where they come from, as the article writes them', () => {
    check(
      english.replace('12 May 2021', '|'),
      `
Date: May 12, 2021| In the dateline · Wednesday
Date: May 13, 2021| In the name of the file · Thursday
Date: May 14, 2021| Date of the file · Friday
Date: January 1, 2026| Today · Thursday`,
      { fileName: '2021-05-13-quay.txt', modified: Date.UTC(2021, 4, 14, 12), now: Date.UTC(2026, 0, 1, 12) },
    );
    check(
      arabic.replace('26 أبريل 2024', '|').replace('وقال إن', 'وقال اليوم الجمعة 26 أبريل 2024 إن'),
      `
تاريخ النشر: 26 أبريل 2024| In the text · الجمعة
تاريخ النشر: 1 يناير 2026| Today · الخميس`,
      { now: Date.UTC(2026, 0, 1, 12) },
    );
  });

  it('replaces the date that stands there, not its time', () => {
    check(
      english.replace('12 May 2021', '1|2 May 2021 10:30 GMT'),
      '\nDate: 12 May 2021 10:30 GMT| In the dateline · Wednesday\n…',
      {
        first: 1,
        now: Date.UTC(2021, 5, 1),
      },
    );
  });

  it('offers keywords of the text, then the folder’s, without those that are there', () => {
    check(`${english}\nKeywords: harbours, |`, '\nKeywords: harbours, quay| 3 in the text\n…', { first: 1 });
    check(
      `${english}\nKeywords: harbours, |`,
      `
Keywords: harbours, trade| In this folder: 5
Keywords: harbours, New York| In this folder: 1`,
      { folder: habits, matching: /folder/ },
    );
    const written = itemsAt(`${english}\nKeywords: Salem, qua|`).map(({ label }) => label);
    ok(written.includes('quay') && !written.includes('Salem'), written.join());
    check(`${arabic}كلمات دلالية: الرصيف،|`, '\nكلمات دلالية: الرصيف، ميناء صلالة| 2 in the text\n…', { first: 1 });
  });

  it('takes the last word of keywords that only spaces part, but not of a name', () => {
    const folder = { ...habits, keywords: [{ text: 'تجارة', count: 2 }] };
    const matching = /folder/;
    const line = 'كلمات دلالية: موانئ سفن';
    check(`${arabic}${line} تج|`, `\n${line} تجارة| In this folder: 2`, { folder, matching });
    check(`${arabic}${line} ميناء ص|`, `\n${line} ميناء ميناء صلالة| 2 in the text\n…`, { first: 1 });
    check(`${english}\nKeywords: New Yo|`, '\nKeywords: New York| In this folder: 1', {
      folder: { ...habits, keywords: habits.keywords.slice(2) },
      matching,
    });
  });

  it('is nothing for text that is not news, and in a document too large', () => {
    equal(completion.quiet, null);
    const { analysis, ...document } = documentOf(english);
    const large = { ...document, analysis: { ...analysis, reading: undefined } };
    equal(completion.answer(large, paramsAt(0, 0), news), null);
  });

  it('edits one line around the cursor, at any place of any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const document = documentOf(text);
        const offset = Math.floor(share * text.length);
        const line = document.lines.lineAt(offset);
        const character = Math.min(offset - document.lines.start(line), document.lines.content(line).length);
        const list = completion.answer(document, paramsAt(line, character), {
          ...news,
          surroundings: inFolder(habits),
        });
        ok(!list || list.items.length <= 100);
        for (const { textEdit } of list?.items ?? []) {
          const { start, end } = (textEdit as TextEdit).range;
          ok(start.line === line && end.line === line);
          ok(0 <= start.character && start.character <= character && character <= end.character);
          ok(end.character <= document.lines.content(line).length);
        }
      }),
    );
    for (const [line, character] of [
      [99, 0],
      [0, 9999],
      [-1, 0],
    ] as const) {
      completion.answer(documentOf(english), paramsAt(line, character), news);
    }
  });
});

/** Language, label, an agency that it has, an article. */
const agencies = [
  ['ar', 'المصدر: ', 'رويترز', arabic],
  ['en', 'Source: ', 'Reuters', english],
  [
    'fr',
    'Source : ',
    'AFP',
    'Le port de Sète ouvre un second quai\n12 mai 2021\n\nLe ministre a inauguré mercredi le second quai du port, selon les autorités.\n\n',
  ],
  [
    'de',
    'Quelle: ',
    'dpa',
    'Hafen von Kiel eröffnet zweiten Kai\n12. Mai 2021\n\nDer Minister hat am Mittwoch den zweiten Kai des Hafens eröffnet, teilten die Behörden mit.\n\n',
  ],
  [
    'ru',
    'Источник: ',
    'ТАСС',
    'Порт Мурманска открыл второй причал\n12 мая 2021\n\nМинистр открыл в среду второй причал порта, сообщили власти города.\n\n',
  ],
  [
    'es',
    'Fuente: ',
    'EFE',
    'El puerto de Cádiz abre su segundo muelle\n12 de mayo de 2021\n\nEl ministro inauguró el miércoles el segundo muelle del puerto, según las autoridades.\n\n',
  ],
  [
    'tr',
    'Kaynak: ',
    'AA',
    'Mersin Limanı ikinci rıhtımını açtı\n12 Mayıs 2021\n\nBakan çarşamba günü limanın ikinci rıhtımını açtı, yetkililer açıkladı.\n\n',
  ],
  [
    'fa',
    'منبع: ',
    'ایرنا',
    'وزیر راه اسکله دوم بندر چابهار را افتتاح کرد\n۲۲ اردیبهشت ۱۴۰۰\n\nوزیر راه روز چهارشنبه اسکله دوم بندر چابهار را افتتاح کرد و گفت که کشتی‌ها هفته آینده می‌رسند.\n\n',
  ],
  ['zh', '来源：', '新华社', '港口第二码头启用\n2021年5月12日\n\n港口第二码头周三启用，部长出席了仪式并发表讲话。\n\n'],
] as const;

interface Given {
  /** How many items are shown. */
  readonly first?: number;
  /** Only items with such a detail are shown. */
  readonly matching?: RegExp;
  readonly trigger?: string;
  readonly folder?: FolderHabits;
  readonly fileName?: string;
  readonly modified?: number;
  readonly now?: number;
  readonly client?: Context['client'];
}

/** `|` marks the cursor. Expected: for each item the line as it would become, `|`, and the item's detail. */
function check(marked: string, expected: string, given: Given = {}): void {
  const { first = Infinity, matching = /^/ } = given;
  const { text, line } = cursor(marked);
  const items = itemsAt(marked, given).filter(({ detail }) => matching.test(detail ?? ''));
  const shown = items.slice(0, first).map(item => `\n${applied(text, item)[line]!}| ${item.detail!}`);
  equal(shown.join('') + (items.length > first ? '\n…' : ''), expected);
}

function itemsAt(marked: string, given: Given = {}): readonly CompletionItem[] {
  return listAt(marked, given)?.items ?? [];
}

function listAt(marked: string, { trigger, folder = noHabits, client = news.client, ...rest }: Given = {}) {
  const { text, line, character } = cursor(marked);
  const { fileName, modified, now } = rest;
  const surroundings = {
    ...inFolder(folder),
    ...(fileName === undefined ? {} : { fileName }),
    ...(modified === undefined ? {} : { modified }),
    ...(now === undefined ? {} : { now }),
  };
  const params = {
    position: { line, character },
    context:
      trigger === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger },
  };
  return answerOf<CompletionParams, CompletionList | null>(completion, text, params, { ...news, client, surroundings });
}

function inFolder(folder: FolderHabits): Context['surroundings'] {
  return { ...news.surroundings, folder };
}

function cursor(marked: string): { text: string; line: number; character: number } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const lines = Lines.of(text);
  const line = lines.lineAt(offset);
  return { text, line, character: offset - lines.start(line) };
}

function paramsAt(line: number, character: number): CompletionParams {
  return { textDocument: { uri: 'test:document' }, position: { line, character } };
}

/** The lines of a text after an item has been chosen. */
function applied(text: string, { textEdit }: CompletionItem): string[] {
  const { range, newText } = textEdit as TextEdit;
  const lines = text.split(/\r\n|\n|\r/);
  const line = lines[range.start.line]!;
  lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  return lines;
}
