import type { DateNumber, DateWords } from './date-words';

const digits = '零一二三四五六七八九';

function valueOf(char: string): number {
  if (char === '〇' || char === '○') return 0;
  if (char === '元' || char === '正') return 1;
  if (char === '两') return 2;
  return digits.indexOf(char);
}

/** Digits or Chinese numerals (`二〇二三`, `十二`, `廿六`, `元`) from word `at` on. */
export function readNumeral(words: DateWords, at: number): DateNumber | undefined {
  const plain = words.number(at);
  if (plain) return plain;
  let end = at;
  let value = 0;
  let tens = false;
  while (end < words.count && (end === at || words.gap(end) === '')) {
    const char = words.text(end);
    if (char === '十') value = (value || 1) * 10;
    else if (char === '廿') value = 20;
    else if (char === '卅') value = 30;
    else {
      const digit = valueOf(char);
      if (digit < 0) break;
      value = tens ? value + digit : value * 10 + digit;
    }
    tens = /[十廿卅]/.test(char);
    end++;
  }
  return end > at && end - at <= 4 ? { value, digits: end - at, end } : undefined;
}
