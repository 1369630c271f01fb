import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { Client } from './client';
import { list, twin } from './texts';

const pulls = { textDocument: { diagnostic: {} } };
const published = 'textDocument/publishDiagnostics';
const ofTwin = [
  'nonstandard-date',
  'mixed-script-letters',
  'glued-subheading',
  'unseparated-keywords',
  'mixed-script-letters',
  'label-spelling',
];

describe('textDocument/diagnostic', () => {
  let client: Client;
  let settings: unknown;
  before(async () => {
    const capabilities = { ...pulls, workspace: { diagnostics: { refreshSupport: true } } };
    client = await Client.start({ configuration: () => settings, capabilities });
  });
  beforeEach(() => (settings = {}));
  after(() => client.stop());

  it('tells what is wrong, how much it counts, and where that is described', async () => {
    const { items } = await (await client.open(twin)).diagnostics();
    deepEqual(codesOf(items), ofTwin);
    deepEqual(
      items.map(({ severity }) => severity),
      [3, 2, 2, 2, 2, 3],
    );
    for (const { source, codeDescription, tags } of items) {
      equal(source, 'newsmark');
      ok(existsSync(fileURLToPath(codeDescription!.href)), codeDescription?.href);
      equal(tags, undefined);
    }
  });

  it('tells it of the text as it is now', async () => {
    const document = await client.open(twin);
    const at = twin.indexOf('12th, October 2023');
    await document.replace(at, at + '12th, October 2023'.length, '12 أكتوبر 2023');
    deepEqual(codesOf((await document.diagnostics()).items), ofTwin.slice(1));
  });

  it('is not pushed to a client that asks', async () => {
    await (await client.open(twin)).announced();
    equal(client.mailbox.has(published), false);
  });

  for (const [name, given, expected] of [
    ['no profile at all', { diagnostics: { profile: 'off' } }, []],
    [
      'one rule in no profile',
      { diagnostics: { profile: 'off', rules: { 'glued-subheading': 'error' } } },
      ['glued-subheading 1'],
    ],
    [
      'the archive, without dates',
      { diagnostics: { profile: 'archive', rules: { 'nonstandard-date': 'off', 'label-spelling': 'hint' } } },
      [
        'mixed-script-letters 2',
        'glued-subheading 2',
        'unseparated-keywords 2',
        'mixed-script-letters 2',
        'label-spelling 4',
      ],
    ],
    ['nonsense', { diagnostics: { profile: 7, rules: { 'glued-subheading': 'loud' } } }, undefined],
  ] as const) {
    it(`follows the settings: ${name}`, async () => {
      const document = await client.open(twin);
      const before = (await document.diagnostics()).items;
      settings = given;
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.mailbox.take('workspace/diagnostic/refresh');
      const { items } = await document.diagnostics();
      const found = items.map(({ code, severity }) => `${String(code)} ${String(severity)}`);
      deepEqual(found, expected ?? before.map(({ code, severity }) => `${String(code)} ${String(severity)}`));
    });
  }
});

describe('diagnostics of a client that does not ask', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('come by themselves, change with the text, and go with the document', async () => {
    const document = await client.open(twin);
    const published = () => publishedFor(client, document.uri);
    const first = await published();
    deepEqual(codesOf(first.diagnostics), ofTwin);
    equal(first.version, 1);
    await document.change({ text: list });
    deepEqual((await published()).diagnostics, []);
    await document.change({ text: twin });
    equal((await published()).diagnostics.length, ofTwin.length);
    await document.close();
    deepEqual((await published()).diagnostics, []);
  });
});

describe('diagnostics in a folder', () => {
  let client: Client;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-folder-'));
    client = await Client.start({ capabilities: pulls });
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it('take the order of its dates where a date can be read in two ways', async () => {
    const uri = pathToFileURL(join(folder, 'new.txt')).href;
    const alone = await client.open(articleOf('03/04/2024'), uri);
    deepEqual(codesOf((await alone.diagnostics()).items), ['ambiguous-date']);
    await alone.close();
    writeFileSync(join(folder, 'a.txt'), articleOf('04/26/2024'));
    writeFileSync(join(folder, 'b.txt'), articleOf('12/31/2023'));
    for (const name of ['a.txt', 'b.txt']) {
      const changed = { uri: pathToFileURL(join(folder, name)).href, type: 1 };
      await client.notify('workspace/didChangeWatchedFiles', { changes: [changed] });
    }
    const among = await client.open(articleOf('03/04/2024'), uri);
    deepEqual(codesOf((await among.diagnostics()).items), []);
  });

  it('do without what cannot be read', async () => {
    const inNoFolder = pathToFileURL(join(folder, 'gone', 'new.txt')).href;
    deepEqual(codesOf((await (await client.open(twin, inNoFolder)).diagnostics()).items), ofTwin);
    deepEqual(codesOf((await (await client.open(twin, 'untitled:Untitled-1')).diagnostics()).items), ofTwin);
  });
});

function articleOf(date: string): string {
  return `Port of Salem opens second quay
Date: ${date}

The minister opened a second quay in the port of Salem, officials said. Ships came at noon.

The harbour master said that trade in the port would grow.

Source: Harbour News
Keywords: port, quay, trade
`;
}

function codesOf(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

function publishedFor(client: Client, uri: string): Promise<PublishDiagnosticsParams> {
  return client.mailbox.take<PublishDiagnosticsParams>(published, params => params.uri === uri);
}
