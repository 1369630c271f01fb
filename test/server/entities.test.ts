import { deepEqual, equal, ok } from 'node:assert/strict';
import type {
  DocumentHighlight,
  Hover,
  Location,
  MarkupContent,
  Range,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entityTypes } from '../../server/protocol';
import { Client } from './client';
import type { OpenText } from './open-text';
import { english, list, reference, twin } from './texts';

const article = `وزير النقل يبحث في الكويت إنشاء خط بحري جديد
تاريخ النشر: 26 أبريل 2024
بحث وزير النقل العماني نورس الزعتراوي في الكويت أمس إنشاء الخط، وقال الزعتراوي إن العمل بدأ.
👏 وأضاف نُورس الزعتراوى أن للكويت دورا.
المصدر: وكالة الأناضول
`;

describe('names over the wire', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('are told with their types, ids, and full names; times beside them', async () => {
    const document = await client.open(article);
    const { version, mentions } = await document.entities();
    equal(version, 1);
    deepEqual(
      mentions.map(({ range, type, id, name }) =>
        [textOf(document, range), type, name, ...(id ? [id] : [])].join(' | '),
      ),
      [
        'الكويت | country | الكويت | country:KW',
        '26 أبريل 2024 | date | 26 أبريل 2024',
        'العماني | nationality | العماني | country:OM',
        'نورس الزعتراوي | person | نورس الزعتراوي',
        'الكويت | country | الكويت | country:KW',
        'أمس | date | أمس',
        'الزعتراوي | person | نورس الزعتراوي',
        'نُورس الزعتراوى | person | نورس الزعتراوي',
        'لكويت | country | الكويت | country:KW',
        'وكالة الأناضول | organization | وكالة الأناضول',
      ],
    );
  });

  it('are told of the text as it is now', async () => {
    const document = await client.open(article);
    await document.entities();
    await document.replace(article.indexOf('نورس'), article.indexOf('نورس') + 'نورس'.length, 'سلمى');
    const { version, mentions } = await document.entities();
    equal(version, 2);
    ok(mentions.some(({ name }) => name === 'سلمى الزعتراوي'));
  });

  it('lie in their lines, in order, and are of the types that the protocol has, in any text', async () => {
    for (const text of [twin, reference ?? '', english, list, article.replaceAll('\n', '\r\n'), '']) {
      const document = await client.open(text);
      const { mentions } = await document.entities();
      let last = 0;
      for (const { range, type, name, confidence } of mentions) {
        const [start, end] = [range.start, range.end].map(position => offsetAt(document, position)) as [number, number];
        ok(last <= start && start < end && range.start.line === range.end.line, name);
        ok(entityTypes.includes(type) && name !== '' && confidence >= 0.5 && confidence <= 1, name);
        last = end;
      }
    }
  });

  it('are highlighted, listed, and led to by any of them', async () => {
    const document = await client.open(article);
    const position = positionOf(document, 'الزعتراوى');
    const highlights = await document.request<DocumentHighlight[]>('textDocument/documentHighlight', { position });
    const names = ['نورس الزعتراوي', 'الزعتراوي', 'نُورس الزعتراوى'];
    deepEqual(
      highlights.map(({ range }) => textOf(document, range)),
      names,
    );
    const references = (await document.references(position))!;
    deepEqual(
      references.map(({ uri, range }) => [uri, textOf(document, range)]),
      names.map(name => [document.uri, name]),
    );
    equal((await document.references(position, false))!.length, 2);
    deepEqual(await document.request<Location>('textDocument/definition', { position }), references[0]);
  });

  it('are renamed by plain edits of the text, which editors can show before they are made', async () => {
    const document = await client.open(article);
    const position = positionOf(document, 'الزعتراوي إن');
    const { range, placeholder } = await document.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      { position },
    );
    deepEqual([textOf(document, range), placeholder], ['الزعتراوي', 'الزعتراوي']);
    const edit = await document.request<WorkspaceEdit>('textDocument/rename', { position, newName: 'الزعتري' });
    deepEqual(Object.keys(edit), ['changes']);
    deepEqual(Object.keys(edit.changes!), [document.uri]);
    equal(applied(document, edit), article.replace(/الزعتراو[يى]/g, 'الزعتري'));
    equal(await document.request('textDocument/rename', { position: { line: 0, character: 0 }, newName: 'x' }), null);
  });

  it('have cards', async () => {
    const document = await client.open(article);
    const hover = await document.request<Hover>('textDocument/hover', {
      position: positionOf(document, 'الزعتراوي إن'),
    });
    const { value } = hover.contents as MarkupContent;
    ok(value.startsWith('👤 **\u2068نورس الزعتراوي\u2069**\n\nPerson · known from this text alone\n'), value);
    ok(value.includes(`[First mention](${document.uri}#L3,24)`), value);
    ok(!value.includes('command:'), 'no client has told of a command');
  });
});

describe('workspace/symbol', () => {
  it('finds names in the open articles, as long as they are open and news', async () => {
    const client = await Client.start();
    const symbols = async (query: string) =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
        ({ name, location }) => `${location.uri} ${name}`,
      );
    try {
      deepEqual(await symbols(''), []);
      const [first, second, notes] = [
        await client.open(article),
        await client.open(article.replace('نورس', 'سلمى').replace('نُورس', 'سلمى')),
        await client.open(`${list}call Emmanuel Macron\n`),
      ];
      deepEqual(await symbols('زعتراوى'), [`${first.uri} نورس الزعتراوي`, `${second.uri} سلمى الزعتراوي`]);
      deepEqual(await symbols('macron'), []);
      await notes.change({ text: english.replace('The minister', 'Emmanuel Macron') });
      deepEqual(await symbols('macron'), [`${notes.uri} Emmanuel Macron`]);
      await first.close();
      deepEqual(await symbols('زعتراوي'), [`${second.uri} سلمى الزعتراوي`]);
    } finally {
      await client.stop();
    }
  });
});

describe('the card of a name that is not known, for a client with a command to take it up', () => {
  it('links to the command with the place of the name', async () => {
    const client = await Client.start({ initializationOptions: { describeCommand: 'test.describe' } });
    try {
      const document = await client.open(article);
      const hover = await document.request<Hover>('textDocument/hover', {
        position: positionOf(document, 'الزعتراوي إن'),
      });
      const [, args = ''] = /\(command:test\.describe\?([^)]*)\)/.exec((hover.contents as MarkupContent).value) ?? [];
      deepEqual(JSON.parse(decodeURIComponent(args)), [hover.range]);
    } finally {
      await client.stop();
    }
  });
});

function document({ uri, text }: OpenText): TextDocument {
  return TextDocument.create(uri, '', 0, text);
}

function textOf(open: OpenText, range: Range): string {
  return document(open).getText(range);
}

function offsetAt(open: OpenText, position: Range['start']): number {
  return document(open).offsetAt(position);
}

/** Inside the first word of what is wanted. */
function positionOf(open: OpenText, wanted: string): Range['start'] {
  return document(open).positionAt(open.text.indexOf(wanted) + 2);
}

function applied(open: OpenText, { changes }: WorkspaceEdit): string {
  return TextDocument.applyEdits(document(open), changes![open.uri] as TextEdit[]);
}
