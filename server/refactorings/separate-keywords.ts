import { t } from '@vscode/l10n';
import type { Edit } from '../rules/rule';
import { rangeOf } from '../text/range';
import type { Refactoring } from './refactoring';

/** The signs between keywords that tools split at, with their spaces. */
const separators = ['، ', ', ', '; ', ' | ', '、'];

/** Parts the keywords of a line by another sign. */
export const separateKeywords: Refactoring = function* ({ article, text }, { start }) {
  const { keywords } = article;
  if (!keywords || keywords.items.length < 2) return;
  if (start.line < keywords.range.start.line || start.line > keywords.range.end.line) return;
  const { items } = keywords;
  const gaps = items.slice(1).flatMap(({ range: { start } }, at) => {
    const before = items[at]!.range.end;
    return before.line === start.line ? [rangeOf(before.line, before.character, start.line, start.character)] : [];
  });
  const [first] = gaps;
  if (!first) return;
  const present = text.content(first.start.line).slice(first.start.character, first.end.character);
  const arabic = article.direction === 'rtl';
  const chinese = article.language.startsWith('zh');
  for (const separator of separators) {
    if (separator.trim() === present.trim()) continue;
    if ((separator === '، ' && !arabic) || (separator === '、' && !chinese)) continue;
    const edits = gaps.map((range): Edit => ({ range, newText: separator }));
    yield { title: t('Part the keywords by “{0}”', separator.trim()), edits };
  }
};
