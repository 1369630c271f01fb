import { deepEqual, equal } from 'node:assert/strict';
import type { DocumentSymbol, RegistrationParams } from 'vscode-languageserver';
import type { StructureResult } from '../../server/protocol';
import { Client } from './client';
import { english, list } from './texts';

interface Row {
  readonly name: string;
  readonly given: unknown;
  readonly text: string;
  readonly uri?: string;
  readonly verdict: string;
}

const rows: readonly Row[] = [
  { name: 'auto', given: { treatAsNews: 'auto' }, text: english, verdict: 'news by text' },
  { name: 'always', given: { treatAsNews: 'always' }, text: list, verdict: 'news by setting' },
  { name: 'never', given: { treatAsNews: 'never' }, text: english, verdict: 'other by setting' },
  { name: 'nothing', given: null, text: list, verdict: 'other by text' },
  { name: 'nonsense', given: { treatAsNews: 7, files: 'x' }, text: english, verdict: 'news by text' },
  { name: 'a file that is news', given: { files: { '*.txt': 'news' } }, text: list, verdict: 'news by setting' },
  {
    name: 'a folder that is ignored',
    given: { treatAsNews: 'always', files: { 'drafts/**': 'ignore' } },
    uri: 'file:///desk/drafts/May%202021/a.txt',
    text: english,
    verdict: 'other by setting',
  },
  {
    name: 'a folder beside the one that is ignored',
    given: { files: { 'drafts/**': 'ignore' } },
    uri: 'file:///desk/finals/a.txt',
    text: english,
    verdict: 'news by text',
  },
  {
    name: 'two globs of which the last wins',
    given: { files: { '*.txt': 'ignore', 'ال*.txt': 'news' } },
    uri: `file:///desk/${encodeURIComponent('اليوم')}.txt`,
    text: list,
    verdict: 'news by setting',
  },
  {
    name: 'a text without a file',
    given: { files: { 'Untitled-*': 'news' } },
    uri: 'untitled:Untitled-1',
    text: list,
    verdict: 'news by setting',
  },
];

describe('settings by workspace/configuration', () => {
  let client: Client;
  let given: (uri: string) => unknown;
  const capabilities = {
    workspace: {
      didChangeConfiguration: { dynamicRegistration: true },
      semanticTokens: { refreshSupport: true },
      foldingRange: { refreshSupport: true },
    },
  };
  before(async () => {
    client = await Client.start({ configuration: uri => given(uri), capabilities });
  });
  after(() => client.stop());

  for (const row of rows) {
    it(`${row.name}: ${row.verdict}`, async () => {
      given = () => row.given;
      const document = await client.open(row.text, row.uri);
      equal(verdictOf(await document.structure()), row.verdict);
      await document.close();
    });
  }

  it('are those of each document', async () => {
    given = uri => (uri.endsWith('never.txt') ? { treatAsNews: 'never' } : {});
    const never = await client.open(english, 'file:///desk/never.txt');
    const auto = await client.open(english, 'file:///desk/auto.txt');
    deepEqual(await never.request('textDocument/documentSymbol'), []);
    equal((await auto.request<DocumentSymbol[]>('textDocument/documentSymbol')).length, 1);
  });

  it('are asked for again when they change, and every document is told of anew', async () => {
    given = () => ({});
    const [news, other] = [await client.open(english), await client.open(list)];
    equal((await news.announced()).isNews, true);
    equal((await other.announced()).isNews, false);
    given = () => ({ files: { '*.txt': 'ignore' } });
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    deepEqual(await news.announced(), { uri: news.uri, version: 1, isNews: false });
    deepEqual(await other.announced(), { uri: other.uri, version: 1, isNews: false });
    equal(verdictOf(await other.structure()), 'other by setting');
    deepEqual(await news.request('textDocument/documentSymbol'), []);
  });

  it('are the defaults where the client fails to answer', async () => {
    given = () => Promise.reject(new Error('no settings today'));
    const document = await client.open(english);
    equal(verdictOf(await document.structure()), 'news by text');
  });

  it('are asked to be told of: no client tells of changes otherwise', async () => {
    const { registrations } = await client.mailbox.take<RegistrationParams>('client/registerCapability');
    deepEqual(
      registrations.map(({ method }) => method),
      ['workspace/didChangeConfiguration'],
    );
  });

  it('have the editor ask anew for what it shows when they change', async () => {
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.mailbox.take('workspace/semanticTokens/refresh');
    await client.mailbox.take('workspace/foldingRange/refresh');
  });
});

describe('settings from a client that cannot be asked', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ initializationOptions: { settings: { treatAsNews: 'always' } } });
  });
  after(() => client.stop());

  it('come with initialize and with didChangeConfiguration', async () => {
    const document = await client.open(list);
    equal((await document.announced()).isNews, true);
    equal(verdictOf(await document.structure()), 'news by setting');
    await client.notify('workspace/didChangeConfiguration', { settings: { newsmark: { treatAsNews: 'auto' } } });
    equal((await document.announced()).isNews, false);
    equal(verdictOf(await document.structure()), 'other by text');
  });
});

function verdictOf({ isNews, decidedBy, confidence }: StructureResult): string {
  if (decidedBy === 'setting') equal(confidence, 1);
  return `${isNews ? 'news' : 'other'} by ${decidedBy}`;
}
