import { deepEqual, equal, ok } from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { codeActions } from '../../server/features/code-actions';
import { entityKind } from '../../server/features/code-actions/entities';
import type { Context } from '../../server/features/feature';
import { answerOf, documentOf, edited, knowledgeWith, news } from './check';
import { atCursor, beforeAndAfter } from './cursor';

function arabic(text: string): string {
  return `وزراء النقل يبحثون إنشاء خط بحري جديد
تاريخ النشر: 26 أبريل 2024
${text}
المصدر: وكالة الأناضول
`;
}

const spellings = arabic(`شكر وزير النقل العماني نورس الزعتراوي للكويت دعمها، وقال الزعتراوي إن العمل بدأ.
👏 وأضاف نُورس الزعتراوى أن للزعتراوي كتابا، ثم زار قصر الثقافة.`);

const file = `- type: place
  names: { ar: ["الزعترية"] }
`;

describe('code actions of a name', () => {
  it('take up who is not known as what was found first, by the full name', () => {
    check(
      spellings.replace('وقال الزع', 'وقال الز<|>ع'),
      `
Write “الزعتراوي” everywhere as it is written here
Add “نورس الزعتراوي” to the workspace’s entities: Person
Add “الزعتراوي” to the workspace’s entities: Organisation
Add “الزعتراوي” to the workspace’s entities: Place
“الزعتراوي” is not an entity`,
    );
  });

  it('take up what is known as something else, by its name without proclitics', () => {
    check(
      spellings.replace('للكو', 'للك<|>و'),
      `
Add “الكويت” to the workspace’s entities: Person
Add “الكويت” to the workspace’s entities: Organisation
Add “الكويت” to the workspace’s entities: Place
“الكويت” is not an entity`,
    );
  });

  it('refuse what the workspace has already, and offer it no second time', async () => {
    const known = await knowledgeWith('- type: organization\n  names: { ar: قصر الثقافة }\n');
    const { text, position: start } = atCursor(spellings.replace('قصر', 'قص<|>ر'));
    const actions = answerOf(codeActions, documentOf(text, known), at({ start, end: start }), context());
    deepEqual(
      actions.map(({ title }) => title),
      ['“قصر الثقافة” is not an entity'],
    );
  });

  it('take up the words that are chosen, without what is not seen around them', () => {
    const titles = `
Add “قصر الثقافة” to the workspace’s entities: Person
Add “قصر الثقافة” to the workspace’s entities: Organisation
Add “قصر الثقافة” to the workspace’s entities: Place
Add “قصر الثقافة” to the workspace’s entities: Event
Add “قصر الثقافة” to the workspace’s entities: Work
Add “قصر الثقافة” to the workspace’s entities: Weapon`;
    check(spellings.replace('قصر الثقافة', '<|قصر الثقافة|>'), titles);
    check(spellings.replace(' قصر الثقافة', '<| \u200fقصر الثقافة\u200f|>'), titles);
    check(spellings.replaceAll('\n', '\r\n').replace('قصر الثقافة', '<|قصر الثقافة|>'), titles);
    const whole = spellings.replace('نورس الزعتراوي', '<|نورس الزعتراوي|>');
    ok(titlesAt(whole).includes('“نورس الزعتراوي” is not an entity'));
    ok(!titlesAt(spellings.replace('شكر', '<|شكر').replace('قصر', 'قصر|>')).some(title => title.includes('شكر')));
  });

  it('write a record at the end of the file', () => {
    const place = spellings.replace('وقال الزع', 'وقال الز<|>ع');
    checkFile(place, 'Person', file, `${file}- type: person\n  names: { ar: ["نورس الزعتراوي"] }\n`);
    checkFile(place, 'Place', `# Ours\r\n`, '# Ours\r\n- type: place\r\n  names: { ar: ["الزعتراوي"] }\r\n');
    checkFile(place, 'not an entity', file, `${file}- type: none\n  names: { ar: ["الزعتراوي"] }\n`);
    const english = `Port opens second quay
12 May 2021

Transport minister Peter Har<|>low opened a second quay in France on Wednesday, officials said.

Source: Reuters
`;
    checkFile(
      `${arabic('شكر الوزير الحكومة على دعمها الطويل للمشروع الجديد.')}---\n${english}`,
      'Person',
      file,
      `${file}- type: person\n  names: { en: ["Peter Harlow"] }\n`,
    );
  });

  it('make the file where there is none, if the client can', () => {
    const { text, range } = atCursor(spellings.replace('للكو', 'للك<|>و'));
    const refusal = answerOf(codeActions, text, at(range), context(undefined)).at(-1)!;
    deepEqual(refusal.edit!.documentChanges, [
      { kind: 'create', uri: 'test:entities', options: { ignoreIfExists: true } },
      {
        textDocument: { uri: 'test:entities', version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: '- type: none\n  names: { ar: ["الكويت"] }\n',
          },
        ],
      },
    ]);
    for (const client of [{ createsFiles: false }, { documentChanges: false }]) {
      deepEqual(answerOf(codeActions, text, at(range), context(undefined, client)), [], JSON.stringify(client));
    }
  });

  it('edit the file in plain changes where the client knows no others', () => {
    const { text, range } = atCursor(spellings.replace('للكو', 'للك<|>و'));
    const actions = answerOf(codeActions, text, at(range), context(file, { documentChanges: false }));
    const [edit] = actions.at(-1)!.edit!.changes!['test:entities']!;
    equal(edited(file, [edit!]), `${file}- type: none\n  names: { ar: ["الكويت"] }\n`);
  });

  it('leave alone a file that is no list, and a platform that has none', () => {
    const { text, range } = atCursor(spellings.replace('للكو', 'للك<|>و'));
    deepEqual(answerOf(codeActions, text, at(range), context('[]\n')), []);
    deepEqual(answerOf(codeActions, text, at(range), news), []);
  });

  it('write a person everywhere as the name is written under the cursor', () => {
    checkSpelling(`شكر وزير النقل العماني ⟦نورس→نُورس⟧ ⟦الزعتراوي→الزعتراوى⟧ للكويت دعمها، وقال ⟦الزعتراوي→الزعتراوى⟧ إن العمل بدأ.
👏 وأضاف نُورس الزع<|>تراوى أن لل⟦زعتراوي→زعتراوى⟧ كتابا، ثم زار قصر الثقافة.`);
    checkSpelling(`شكر وزير النقل العماني نورس الزعتراوي للكويت دعمها، وقال الزعتراوي إن العمل بدأ.
👏 وأضاف نُورس ⟦الزعتراوى→الزعتراوي⟧ أن للزع<|>تراوي كتابا، ثم زار قصر الثقافة.`);
    checkSpelling(
      'قال الوزير سيرغي ⟦شويغو→شويجو⟧ إن العمل بدأ، وأضاف شوي<|>جو أن السفن جاهزة، ثم غادر ⟦شويغو→شويجو⟧ المدينة.',
    );
  });

  it('are none where nothing is named or chosen', () => {
    deepEqual(titlesAt(spellings.replace('شكر', 'شك<|>ر')), []);
    deepEqual(codeActions.quiet, []);
  });
});

/** `<|>` is the cursor, `<|…|>` what is chosen. Expected: the titles, one a line. */
function check(marked: string, expected: string): void {
  equal(
    titlesAt(marked)
      .map(title => `\n${title}`)
      .join(''),
    expected,
  );
}

/** What becomes of a file by the action whose title ends so. */
function checkFile(marked: string, title: string, before: string, after: string): void {
  const action = actionsAt(marked, before).find(action => action.title.endsWith(title))!;
  const [change] = action.edit!.documentChanges as TextDocumentEdit[];
  equal(edited(before, change!.edits as TextEdit[]), after);
}

/** `<|>` is the cursor, in `⟦old→new⟧` stands what is written as it is there. */
function checkSpelling(marked: string): void {
  const { before, after } = beforeAndAfter(arabic(marked));
  const [action] = actionsAt(before);
  ok(action!.title.endsWith('everywhere as it is written here'), action!.title);
  equal(edited(atCursor(before).text, action!.edit!.changes!['test:document'] as TextEdit[]), after);
}

function titlesAt(marked: string): string[] {
  return actionsAt(marked).map(({ title }) => title);
}

function actionsAt(marked: string, entities = file): CodeAction[] {
  const { text, range } = atCursor(marked);
  return answerOf(codeActions, text, at(range), context(entities));
}

function at(range: { readonly start: object; readonly end: object }) {
  return { range, context: { diagnostics: [], only: [entityKind] } } as never;
}

/** @param text of the file of entities; undefined where it is yet to be made */
function context(text?: string, client: Partial<Context['client']> = {}): Context {
  return {
    ...news,
    client: { ...news.client, documentChanges: true, createsFiles: true, ...client },
    entitiesFile: { uri: 'test:entities', ...(text === undefined ? {} : { text }) },
  };
}
