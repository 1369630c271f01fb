import { lexicon, Sense, type Meaning } from '../locales/lexicon';
import { fold } from '../text/fold';
import type { Words } from '../text/words';
import type { Line } from './line';

/** A sub-heading is not longer than this, and the sentence glued to it not shorter. UTF-16 units. */
const longestHeading = 80;
const shortestSentence = 40;
/** Nor does it have more words than this. */
const mostWords = 10;

/**
 * Finds where a sub-heading has lost its line break and runs into its paragraph: `Nuclear deal|Meanwhile, …`,
 * `تعاون صيني إيراني|من جانب آخر، …`.
 *
 * @returns the UTF-16 offset in the line where the paragraph begins, or undefined
 */
export function findGlue(line: Line): number | undefined {
  let glue = found.get(line);
  if (glue === undefined) found.set(line, (glue = search(line) ?? none));
  return glue === none ? undefined : glue;
}

/** A line outlives edits elsewhere, and so does what was found in it. */
const found = new WeakMap<Line, number>();
const none = -1;

function search(line: Line): number | undefined {
  const { text } = line;
  if (text.length < shortestSentence + 8 || line.dateline || line.bullet || line.quote) return undefined;
  const head = text.slice(0, Math.min(longestHeading, text.length - shortestSentence));
  const at = afterQuestion(head) ?? atCapital(line, head) ?? insideArabicWord(line, head);
  return at !== undefined && isHeading(head.slice(0, at)) ? at : undefined;
}

/** A heading has a few words and no comma or full stop. */
function isHeading(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return words.length >= 2 && words.length <= mostWords && !/[,،;؛:]|[.۔]\s/u.test(text);
}

/** `Who gains?The minister …` */
function afterQuestion(head: string): number | undefined {
  const found = /[\p{L}\p{M}]{2}[?!؟][»”"']?(?=[\p{Lu}\p{Script=Arabic}])/u.exec(head);
  return found ? found.index + found[0].length : undefined;
}

/** A capital inside a word, where what it begins can open a sentence. */
function atCapital({ words }: Line, head: string): number | undefined {
  if (!/[\p{Ll}\d]\p{Lu}/u.test(head)) return undefined;
  for (const found of head.matchAll(/([\p{L}\p{M}'’]*[\p{Ll}]|\d{2,})(\p{Lu}\p{Ll}*)(?![\p{L}\p{N}])/gu)) {
    const [, left = '', right = ''] = found;
    const at = found.index + left.length;
    const sense = senseAt(words, found.index, right);
    const opens = (sense & Sense.Opener) !== 0 || ((sense & Sense.Function) !== 0 && right.length >= 3);
    const plain = /^\p{Ll}{4}/u.test(left) && right.length >= 2 && !brandTails.has(right);
    if (opens || plain) return at;
  }
  return undefined;
}

/** What brands write with a capital inside: `javaScript`. */
const brandTails = new Set(['Script', 'App', 'Tube', 'Book', 'Soft', 'Phone', 'Pay', 'Pal', 'Net', 'Shell', 'Press']);

/** The senses of `right` as the first of the words that follow `at`. */
function senseAt(words: Words, at: number, right: string): number {
  // Letters and digits are one word here, two in `words` when a number comes first.
  let index = words.start.findIndex(start => start >= at);
  if (index < 0) return 0;
  if (/^\d/.test(words.text[index]!)) index++;
  let sense = 0;
  lexicon.matchesAt(words, index, meaning => (sense |= meaning.sense), fold(right).text);
  return sense;
}

/** Arabic letters join: only known openers, and letters that end a word, tell where one word has run into the next. */
function insideArabicWord({ words }: Line, head: string): number | undefined {
  for (let index = 1; index < Math.min(mostWords, words.text.length); index++) {
    const start = words.start[index]!;
    if (start >= head.length) return undefined;
    const source = words.source.slice(start, words.end[index]);
    if (!/^\p{Script=Arabic}/u.test(source)) continue;
    const ended = /(?:ة[\u064b-\u0652]?|اً|ًا)(?=\p{L}{2})/u.exec(source);
    if (ended) return start + ended.index + ended[0].length;
    const split = openerInside(words, index);
    if (split !== undefined) return start + fold(source).map[split]!;
  }
  return undefined;
}

/** A word on its own must be this long (folded) to be told inside another; `و` before it helps. */
const shortestOpener = 5;
const shortestStem = 3;

/** Words that are also endings of words and names: `ان` in `ہیرمان`. Folded. */
const wordEndings = new Set(['\u0627\u0646', '\u0627\u062a', '\u064a\u0646', '\u0648\u0646', '\u0647\u0627']);

function openerInside(words: Words, index: number): number | undefined {
  const word = words.text[index]!;
  if (senseOf(words, index, word)) return undefined;
  for (let split = shortestStem; split <= word.length - 2; split++) {
    const right = word.slice(split);
    if (wordEndings.has(right)) continue;
    if (opensHere(words, index, right))
      return /[\u0648\u0641]/.test(word[split - 1]!) && split > shortestStem ? split - 1 : split;
    if (/^[\u0648\u0641].{3}/.test(right)) {
      const sense = senseOf(words, index, right.slice(1));
      if (sense & (Sense.Opener | Sense.Reporting)) return split;
    }
  }
  return undefined;
}

function senseOf(words: Words, index: number, first: string): number {
  let sense = 0;
  lexicon.matchesAt(words, index, meaning => (sense |= meaning.sense), first);
  return sense;
}

/** Whether `right`, with the words after word `index`, is a known opening of a sentence. */
function opensHere(words: Words, index: number, right: string): boolean {
  const ends: number[] = [];
  const take = ({ sense }: Meaning, end: number) => {
    if (sense & Sense.Opener) ends.push(end);
  };
  lexicon.matchesAt(words, index, take, right);
  return ends.some(end => end > index + 1 || right.length >= shortestOpener);
}
