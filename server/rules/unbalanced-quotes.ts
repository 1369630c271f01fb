import { t } from '@vscode/l10n';
import type { Article } from '../article/article';
import type { Line } from '../article/line';
import type { KnownLine } from '../article/reading';
import { comparePositions, rangeInLine, type Range } from '../text/range';
import { linesWithin } from './prose/articles';
import { perLine } from './prose/per-line';
import { closerOf, isBracket, signsOf, unmatchedIn, type Sign, type Unmatched } from './prose/pairs';
import type { ArticleRule, ArticleView, Fix } from './rule';

export const unbalancedQuotes: ArticleRule = {
  scope: 'article',
  code: 'unbalanced-quotes',
  severity: 'information',
  about: 'A quotation mark or a bracket that is opened and not closed in its paragraph, or closed and not opened.',
  why: 'Readers and programs cannot tell where the quotation ends and who says what.',
  fix: 'Closes it at the end of the paragraph, or deletes it: a choice.',
  safe: false,
  examples: [
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني\n\nقال وزير النقل إن ⟦"⟧الرصيف الجديد يخدم السلطنة كلها، وحضر الافتتاح "جمع غفير" من الصيادين.\n\nوأضاف أن العمل استغرق عامين⟦»⟧ في الميناء (صلالة).',
    },
    {
      text: 'Port of Salem opens its second quay\n\n“The quay is open,” the minister said. ⟦“⟧It took years, and it doesn’t end here. The ’80s are over 🚢.\n\nThe quay ⟦(⟧the second one is 5" wider, officials said :)\n\n1) ships 2) boats a) nets',
    },
    {
      text: 'Port of Salem opens its second quay\n\nThe minister said: “The quay is open and the ships are here at last.\n\n“It took years and it was worth it.\n\n“We are not done yet,” he said.\n\nSource: Harbour News',
    },
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني\r\n\r\nقال وزير النقل: «الرصيف الجديد يخدم السلطنة كلها، وقد حضر الافتتاح جمع من الصيادين.\r\n\r\nوالعمل مستمر حتى يكتمل الميناء»، على حد قوله.\r\n\r\nوقال: ”شكرا لكم جميعا على هذا العمل الطويل“.',
    },
    {
      text: '港口第二码头启用\n\n部长说：“码头⟦《⟧启用了，我们等了很多年。”他感谢渔民。\n\n渔民代表说：⟦「⟧我们还在等补偿，希望尽快解决。\n\n部长表示将继续对话。',
    },
    {
      text: 'گوادر کی بندرگاہ پر دوسرا گھاٹ کھل گیا\n\nوزیر نے کہا: ’’گھاٹ کھل گیا ہے اور جہاز آ رہے ہیں۔‘‘\n\nماہی گیر کہتے ہیں ’ہمیں سمندر نے روکا ہے۔‘\n\nوزیر نے مزید کہا کہ کام جاری رہے گا۔',
    },
    {
      text: 'Порт Салема открыл второй причал\n\nСделку провела компания ООО «Торговый дом «Весна», сообщил министр. „Мы довольны“, — сказал он.',
    },
  ],
  *check(view) {
    for (const { range, sign, kind } of faultsOf(view)) yield { range, message: messageOf(sign.char, kind) };
  },
  fixes({ range }, view) {
    for (const fault of faultsOf(view)) {
      if (fault.range.start.line === range.start.line && fault.range.start.character === range.start.character) {
        return fixesOf(fault);
      }
    }
    return [];
  },
};

function messageOf(char: string, kind: Unmatched['kind']): string {
  if (isBracket(char)) {
    return kind === 'open' ? t('The bracket {0} is not closed.', char) : t('The bracket {0} closes nothing.', char);
  }
  return kind === 'open'
    ? t('The quotation mark {0} is not closed.', char)
    : t('The quotation mark {0} closes nothing.', char);
}

/** None is preferred: where a quotation ends, a person must tell. */
function fixesOf({ range, sign, kind, unit, language }: Fault): Fix[] {
  const fixes: Fix[] = [{ title: t('Delete {0}', sign.char), edits: [{ range, newText: '' }] }];
  if (kind === 'open') {
    const newText = closerOf(sign.char, language);
    const edits = [{ range: { start: unit.end, end: unit.end }, newText }];
    fixes.unshift({ title: t('Close it at the end with {0}', newText), edits });
  }
  return fixes;
}

interface Fault {
  readonly range: Range;
  readonly sign: Sign;
  readonly kind: Unmatched['kind'];
  readonly unit: Range;
  readonly language: string;
}

/** The signs of a paragraph, a headline or a caption: they are paired within it. */
interface Signs {
  readonly all: readonly Sign[];
  readonly unmatched: readonly Unmatched[];
  /** The family of the sign that it begins with. */
  readonly beginning: number | undefined;
}

interface Unit extends Signs {
  readonly range: Range;
  readonly lines: readonly KnownLine[];
}

function* faultsOf({ article, lines, structure }: ArticleView): Generator<Fault> {
  for (const one of [article, ...article.related]) {
    const language = one.language === 'und' ? structure.language : one.language;
    const units = unitsOf(one, lines, language);
    const running = runningOver(units);
    for (const { range, lines, unmatched } of units) {
      for (const { sign, kind } of unmatched) {
        if (running.has(sign) || (kind === 'open' && isCutOff(lines.at(-1)!.line))) continue;
        const { number } = lines.find(({ line }) => signsOf(line).includes(sign))!;
        yield { range: rangeInLine(number, sign.at, sign.at + 1), sign, kind, unit: range, language };
      }
    }
  }
}

function unitsOf(
  { headline, subheadline, captions, body }: Article,
  known: readonly KnownLine[],
  language: string,
): Unit[] {
  return [headline, subheadline, ...captions, ...body]
    .flatMap(part => (part ? [part.range] : []))
    .sort((a, b) => comparePositions(a.start, b.start))
    .map(range => {
      const own = linesWithin(known, range);
      const lines = own.map(({ line }) => line);
      return { ...(lines.length === 1 ? ofLine(lines[0]!, language) : read(lines, language)), range, lines: own };
    });
}

const ofLine = perLine((line, language) => read([line], language));

function read(lines: readonly Line[], language: string): Signs {
  const all = lines.flatMap(line => signsOf(line));
  const [first] = all;
  if (!first) return without;
  const begins = first.at === lines[0]!.start && signsOf(lines[0]!)[0] === first;
  return { all, unmatched: unmatchedIn(all, language), beginning: begins ? first.family : undefined };
}

const without: Signs = { all: [], unmatched: [], beginning: undefined };

/** A line that ends in an ellipsis, as the first words of another text do. */
function isCutOff({ text, end }: Line): boolean {
  return /(?:\.\.|…)[\])]?$/u.test(text.slice(Math.max(0, end - 4), end));
}

/** How many paragraphs a quotation may run over before it is closed. */
const longestQuotation = 5;

/**
 * The signs of quotations that run over several paragraphs: opened again at the beginning of the next one, or closed in
 * the next one that has such a sign.
 */
function runningOver(units: readonly Unit[]): ReadonlySet<Sign> {
  const running = new Set<Sign>();
  for (const [at, { unmatched, all }] of units.entries()) {
    for (const { sign, kind } of unmatched) {
      if (kind !== 'open' || all.findLast(({ family }) => family === sign.family) !== sign) continue;
      const later = units.slice(at + 1, at + 1 + longestQuotation);
      const next = later.find(({ all }) => all.some(({ family }) => family === sign.family));
      if (later[0]?.beginning === sign.family) running.add(sign);
      const end = next?.unmatched.find(found => found.sign.family === sign.family);
      if (end?.kind === 'close') running.add(sign).add(end.sign);
    }
  }
  return running;
}
