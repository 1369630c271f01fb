import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { foldText } from '../../server/text/fold';
import { splitWords } from '../../server/text/words';
import { anyText, newsText, troubledText } from './arbitrary';
import { checkTable } from './check';

describe('splitWords', () => {
  it('splits where letters, digits and ideographs meet; signs within a phrase join', () => {
    checkTable(
      [
        ['', ''],
        [' ،.؟ ', ''],
        ['Ministers meet', 'ministers meet'],
        ['in Geneva, they', 'in geneva | they'],
        ['26th, April 2024', '26 th | april 2024'],
        ["l'accord co-operation a.m. and/or", 'l accord co operation a m and or'],
        ['say: "yes"', 'say | yes'],
        ['قال الوزير، أمس', 'قال الوزير | امس'],
        ['المصــدر : الجزيرة', 'المصدر | الجزيره'],
        ['برچسب\u200cها', 'برچسبها'],
        ['新华社3月', '新 华 社 3 月'],
        ['a😀b', 'a | b'],
        ['a\ud800b', 'a | b'],
        ['ﷺ', 'صلي الله عليه وسلم'],
        ['line\r\nend', 'line | end'],
      ],
      print,
    );
  });

  it('knows where words stand, with their marks and without what is beside them', () => {
    checkTable<string, string[]>(
      [
        ['\ufeffقالَ الوزيرُ، «نعم»', ['قالَ', 'الوزيرُ', 'نعم']],
        ['المصـدرـ:', ['المصـدرـ']],
        ['cafe\u0301s e\u0301', ['cafe\u0301s', 'e\u0301']],
        ['ﻻ ﷺ', ['ﻻ', 'ﷺ', 'ﷺ', 'ﷺ', 'ﷺ']],
        ['Straße\u200f.', ['Straße']],
      ],
      text => sources(text),
    );
  });

  it('reads no further than its limit', () => {
    equal(splitWords('one two three', 5).text.join(' '), 'one t');
  });

  it('keeps words in order and inside the text, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, troubledText, anyText), source => {
        const { text, start, end, joined } = splitWords(source);
        for (const list of [start, end, joined]) equal(list.length, text.length);
        for (const [at, word] of text.entries()) {
          ok(start[at]! < end[at]! && end[at]! <= source.length, 'inside the text');
          // One ligature can be several words.
          if (at > 0) ok(end[at - 1]! <= start[at]! || start[at - 1] === start[at], 'after the word before it');
          ok(foldText(source.slice(start[at], end[at])).includes(word), 'the word is what stands there');
        }
      }),
    );
  });
});

/** The folded words; a bar where more than a space or hyphen parts them. */
function print(source: string): string {
  const { text, joined } = splitWords(source);
  return text.map((word, at) => (at === 0 ? word : `${joined[at] ? ' ' : ' | '}${word}`)).join('');
}

function sources(source: string): string[] {
  const { start, end } = splitWords(source);
  return start.map((from, at) => source.slice(from, end[at]));
}
