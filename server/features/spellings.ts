import type { Mention } from '../entities/entity';
import { soundOf } from '../entities/sound';
import type { Edit } from '../rules/rule';
import { rangeInLine } from '../text/range';
import { splitWords } from '../text/words';
import type { NewsDocument } from './document';
import { spelledOut, textOf, writtenAs } from './mention-text';

/** A word of a name: where it stands in the name, UTF-16, and how it sounds. */
interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sound: string;
}

/**
 * The edits by which a mention spells its words as `words` does: a word that sounds as a key is written as its value.
 */
export function respell(words: ReadonlyMap<string, string>, mention: Mention, document: NewsDocument): Edit[] {
  const { line, character } = mention.range.start;
  const text = textOf(mention.range, document.lines);
  const name = spelledOut(mention, document);
  // The name may have an alef that the text has not.
  const shift = text.length - name.length;
  return wordsOfName(name).flatMap(({ start, end, sound }, at) => {
    const spelling = words.get(sound);
    if (spelling === undefined) return [];
    const newText = at === 0 ? writtenAs(spelling, mention, document.lines) : spelling;
    const [from, to] = [Math.max(0, start + shift), end + shift];
    return newText === text.slice(from, to)
      ? []
      : [{ range: rangeInLine(line, character + from, character + to), newText }];
  });
}

/** The words of a name as they are spelled, by their sound. */
export function spellingsOf(name: string): Map<string, string> {
  return new Map(wordsOfName(name).map(({ sound, text }) => [sound, text]));
}

/** The words that a new name puts in the place of the old ones, by their sound; none where the two are not as long. */
export function renamedWords(from: string, to: string): Map<string, string> {
  const [old, renewed] = [wordsOfName(from), wordsOfName(to)];
  return new Map(old.length === renewed.length ? old.map(({ sound }, at) => [sound, renewed[at]!.text]) : []);
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
