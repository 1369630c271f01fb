import { t } from '@vscode/l10n';
import type { Part } from '../article/article';
import { rangeInLine, type Range } from '../text/range';
import type { ArticleRule } from './rule';

export const headlineTooLong: ArticleRule = {
  scope: 'article',
  code: 'headline-too-long',
  severity: 'information',
  archive: 'off',
  about: 'A headline that is longer than the setting `newsmark.headline.longest` allows.',
  why: 'Search engines, feeds and telephones cut long headlines off. A Chinese character counts as two, as it is as wide.',
  fix: 'None: what can go, a person must decide.',
  safe: false,
  examples: [
    {
      text: '⟦The port of Salem opens its second quay eleven years after the first stone was laid, and both the minister and the fishermen who had fought it come to see⟧\n\nThe port of Salem opened its second quay on Wednesday, officials said.',
    },
    {
      text: 'العنوان: ⟦ميناء صلالة يفتتح رصيفه الثاني بعد أحد عشر عاما من وضع حجر الأساس، والوزير والصيادون الذين عارضوه طويلا يحضرون معا حفل الافتتاح في الصباح الباكر⟧\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.',
    },
    {
      text: '⟦港口第二码头在奠基十一年之后终于正式启用，交通部长与曾经多年反对该项目的渔民一同出席了清晨举行的启用仪式，双方均表示愿意继续就补偿问题展开对话⟧\n\n本报讯 港口第二码头星期三正式启用，交通部长出席了仪式。',
    },
    {
      text: 'Port of Salem opens its second quay 👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒\n\nThe port of Salem opened its second quay on Wednesday, officials said.',
    },
  ],
  *check({ article, surroundings }) {
    const { headline } = article;
    const { longestHeadline } = surroundings.options;
    if (!headline) return;
    const length = lengthOf(headline.text, longestHeadline);
    if (length <= longestHeadline) return;
    yield {
      range: withoutLabel(headline),
      message: t('The headline has {0} characters, {1} more than it should.', length, length - longestHeadline),
    };
  },
  fixes: () => [],
};

/** The range of a headline; where its label stands on the same line, without that. */
function withoutLabel({ range, label, text }: Part): Range {
  const { start, end } = range;
  return label && start.line === end.line ? rangeInLine(end.line, end.character - text.length, end.character) : range;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** Graphemes of longer texts take too long to find: seconds for 100,000. In UTF-16 units. */
const longestCounted = 2000;

/** The characters as people count them; up to `enough` an upper bound will do, and for endless texts a rough count. */
function lengthOf(text: string, enough: number): number {
  if (text.length <= enough && (text.length * 2 <= enough || !wide.test(text))) return text.length;
  if (text.length > longestCounted) return text.length;
  let length = 0;
  for (const { segment } of segmenter().segment(text)) length += wide.test(segment) ? 2 : 1;
  return length;
}

let graphemes: Intl.Segmenter | undefined;

/** Making one takes longer than most texts do. */
function segmenter(): Intl.Segmenter {
  return (graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' }));
}
