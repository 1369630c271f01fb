import fc from 'fast-check';
import { readFixtures } from '../fixture';

/** Pieces that text with traps is made of. */
const pieces = [
  'a',
  'Ab',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '.',
  ':',
  '،',
  '؟',
  '«',
  '»',
  '(',
  ')',
  '-',
  '—',
  'ـ',
  '\u064b',
  '\u200f',
  '\u202b',
  '\u2067',
  '\u2069',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  'المصدر: ',
  'كلمات دلالية',
  'إقرأ أيضاً:',
  'تاريخ النشر: ',
  'قال الوزير إن بلاده مستعدة للتعاون في مجالات كثيرة، وفق بيان صدر اليوم.',
  'Source: AFP',
  'By Jane Roe',
  'Read also:',
  '26th, April 2024 GMT',
  'LIMA, Sept. 27 (Reuters) - The president said on Friday that talks would go on.',
  '来源：新华网',
  '新华社北京3月15日电（记者张三）外交部发言人表示，双方将继续对话。',
  'КИЕВ, 10 фев — РИА Новости.',
  '---',
  '###',
  '{}=;',
] as const;

/** Texts made of traps. */
export const troubledText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(''));

/** Any UTF-16 at all. */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
  maxLength: 200,
});

const articles = readFixtures('articles').map(({ text }) => text);

/** Articles and texts made of traps. */
export const newsText = fc.oneof(fc.constantFrom(...articles), troubledText);

/** A change of a text: at these shares of its length, this text is put in. */
export const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2000 })),
  text: fc.oneof(fc.constantFrom(...pieces), troubledText, fc.constant('')),
});

export function applyEdit(
  text: string,
  { from, length, text: inserted }: { from: number; length: number; text: string },
): string {
  const start = Math.floor(from * text.length);
  return text.slice(0, start) + inserted + text.slice(start + length);
}
