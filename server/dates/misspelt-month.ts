import { writings } from '../locales/lexicon';
import { foldText } from '../text/fold';
import type { DateAtom, DateWords } from './date-words';

/** Shorter names are too close to each other. UTF-16 units of the folded name. */
const shortest = 5;

/**
 * The month whose name a word has with one letter wrong, missing, too many or in the wrong place (`Feburary`). Only
 * between the numbers of day and year, where nothing but a month can stand.
 */
export function misspeltMonth(words: DateWords, at: number): DateAtom | undefined {
  const { language } = words;
  const word = words.text(at);
  if (language < 0 || word.length < shortest || words.atoms(at).length > 0) return undefined;
  const numbers = [at - 2, at - 1, at + 1, at + 2].flatMap(index => words.number(index) ?? []);
  if (!numbers.some(({ digits }) => digits === 4) || !numbers.some(({ digits }) => digits < 3)) return undefined;
  for (const [month, name] of namesOf(language)) {
    if (name.length >= shortest && isOneOff(word, name)) {
      return { part: 'month', value: `g${month}`, language, end: at + 1 };
    }
  }
  return undefined;
}

const names = new Map<number, readonly (readonly [month: number, name: string])[]>();

function namesOf(language: number): readonly (readonly [month: number, name: string])[] {
  let known = names.get(language);
  if (!known) {
    const { forms } = writings[language]!;
    names.set(language, (known = forms.flatMap((list, at) => list.map(name => [at + 1, foldText(name)] as const))));
  }
  return known;
}

/** Whether one letter put in, left out, changed or swapped with its neighbour makes one word of the other. */
export function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length === restB.length &&
      restA[0] === restB[1] &&
      restA[1] === restB[0] &&
      restA.slice(2) === restB.slice(2))
  );
}
