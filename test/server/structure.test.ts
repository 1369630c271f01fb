import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Article } from '../../server/protocol';
import { Client } from './client';
import { list, reference, runs, twin } from './texts';

describe('newsmark/structure', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  const articles = [
    {
      name: 'the twin',
      text: twin,
      date: '12th, October 2023 GMT',
      source: 'العربي الجديد',
      glue: 'آسيوي|في المقابل،',
    },
    { name: 'the reference', text: reference, date: '26th, April 2024 GMT', source: 'الجزيرة', glue: 'إيراني|من جانب' },
  ];
  for (const { name, text, date, source, glue } of articles) {
    if (text === undefined) continue;
    it(`${name}: kinds, parts and the glued sub-heading`, async () => {
      const document = await client.open(text);
      const structure = await document.structure();
      deepEqual(runs(structure.lines), [
        'headline 1',
        'date 1',
        'body 13',
        'source 1',
        'keywords 1',
        'related-heading 1',
        'related-headline 1',
        'related-body 8',
      ]);
      equal(structure.version, 1);
      equal(structure.isNews, true);
      equal(structure.decidedBy, 'text');
      ok(structure.confidence > 0.9);
      equal(structure.language, 'ar');
      equal(structure.direction, 'rtl');
      deepEqual(structure.rightToLeft, [...structure.lines.keys()], 'every line holds right-to-left text');

      const [main, ...others] = structure.articles;
      deepEqual(others, []);
      equal(main?.role, 'main');
      equal(main.headline?.text, document.lines[0]);
      equal(main.date?.text, date);
      deepEqual(main.source?.names, [source]);
      equal(main.body.length, 13);
      equal(main.related.length, 1);
      equal(main.related[0]!.role, 'related');
      equal(main.related[0]!.headline?.text, document.lines[18]);
      equal(main.related[0]!.body.length, 8);
      deepEqual(glues(main, document.lines), [`line 10: ${glue}`]);
    });
  }

  it('answers the best guess for text that is not news', async () => {
    const document = await client.open(list);
    const structure = await document.structure();
    equal(structure.isNews, false);
    equal(structure.decidedBy, 'text');
    ok(structure.confidence >= 0.5 && structure.confidence <= 1);
    equal(structure.lines.length, document.lines.length);
    equal(structure.language, 'en');
    equal(structure.direction, 'ltr');
  });

  it('gives a kind to every line, however the lines end', async () => {
    for (const text of ['a\r\nb\r\n', 'a\rb\r', 'a\nb\n', '\ufeffa\r\n\nb\r', '']) {
      const document = await client.open(text);
      equal((await document.structure()).lines.length, document.lines.length, JSON.stringify(text));
    }
  });
});

/** Where sub-headings have run into their paragraphs: the words at each side. */
function glues({ body }: Article, lines: readonly string[]): string[] {
  return body.flatMap(({ glue }) => {
    if (!glue) return [];
    const line = lines[glue.line]!;
    const before = line.slice(0, glue.character).split(' ').at(-1)!;
    const after = line.slice(glue.character).split(' ').slice(0, 2).join(' ');
    return [`line ${glue.line + 1}: ${before}|${after}`];
  });
}
