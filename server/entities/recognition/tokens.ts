import type { Label } from '../../article/label';
import type { Line } from '../../article/line';
import { lookUpAll } from '../../article/vocabulary';
import { Sense } from '../../locales/lexicon';
import { isUpper, scriptIndex } from '../../text/characters';
import { listedLanguages, type ListedLanguage } from '../knowledge/knowledge';
import { longestInitial } from '../knowledge/name-scanner';
import { fold } from '../../text/fold';
import { splitWords, type Words } from '../../text/words';

/** What stands between a word and the one before it. */
export const enum Gap {
  /** The line's start. */
  Start,
  Space,
  /** A hyphen, an apostrophe, the point of an initial: the name goes on. */
  Joint,
  Comma,
  Quote,
  /** Anything that ends a name. */
  Stop,
}

/** The words of a line as recognisers see them. The arrays run side by side. */
export interface Tokens {
  readonly line: string;
  /** The language of its lists, as an index into `listedLanguages`. */
  readonly language: number;
  readonly words: Words;
  readonly senses: readonly number[];
  readonly gaps: readonly Gap[];
  /** How many folded units of each word are proclitics, each way to read it, the least first. */
  readonly clitics: readonly (readonly number[])[];
  /** The first word behind the label of a source that the line begins with. */
  readonly credit: number | undefined;
  /** What `wordUses` and `titleEnd` have looked up. */
  readonly uses: (number | undefined)[];
  readonly titleEnds: (number | undefined)[];
}

/** A line is read to this length, in UTF-16 units; what is longer is no prose. */
export const readingLimit = 50_000;

/**
 * @param language the language of the article, BCP 47
 * @param read words and senses of the line, where they are known of its whole length
 */
export function tokensOf(line: string, language: string, read?: Pick<Line, 'words' | 'senses' | 'label'>): Tokens {
  const words = read?.words ?? splitWords(line, readingLimit);
  const senses = read?.senses ?? lookUpAll(words).senses;
  const own = languageIn(words, language);
  return {
    line,
    language: own,
    uses: [],
    titleEnds: [],
    words,
    senses,
    gaps: words.text.map((_, at) =>
      at === 0 ? Gap.Start : gapOf(line.slice(words.end[at - 1], words.start[at]), words.text[at - 1]!, own),
    ),
    credit: creditIn(read?.label),
    clitics: own === arabic ? words.text.map(cliticsOf) : words.text.map(() => none),
  };
}

function creditIn(label: Label | undefined): number | undefined {
  return label?.separator === 'colon' && label.roles.has('source') ? label.words : undefined;
}

/** Folded abbreviations inside names. */
const abbreviations = new Set(['ste', 'pvt', 'pty', 'bros', 'sta', 'sto']);

const german = listedLanguages.indexOf('de');
const joinsByAmpersand = new Set(
  (['en', 'fr', 'de', 'es', 'pt', 'tr'] as const).map(each => listedLanguages.indexOf(each)),
);
const arabic = listedLanguages.indexOf('ar');

/** By script, as an index into `scripts`, the languages that are written in it: the first stands for all others. */
const languagesOf: readonly (readonly ListedLanguage[])[] = [
  ['ar', 'fa', 'ur'],
  ['en', 'fr', 'de', 'es', 'pt', 'tr'],
  ['ru'],
  ['zh'],
];

/** The language of a line: the article's, unless the line is written in another script. */
function languageIn({ text }: Words, language: string): number {
  const first = text.find(word => scriptIndex(word.charCodeAt(0)) < languagesOf.length) ?? '';
  const own = languagesOf[scriptIndex(first.charCodeAt(0))] ?? languagesOf[0]!;
  return listedLanguages.indexOf(own.find(each => each === language) ?? own[0]!);
}

/** @param before the word before: only initials and abbreviations go on after a point and a space */
function gapOf(between: string, before: string, language: number): Gap {
  if (between === ' ') return Gap.Space;
  if (/^\s+$/u.test(between)) return between.includes('\t') ? Gap.Stop : Gap.Space;
  if (/^(?:[-\u2010\u2011'’‘.]|)$/u.test(between)) return Gap.Joint;
  if ((before.length <= longestInitial || abbreviations.has(before)) && /^\.\s$/u.test(between)) return Gap.Joint;
  // `Schnee- und Lawinenforschung`
  if (between === '- ' && language === german) return Gap.Space;
  if (/^\s?&\s?$/.test(between) && joinsByAmpersand.has(language)) return Gap.Space;
  if (/^\s*[,،，]\s*$/u.test(between)) return Gap.Comma;
  if (/^\s*["“”«»'‘’「」『』]\s*$/u.test(between)) return Gap.Quote;
  return Gap.Stop;
}

/**
 * The lengths of the proclitics that a folded word may begin with: conjunction (و ف), then preposition (ب ك ل) or the س
 * of the future. What is left is at least two letters.
 */
function cliticsOf(word: string): readonly number[] {
  if (word.length < 3) return none;
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  if (!isConjunction(first)) return isPreposition(first) ? one : none;
  return word.length > 3 && isPreposition(second) ? two : one;
}

const none = [0] as const;
const one = [0, 1] as const;
const two = [0, 1, 2] as const;

function isConjunction(unit: number): boolean {
  return unit === 0x648 || unit === 0x641;
}

/** ب ك ل, and the س of the future. */
function isPreposition(unit: number): boolean {
  return unit === 0x628 || unit === 0x643 || unit === 0x644 || unit === 0x633;
}

/**
 * What a folded word can be without proclitics of this length. After `ل` the article has lost its alef: `للكويت` is
 * `ل` and `الكويت`, `للبنان` is `ل` and `لبنان`.
 */
export function formsOf(word: string, clitics: number): readonly string[] {
  const bare = clitics === 0 ? word : word.slice(clitics);
  return clitics > 0 && word.startsWith('لل', clitics - 1) ? [bare, `ا${bare}`] : [bare];
}

/** Where word `at` begins in the line without `clitics` folded units, UTF-16. */
export function startOf({ words, line }: Tokens, at: number, clitics: number): number {
  const start = words.start[at]!;
  if (clitics === 0) return start;
  const end = words.end[at]!;
  // No letter folds to more than itself where as many units come out as went in.
  if (end - start === words.text[at]!.length) return start + clitics;
  return start + fold(line.slice(start, end)).map[clitics]!;
}

/** Whether word `at` begins with a capital letter. */
export function isCapital({ words, line }: Tokens, at: number): boolean {
  return isUpper(line.charCodeAt(words.start[at]!));
}

/** Words that no name holds. */
const never = Sense.Function | Sense.Dangling | Sense.Reporting | Sense.TimeWord;

export function endsNames({ senses }: Tokens, at: number): boolean {
  return (senses[at]! & never) !== 0;
}
