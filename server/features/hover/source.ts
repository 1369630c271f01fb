import { t } from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import { partOf, sourcePart } from '../../article/parts';
import { knownLanguages, lookUp, Sense } from '../../locales/lexicon';
import type { ArticleView } from '../../rules/rule';
import { rangeInLine } from '../../text/range';
import { splitWords } from '../../text/words';
import { listInMarkdown, markdown, valueInMarkdown } from '../markdown';
import type { Place } from '../place';
import { timesInFolder } from './folder-counts';

/** Who a source is, as far as that is known. */
export function sourceHover({ line, character, read, main }: Place): Hover | undefined {
  const { names } = sourcePart(partOf(line, read, 'source'));
  const placed: { name: string; start: number; end: number }[] = [];
  for (const name of names) {
    const start = read.text.indexOf(name, placed.at(-1)?.end ?? read.label?.end ?? 0);
    if (start >= 0) placed.push({ name, start, end: start + name.length });
  }
  const hovered = placed.find(({ start, end }) => start <= character && character <= end);
  const found = hovered ?? placed[0];
  if (!found) return undefined;
  const { start, end } = hovered ?? read;
  return {
    range: rangeInLine(line, start, end),
    contents: markdown([`**${valueInMarkdown(found.name)}**`, aboutSource(found.name, main)]),
  };
}

/** What is known of a source, as a list. */
export function aboutSource(name: string, { surroundings }: ArticleView): string {
  const { sources, articles } = surroundings.folder;
  const times = timesInFolder(name, sources);
  const languages = languagesThatKnow(name).map(index => valueInMarkdown(knownLanguages[index]!.name));
  return listInMarkdown([
    languages.length > 0
      ? t('Known as an agency or outlet in: {0}', languages.join(', '))
      : t('Not among the agencies and outlets that are known.'),
    ...(articles > 0 ? [t('Source of {0} of the {1} other articles in this folder', times, articles)] : []),
  ]);
}

/** The languages whose agencies a name is among, as indices into `knownLanguages`. */
function languagesThatKnow(name: string): number[] {
  const words = splitWords(name);
  if (words.text.length === 0) return [];
  const found = new Set<number>();
  lookUp(words, 0, ({ uses }, end) => {
    if (end < words.text.length) return;
    for (const { sense, language } of uses) if (sense === Sense.Agency) found.add(language);
  });
  return [...found];
}
