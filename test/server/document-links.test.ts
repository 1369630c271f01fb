import { deepEqual, ok } from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver';
import { hasRightToLeft } from '../../server/text/script';
import { readFixtures } from '../fixture';
import { Client } from './client';
import { english, twin } from './texts';

const method = 'textDocument/documentLink';

describe(method, () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('finds an address and leaves the full stop out', async () => {
    const document = await client.open(english);
    const [link, ...others] = await document.request<DocumentLink[]>(method);
    deepEqual(others, []);
    const { start, end } = link!.range;
    deepEqual(document.lines[start.line]!.slice(start.character, end.character), 'https://port.example/plans');
    deepEqual(link!.target, 'https://port.example/plans');
  });

  it('never cuts a line that holds right-to-left text', async () => {
    const address = 'https://port.example/plans';
    const document = await client.open(`${twin}\n${address}\nانظر ${address}\nSee ${address} \u200f\n`);
    const links = await document.request<DocumentLink[]>(method);
    deepEqual(
      links.map(({ range }) => document.lines[range.start.line]),
      [address],
    );
  });

  it('never cuts a line that holds right-to-left text, in no fixture', async () => {
    for (const { path, text } of readFixtures('articles')) {
      const document = await client.open(text);
      for (const { range } of await document.request<DocumentLink[]>(method)) {
        ok(!hasRightToLeft(document.lines[range.start.line]!), path);
      }
      await document.close();
    }
  });
});
