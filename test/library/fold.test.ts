import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { locales } from '../../server/locales';
import { fold, foldText } from '../../server/text/fold';
import { anyText, newsText, troubledText } from './arbitrary';
import { checkTable } from './check';

describe('fold', () => {
  for (const [what, rows] of Object.entries({
    'Arabic marks and tatweel': [
      ['مُحَمَّدٌ', 'محمد'],
      ['المصـــدر', 'المصدر'],
      ['الرَّحْمٰن', 'الرحمن'],
    ],
    'forms of alef, waw, yeh, kaf and heh': [
      ['أحمد إبراهيم آل ٱلملك', 'احمد ابراهيم ال الملك'],
      ['مسؤول', 'مسوول'],
      ['على رئيس', 'علي رييس'],
      ['أشتیانی العسکری', 'اشتياني العسكري'],
      ['مدرسة', 'مدرسه'],
      ['پاکستان ہے', 'پاكستان هے'],
    ],
    'digits of Arabic and Persian': [['٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹', '0123456789 0123456789']],
    'presentation forms and ligatures': [
      ['ﻻ', 'لا'],
      ['ﷲ', 'الله'],
      ['ﷺ', 'صلي الله عليه وسلم'],
      ['ﬁn', 'fin'],
    ],
    'letter case and marks of Latin and Cyrillic': [
      ['ÉLYSÉE Élysée e\u0301lyse\u0301e', 'elysee elysee elysee'],
      ['İstanbul ISPARTA ısparta', 'istanbul isparta isparta'],
      ['Straße Œuvre Łódź Ærø', 'strasse oeuvre lodz aero'],
      ['Ёлка Йод Київ', 'елка иод киів'],
    ],
    'full width': [['Ｒｅｕｔｅｒｓ：１２', 'reuters:12']],
    'quotes and apostrophes': [['l’accord ‘a’ “b” «c» „d”', 'l\'accord \'a\' "b" "c" "d"']],
    'white space': [['a\tb\u00a0c\u3000d\u2009e', 'a b c d e']],
    'invisible characters': [['\ufeffa\u200f\u200b\u2067b\u2069\u00ad\ufe0f', 'ab']],
    'what stays as it is': [
      ['新华社 قطر\r\n', '新华社 قطر\r\n'],
      ['😀 \ud800 \udc00', '😀 \ud800 \udc00'],
      ['「来源」—…', '「来源」—…'],
    ],
  } satisfies Record<string, [string, string][]>)) {
    it(`levels ${what}`, () => checkTable(rows, text => fold(text).text));
  }

  it('knows where each unit came from', () => {
    checkTable<string, number[]>(
      [
        ['', [0]],
        ['مُحَمَّد', [0, 2, 4, 7, 8]],
        ['\ufeffaـb\u200f', [1, 3, 5]],
        ['ﻻ.', [0, 0, 1, 2]],
        ['ß😀', [0, 0, 1, 2, 3]],
      ],
      text => [...fold(text).map],
    );
  });

  it('reads no further than its limit', () => {
    deepEqual({ ...fold('ÀBCD', 2), map: [...fold('ÀBCD', 2).map] }, { text: 'ab', map: [0, 1, 2] });
  });

  it('makes room for what becomes longer', () => {
    const { text, map } = fold('ﷺ'.repeat(1000));
    equal(text, 'صلي الله عليه وسلم'.repeat(1000));
    equal(map.at(-1), 1000);
  });

  it('maps every unit into the text, in order', () => {
    fc.assert(
      fc.property(text, source => {
        const { text: folded, map } = fold(source);
        equal(map.length, folded.length + 1);
        equal(map.at(-1), source.length);
        for (let at = 1; at < map.length; at++) ok(map[at - 1]! <= map[at]!);
        for (let at = 0; at < folded.length; at++) ok(map[at]! < source.length);
        equal(foldText(source), folded);
      }),
    );
  });

  it('folds parts as it folds the whole', () => {
    fc.assert(fc.property(text, text, (a, b) => equal(foldText(a + b), foldText(a) + foldText(b))));
  });

  it('has nothing left to fold in what it has folded', () => {
    const again = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      char => foldText(foldText(char)) !== foldText(char),
    );
    deepEqual(again, []);
  });

  it('levels the words of the locale packs however they are composed', () => {
    for (const { tag, labels, dates, functionWords, letters } of locales) {
      for (const word of [
        ...Object.values(labels).flat(),
        ...(dates.months.gregory ?? []).flat(),
        ...functionWords,
        letters,
      ]) {
        equal(foldText(word.normalize('NFD')), foldText(word.normalize('NFC')), `${tag}: ${word}`);
      }
    }
  });
});

const text = fc.oneof(newsText, troubledText, anyText);
