import { listedLanguages, type ListedLanguage } from '../knowledge/knowledge';
import type { Tokens } from './tokens';

/** Fewer units than this no word has without its ending. */
const shortest = 3;

/**
 * By language the endings of nouns and adjectives in running text, each with those that the form in lists may have. All
 * are folded: `й` is `и`, `ı` is `i`. They are light rules: more forms than there are, for lists to choose from.
 */
const endings: Partial<Record<ListedLanguage, Readonly<Record<string, readonly string[]>>>> = {
  ru: {
    а: ['', 'о'],
    у: ['', 'о', 'а'],
    ом: ['', 'о'],
    ым: ['', 'ыи', 'ые'],
    е: ['', 'о', 'а', 'я', 'и', 'ь'],
    ы: ['а', ''],
    и: ['а', 'я', 'ь', ''],
    ои: ['а', 'ая'],
    еи: ['а', 'я', 'яя'],
    я: ['и', 'ь', 'е'],
    ю: ['и', 'ь', 'я', 'е'],
    ем: ['и', 'ь', 'е', ''],
    ью: ['ь'],
    ии: ['ия', 'ие'],
    ию: ['ия', 'ие'],
    иеи: ['ия'],
    ием: ['ие', 'ии'],
    ия: ['ие', 'ии'],
    ого: ['ыи', 'ои', 'ии', 'ое'],
    ому: ['ыи', 'ои', 'ии', 'ое'],
    его: ['ии', 'ее'],
    ему: ['ии', 'ее'],
    им: ['ии', 'ие', ''],
    ую: ['ая'],
    юю: ['яя'],
    ых: ['ые', 'ыи'],
    ыми: ['ые'],
    их: ['ие', 'ии'],
    ими: ['ие'],
    ов: ['ы', 'и', ''],
    ам: ['ы', 'а', 'и'],
    ами: ['ы', 'а', 'и'],
    ах: ['ы', 'а', 'и'],
  },
  de: { s: [''], es: [''], en: ['e', ''], er: ['e'], em: ['e'] },
  tr: Object.fromEntries(
    'nin nun in un na ne nda nde ndan nden nca nce ni nu yla yle a e da de dan den ta te tan ten i u'
      .split(' ')
      .map(ending => [ending, ['']]),
  ),
};

const longest = 4;

/** The forms in which a list may have word `at`, folded, the word itself left out; none where the language has no such forms. */
export function lemmasOf({ words, language }: Tokens, at: number): string[] {
  const rules = endings[listedLanguages[language]!];
  if (!rules) return [];
  const word = words.text[at]!;
  const lemmas = new Set<string>();
  for (let length = 1; length <= longest && word.length - length >= shortest; length++) {
    const stem = word.slice(0, -length);
    for (const ending of rules[word.slice(-length)] ?? []) lemmas.add(stem + ending);
  }
  lemmas.delete(word);
  return [...lemmas];
}

/** The ends of words of names in running text that tell nothing of whom they mean: `Путиным`, `Merkels`. */
export function withoutEnding(word: string): string {
  if (word.length < 5) return word;
  if (/^\p{Script=Cyrillic}/u.test(word))
    return word.replace(/(?:ого|ому|ыми?|ими?|ом|ем|ои|еи|ую|ыи|ии|ая|яя|[аяыиуюеоь])$/u, '');
  return /^\p{Script=Latin}/u.test(word) ? word.replace(/s$/, '') : word;
}
