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
  let length = 0;
  while (end < words.count && (end === at || /^[○〇]*$/.test(words.gap(end)))) {
    const char = words.text(end);
    // The circle that stands for zero in old texts is a sign to Unicode, not a letter: it is in the gap.
    const circles = end > at ? words.gap(end).length : 0;
    if (!/[十廿卅]/.test(char) && valueOf(char) < 0) break;
    value *= 10 ** circles;
    length += circles + 1;
    if (char === '十') value = (value || 1) * 10;
    else if (char === '廿') value = 20;
    else if (char === '卅') value = 30;
    else {
      const digit = valueOf(char);
      value = tens ? value + digit : value * 10 + digit;
    }
    tens = /[十廿卅]/.test(char);
    end++;
  }
  return end > at && length <= 4 ? { value, digits: length, end } : undefined;
}
