import { equal, ok } from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { selectionRanges } from '../../server/features/selection-ranges';
import { contains, type Position } from '../../server/text/range';
import { anyText, newsText, troubledText } from './arbitrary';
import { answerOf } from './check';

const article = `Headline: Port of Salem opens second quay

The minister opened a second quay. Ships came at noon, officials said.

Plans for a third quay

It would follow by 2024, the harbour master said in a statement.

Source: Reuters

Read also:
Ferry returns to the bay
The ferry sailed again on Monday, its owner said. It had been away for a year.
`;

describe('selection ranges', () => {
  it('widen from a word in a paragraph', () => {
    check(article.replace('Ships', 'Sh|ips'), [
      'Ships',
      'Ships came at noon, officials said.',
      'The minister opened … noon, officials said.',
      'The minister opened … in a statement.',
      'Headline: Port of … for a year.',
      'Headline: Port of … for a year.⏎',
    ]);
  });

  it('widen over the stretch below a sub-heading', () => {
    check(article.replace('harbour', '|harbour'), [
      'harbour',
      'It would follow … in a statement.',
      'Plans for a … in a statement.',
      'The minister opened … in a statement.',
      'Headline: Port of … for a year.',
      'Headline: Port of … for a year.⏎',
    ]);
  });

  it('widen from a related article to its section', () => {
    check(article.replace('sailed', 'sail|ed'), [
      'sailed',
      'The ferry sailed … its owner said.',
      'The ferry sailed … for a year.',
      'Ferry returns to … for a year.',
      'Read also:⏎Ferry returns … for a year.',
      'Headline: Port of … for a year.',
      'Headline: Port of … for a year.⏎',
    ]);
  });

  it('stand on a line that belongs to no paragraph', () => {
    check(article.replace('\n\nThe', '\n|\nThe'), [
      '',
      'Headline: Port of … for a year.',
      'Headline: Port of … for a year.⏎',
    ]);
    check('a|', ['a']);
    check('|', ['']);
  });

  it('count in UTF-16, with a byte order mark, emoji, combining marks and CRLF in a paragraph', () => {
    const wrapped = `\ufeffHeadline: Port of Salem opens second quay\r\n\r
SALEM, May 12 (Reuters) - The 😀 Cafe\u0301 of the port opened\r
again on Wednesday, officials said. Ships came at noon and the\r
master of the harbour was glad to see them.\r\n`;
    check(wrapped.replace('Cafe', 'Ca|fe').replace('SALEM, May 12 (Reuters) - ', ''), [
      'Cafe\u0301',
      'The 😀 Cafe\u0301 … Wednesday, officials said.',
      'The 😀 Cafe\u0301 … to see them.',
      '\ufeffHeadline: Port of … to see them.',
      '\ufeffHeadline: Port of … to see them.⏎',
    ]);
  });

  it('split Arabic and Chinese into words as those languages do', () => {
    check(
      `وزير النقل يفتتح الرصيف الثاني في الميناء
تاريخ النشر: 12 مايو 2021
افتتح وزير النقل الرصيف الثاني. وقال إن السفن ست|صل إليه يوم الجمعة، وفق بيان.
المصدر: رويترز`,
      [
        'ستصل',
        'وقال إن السفن … الجمعة، وفق بيان.',
        'افتتح وزير النقل … الجمعة، وفق بيان.',
        'وزير النقل يفتتح … وفق بيان.⏎المصدر: رويترز',
      ],
    );
    const [word, sentence] = chainAt(
      '标题：港口开放\n\n新华社北京3月15日电 外交部发言人表示，双方将继续对|话。会谈周五结束。\n\n来源：新华社\n',
    );
    equal(word, '对话');
    equal(sentence?.endsWith('双方将继续对话。'), true);
  });

  it('hold the place between two sentences, however wide the space is', () => {
    const [innermost] = chainAt(article.replace('quay. Ships', 'quay.  |  Ships'));
    ok(innermost?.includes('   '), innermost);
  });

  it('hold the position and nest, at any place of any text', () => {
    const places = fc.array(fc.tuple(fc.nat(60), fc.nat(120)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.oneof(newsText, troubledText, anyText), places, (text, at) => {
        const document = TextDocument.create('', '', 0, text);
        const positions = at.map(([line, character]) => document.positionAt(document.offsetAt({ line, character })));
        const chains = answerOf(selectionRanges, text, { positions })!;
        equal(chains.length, positions.length);
        for (const [index, chain] of chains.entries()) checkChain(chain, positions[index]!);
      }),
    );
  });
});

/** A bar marks the cursor; what is selected in turn, `⏎` for a line end, the middle of long text left out. */
function check(marked: string, expected: readonly string[]): void {
  equal(chainAt(marked).map(shown).join('\n'), expected.join('\n'));
}

function chainAt(marked: string): string[] {
  const text = marked.replace('|', '');
  const document = TextDocument.create('', '', 0, text);
  const position = document.positionAt(marked.indexOf('|'));
  const [chain] = answerOf(selectionRanges, text, { positions: [position] })!;
  return links(chain!).map(({ range }) => document.getText(range));
}

function shown(text: string): string {
  const words = text.split(/(?<= )/);
  const short = words.length > 6 ? `${words.slice(0, 3).join('')}… ${words.slice(-3).join('')}` : text;
  return short.replace(/\r?\n/g, '⏎');
}

function links(chain: SelectionRange): SelectionRange[] {
  return [chain, ...(chain.parent ? links(chain.parent) : [])];
}

function checkChain(chain: SelectionRange, position: Position): void {
  let inner = { start: position, end: position };
  for (const { range } of links(chain)) {
    ok(contains(range, inner), `${JSON.stringify(inner)} lies in ${JSON.stringify(range)}`);
    inner = range;
  }
}
