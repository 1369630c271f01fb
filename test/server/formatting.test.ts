import { deepEqual, equal } from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client';
import { twin } from './texts';

describe('textDocument/formatting', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  for (const [name, lineBreak] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`removes superfluous spaces and sorts the metadata, with ${name}`, async () => {
      const text = lines(
        'Port of Salem  opens second quay ',
        '12 May 2021',
        'By Jane Roe',
        '',
        'The minister opened a  second quay on Wednesday, officials said.\t',
        '',
        'Ships came at noon, and the harbour master said that trade would grow.',
        '',
        'Keywords: ports, trade',
        'Source: Reuters',
        '',
      );
      const formatted = lines(
        'Port of Salem opens second quay',
        'By Jane Roe',
        '12 May 2021',
        '',
        'The minister opened a second quay on Wednesday, officials said.',
        '',
        'Ships came at noon, and the harbour master said that trade would grow.',
        '',
        'Source: Reuters',
        'Keywords: ports, trade',
        '',
      );
      equal(await format(text), formatted);
      equal(await format(formatted), formatted);
    });

    function lines(...lines: string[]): string {
      return lines.join(lineBreak);
    }
  }

  it('leaves an article alone whose spaces and order are right', async () => {
    equal(await format(twin), twin);
  });

  async function format(text: string): Promise<string> {
    const document = await client.open(text);
    const options = { tabSize: 4, insertSpaces: true };
    const edits = (await document.request<TextEdit[] | null>('textDocument/formatting', { options })) ?? [];
    deepEqual(client.errors, []);
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
  }
});
