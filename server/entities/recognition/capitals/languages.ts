import { listedLanguages, type ListedLanguage } from '../../knowledge/knowledge';
import type { Tokens } from '../tokens';

export const german = listedLanguages.indexOf('de');
export const english = listedLanguages.indexOf('en');

export function isIn({ language }: Tokens, ...languages: readonly ListedLanguage[]): boolean {
  return languages.includes(listedLanguages[language]!);
}

/** Languages that write the head of a name small: `lycée Montaigne`, `аэропорт Кольцово`. */
export function writesHeadsSmall(tokens: Tokens): boolean {
  return isIn(tokens, 'fr', 'es', 'pt', 'ru');
}
