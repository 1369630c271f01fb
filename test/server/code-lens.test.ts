import { deepEqual, equal, ok } from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { Client } from './client';
import type { OpenText } from './open-text';
import { english, list, twin } from './texts';

const method = 'textDocument/codeLens';

describe(method, () => {
  let client: Client;
  let enabled = true;
  before(async () => {
    client = await Client.start({ configuration: () => ({ codeLens: { enabled } }) });
  });
  after(() => client.stop());

  it('stands above the headline and leads to the problems', async () => {
    const document = await open(english);
    const [lens, ...others] = await document.request<CodeLens[]>(method);
    deepEqual(others, []);
    equal(lens!.range.start.line, 0);
    ok(lens!.command!.title.startsWith('12 May 2021 · Reuters · 46 words · 1 min'), lens!.command!.title);
    equal(lens!.command!.command, 'newsmark.showProblems');
    deepEqual(lens!.command!.arguments, [document.uri, { line: 0, character: 0 }]);
  });

  it('sets Arabic values apart', async () => {
    const [lens] = await (await open(twin)).request<CodeLens[]>(method);
    ok(lens!.command!.title.startsWith('\u206812 أكتوبر/تشرين الأول 2023\u2069 · \u2068العربي الجديد\u2069 · '));
  });

  it('is none for text that is not news, or where it is switched off', async () => {
    deepEqual(await (await open(list)).request<CodeLens[]>(method), []);
    enabled = false;
    deepEqual(await (await open(english)).request<CodeLens[]>(method), []);
  });

  /** A text that lies in no folder. */
  function open(text: string): Promise<OpenText> {
    return client.open(text, `untitled:${++opened}`);
  }
  let opened = 0;
});
