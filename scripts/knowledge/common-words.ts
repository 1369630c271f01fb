import { locales } from '../../server/locales';
import { wordsOf } from '../../server/text/words';
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
  const given = [
    'given-ar',
    'given-ar-weak',
    'given-en',
    'given-fa',
    'given-ur',
    'given-ru',
    'surnames-ar',
    'heads-ar',
    'place-heads-ar',
  ];
  const titles = readWords('titles-ar').filter(title => !title.includes(' '));
  const all = [...phrases, ...given.flatMap(readWords), ...titles, ...readWords('common')];
  return new Set(all.map(phrase => wordsOf(phrase)).flatMap(list => (list.length === 1 ? list : [])));
}
