import { locales } from '../../server/locales';
import { wordsOf } from '../../server/text/words';
import { givenNames } from './given-names';
import { readWords } from './sources';

let words: Set<string> | undefined;

/** Whether a folded word is common in a language of the locale packs, or a given name: as the name of a town it needs evidence. */
export function isCommon(word: string): boolean {
  return (words ??= commonWords()).has(word);
}

export function commonWords(): Set<string> {
  const phrases = locales.flatMap(locale => [
    ...locale.functionWords,
    ...locale.newsWords,
    ...locale.reportingWords,
    ...locale.debris,
    ...locale.otherGenreWords,
    ...Object.values(locale.labels).flat(),
  ]);
  const lists = ['given-ar-weak', 'surnames-ar', 'heads-ar', 'place-heads-ar', 'common'];
  const titles = readWords('titles-ar').filter(title => !title.includes(' '));
  const all = [...phrases, ...givenNames(), ...lists.flatMap(readWords), ...titles];
  return new Set(all.map(phrase => wordsOf(phrase)).flatMap(list => (list.length === 1 ? list : [])));
}
