import { foldText } from '../../text/fold';
import { wordsOf } from '../../text/words';
import type { Article } from '../article';
import type { KnownLine } from '../reading';
import { suggest, type Suggestion, type WeighedLine } from './suggest';
import { WordIndex } from './word-index';
import { sameWord } from './word-forms';

export { splitKeywords, type Piece, type Split } from './split';
export type { Suggestion } from './suggest';

/** How much words weigh in the parts of an article that its keywords come from. */
const weights: Partial<Record<KnownLine['state']['part'], number>> = {
  headline: 4,
  'headline+': 4,
  subheadline: 2,
  subheading: 2,
  body: 1,
};

const indices = new WeakMap<Article, WordIndex>();
const suggestions = new WeakMap<Article, readonly Suggestion[]>();

/** The words of an article's headline and body. Kept as long as the article is the same. */
export function wordIndexOf(article: Article, lines: readonly KnownLine[]): WordIndex {
  let index = indices.get(article);
  if (!index) indices.set(article, (index = new WordIndex(weighed(lines).map(({ line }) => line))));
  return index;
}

/** How often a keyword occurs in an article's headline and body, in whatever form. */
export function countKeyword(keyword: string, article: Article, lines: readonly KnownLine[]): number {
  if (/\p{Script=Han}/u.test(keyword)) {
    const folded = foldText(keyword).replace(/\s+/g, '');
    return weighed(lines).reduce((sum, { line }) => sum + occurrences(foldText(line.text), folded), 0);
  }
  return wordIndexOf(article, lines).count(wordsOf(keyword));
}

/**
 * The keywords that an article's text offers and it does not have, the best first.
 *
 * @param limit how many at most
 */
export function suggestKeywords(article: Article, lines: readonly KnownLine[], limit = 8): readonly Suggestion[] {
  let all = suggestions.get(article);
  if (!all) suggestions.set(article, (all = suggest(weighed(lines), article.language)));
  const present = (article.keywords?.items ?? []).map(({ text }) => wordsOf(text));
  return all.filter(({ text }) => !present.some(words => sameWords(words, wordsOf(text)))).slice(0, limit);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => sameWord(word, b[at]!));
}

function weighed(lines: readonly KnownLine[]): WeighedLine[] {
  return lines.flatMap(({ line, state }) => {
    const weight = weights[state.part];
    return weight === undefined || !/^(?:head|body|top|tail)$/.test(state.phase) ? [] : [{ line, weight }];
  });
}

function occurrences(text: string, part: string): number {
  if (part === '') return 0;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
