import { documentLinks } from '../../server/features/document-links';
import { answerOf, checkTable } from './check';

describe('document links', () => {
  it('are found with what belongs to them', () => {
    checkTable<string, string[]>(
      [
        ['No address here, not even http:// or www.', []],
        ['See https://port.example/plans for more', ['https://port.example/plans']],
        ['HTTP://PORT.EXAMPLE/PLANS', ['HTTP://PORT.EXAMPLE/PLANS']],
        ['www.port.example', ['www.port.example → https://www.port.example']],
        [
          'http://a.example?q=1&r=%20#top http://b.example:80/',
          ['http://a.example?q=1&r=%20#top', 'http://b.example:80/'],
        ],
        ['https://wiki.example/Port_(town)', ['https://wiki.example/Port_(town)']],
        ['https://port.example/新闻/a', ['https://port.example/新闻/a']],
        ['mailto:desk@port.example xhttps://port.example', []],
      ],
      found,
    );
  });

  it('leave out the signs of the sentence around them', () => {
    checkTable<string, string[]>(
      [
        ['It is at https://port.example/a.', ['https://port.example/a']],
        [
          'At https://port.example/a, https://port.example/b; where?',
          ['https://port.example/a', 'https://port.example/b'],
        ],
        ['(www.port.example)', ['www.port.example → https://www.port.example']],
        ['<https://port.example> “https://port.example”', ['https://port.example', 'https://port.example']],
        ['详见 https://port.example/a。', ['https://port.example/a']],
        ['https://port.example/a…', ['https://port.example/a']],
        ['[plans](https://port.example/a)', ['https://port.example/a']],
      ],
      found,
    );
  });

  it('end before full-width signs, which stand in no address', () => {
    checkTable<string, string[]>(
      [
        ['见https://port.example/a，周五公布', ['https://port.example/a']],
        ['（https://port.example/a）', ['https://port.example/a']],
        ['《https://port.example/a》；', ['https://port.example/a']],
      ],
      found,
    );
  });

  it('may be written in capitals, as on a teletype', () => {
    checkTable<string, string[]>([['SEE WWW.PORT.EXAMPLE', ['WWW.PORT.EXAMPLE → https://WWW.PORT.EXAMPLE']]], found);
  });

  it('stand on no line that holds right-to-left text', () => {
    checkTable<string, string[]>(
      [
        ['انظر https://port.example/a', []],
        ['https://port.example/a \u200f', []],
        ['ראו https://port.example/a', []],
        ['انظر\nhttps://port.example/a\nانظر', ['https://port.example/a']],
      ],
      found,
    );
  });

  it('stand where they are, whatever is before them', () => {
    checkTable<string, string[]>(
      [
        [
          '\ufeffhttps://port.example/a\r\n😀 e\u0301 https://port.example/b\r\n',
          ['https://port.example/a', 'https://port.example/b'],
        ],
        ['\ud800 https://port.example/a\rhttps://port.example/b', ['https://port.example/a', 'https://port.example/b']],
      ],
      found,
    );
  });

  it('are not looked for without end', () => {
    checkTable<string, number>(
      [
        ['https://port.example/a '.repeat(100_000), 434],
        [`${'https://port.example/a '.repeat(100)}\n`.repeat(60), 5000],
      ],
      text => answerOf(documentLinks, text).length,
    );
  });
});

/** The text of each link, and its target where that is another. */
function found(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return answerOf(documentLinks, text).map(({ range: { start, end }, target }) => {
    const link = lines[start.line]!.slice(start.character, end.character);
    return link === target ? link : `${link} → ${target ?? ''}`;
  });
}
