import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  CompletionItem,
  CreateFile,
  Location,
  PublishDiagnosticsParams,
  RegistrationParams,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client';
import { Folder } from './folder';
import type { OpenText } from './open-text';

const file = 'newsmark.entities.yaml';
const published = 'textDocument/publishDiagnostics';

const article = `وزير النقل يبحث في نورسستان إنشاء خط بحري
تاريخ النشر: 26 أبريل 2024
بحث وزير النقل في الجزائر إنشاء خط بحري، ثم زار نورسستان وشكر نورسستان على دعمها للمشروع الجديد.
المصدر: رويترز
`;

/** A file that says of what type `نورسستان` is. */
const as = (type: string) => `- type: ${type}\n  names: { ar: [نورسستان] }\n`;

const able = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    completion: { dynamicRegistration: true },
  },
} as never;

describe("the workspace's entities", () => {
  let folder: Folder;
  let client: Client;
  beforeEach(async () => {
    folder = new Folder();
    client = await Client.start({
      capabilities: able,
      workspaceFolders: [{ uri: folder.uri('desk'), name: 'desk' }],
    });
  });
  afterEach(async () => {
    await client.stop();
    folder.delete();
  });

  it('are those of the nearest file, up to the folder of the workspace', async () => {
    folder.write(file, `${as('weapon')}- type: weapon\n  names: { ar: [الجزائر] }\n`);
    folder.write(`desk/${file}`, as('place'));
    folder.write(`desk/sport/${file}`, as('event'));
    equal(await typesIn('desk/a.txt'), 'الجزائر country, نورسستان place');
    equal(await typesIn('desk/economy/2024/b.txt'), 'الجزائر country, نورسستان place');
    equal(await typesIn('desk/sport/c.txt'), 'الجزائر country, نورسستان event');
    equal(await typesIn('elsewhere/d.txt'), 'الجزائر country');
    equal(await typesIn('e.txt'), 'الجزائر weapon, نورسستان weapon');
  });

  it('are read in folders of any name', async () => {
    for (const name of ['أخبار 2024', 'a#b', '50%', 'a(1)', "d'Or"]) {
      folder.write(`desk/${name}/${file}`, as('event'));
      equal(await typesIn(`desk/${name}/a.txt`), 'الجزائر country, نورسستان event', name);
    }
  });

  it('are read again as their file comes, changes and goes on the disk', async () => {
    const document = await client.open(article, folder.uri('desk', 'a.txt'));
    await document.announced();
    equal(await types(document), 'الجزائر country');
    for (const [type, change] of [
      ['place', 1],
      ['event', 2],
    ] as const) {
      folder.write(`desk/${file}`, as(type));
      await watched(change);
      await document.announced();
      equal(await types(document), `الجزائر country, نورسستان ${type}`);
    }
    folder.remove(`desk/${file}`);
    await watched(3);
    await document.announced();
    equal(await types(document), 'الجزائر country');
  });

  it('are read as they are typed; once the file is closed, the disk counts again', async () => {
    const uri = folder.write(`desk/${file}`, as('place'));
    const document = await client.open(article, folder.uri('desk', 'a.txt'));
    await document.announced();
    const typed = await client.open(as('event'), uri);
    await document.announced();
    equal(await types(document), 'الجزائر country, نورسستان event');
    await typed.change({ text: as('work') });
    await document.announced();
    equal(await types(document), 'الجزائر country, نورسستان work');
    folder.write(`desk/${file}`, as('weapon'));
    await watched(2);
    equal(await types(document), 'الجزائر country, نورسستان work', 'the editor’s text wins over the disk’s');
    await typed.close();
    await document.announced();
    equal(await types(document), 'الجزائر country, نورسستان weapon');
  });

  it('have their problems published, and taken back', async () => {
    const uri = folder.write(`desk/${file}`, as('hero'));
    const document = await client.open(article, folder.uri('desk', 'a.txt'));
    equal(await types(document), 'الجزائر country');
    deepEqual(await problems(uri), [
      '1 0:8 The type is one of person, organization, place, country, event, work, weapon, nationality, none.',
    ]);
    const typed = await client.open(`${as('place')}${as('event')}`, uri);
    deepEqual(await problems(uri), ['2 3:16 “نورسستان” is a name of an entity above already.']);
    await typed.change({ text: as('place') });
    deepEqual(await problems(uri), []);
    await typed.change({ text: '- type: [\n' });
    ok((await problems(uri)).length > 0);
    await typed.close();
    deepEqual(await problems(uri), [], 'those of what was not saved');
    ok((await problems(uri))[0]!.startsWith('1 0:8 The type is one of'), 'those of the disk');
    folder.remove(`desk/${file}`);
    await watched(3);
    deepEqual(await problems(uri), []);
  });

  it('have their problems published of a file that is open while no text is', async () => {
    const typed = await client.open('نورسستان', folder.uri('desk', file));
    deepEqual(await problems(typed.uri), ['1 0:0 This file is a list of entities: each begins with “- type: …”.']);
    await typed.close();
    deepEqual(await problems(typed.uri), []);
  });

  it('take a refusal in a file that is made for it, and the mention is gone', async () => {
    const document = await client.open(article, folder.uri('desk', 'news', 'a.txt'));
    const [create, change] = await refusal(document, 'الجزائر');
    deepEqual(create, { kind: 'create', uri: folder.uri('desk', file), options: { ignoreIfExists: true } });
    folder.write(`desk/${file}`, applied('', change as TextDocumentEdit));
    await watched(1);
    equal(await types(document), '');
  });

  it('take a refusal in the nearest file, as an editor has it open', async () => {
    folder.write(`desk/${file}`, as('event'));
    const uri = folder.write(`desk/news/${file}`, '# Not saved yet\n');
    const document = await client.open(article, folder.uri('desk', 'news', 'a.txt'));
    const typed = await client.open(as('place'), uri);
    equal(await types(document), 'الجزائر country, نورسستان place');
    const [change, ...others] = await refusal(document, 'نورسستان');
    const edit = change as TextDocumentEdit;
    deepEqual([edit.textDocument.uri, others], [uri, []]);
    await typed.change({ text: applied(typed.text, edit) });
    equal(await types(document), 'الجزائر country');
    deepEqual(await problems(uri), ['2 3:16 “نورسستان” is a name of an entity above already.']);
  });

  it('take up a name, which leads to its record from then on', async () => {
    const uri = folder.write(`desk/${file}`, '# Ours\n');
    const document = await client.open(article, folder.uri('desk', 'a.txt'));
    const at = positionOf(document, 'نورسستان');
    const end = { ...at, character: at.character + 'نورسستان'.length };
    const actions = await document.codeActions({ start: at, end }, ['refactor.entity']);
    const action = actions.find(({ title }) => title.endsWith('Place'))!;
    folder.write(`desk/${file}`, applied('# Ours\n', (action.edit!.documentChanges as TextDocumentEdit[])[0]!));
    await watched(2);
    equal(await types(document), 'الجزائر country, نورسستان place');
    const { uri: target, range } = await document.request<Location>('textDocument/definition', { position: at });
    deepEqual([target, range.start], [uri, { line: 1, character: 2 }]);
  });

  it('follow the folders of the workspace', async () => {
    folder.write(file, as('event'));
    const document = await client.open(article, folder.uri('web', 'a.txt'));
    await document.announced();
    equal(await types(document), 'الجزائر country');
    const event = { added: [{ uri: folder.uri(), name: 'all' }], removed: [] };
    await client.notify('workspace/didChangeWorkspaceFolders', { event });
    await document.announced();
    equal(await types(document), 'الجزائر country, نورسستان event');
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: event.added } });
    await document.announced();
    equal(await types(document), 'الجزائر country');
  });

  it('are completed in their file, which is no news', async () => {
    const typed = await client.open('- type: person\n  \n', folder.uri('desk', file));
    const items = await typed.request<CompletionItem[]>('textDocument/completion', {
      position: { line: 1, character: 2 },
    });
    deepEqual(
      items.map(({ label }) => label),
      ['names', 'short', 'id', 'about', 'country', 'offices'],
    );
    const position = { line: 0, character: 9 };
    for (const [method, nothing] of [
      ['newsmark/structure', null],
      ['newsmark/entities', null],
      ['textDocument/documentSymbol', []],
      ['textDocument/hover', null],
      ['textDocument/documentHighlight', null],
      ['textDocument/rename', null],
    ] as const) {
      deepEqual(await typed.request(method, { position, newName: 'x' }), nothing, method);
    }
    deepEqual(await client.request('workspace/symbol', { query: '' }), []);
  });

  it('are asked to be told of as they are typed and as they change', async () => {
    const registered: string[] = [];
    while (registered.length < 5) {
      const { registrations } = await client.mailbox.take<RegistrationParams>('client/registerCapability');
      for (const { method, registerOptions } of registrations) {
        if (JSON.stringify(registerOptions ?? {}).includes(`**/${file}`)) registered.push(method);
      }
    }
    deepEqual(registered.sort(), [
      'textDocument/completion',
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/didOpen',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  for (const [name, content] of Object.entries({
    'a picture': new Uint8Array(readFileSync('media/icon.png')),
    'NUL bytes': '\0'.repeat(100_000),
    'brackets that never close': '['.repeat(100_000),
    'a list in a list in a list': '- '.repeat(50_000),
    'half a record': '- type: person\n  names: { ar: [\n',
    'more than a file may hold': as('place').repeat(40_000),
    'lone surrogates': '- type: place\n  names: { ar: ["\\ud800"] }\n\ud800',
  })) {
    it(`leave everything else as it is where the file holds ${name}`, async () => {
      const uri = folder.write(`desk/${file}`, content);
      const document = await client.open(article, folder.uri('desk', 'a.txt'));
      equal(await types(document), 'الجزائر country');
      const typed = await client.open(readFileSync(fileURLToPath(uri), 'utf8'), uri);
      await typed.change({ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, text: 'x' });
      equal(await types(document), 'الجزائر country');
      await typed.change({ text: as('place') });
      equal(await types(document), 'الجزائر country, نورسستان place');
    });
  }

  async function watched(type: 1 | 2 | 3): Promise<void> {
    const changes = [{ uri: folder.uri('desk', file), type }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
  }

  async function typesIn(name: string): Promise<string> {
    return types(await client.open(article, folder.uri(...name.split('/'))));
  }

  /** The next that is published of a file: severity, place, message. */
  async function problems(uri: string): Promise<string[]> {
    const { diagnostics } = await client.mailbox.take<PublishDiagnosticsParams>(
      published,
      params => params.uri === uri,
    );
    return diagnostics.map(
      ({ severity, range: { start }, message }) => `${severity!} ${start.line}:${start.character} ${message as string}`,
    );
  }
});

describe("the workspace's entities, of a client that knows one root", () => {
  it('are looked for up to the root', async () => {
    const folder = new Folder();
    const client = await Client.start({ rootUri: folder.uri() });
    try {
      folder.write(file, as('event'));
      const document = await client.open(article, folder.uri('desk', 'a.txt'));
      equal(await types(document), 'الجزائر country, نورسستان event');
      deepEqual(await document.codeActions(rangeAt(document, 'الجزائر'), ['refactor.entity']).then(titles), [
        'Add “الجزائر” to the workspace’s entities: Person',
        'Add “الجزائر” to the workspace’s entities: Organisation',
        'Add “الجزائر” to the workspace’s entities: Place',
        '“الجزائر” is not an entity',
      ]);
      const other = await client.open(article, folder.uri('..', 'a.txt'));
      deepEqual(await other.codeActions(rangeAt(other, 'الجزائر'), ['refactor.entity']), [], 'it cannot make the file');
    } finally {
      await client.stop();
      folder.delete();
    }
  });
});

/** What the text of the article names, but its source: each name once, with its type. */
async function types(document: OpenText): Promise<string> {
  const { mentions } = await document.entities();
  const found = mentions.filter(({ range }) => range.start.line === 2).map(({ name, type }) => `${name} ${type}`);
  return [...new Set(found)].join(', ');
}

async function refusal(document: OpenText, name: string): Promise<(CreateFile | TextDocumentEdit)[]> {
  const actions = await document.codeActions(rangeAt(document, name), ['refactor.entity']);
  const action = actions.find(({ title }) => title === `“${name}” is not an entity`)!;
  return action.edit!.documentChanges as (CreateFile | TextDocumentEdit)[];
}

function applied(text: string, { edits }: TextDocumentEdit): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits as TextEdit[]);
}

function positionOf({ text }: OpenText, name: string) {
  return TextDocument.create('', '', 0, text).positionAt(text.indexOf(name, text.indexOf('2024')));
}

function rangeAt(document: OpenText, name: string) {
  const start = positionOf(document, name);
  return { start, end: start };
}

function titles(actions: readonly { readonly title: string }[]): string[] {
  return actions.map(({ title }) => title);
}
