import { t } from '@vscode/l10n';
import type { KnownLine } from '../article/reading';
import { rangeInLine, type Range } from '../text/range';
import { linesWithin } from './prose/articles';
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

/** A sign with the number of its line. */
interface PlacedSign extends Sign {
  readonly line: number;
}

/** A paragraph, a headline, a caption: signs are paired within it. */
interface Unit {
  readonly range: Range;
  readonly signs: readonly PlacedSign[];
  readonly unmatched: readonly Unmatched<PlacedSign>[];
  /** The family of the sign that it begins with. */
  readonly beginning: number | undefined;
}

function* faultsOf(view: ArticleView): Generator<Fault> {
  for (const article of [view.article, ...view.article.related]) {
    const language = article.language === 'und' ? view.structure.language : article.language;
    const { headline, subheadline, body, captions } = article;
    const lone = [headline, subheadline, ...captions, ...body.filter(({ kind }) => kind === 'subheading')];
    const paragraphs = unitsOf(
      body.filter(({ kind }) => kind === 'paragraph'),
      view.lines,
      language,
    );
    const running = runningOver(paragraphs);
    for (const unit of [...unitsOf(lone, view.lines, language), ...paragraphs]) {
      for (const { sign, kind } of unit.unmatched) {
        if (running.has(sign)) continue;
        const range = rangeInLine(sign.line, sign.at, sign.at + 1);
        yield { range, sign, kind, unit: unit.range, language };
      }
    }
  }
}

function unitsOf(
  parts: readonly ({ readonly range: Range } | undefined)[],
  lines: readonly KnownLine[],
  language: string,
): Unit[] {
  return parts.flatMap(part => {
    if (!part) return [];
    const own = linesWithin(lines, part.range);
    const signs = own.flatMap(({ number, line }) => signsOf(line).map(sign => ({ ...sign, line: number })));
    const first = signs[0];
    const begins = first !== undefined && first.at === own[0]!.line.start && first.line === own[0]!.number;
    const beginning = begins ? first.family : undefined;
    return [{ range: part.range, signs, unmatched: unmatchedIn(signs, language), beginning }];
  });
}

/** How many paragraphs a quotation may run over before it is closed. */
const longestQuotation = 5;

/**
 * The signs of quotations that run over several paragraphs: opened again at the beginning of the next one, or closed in
 * the next one that has such a sign.
 */
function runningOver(units: readonly Unit[]): ReadonlySet<PlacedSign> {
  const running = new Set<PlacedSign>();
  for (const [at, { unmatched, signs }] of units.entries()) {
    for (const { sign, kind } of unmatched) {
      if (kind !== 'open' || signs.findLast(({ family }) => family === sign.family) !== sign) continue;
      const later = units.slice(at + 1, at + 1 + longestQuotation);
      const next = later.find(({ signs }) => signs.some(({ family }) => family === sign.family));
      if (later[0]?.beginning === sign.family) running.add(sign);
      const end = next?.unmatched.find(found => found.sign.family === sign.family);
      if (end?.kind === 'close') running.add(sign).add(end.sign);
    }
  }
  return running;
}
