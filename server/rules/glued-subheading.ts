import { t } from '@vscode/l10n';
import type { ArticleRule, ArticleView } from './rule';

export const gluedSubheading: ArticleRule = {
  scope: 'article',
  code: 'glued-subheading',
  severity: 'warning',
  about: 'A sub-heading that has run into the paragraph below it.',
  why: 'Copied from a page, a sub-heading loses its line break: its last word and the first of the paragraph become one that nobody knows.',
  fix: 'Puts the line break back.',
  safe: true,
  examples: [
    {
      text: 'اتفاق جديد بين البلدين على توسيع الميناء\nتاريخ النشر: 26 أبريل 2024\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\n⟦تعاون بحري عماني هندي⟧من جانب آخر، وقع الوزير مع نظيره اتفاقا لتسيير خط بحري جديد بين الميناءين.\n\nالمصدر: وكالة الأنباء العمانية',
      fixed:
        'اتفاق جديد بين البلدين على توسيع الميناء\nتاريخ النشر: 26 أبريل 2024\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nتعاون بحري عماني هندي\n\nمن جانب آخر، وقع الوزير مع نظيره اتفاقا لتسيير خط بحري جديد بين الميناءين.\n\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
  ],
  *check({ article }) {
    for (const { range, glue } of article.body) {
      if (glue)
        yield { range: { start: range.start, end: glue }, message: t('This sub-heading has run into its paragraph.') };
    }
  },
  fixes({ range }, view) {
    const lineBreak = view.text.lineBreak.repeat(1 + blankLinesBetweenParagraphs(view));
    return [
      {
        title: t('Put the sub-heading on its own line'),
        edits: [{ range: { start: range.end, end: range.end }, newText: lineBreak }],
        preferred: true,
      },
    ];
  },
};

function blankLinesBetweenParagraphs({ article: { body } }: ArticleView): number {
  const gaps = body.slice(1).map(({ range }, at) => range.start.line - body[at]!.range.end.line - 1);
  return gaps.some(gap => gap > 0) ? 1 : 0;
}
