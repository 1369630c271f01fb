import { t } from '@vscode/l10n';
import type { Article } from '../article/article';
import { innerSentences } from '../article/shape';
import { rangeInLine } from '../text/range';
import type { ArticleRule } from './rule';

export const headlineFullStop: ArticleRule = {
  scope: 'article',
  code: 'headline-full-stop',
  severity: 'information',
  archive: 'off',
  about: 'A headline that ends in a full stop.',
  why: 'Headlines of the news are set without one; with one they are taken for the first sentence of the text.',
  fix: 'Deletes it.',
  safe: true,
  examples: [
    {
      text: 'Port of Salem opens its second quay⟦.⟧\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
      fixed:
        'Port of Salem opens its second quay\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني⟦.⟧\r\nتاريخ النشر: 12 مايو 2021\r\n\r\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\r\n\r\nالمصدر: وكالة الأنباء العمانية',
      fixed:
        'ميناء صلالة يفتتح رصيفه الثاني\r\nتاريخ النشر: 12 مايو 2021\r\n\r\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\r\n\r\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: '港口第二码头正式启用⟦。⟧\n2021年5月12日\n\n本报讯 港口第二码头星期三正式启用，交通部长出席了仪式，双方表示将继续对话。\n\n来源：海港日报',
      fixed:
        '港口第二码头正式启用\n2021年5月12日\n\n本报讯 港口第二码头星期三正式启用，交通部长出席了仪式，双方表示将继续对话。\n\n来源：海港日报',
    },
    {
      text: 'Port of Salem opens its second quay to ships from the U.S.\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'The quay is open. The fishermen are not amused.\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني...\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصدر: وكالة الأنباء العمانية',
    },
    {
      text: 'Hafenamt schließt den alten Kai von Salem zum 26.\n\nDas Hafenamt hat den alten Kai am Mittwoch geschlossen, wie ein Sprecher mitteilte.\n\nQuelle: Hafennachrichten',
    },
  ],
  *check({ article }) {
    const { headline, language } = article;
    if (!headline || headline.text.length > longest || innerSentences(headline.text) > 0) return;
    if (!isSure(article) || !endsInFullStop(headline.text, language)) return;
    const { line, character } = headline.range.end;
    yield {
      range: rangeInLine(line, character - 1, character),
      message: t('The headline ends in a full stop.'),
    };
  },
  fixes: ({ range }) => [{ title: t('Delete the full stop'), edits: [{ range, newText: '' }], preferred: true }],
};

/** What is longer, UTF-16, is hardly a headline, whatever it has been read as. */
const longest = 200;

/** Where nothing but text follows, what has been read as the headline may be the first sentence. */
function isSure({ headline, subheadline, byline, date, updated, source, keywords }: Article): boolean {
  return [headline?.label, subheadline, byline, date, updated, source, keywords].some(part => part !== undefined);
}

function endsInFullStop(text: string, language: string): boolean {
  const [, word = '', stop] = /([^\s\p{Z}]*)([.。۔．])$/u.exec(text) ?? [];
  if (!stop || /[.。۔．…!?！？؟]$/u.test(word)) return false;
  return stop !== '.' || !isAbbreviation(word, language);
}

/** Whether the full stop behind a word belongs to it: `U.S`, `د`, `J`, `Inc`; `26` where ordinals are written so. */
function isAbbreviation(word: string, language: string): boolean {
  if (/^[^\p{L}\p{N}]*\p{L}\p{M}*$/u.test(word) || word.includes('.')) return true;
  if (/\p{Nd}$/u.test(word)) return language === 'de' || language === 'tr';
  return abbreviations.has(word.replace(/^[^\p{L}]+/u, '').toLowerCase());
}

const abbreviations = new Set(
  (
    'inc ltd co corp bros dept jr sr st dr mr mrs ms prof gen col capt lt sgt sen rep gov rev vs etc approx ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'cie mme mlle usw bzw ca vgl str mio mrd inkl evtl nr sres sra dna vda uu ltda cia vb şti bkz ' +
    'г гг др пр руб тыс млн млрд ул им св см т'
  ).split(' '),
);
