import { wordsOf } from '../../text/words';
import type { NewsDocument } from '../document';
import { allWords } from '../line-words';

/** How often each of some phrases stands in the text of a document, lines of keywords left out. */
export function countOccurrences(phrases: readonly string[], { analysis }: NewsDocument): number[] {
  const counts = phrases.map(() => 0);
  const wanted = byFirstWord(phrases);
  for (const { line, state } of analysis.reading?.known ?? []) {
    if (state.kind === 'keywords') continue;
    const { text, joined } = allWords(line);
    for (let at = 0; at < text.length; at++) {
      for (const { index, rest } of wanted.get(text[at]!) ?? []) {
        if (rest.every((word, next) => joined[at + next + 1] && text[at + next + 1] === word)) counts[index]!++;
      }
    }
  }
  return counts;
}

interface Wanted {
  readonly index: number;
  /** The words behind the first. */
  readonly rest: readonly string[];
}

function byFirstWord(phrases: readonly string[]): Map<string, Wanted[]> {
  const wanted = new Map<string, Wanted[]>();
  for (const [index, phrase] of phrases.entries()) {
    const [first, ...rest] = wordsOf(phrase);
    if (first === undefined) continue;
    for (const form of formsOf(first)) {
      const list = wanted.get(form);
      if (list) list.push({ index, rest });
      else wanted.set(form, [{ index, rest }]);
    }
  }
  return wanted;
}

/** A word with what Arabic writes in front of its words. */
function formsOf(word: string): string[] {
  if (!/^\p{Script=Arabic}/u.test(word)) return [word];
  const bare = word.replace(/^ال(?=.{2})/u, '');
  const forms = ['', 'و', 'ف'].flatMap(and =>
    ['', 'ب', 'ك', 'ل', 'ال', 'بال', 'كال', 'لل'].map(clitic => and + clitic + bare),
  );
  return [...new Set([word, ...forms])];
}
