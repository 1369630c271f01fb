import { deepEqual, equal } from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { Client } from './client';
import type { OpenText } from './open-text';
import { english, list, twin } from './texts';

const method = 'textDocument/completion';

describe(method, () => {
  let client: Client;
  before(async () => {
    client = await Client.start({
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    });
  });
  after(() => client.stop());

  it('offers a label while it is typed, with a tab stop behind it', async () => {
    const text = english.replace(/\nSource: .*/, '');
    const [item] = await items(text.replace('Keywords:', 'Sou\nKeywords:'), 'Sou\n', 3);
    deepEqual(
      [item!.label, item!.detail, item!.insertTextFormat, (item!.textEdit as { newText: string }).newText],
      ['Source:', 'Source', 2, 'Source: $1'],
    );
  });

  it('offers sources behind their label as it is typed', async () => {
    const document = await open(twin.replace(/المصدر: .*/u, 'المصدر'));
    const at = document.text.indexOf('المصدر\n') + 'المصدر'.length;
    await document.replace(at, at, ':');
    const line = document.lines.indexOf('المصدر:');
    const found = await document.request<CompletionList>(method, { position: { line, character: 7 } });
    const [first] = found.items;
    equal(first!.detail, 'Cited in the text');
    equal((first!.textEdit as { newText: string }).newText, ` ${first!.label}`);
  });

  it('offers nothing in the text, and none in a list', async () => {
    deepEqual(await items(english, 'second quay on', 6), []);
    deepEqual(await items(list, 'milk', 4), []);
  });

  async function items(text: string, word: string, character: number): Promise<readonly CompletionItem[]> {
    const document = await open(text);
    const offset = text.indexOf(word) + character;
    const before = text.slice(0, offset).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    return (await document.request<CompletionList | null>(method, { position }))?.items ?? [];
  }

  /** A text that lies in no folder. */
  function open(text: string): Promise<OpenText> {
    return client.open(text, `untitled:${++opened}`);
  }
  let opened = 0;
});
