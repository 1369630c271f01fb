import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { AnnotatedText } from '../../server/annotations/annotated-text';
import { newsText } from './arbitrary';
import { checkBrat } from './brat';

const text = 'زار 😀 سيرغي شويغو طهران.\nوقال شويغو إن العمل بدأ.';
const file = 'T1\tPerson 6 17\tسيرغي شويغو\nT2\tPlace 18 23\tطهران\n#1\tAnnotatorNotes T1\tوزير\n';

describe('an annotated text', () => {
  it('writes the file as it was where nothing has changed', () => {
    equal(AnnotatedText.open(text, file).write(false), file);
  });

  it('counts the byte order mark and line breaks as the file has them', () => {
    const onDisk = `\ufeff${text.replace('\n', '\r\n')}`;
    const inFile = 'T1\tPerson 7 18\tسيرغي شويغو\nT9\tPerson 32 37\tشويغو\n';
    const opened = AnnotatedText.open(text, inFile, onDisk);
    deepEqual(
      opened.textBounds.map(({ spans: [span] }) => text.slice(span!.start, span!.end)),
      ['سيرغي شويغو', 'شويغو'],
    );
    equal(opened.write(true), inFile.replace('32 37', '31 36'));
    equal(opened.write(false), 'T1\tPerson 6 17\tسيرغي شويغو\nT9\tPerson 30 35\tشويغو\n');
  });

  it('follows the text, and is the file again when that is undone', () => {
    const opened = AnnotatedText.open(text, file);
    opened.change(`عاجل\n${text}`);
    equal(opened.write(false), file.replace('6 17', '11 22').replace('18 23', '23 28'));
    opened.change(text);
    equal(opened.write(false), file);
  });

  it('finds spans of a text that has changed elsewhere, and keeps those that it does not find', () => {
    const later = 'أمس زار وفد طهران، وقال الكرملين إن سيرغي شويغو باق.';
    const opened = AnnotatedText.open(later, file);
    equal(opened.write(false), file.replace('6 17', '36 47').replace('18 23', '12 17'));
    const other = AnnotatedText.open('زار وفد طهران.', file);
    deepEqual(
      other.lost.map(({ id, text }) => [id, text]),
      [['T1', 'سيرغي شويغو']],
    );
    const written = other.write(false);
    checkBrat(written, 'زار وفد طهران.');
    equal(
      AnnotatedText.open(text, written)
        .write(false)
        .replace(/^#\d+\tLost.*\n/gm, ''),
      file,
    );
  });

  it('takes actions back, one by one, wherever the text has gone in between', () => {
    const opened = AnnotatedText.open(text, file);
    const start = text.indexOf('شويغو', 30);
    opened.edit([opened.textBound(opened.nextId('T'), 'Person', start, start + 5)!]);
    ok(opened.isChanged);
    opened.edit([], [opened.get('T1')!, ...opened.dependents('T1')]);
    equal(opened.annotations.length, 2);
    opened.change(`عاجل\n${text}`);
    ok(opened.undo());
    ok(opened.undo());
    ok(!opened.undo());
    opened.change(text);
    equal(opened.write(false), 'T2\tPlace 18 23\tطهران\nT1\tPerson 6 17\tسيرغي شويغو\n#1\tAnnotatorNotes T1\tوزير\n');
  });

  it('is written for the saved text too, and what is annotated in what is not saved is found again', () => {
    const typed = `${text}\nوصل لافروف أيضا.`;
    const opened = AnnotatedText.open(text, file);
    opened.change(typed);
    const start = typed.indexOf('لافروف');
    opened.edit([opened.textBound('T9', 'Person', start, start + 6)!]);
    const inFile = opened.writeFor(text, false);
    ok(inFile.startsWith(file));
    checkBrat(inFile, text);
    equal(AnnotatedText.open(text, inFile).lost.length, 1);
    const again = AnnotatedText.open(typed, inFile, text);
    equal(again.lost.length, 0);
    equal(again.write(false), opened.write(false).replace(/\n$/, '\n'));
  });

  it('loses nothing, whatever the text becomes', () => {
    fc.assert(
      fc.property(newsText, newsText, fc.nat(), fc.nat(40), (before, after, at, size) => {
        const opened = AnnotatedText.open(before, undefined);
        const start = at % (before.length + 1);
        const annotation = opened.textBound('T1', 'Person', start, Math.min(before.length, start + size));
        if (!annotation) return;
        opened.edit([annotation]);
        const first = opened.write(false);
        opened.change(after);
        equal(AnnotatedText.open(after, opened.write(false)).textBounds.length, 1);
        opened.change(before);
        equal(opened.write(false), first);
      }),
      { numRuns: 200 },
    );
  });
});
