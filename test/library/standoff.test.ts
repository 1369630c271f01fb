import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { fragmentsOf, textOf } from '../../server/annotations/standoff/fragments';
import { Standoff } from '../../server/annotations/standoff/standoff';
import { CodePoints } from '../../server/text/code-points';
import { anyText, newsText } from './arbitrary';
import { checkBrat } from './brat';

const text = 'زار 😀 سيرغي شويغو طهران أمس.\nوقال شويغو إن العمل بدأ.';
const points = new CodePoints(text);

function spanOf(quote: string, from = 0) {
  const start = text.indexOf(quote, from);
  return { start, end: start + quote.length };
}

const file = [
  'T1\tPerson 6 17\tسيرغي شويغو',
  'T2\tPlace 18 23\tطهران',
  'T3\tVisit 0 3\tزار',
  'E1\tVisit:T3 Agent:T1 Where:T2 ',
  'R1\tIn Arg1:T1 Arg2:T2\t',
  'A1\tConfidence T1 High',
  'M2\tNegation E1',
  '*\tSame T1 T2',
  'N1\tReference T1 Wikidata:Q47063\t\tSergei Shoigu',
  '#1\tAnnotatorNotes T1\tوزير الدفاع',
  'X9 what nobody understands',
  '',
].join('\n');

describe('an .ann file', () => {
  it('is read with spans in UTF-16 units', () => {
    const { annotations } = Standoff.read(file, points);
    deepEqual(annotations[0], {
      kind: 'text-bound',
      id: 'T1',
      label: 'Person',
      spans: [spanOf('سيرغي شويغو')],
      text: 'سيرغي شويغو',
    });
    deepEqual(
      annotations.map(({ kind }) => kind),
      'text-bound text-bound text-bound event relation attribute attribute equivalence normalization note'.split(' '),
    );
    deepEqual(annotations[8], {
      kind: 'normalization',
      id: 'N1',
      label: 'Reference',
      target: 'T1',
      database: 'Wikidata',
      reference: 'Q47063',
      text: 'Sergei Shoigu',
    });
  });

  it('says what it does not understand, and keeps it', () => {
    const wrong = 'T1\tPerson 6 17\tسيرغي شويغو\nT1\tPlace 18 23\tطهران\nT2 Person 1 2\n\nR1\tIn Arg1:T1 Arg2:T9\t';
    const standoff = Standoff.read(wrong, points);
    deepEqual(standoff.problems, [
      { line: 1, what: 'duplicate', text: 'T1' },
      { line: 2, what: 'unread', text: 'T2 Person 1 2' },
      { line: 4, what: 'dangling', text: 'T9' },
    ]);
    equal(standoff.write(points), wrong);
    equal(standoff.nextId('T'), 'T3');
  });

  it('gets new annotations at its end, with its line breaks, and changed ones where they were', () => {
    const before = 'T1\tPerson 6 17\tسيرغي شويغو\r\nT7\tPlace 18 23\tطهران';
    const standoff = Standoff.read(before, points);
    const shoigu = spanOf('شويغو', 30);
    const added = standoff
      .put({ kind: 'text-bound', id: standoff.nextId('T'), label: 'Person', spans: [shoigu], text: 'شويغو' })
      .put({ kind: 'text-bound', id: 'T1', label: 'Human', spans: [spanOf('سيرغي شويغو')], text: 'سيرغي شويغو' });
    equal(added.write(points), 'T1\tHuman 6 17\tسيرغي شويغو\r\nT7\tPlace 18 23\tطهران\r\nT8\tPerson 34 39\tشويغو\r\n');
    equal(added.edit([], [added.get('T8')!]).nextId('T'), 'T9');
  });

  it('keeps what has lost its text in a note that brat reads, with all that names it', () => {
    const standoff = Standoff.read(file, points);
    const lost = standoff.moved(new Map([['T2', { spans: [], text: 'طهران', near: 20 }]]));
    const written = lost.write(points);
    checkBrat(written.replace(/^X9.*\n/m, ''), text);
    equal(written.split('\n')[1], '#2\tLost T2\tT2%09Place 19 24%09طهران');
    const again = Standoff.read(written, points);
    deepEqual(again.get('T2'), { kind: 'text-bound', id: 'T2', label: 'Place', spans: [], text: 'طهران', near: 20 });
    deepEqual(again.get('R1'), standoff.get('R1'));
    equal(again.write(points), written);
    equal(
      again.moved(new Map([['T2', { spans: [spanOf('طهران')], text: 'طهران' }]])).write(points),
      file
        .replace('E1\tVisit:T3 Agent:T1 Where:T2 ', 'E1\tVisit:T3 Agent:T1 Where:T2')
        .replace('\t\tSergei', '\t\tSergei'),
    );
  });

  it('knows what names an annotation', () => {
    const standoff = Standoff.read(file, points);
    deepEqual(
      standoff.dependents('T3').map(each => ('id' in each ? each.id : '*')),
      ['E1', 'M2'],
    );
  });

  it('is written as it was read, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'T1',
        'T2',
        'E1',
        'R1',
        '#1',
        '*',
        'A1',
        'N1',
        '\t',
        ' ',
        '0 3',
        '5 2',
        '0 3;4 5',
        '\n',
        '\r\n',
        '\r',
      ),
      fc.constantFrom('Person', 'Arg1:T1', 'Arg2:T2', 'Lost T1', 'T1%09Person 0 3%09زار', '\ufeff', '\u2028', '😀'),
      fc.string({ maxLength: 4 }),
      fc.constantFrom(...file.split('\n')),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), newsText, (pieces, any) => {
        const content = pieces.join('');
        const all = new CodePoints(any);
        equal(Standoff.read(content, all).write(all), content);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps spans that brat takes, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [Math.min(a, b) % (any.length + 1), Math.max(a, b) % (any.length + 1)];
        const spans = fragmentsOf(any, start, end);
        if (spans.length === 0 || hasLoneEdge(any, spans)) return;
        const all = new CodePoints(any);
        const written = Standoff.empty
          .put({ kind: 'text-bound', id: 'T1', label: 'Person', spans, text: textOf(any, spans) })
          .write(all);
        checkBrat(written, any);
        deepEqual(Standoff.read(written, all).textBounds[0]?.spans, spans);
      }),
      { numRuns: 300 },
    );
  });
});

/** An edge inside a surrogate pair. */
function hasLoneEdge(any: string, spans: readonly { start: number; end: number }[]): boolean {
  const isInside = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(any.slice(at - 1, at + 1));
  return spans.some(({ start, end }) => isInside(start) || isInside(end));
}
