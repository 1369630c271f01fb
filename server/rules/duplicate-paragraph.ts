import { t } from '@vscode/l10n';
import type { Block } from '../article/article';
import type { KnownLine } from '../article/reading';
import { foldText } from '../text/fold';
import { linesWithin } from './prose/articles';
import { perLine } from './prose/per-line';
import { longestLine, type ArticleRule } from './rule';

export const duplicateParagraph: ArticleRule = {
  scope: 'article',
  code: 'duplicate-paragraph',
  severity: 'warning',
  about: 'A paragraph that says word for word what an earlier one of the same article says.',
  why: 'It was pasted twice. Corpora count it twice, and readers stumble.',
  fix: 'Deletes it, with the line break before it.',
  safe: false,
  examples: [
    {
      text: 'Port of Salem opens its second quay\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nThe minister called it a long-awaited day.\n\n⟦The port of Salem opened its second quay on Wednesday, officials said.⟧\n\nSource: Harbour News',
      fixed:
        'Port of Salem opens its second quay\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nThe minister called it a long-awaited day.\n\nSource: Harbour News',
    },
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني\r\nتاريخ النشر: 12 مايو 2021\r\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\r\n⟦افتتح وزير النقل الرصيف الثاني فى ميناء صلالة، وقال ان العمل فيه استغرق عامين.⟧\r\nوحضر الافتتاح جمع من الصيادين.\r\nالمصدر: وكالة الأنباء العمانية',
      fixed:
        'ميناء صلالة يفتتح رصيفه الثاني\r\nتاريخ النشر: 12 مايو 2021\r\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\r\nوحضر الافتتاح جمع من الصيادين.\r\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: 'Port of Salem opens its second quay\n\n“It was about time,” the minister said.\n\n“It was about time,” the minister said.\n\nSource: Harbour News',
    },
  ],
  *check({ article, lines }) {
    for (const { body } of [article, ...article.related]) {
      const first = new Map<string, Block>();
      for (const block of body) {
        const words = block.kind === 'paragraph' ? wordsIn(linesWithin(lines, block.range)) : undefined;
        if (words === undefined) continue;
        const earlier = first.get(words);
        if (!earlier) {
          first.set(words, block);
          continue;
        }
        yield {
          range: block.range,
          message: t('This paragraph repeats an earlier one.'),
          related: [{ range: earlier.range, message: t('It stands here already.') }],
        };
      }
    }
  },
  fixes: ({ range }, { lines, text }) => {
    const before = lines.findLast(({ number }) => number < range.start.line);
    const start = before
      ? { line: before.number, character: text.content(before.number).length }
      : { line: range.start.line, character: 0 };
    const end = { line: range.end.line, character: text.content(range.end.line).length };
    return [{ title: t('Delete the paragraph'), edits: [{ range: { start, end }, newText: '' }], preferred: true }];
  },
};

/** Fewer words may be said again on purpose. A Chinese character counts as half a word. */
const fewestWords = 8;

/** The folded words of a paragraph; undefined where they are few. */
function wordsIn(lines: readonly KnownLine[]): string | undefined {
  if (lines.some(({ line }) => line.text.length > longestLine)) return undefined;
  const read = lines.map(({ line }) => foldedWords(line));
  if (read.reduce((sum, { count }) => sum + count, 0) < fewestWords) return undefined;
  return read.length === 1 ? read[0]!.text : read.map(({ text }) => text).join(' ');
}

const foldedWords = perLine(({ text, words }) => {
  // Of a long line the words are known in part.
  const rest = text.length > words.source.length ? foldText(text.slice(words.source.length)) : '';
  const ideographs = words.text.filter(word => /^\p{Script=Han}$/u.test(word)).length;
  return { text: words.text.join(' ') + rest, count: words.text.length - ideographs / 2 };
});
