import { deepEqual, equal, ok } from 'node:assert/strict';
import type { StructureResult } from '../../server/protocol';
import { Client } from './client';
import { quietAnswers } from './open-text';
import { english, list, twin } from './texts';

/** Bytes in UTF-8; an Arabic letter takes two. */
const tenMegabytes = 10_000_000;

const texts = {
  'no text': () => '',
  'one line': () => 'Port of Salem opens second quay',
  'one line end': () => '\n',
  'a byte order mark alone': () => '\ufeff',
  '10 MB of Arabic words on one line': () => 'الوزير '.repeat(tenMegabytes / 13),
  '10 MB of Arabic letters without any space': () => 'قطار'.repeat(tenMegabytes / 8),
  '10 MB of signs on one line': () => '([{"—'.repeat(tenMegabytes / 7),
  '10 MB of white space before a word': () => `${' '.repeat(tenMegabytes)}word`,
  'keywords with wide gaps between them': () => `${english}\nKeywords: ports${' '.repeat(10_000)}trade\n`,
  'an article that has lost its line ends, many times': () => twin.replaceAll('\n', ' ').repeat(50),
  'lone surrogates': () => `\udc00 a headline \ud800\n\n${'\ud800'.repeat(5000)}\n${'\udc00\ud800'.repeat(5000)}`,
  'NUL bytes': () => `\0\n${'\0'.repeat(50_000)}\nSource:\0Reuters\n\0`,
  'a picture read as text': () => binary(200_000),
  'deep bidi controls': () => `${'\u202e\u2067\u202b'.repeat(16_000)}${twin}${'\u2069\u202c'.repeat(30_000)}`,
  'nothing but combining marks': () => '\u0301\u064b'.repeat(50_000),
  'nothing but emoji': () => '👩‍👩‍👧‍👦'.repeat(20_000),
  '50,000 short lines': () => 'a short line\n'.repeat(50_000),
  'an address on each of 5,000 lines': () => 'https://port.example/plans\n'.repeat(5000),
  '50,000 empty lines, ended in every way': () => '\r\n\n\r'.repeat(16_000),
} as const;

/** Treated as news, so that every feature has to answer. */
describe('troubled texts', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ initializationOptions: { settings: { treatAsNews: 'always' } } });
  });
  after(() => client.stop());

  for (const [name, make] of Object.entries(texts)) {
    it(`${name}: every request is answered, before and after an edit`, async () => {
      const document = await client.open(make());
      for (const edited of [false, true]) {
        if (edited) await document.replace(document.text.length >> 1, (document.text.length >> 1) + 1, 'a\nb');
        const { structure, ...others } = await document.answers();
        deepEqual(client.errors.splice(0), []);
        const { version, isNews, lines } = structure as StructureResult;
        deepEqual([version, isNews, lines.length], [document.version, true, document.lines.length]);
        for (const [request, answer] of Object.entries(others)) ok(Array.isArray(answer), request);
      }
      await document.close();
    });
  }

  it('70,000 lines: too large, and quiet whatever the settings say', async () => {
    const document = await client.open(`${english}${'a line\n'.repeat(70_000)}`);
    equal((await document.announced()).isNews, false);
    const { structure, entities, ...others } = await document.answers();
    const { isNews, decidedBy, lines, articles, rightToLeft } = structure as StructureResult;
    deepEqual([isNews, decidedBy, lines, articles, rightToLeft], [false, 'size', [], [], []]);
    deepEqual(others, quietAnswers);
    deepEqual(entities, []);
    await document.change({ text: list });
    equal((await document.structure()).decidedBy, 'setting', 'and small again');
  });

  it('leave the server as it was', async () => {
    const document = await client.open(twin);
    equal((await document.structure()).lines.length, 27);
  });
});

/** The same bytes every time, every one as a character. */
function binary(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode((seed >> 16) & 0xff);
  }).join('');
}
