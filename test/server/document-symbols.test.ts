import { deepEqual, equal, ok } from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import { comparePositions, contains } from '../../server/text/range';
import { readFixtures } from '../fixture';
import { Client } from './client';
import { english, reference, twin } from './texts';

const method = 'textDocument/documentSymbol';

describe('textDocument/documentSymbol', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('outlines an article: names are its text, details the kinds', async () => {
    const document = await client.open(english);
    equal(
      outline(await document.request<DocumentSymbol[]>(method)),
      `
Article: Port of Salem opens second quay
  Headline: Port of Salem opens second quay
  Byline: Jane Roe
  Date: 12 May 2021
  Body: SALEM, May 12 (Reuters) - The m
    Sub-heading: Plans for a third quay
  Source: Reuters
  Keywords: ports, trade, Salem
  Related section: Read also
    Related article: Ferry returns to the bay
      Headline: Ferry returns to the bay
      Body: The ferry sailed again on Monda
`,
    );
  });

  it('nests children inside their parents, siblings in order and apart, in every fixture', async () => {
    for (const { path, text } of readFixtures('articles')) {
      const document = await client.open(text);
      const symbols = await document.request<DocumentSymbol[]>(method);
      ok(symbols.length > 0, path);
      checkNesting(symbols, path);
      await document.close();
    }
  });
});

describe('textDocument/documentSymbol in Arabic', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ locale: 'ar' });
  });
  after(() => client.stop());

  const parts = ['مقال', 'العنوان', 'التاريخ', 'المتن', 'المصدر', 'الكلمات المفتاحية', 'مواد ذات صلة'];
  for (const text of [twin, reference]) {
    if (text === undefined) continue;
    it(`names the kinds of '${text.slice(0, 24)}…' in Arabic`, async () => {
      const document = await client.open(text);
      const symbols = await document.request<DocumentSymbol[]>(method);
      checkNesting(symbols, 'Arabic');
      const article = symbols[0]!;
      equal(article.name, document.lines[0]);
      deepEqual([article.detail, ...article.children!.map(({ detail }) => detail)], parts);
      const section = article.children!.at(-1);
      equal(section?.name, 'إقرأ أيضاً');
      deepEqual(
        section.children!.map(({ name, detail }) => [name, detail]),
        [[document.lines[18], 'مقال ذو صلة']],
      );
    });
  }
});

describe('textDocument/documentSymbol in other languages', () => {
  for (const [locale, detail] of [
    ['ar-EG', 'مقال'],
    ['AR_sa', 'مقال'],
    ['fr', 'Article'],
  ] as const) {
    describe(locale, () => {
      let client: Client;
      before(async () => {
        client = await Client.start({ locale });
      });
      after(() => client.stop());

      it(`says '${detail}'`, async () => {
        const document = await client.open(english);
        equal((await document.request<DocumentSymbol[]>(method))[0]?.detail, detail);
      });
    });
  }
});

function outline(symbols: readonly DocumentSymbol[]): string {
  const print = ({ detail, name, children }: DocumentSymbol, indent: string): string =>
    `${indent}${detail!}: ${name.slice(0, 31)}\n${children!.map(child => print(child, `${indent}  `)).join('')}`;
  return `\n${symbols.map(symbol => print(symbol, '')).join('')}`;
}

function checkNesting(symbols: readonly DocumentSymbol[], where: string, parent?: DocumentSymbol): void {
  let before: DocumentSymbol | undefined;
  for (const symbol of symbols) {
    const here = `${where} > ${symbol.name.slice(0, 20)}`;
    ok(symbol.name.trim() !== '' && symbol.detail, `${here} has a name and a detail`);
    ok(contains(symbol.range, symbol.selectionRange), `${here} holds its selection range`);
    if (parent) ok(contains(parent.range, symbol.range), `${here} lies in its parent`);
    if (before) ok(comparePositions(before.range.end, symbol.range.start) <= 0, `${here} follows ${before.name}`);
    checkNesting(symbol.children ?? [], here, symbol);
    before = symbol;
  }
}
