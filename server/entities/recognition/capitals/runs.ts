import { Sense } from '../../../locales/lexicon';
import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate } from '../candidate';
import { longestNames } from '../longest-names';
import { endsNames, Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd, usesIn, wordUses } from '../word-uses';
import { german, isIn } from './languages';

/** Words with capital letters that follow each other, with the small words between them. */
export interface Run {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Where the title before it begins; only titles and nations stand between it and the run. */
  readonly title?: number;
  /** The adjective of a nation stands right before it. */
  readonly nation: boolean;
}

/** What the recognisers of names in scripts with capitals share about one line. */
export interface Capitals {
  readonly runs: readonly Run[];
  /** Names that are sure, by their first word. */
  readonly names: ReadonlyMap<number, Candidate>;
  /** Most words of the line have a capital, as in headlines of some papers. */
  readonly isTitleCase: boolean;
}

/** The runs of a line. Titles, and adjectives of nations, are no parts of them; they stand before them. */
export function capitalsOf(tokens: Tokens, found: readonly Candidate[], knowledge: Knowledge): Capitals {
  const { words, gaps } = tokens;
  const names = longestNames(found);
  const count = words.text.length;
  const runs: Run[] = [];
  let capitals = 0;
  let title: number | undefined;
  let nation = false;
  for (let at = 0; at < count;) {
    if (isCapital(tokens, at)) capitals++;
    const goesOn = gaps[at] === Gap.Space || gaps[at] === Gap.Joint;
    if (!goesOn) [title, nation] = [undefined, false];
    const known = names.get(at);
    const end = known && known.confidence > 0.9 && known.to - at > 1 ? at : titleEndAt(tokens, at, knowledge);
    if (end > at) {
      title ??= at;
      nation = false;
      at = end;
    } else if (known?.type === 'nationality') {
      nation = true;
      at = known.to;
    } else if (isName(tokens, at, knowledge)) {
      const to = runEnd(tokens, at, knowledge, names);
      runs.push({ from: at, to, nation, ...(title === undefined ? {} : { title }) });
      [title, nation] = [undefined, false];
      at = to;
    } else {
      [title, nation] = [undefined, false];
      at++;
    }
  }
  return { runs, names, isTitleCase: capitals > 2 && capitals > count * 0.6 };
}

function titleEndAt(tokens: Tokens, at: number, knowledge: Knowledge): number {
  const end = phraseEnd(knowledge, tokens, at, WordUse.Title);
  return end === at && isCompound(tokens, at, knowledge, WordUse.Title) ? at + 1 : end;
}

/** Fewer letters than this no part of a German compound has. */
const shortestPart = 4;

/** `Betriebsratschef`, `Landesjustizministerium`: German words say at their end what they are. */
export function isCompound(tokens: Tokens, at: number, knowledge: Knowledge, use: WordUse): boolean {
  if (tokens.language !== german || !isCapital(tokens, at)) return false;
  const word = tokens.words.text[at]!;
  for (let from = shortestPart - 1; word.length - from >= shortestPart; from++) {
    if ((usesIn(knowledge.words.valuesOfWord(word, from), german) & use) !== 0) return true;
  }
  return false;
}

function runEnd(tokens: Tokens, at: number, knowledge: Knowledge, names: ReadonlyMap<number, Candidate>): number {
  const { words, gaps } = tokens;
  const count = words.text.length;
  let to = at + 1;
  while (to < count && (gaps[to] === Gap.Space || gaps[to] === Gap.Joint)) {
    if (gaps[to] === Gap.Space && titleEndAt(tokens, to, knowledge) > to) break;
    if (names.get(to)?.type === 'nationality' && !isCapital(tokens, to)) break;
    if (isName(tokens, to, knowledge)) to++;
    else {
      const next = afterSmallWords(tokens, to, knowledge);
      if (next === undefined) break;
      to = next + 1;
    }
  }
  return to;
}

/** The index of the name that goes on behind one or two small words; undefined where none does. */
function afterSmallWords(tokens: Tokens, at: number, knowledge: Knowledge): number | undefined {
  const { words, gaps } = tokens;
  for (let to = at; to < Math.min(at + 3, words.text.length); to++) {
    if (gaps[to] !== Gap.Space && gaps[to] !== Gap.Joint) return undefined;
    if (to > at && isName(tokens, to, knowledge)) return to;
    if (isCapital(tokens, to)) return undefined;
    if ((wordUses(knowledge, tokens, to) & (WordUse.Particle | WordUse.NameParticle)) === 0) return undefined;
  }
  return undefined;
}

const elided = /^(?:l|d|j|m|t|s|c|qu|all|dell|nell|sull|un)$/;

/** A word with a capital letter that may be part of a name. */
export function isName(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const { words, gaps, senses, line } = tokens;
  if (!isCapital(tokens, at) || (senses[at]! & (Sense.Month | Sense.Weekday)) !== 0) return false;
  const text = words.text[at]!;
  // `L'Armée`: the article is no part of the name.
  if (gaps[at + 1] === Gap.Joint && elided.test(text) && /['’]/.test(line.charAt(words.end[at]!))) return false;
  const uses = wordUses(knowledge, tokens, at);
  const isInitial = words.end[at]! - words.start[at]! === 1 && line.charAt(words.end[at]!) === '.';
  if (isInitial && gaps[at + 1] === Gap.Joint) return true;
  if (isSentenceStart(tokens, at)) {
    if ((uses & WordUse.GivenName) !== 0 && at + 1 < words.text.length && isCapital(tokens, at + 1)) return true;
    return (uses & WordUse.Opener) === 0 && !endsNames(tokens, at) && (senses[at]! & Sense.Opener) === 0;
  }
  if (!endsNames(tokens, at) || words.end[at]! - words.start[at]! > 4) return true;
  // `en La Higuera`: the article has a capital because it is part of the name.
  return isIn(tokens, 'es', 'pt') && gaps[at + 1] === Gap.Space && isCapital(tokens, at + 1);
}

/** Whether a capital letter there tells nothing. */
export function isSentenceStart({ gaps }: Tokens, at: number): boolean {
  return at === 0 || gaps[at] === Gap.Stop || gaps[at] === Gap.Quote;
}

/** Where a run begins with its title, where that has capitals too: `King Faisal Hospital`. */
export function withTitle({ from, title, nation }: Run, tokens: Tokens): number {
  if (title === undefined || nation || !isIn(tokens, 'en')) return from;
  for (let at = title; at < from; at++) if (!isCapital(tokens, at)) return from;
  return title;
}
