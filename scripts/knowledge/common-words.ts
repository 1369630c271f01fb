import type { ListedLanguage } from '../../server/entities/knowledge/knowledge';
import { locales } from '../../server/locales';
import { wordsOf } from '../../server/text/words';
import { famousCities } from './cities';
import { countryNames } from './countries';
import { givenNames } from './given-names';
import { packageJson, readWords } from './sources';

let words: Set<string> | undefined;
let everyday: Set<string> | undefined;

/** Whether a folded word is common in a language of the locale packs, or a given name: as the name of a town it needs evidence. */
export function isCommon(word: string): boolean {
  return (words ??= new Set([...everydayWords(), ...single(givenNames()), ...single(listed(...nameLists))])).has(word);
}

/** Whether a folded word is common, and no given name: as the name of a city that everybody knows it needs evidence. */
export function isEveryday(word: string): boolean {
  return (everyday ??= new Set([
    ...everydayWords(),
    ...single(givenNames()),
    ...single(readWords('given-ar-weak')),
  ])).has(word);
}

const nameLists = ['given-ar-weak', 'surnames-ar'];
const wordLists = ['heads-ar', 'heads-weak-ar', 'bodies-ar', 'place-heads-ar', 'place-wraps-ar', 'common'];
/** Languages whose words look like their names, for want of capitals. */
const withoutCapitals = ['ar', 'fa', 'ur'];

/** Folded words of the locale packs, of people's lists, and of what CLDR says of pictures, which are no names. */
export function everydayWords(): Set<string> {
  const phrases = locales.flatMap(locale => [
    ...locale.functionWords,
    ...locale.newsWords,
    ...locale.reportingWords,
    ...locale.debris,
    ...locale.otherGenreWords,
    ...Object.values(locale.labels).flat(),
  ]);
  const titles = readWords('titles-ar').filter(title => !title.includes(' '));
  const described = withoutCapitals.flatMap(descriptions).flatMap(text => text.split(/\s+/u));
  const places = new Set(single([...famousCities(), ...countryNames()]));
  const words = single(described).filter(word => !places.has(word));
  return new Set([...single([...phrases, ...listed(...wordLists), ...titles]), ...words]);
}

/** The function words of a language. */
export function functionWords(language: ListedLanguage): readonly string[] {
  return locales.find(({ tag }) => tag === language)?.functionWords ?? [];
}

interface Annotations {
  readonly annotations: {
    readonly annotations: Record<string, { readonly default?: readonly string[]; readonly tts?: readonly string[] }>;
  };
}

/** What CLDR calls emoji and signs in a language, and the words to find them by. */
function descriptions(language: string): string[] {
  const file = packageJson(`cldr-annotations-full/annotations/${language}/annotations.json`) as Annotations;
  return Object.values(file.annotations.annotations).flatMap(({ default: keywords = [], tts = [] }) => [
    ...keywords,
    ...tts,
  ]);
}

/** Languages whose scripts have capitals. */
const withCapitals = ['en', 'fr', 'de', 'es', 'pt', 'tr', 'ru'];

/** The folded words by which CLDR describes pictures in languages with capitals: those that are written small, in German those that are not. */
export function* pictured(isFree: (word: string) => boolean): Generator<readonly string[]> {
  const written = (language: string) => (language === 'de' ? /^\p{Lu}\p{Ll}{3,}$/u : /^\p{Ll}{4,}$/u);
  for (const language of withCapitals) {
    const words = descriptions(language).flatMap(text => text.split(/[^\p{L}]+/u));
    for (const word of words.filter(each => written(language).test(each)).flatMap(wordsOf))
      if (isFree(word)) yield [word];
  }
}

function listed(...lists: readonly string[]): string[] {
  return lists.flatMap(readWords);
}

/** The folded words of phrases of one word. */
function single(phrases: Iterable<string>): string[] {
  return Array.from(phrases, wordsOf).flatMap(list => (list.length === 1 ? list : []));
}
