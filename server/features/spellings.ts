import type { Mention } from '../entities/entity';
import { soundOf } from '../entities/sound';
import type { Edit } from '../rules/rule';
import { rangeInLine } from '../text/range';
import { splitWords } from '../text/words';
import type { NewsDocument } from './document';
import { textOf } from './mention-text';

/** A word of a name: where it stands in its line, UTF-16, and how it sounds. */
interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sound: string;
}

/**
 * The edits by which all mentions spell their words as `words` does: a word that sounds as a key is written as its value.
 */
export function respell(
  mentions: readonly Mention[],
  document: NewsDocument,
  words: ReadonlyMap<string, string>,
): Edit[] {
  return mentions.flatMap(mention => {
    const { line, character } = mention.range.start;
    return wordsOfName(textOf(mention.range, document.lines)).flatMap(({ start, end, text, sound }) => {
      const spelling = words.get(sound);
      return spelling === undefined || spelling === text
        ? []
        : [{ range: rangeInLine(line, character + start, character + end), newText: spelling }];
    });
  });
}

/** The words of a name as they are spelled, by their sound. */
export function spellingsOf(name: string): Map<string, string> {
  return new Map(wordsOfName(name).map(({ sound, text }) => [sound, text]));
}

/** The words that a new name puts in the place of the old ones, by their sound; undefined where the two are not as long. */
export function renamedWords(from: string, to: string): Map<string, string> | undefined {
  const [old, renewed] = [wordsOfName(from), wordsOfName(to)];
  if (old.length !== renewed.length) return undefined;
  return new Map(old.map(({ sound }, at) => [sound, renewed[at]!.text]));
}

/** Whether two names are the same word by word, however they are spelled. */
export function soundsAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map(name =>
    wordsOfName(name)
      .map(({ sound }) => sound)
      .join(' '),
  );
  return one === other;
}

function wordsOfName(name: string): NameWord[] {
  const { text, start, end } = splitWords(name);
  return text.map((folded, at) => ({
    start: start[at]!,
    end: end[at]!,
    text: name.slice(start[at], end[at]),
    sound: soundOf(folded),
  }));
}
