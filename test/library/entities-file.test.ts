import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { appendedRecord } from '../../server/entities/workspace/append-record';
import { readEntitiesFile } from '../../server/entities/workspace/entities-file';
import { recordTypes } from '../../server/entities/workspace/record-types';
import { WorkspaceKnowledge } from '../../server/entities/workspace/workspace-knowledge';
import { readMarked, writeMarked } from './marked-text';
import { documentOf, edited, knowledge } from './check';
import { unmarked, withMarks } from './cursor';

describe("a file of the workspace's entities", () => {
  it('tells entities by their types, with names and all that is known of them', async () => {
    const { records, refused, problems } = await readEntitiesFile(`# Ours
- type: person
  names: { ar: [نورس الزعتراوي, نورس الزعترى], en: Nawras Zaatarawi }
  short: { ar: [الزعتراوي] }
  id: Q7747
  about: { ar: وزير عماني, en: Omani minister }
  country: OM
  offices:
    - { en: Minister of Transport, ar: وزير النقل, from: 2020, to: 2022 }
    - { ar: وزير المالية }
- type: work
  names:
    en:
      - 1984
      - 007
- type: none
  names: { ar: [الزعتر], en: [Thyme] }
`);
    deepEqual(problems, []);
    deepEqual(refused, ['الزعتر', 'Thyme']);
    deepEqual(
      records.map(({ record }) => record),
      [
        {
          type: 'person',
          names: { ar: ['نورس الزعتراوي', 'نورس الزعترى'], en: ['Nawras Zaatarawi'] },
          short: { ar: ['الزعتراوي'] },
          id: 'Q7747',
          about: { ar: 'وزير عماني', en: 'Omani minister' },
          country: 'OM',
          offices: [
            { en: 'Minister of Transport', ar: 'وزير النقل', from: 2020, to: 2022 },
            { en: 'وزير المالية', ar: 'وزير المالية' },
          ],
        },
        { type: 'work', names: { en: ['1984', '007'] } },
      ],
    );
    deepEqual(
      records.map(({ range: { start } }) => [start.line, start.character]),
      [
        [1, 2],
        [10, 2],
      ],
    );
  });

  it('may be empty, have comments alone, line ends of any kind, and a byte order mark', async () => {
    for (const text of ['', '\n', '# nobody yet\n', '---\n', '\ufeff', '[]\n']) {
      deepEqual(await readEntitiesFile(text), { records: [], refused: [], problems: [] }, JSON.stringify(text));
    }
    const { records, problems } = await readEntitiesFile(
      '\ufeff- type: place\r\n  names: { ar: [الزعترية] }\r\n- type: place\r\n  names: { ar: [الزيتونية] }\r\n',
    );
    deepEqual([records.length, problems], [2, []]);
  });

  it('says what is no list, and what is no entity', async () => {
    await check('⟦type: person\nnames: { ar: [الزعتري] }\n⟧', [
      'This file is a list of entities: each begins with “- type: …”.',
    ]);
    await check('⟦الزعتري⟧\n', ['This file is a list of entities: each begins with “- type: …”.']);
    await check(
      '- ⟦الزعتري⟧\n- ⟦[الزعتري]⟧\n- type: place\n  names: { ar: الزعترية }\n',
      [
        'An entity has a type and names, each on a line of its own below the other.',
        'An entity has a type and names, each on a line of its own below the other.',
      ],
      1,
    );
  });

  it('says which type is none, and which names are missing', async () => {
    const types = `The type is one of ${recordTypes.join(', ')}.`;
    const names = 'The names stand by language: “names: { ar: [القاهرة], en: [Cairo] }”.';
    await check('- type: ⟦human⟧\n  names: { ar: [الزعتري] }\n', [types]);
    await check('- type: ⟦date⟧\n  names: { ar: [الزعتري] }\n', [types]);
    await check('- ⟦names: { ar: [الزعتري] }\n⟧', [types]);
    await check('- ⟦type: person\n⟧', [names]);
    await check('- type: person\n  names: ⟦[الزعتري]⟧\n', [names]);
    await check('- type: person\n  names: ⟦{ ar: [], en: [~, { a: b }] }⟧\n', [names]);
    await check('- type: none\n  names: ⟦الزعتري⟧\n', [names]);
  });

  it('says what else is not as it must be, and takes the rest', async () => {
    const person = '- type: person\n  names: { ar: [الزعتري] }\n';
    await check(`${person}  id: ⟦7747⟧\n`, ['The id is a text: “Q7747”.'], 1);
    await check(`${person}  id: ⟦country:EG⟧\n`, ['The id is a text: “Q7747”.'], 1);
    await check(`${person}  country: ⟦Egypt⟧\n`, ['The country is two letters: “EG”.'], 1);
    await check(
      `${person}  short: ⟦الزعتر⟧\n`,
      ['The names stand by language: “names: { ar: [القاهرة], en: [Cairo] }”.'],
      1,
    );
    await check(
      `${person}  ⟦shrot⟧: { ar: [الزعتر] }\n`,
      ['An entity has no “shrot”. It may have type, names, short, id, about, country, offices. (mild)'],
      1,
    );
    const { records } = await readEntitiesFile(
      `${person}  id: 7\n  country: Egypt\n  short: 1\n  about: 2\n  offices: 3\n`,
    );
    deepEqual(records[0]!.record, { type: 'person', names: { ar: ['الزعتري'] } });
  });

  it('says which name stands in two entities, however it is spelled', async () => {
    await check(
      `- type: person
  names: { ar: [نورس الزعتري, نورس الزَّعترى], en: [Nawras Zaatari] }
- type: place
  names: { ar: [الزعترية], en: ⟦NAWRAS ZAATARI⟧ }
- type: none
  names: { ar: [⟦نورس الزعترى⟧, الزيتون] }
`,
      [
        '“NAWRAS ZAATARI” is a name of an entity above already. (mild)',
        '“نورس الزعترى” is a name of an entity above already. (mild)',
      ],
      4,
    );
  });

  it('says where it is no YAML, and takes what can be read', async () => {
    const place = '- type: place\n  names: { ar: الزعترية }\n';
    await check(`${place}  ⟦n⟧ames: { ar: الزيتونية }\n`, ['Map keys must be unique'], 1);
    await check(`${place}  about: ⟦@⟧us\n`, ['Plain value cannot start with reserved character @'], 1);
    await check(`${place}\t⟦about⟧: us\n`, ['Unexpected scalar at node end'], 1);
  });

  it('says no more than anybody reads, of anything that is no YAML', async () => {
    const troubled = {
      'open brackets': '['.repeat(200),
      'a list in a list': '- '.repeat(200),
      'open quotes': '- "a\n'.repeat(2000),
      'NUL bytes': '\0'.repeat(10_000),
      'an alias of nothing': '- *x\n- type: *y\n  names: *z\n',
      'names of objects': '- type: place\n  names: { __proto__: [الزعترية], constructor: [الزيتونية] }\n',
      'a long scalar': `- type: person\n x${'y'.repeat(5000)}\n`,
    };
    for (const [name, text] of Object.entries(troubled)) {
      const { problems } = await readEntitiesFile(text);
      ok(problems.length <= 100, name);
      for (const { message } of problems) ok(message.length <= 500, name);
    }
  });

  it('is not even looked at where it is too long, or nested too deeply', async () => {
    const deep = 'This file is nested too deeply to be read.';
    for (const [text, refusal] of [
      [
        '- type: place\n  names: { ar: [الزعترية] }\n'.repeat(30_000),
        'This file is too long to be read: it has more than 1000000 characters.',
      ],
      ['['.repeat(50_000), deep],
      ['- '.repeat(20_000), deep],
      ['- &a '.repeat(20_000), deep],
      ['? '.repeat(20_000), deep],
      ['{ a: '.repeat(20_000), deep],
      ['{ a:\n'.repeat(20_000), deep],
      [Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''), deep],
      [Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}-\r\n`).join(''), deep],
    ] as const) {
      const { records, problems } = await readEntitiesFile(text);
      deepEqual([records, problems.map(({ message }) => message)], [[], [refusal]], text.slice(0, 20));
    }
    const many = await readEntitiesFile('- type: place\n  names: { ar: ["[", a - b - c] }\n'.repeat(100));
    equal(many.records.length, 100);
  });

  it('is read to its end whatever it holds', async () => {
    const piece = fc.constantFrom(
      '- ',
      '  ',
      '\n',
      'type: ',
      'names: ',
      'person',
      '{',
      '}',
      '[',
      ']',
      'ar: ',
      'قمح',
      '"',
      '#',
      '&a ',
      '*a',
      '\t',
      '|',
      '>',
      '\ufeff',
      '!!set ',
      '%',
      '? ',
      'id: ',
      '<<: ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(piece).map(pieces => pieces.join('')),
        ),
        async text => {
          const lines = text.split('\n').length;
          const { problems } = await readEntitiesFile(text);
          for (const { range } of problems) ok(range.start.line <= range.end.line && range.end.line < lines);
        },
      ),
    );
  });
});

describe("names of the workspace's entities", () => {
  it('win over what is built in', async () => {
    const text = 'وزار الوزير الجزائر ثم نورسستان، وشكر الوزير مركز الزعتراوي على دعمه للمشروع الجديد.';
    ok((await marked(text, [])).includes('⟦الجزائر|country⟧ ثم نورسستان'));
    const file = `- type: place
  names: { ar: [الجزائر, نورسستان] }
- type: organization
  names: { ar: مركز الزعتراوي }
`;
    equal(
      await marked(text, [file]),
      'وزار الوزير ⟦الجزائر|place⟧ ثم ⟦نورسستان|place⟧، وشكر الوزير ⟦مركز الزعتراوي|organization⟧ على دعمه للمشروع الجديد.',
    );
  });

  it('are found with clitics, diacritics, bidi marks and Persian letters', async () => {
    const file = '- type: organization\n  names: { ar: [الكرمة الذكية], en: Smart Vine }\n';
    equal(
      await marked('قالت ‏الکرمة الذکیة‏ إنها بدأت، وإن للكَرْمَةِ الذكيّة دورا، وبالكرمة الذكية أمل. 🍇 Smart Vine', [
        file,
      ]),
      'قالت ‏⟦الکرمة الذکیة|organization⟧‏ إنها بدأت، وإن ل⟦لكَرْمَةِ الذكيّة|organization⟧ دورا، وب⟦الكرمة الذكية|organization⟧ أمل. 🍇 ⟦Smart Vine|organization⟧',
    );
  });

  it('are found in small letters where their file writes them small', async () => {
    const file = '- type: organization\n  names: { en: [eBoat, Grape Friends, al-Zaatari House] }\n';
    equal(
      await marked('He said eBoat met the grape friends at al-Zaatari House.', [file]),
      'He said ⟦eBoat|organization⟧ met the grape friends at ⟦al-Zaatari House|organization⟧.',
    );
  });

  it('are found by their short names too', async () => {
    const file = '- type: person\n  names: { ar: نورس الكرماوي }\n  short: { ar: [الوالي] }\n';
    equal(
      await marked('وصل نورس الكرماوي أمس مع رفاقه إلى المدينة وقال الوالي إن العمل بدأ.', [file]),
      'وصل ⟦نورس الكرماوي|person⟧ أمس مع رفاقه إلى المدينة وقال ⟦الوالي|person⟧ إن العمل بدأ.',
    );
  });

  it('are nobody’s where a file says so', async () => {
    const text = 'وزار الوزير الجزائر وشكر للجزائر دعمها، ثم شكر وزير النقل العماني نورس الزعتراوي على عمله.';
    equal(
      await marked(text, ['- type: none\n  names: { ar: [الجَزائر, نورس الزعتراوي, عمان] }\n']),
      text.replace('العماني', '⟦العماني|nationality⟧'),
    );
  });

  it('are those of the nearest file where several have them', async () => {
    const text = 'وزار الوزير الجزائر وشكر الحكومة على دعمها للمشروع الجديد في المدينة.';
    const as = (type: string) => `- type: ${type}\n  names: { ar: [الجزائر] }\n`;
    const found = (type: string) => text.replace('الجزائر', `⟦الجزائر|${type}⟧`);
    equal(await marked(text, [as('event'), as('work')]), found('event'));
    equal(await marked(text, [as('work'), as('event')]), found('work'));
    equal(await marked(text, [as('event'), as('none')]), found('event'));
    equal(await marked(text, [as('none'), as('event')]), text);
    equal(await marked(text, [as('none') + as('event')]), text);
  });

  it('lead to their records, and keep what is built in beside them', async () => {
    const known = await knowledgeOf(['- type: place\n  names: { ar: [نورسستان] }\n  id: Q42\n']);
    const { mentions } = documentOf('وزار الوزير نورسستان ثم الجزائر وشكر الحكومة على دعمها.', known).analysis;
    const [own, builtIn] = mentions.map(({ entity }) => entity!);
    const { uri, range } = known.sourceOf(own!)!;
    deepEqual([uri, range.start], ['test:1', { line: 0, character: 2 }]);
    equal(known.sourceOf(builtIn!), undefined);
    deepEqual(
      mentions.map(({ id }) => id),
      ['Q42', 'country:DZ'],
    );
  });
});

describe('a record more', () => {
  it('is put at the end of a file, as its list is written', () => {
    for (const [text, expected] of appended) {
      const { line, character, newText } = appendedRecord(text, 'place', 'ar', 'نورس"ستان')!;
      const at = { line, character };
      equal(edited(text, [{ range: { start: at, end: at }, newText }]), expected, JSON.stringify(text));
    }
  });

  it('is read as it was written', async () => {
    for (const [, expected] of appended) {
      const { records, problems } = await readEntitiesFile(expected);
      deepEqual(problems, [], expected);
      deepEqual(records.at(-1)!.record, { type: 'place', names: { ar: ['نورس"ستان'] } });
    }
  });

  it('has no place in a file that is no list, or one in brackets', () => {
    for (const text of ['type: place\n', '[{ type: place, names: { ar: x } }]\n', 'نورسستان', '{}']) {
      equal(appendedRecord(text, 'place', 'ar', 'نورسستان'), undefined, text);
    }
  });
});

const first = '- type: place\n  names: { ar: [الزعترية] }';
const record = '- type: place\n  names: { ar: ["نورس\\"ستان"] }\n';

/** A file, and what becomes of it. */
const appended: readonly (readonly [string, string])[] = [
  ['', record],
  ['# Ours\n', `# Ours\n${record}`],
  ['---\n', `---\n${record}`],
  [`${first}\n`, `${first}\n${record}`],
  [first, `${first}\n${record}`],
  [`${first}\n\n`, `${first}\n\n${record}`],
  [`${first}\n  `, `${first}\n  \n${record}`],
  [`${first}\n# The end`, `${first}\n# The end\n${record}`],
  [`${first}\r\n`.replace('\n ', '\r\n '), `${first}\n${record}`.replaceAll('\n', '\r\n')],
  ['-\n  type: place\n  names: { ar: [الزعترية] }\n', `-\n  type: place\n  names: { ar: [الزعترية] }\n${record}`],
  [
    '  - type: place\n    names: { ar: [الزعترية] }\n',
    `  - type: place\n    names: { ar: [الزعترية] }\n${record.replace(/^(?=.)/gm, '  ')}`,
  ],
];

/** `⟦…⟧` marks what is wrong, one behind the other, as the messages are; `count` entities and refusals are read. */
async function check(marked: string, messages: readonly string[], count = 0): Promise<void> {
  const text = unmarked(marked);
  const { records, refused, problems } = await readEntitiesFile(text);
  deepEqual(
    problems.map(({ message, isMild }) => (isMild ? `${message} (mild)` : message)),
    messages,
  );
  const places = new Map(problems.map(({ range }) => [JSON.stringify(range), range]));
  equal(withMarks(text, [...places.values()]), marked);
  equal(records.length + refused.length, count);
}

async function knowledgeOf(files: readonly string[]): Promise<WorkspaceKnowledge> {
  const read = files.map(async (file, at) => ({ ...(await readEntitiesFile(file)), uri: `test:${at + 1}` }));
  return new WorkspaceKnowledge(knowledge, await Promise.all(read));
}

/** A text of one line with all names marked that are found where such files are, the nearest first. */
async function marked(text: string, files: readonly string[]): Promise<string> {
  const { mentions } = documentOf(text, await knowledgeOf(files)).analysis;
  equal(readMarked(text).text, text);
  return writeMarked(
    text,
    mentions.map(({ range: { start, end }, type }) => ({ start: start.character, end: end.character, type })),
  );
}
