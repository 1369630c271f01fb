import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { Client } from './client';
import type { OpenText } from './open-text';
import { english, list, twin } from './texts';

const method = 'textDocument/hover';

describe(method, () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('tells the date of an article in all calendars', async () => {
    const found = await hover(twin, 'October');
    equal(found?.range?.start.line, 1);
    const { value } = found.contents as MarkupContent;
    ok(value.startsWith('**\u206812 أكتوبر/تشرين الأول 2023\u2069** · \u2068الخميس\u2069 · 2023-10-12\n'), value);
    ok(value.includes('\u206827 ربيع الأول 1445\u2069'), value);
  });

  it('tells a time in the text, and who a source is', async () => {
    const time = await hover(english, 'Wednesday');
    ok((time?.contents as MarkupContent).value.startsWith('**12 May 2021** · Wednesday · 2021-05-12\n'));
    const source = await hover(english, 'Reuters\n');
    ok((source?.contents as MarkupContent).value.startsWith('**Reuters**\n'));
  });

  it('tells nothing elsewhere', async () => {
    deepEqual([await hover(english, 'harbour master'), await hover(list, 'milk')], [null, null]);
  });

  async function hover(text: string, word: string): Promise<Hover | null> {
    const before = text.slice(0, text.indexOf(word) + 1).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    return (await open(text)).request<Hover | null>(method, { position });
  }

  /** A text that lies in no folder. */
  function open(text: string): Promise<OpenText> {
    return client.open(text, `untitled:${++opened}`);
  }
  let opened = 0;
});
