import type { ByLanguage } from '../../entities/knowledge/record';

/** What is said in a language; where nothing is, in English or in any other. */
export function inLanguage<T>(texts: ByLanguage<T>, language: string): T | undefined {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0];
}
