import { t } from '@vscode/l10n';
import type { Keyword } from '../article/article';
import { splitKeywords, wordIndexOf, type Piece } from '../article/keywords';
import { rangeInLine } from '../text/range';
import { separatorFor } from './metadata/keywords';
import type { ArticleRule, ArticleView } from './rule';

export const unseparatedKeywords: ArticleRule = {
  scope: 'article',
  code: 'unseparated-keywords',
  severity: 'warning',
  about: 'Keywords with nothing but spaces between them.',
  why: 'No system can tell where one keyword ends and the next begins: the line becomes one keyword that nothing else has.',
  fix: 'Puts signs between them. Words that stand together in the text stay together.',
  safe: true,
  examples: [
    {
      text: 'اتفاق جديد على توسيع ميناء صلالة\nتاريخ النشر: 26 أبريل 2024\n\nوقع وزير النقل اتفاق التعاون البحري مع الهند، وقال إن التعاون البحري يشمل ثلاثة موانئ.\n\nالمصدر: وكالة الأنباء العمانية\nكلمات دلالية: ⟦موانئ شحن التعاون البحري⟧',
      fixed:
        'اتفاق جديد على توسيع ميناء صلالة\nتاريخ النشر: 26 أبريل 2024\n\nوقع وزير النقل اتفاق التعاون البحري مع الهند، وقال إن التعاون البحري يشمل ثلاثة موانئ.\n\nالمصدر: وكالة الأنباء العمانية\nكلمات دلالية: موانئ، شحن، التعاون البحري',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News\nKeywords: maritime trade',
    },
    {
      text: '港口第二码头正式启用\n2021年5月12日\n\n港口第二码头星期三正式启用，交通部长出席了仪式。渔民说，旅游和捕鱼都会受益。\n\n来源：海港日报\n关键词：港口 旅游 捕鱼',
    },
  ],
  *check(view) {
    for (const item of unseparated(view)) {
      const { several } = split(item, view);
      if (several) yield { range: item.range, message: t('Nothing separates these keywords.') };
    }
  },
  fixes({ range }, view) {
    const item = unseparated(view).find(({ range: { start } }) => start.line === range.start.line);
    if (!item) return [];
    const { pieces } = split(item, view);
    const separator = separatorFor(view);
    const { line, character } = range.start;
    const edits = pieces.slice(1).map((piece, at) => ({
      range: rangeInLine(line, character + pieces[at]!.end, character + piece.start),
      newText: separator,
    }));
    const result = pieces.map(piece => textOf(piece, item)).join(separator);
    return [{ title: t('Separate the keywords: {0}', result), edits, preferred: true }];
  },
};

/** A line of keywords that holds one item alone. */
function unseparated({ article }: ArticleView): Keyword[] {
  const items = article.keywords?.items ?? [];
  return items.length === 1 ? [...items] : [];
}

function split({ text }: Keyword, { article, lines }: ArticleView): ReturnType<typeof splitKeywords> {
  return splitKeywords(text, wordIndexOf(article, lines));
}

function textOf({ start, end }: Piece, { text }: Keyword): string {
  return text.slice(start, end);
}
