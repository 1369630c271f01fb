import { CharClass, charClass, isBlank } from '../../server/text/characters';
import { hasRightToLeft } from '../../server/text/script';
import { checkTable } from './check';

describe('charClass', () => {
  for (const [name, kind, characters] of [
    ['letters and marks', CharClass.Letter, 'aÉßжقپـ가あク\u0301\u064b'],
    ['digits', CharClass.Digit, '7٣۴７½²'],
    ['ideographs', CharClass.Ideograph, '新華々〇'],
    ['spaces', CharClass.Space, ' \t\n\r\u00a0\u3000\u2028\ufeff'],
    ['signs', CharClass.Sign, '.,،؟«-—_$€+\0\u200b\u200f\ud800\udc00'],
  ] as const) {
    it(`tells ${name}`, () => {
      const rows = [...characters.split('')].map(char => [char, kind] as const);
      checkTable(rows, char => charClass(char.charCodeAt(0)));
    });
  }
});

describe('isBlank', () => {
  it('holds where nothing can be seen', () => {
    checkTable(
      [
        ['', true],
        [' \t\u00a0\u3000', true],
        ['\ufeff', true],
        ['\u200b\u200e\u200f\u2067\u2069\u00ad\u061c', true],
        ['\0\u0007\u0085', true],
        ['.', false],
        ['\u200fا', false],
        ['\u0301', false],
        ['ـ', false],
        ['😀', false],
        ['\ud800', false],
      ],
      isBlank,
    );
  });
});

describe('hasRightToLeft', () => {
  it('holds for every right-to-left script and for the controls that set that direction', () => {
    checkTable(
      [
        ['', false],
        ['Reuters 2024 – „Gespräch“ 新华社 КИЕВ', false],
        ['said قال', true],
        ['עברית', true],
        ['ܣܘܪܝܝܐ', true],
        ['ﻻ', true],
        ['𞤀𞤣𞤤𞤢𞤥', true],
        ['٣', true],
        ['a\u200f', true],
        ['\u202eabc', true],
        ['\u2067abc\u2069', true],
        ['a\u200e', false],
        ['\u202aabc\u202c', false],
        ['😀', false],
        ['\ud800\udc00', false],
      ],
      hasRightToLeft,
    );
  });
});
