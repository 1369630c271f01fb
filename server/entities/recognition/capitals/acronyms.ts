import { Sense } from '../../../locales/lexicon';
import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { longestNames } from '../longest-names';
import { Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd, wordUses } from '../word-uses';
import { isIn } from './languages';
import { isAllCapitals } from './letters';

const confidences = { defined: 0.94, named: 0.86, person: 0.72, bracket: 0.6 } as const;

/** Letters in brackets behind the name that they stand for, or behind the name of somebody who belongs to it. */
export const acronyms: Recogniser = function* (tokens, found, knowledge) {
  const { words, line, senses } = tokens;
  if (!line.includes('(') || isAllCapitals(tokens)) return;
  const names = longestNames(found);
  for (let at = 1; at < words.text.length; at++) {
    const to = bracketEnd(tokens, at);
    if (to === undefined) continue;
    const letters = words.text.slice(at, to).join('');
    const own = line.slice(words.start[at], words.end[to - 1]);
    if (!isShortForm(own) || letters.length < 2 || letters.length > longestForm) continue;
    const known = names.get(at);
    if (known && known.type !== 'organization') continue;
    const isSmall = !isWrittenLarge(own);
    const from = nameBefore(tokens, at, letters, isSmall, knowledge);
    const other = from === undefined ? undefined : names.get(from);
    if (from !== undefined && other?.to === at && other.type !== 'organization') continue;
    if (from !== undefined) {
      yield spanOf(tokens, from, at, 'defined', confidences.defined);
      yield { ...spanOf(tokens, at, to, 'initials', confidences.defined), isAlias: true };
    } else if (!isSmall && !isNoName(tokens, at, letters, names, knowledge)) {
      const confidence = behind(tokens, at, knowledge, names);
      if ((senses[at]! & (Sense.Month | Sense.Weekday)) === 0)
        yield { ...spanOf(tokens, at, to, 'initials', confidence), isAlias: confidence > confidences.bracket };
    }
    at = to - 1;
  }
};

const longestForm = 12;

/** Where the word, or the words with points and hyphens, end that alone fill the brackets before word `at`. */
function bracketEnd({ words, gaps, line }: Tokens, at: number): number | undefined {
  if (line.charAt(words.start[at]! - 1) !== '(') return undefined;
  let to = at + 1;
  while (to < Math.min(words.text.length, at + longestForm) && gaps[to] === Gap.Joint) to++;
  return /^\.?\)/.test(line.slice(words.end[to - 1], words.end[to - 1]! + 2)) ? to : undefined;
}

/** `IICT`, `WKStA`, `Usaid`, `A.A`, `CDS-PP`. */
function isShortForm(text: string): boolean {
  return /^\p{Lu}[\p{L}.-]*$/u.test(text);
}

function isWrittenLarge(text: string): boolean {
  return [...text.matchAll(/\p{Lu}/gu)].length * 2 >= text.replace(/[^\p{L}]/gu, '').length;
}

/** A name that is long for its letters is none of theirs: so many words more. */
const wordsMore = 5;

/** Where the name begins whose first letters are these, that ends before word `at`. */
function nameBefore(
  tokens: Tokens,
  at: number,
  letters: string,
  isSmall: boolean,
  knowledge: Knowledge,
): number | undefined {
  const { words, gaps, line } = tokens;
  if (!/^["”»]?\s\(["“«]?$/u.test(line.slice(words.end[at - 1], words.start[at]))) return undefined;
  let best: { from: number; cost: number } | undefined;
  const limit = Math.max(0, at - letters.length - wordsMore);
  for (let from = at - 1; from >= limit; from--) {
    if (from < at - 1 && (gaps[from + 1] === Gap.Stop || gaps[from + 1] === Gap.Quote)) break;
    if (!isCapital(tokens, from) || words.text[from]!.charAt(0) !== letters.charAt(0)) continue;
    const cost = costOf(tokens, from, at, letters, knowledge);
    if (cost < (best?.cost ?? (isSmall ? syllables : mostCost(letters)))) best = { from, cost };
  }
  return best === undefined ? undefined : withHead(tokens, best.from, knowledge);
}

/** What it costs to find a letter inside of a word, and to leave out a word. */
const costs = { inside: 1, skipped: 1.5 } as const;

/** `Comisión de Promoción de la Inversión Privada (Copri)`: such words are made of more than first letters. */
const syllables = 4.1;

function mostCost(letters: string): number {
  return letters.length < 3 ? 0.1 : letters.length < 4 ? 1.1 : 2.1;
}

/** How badly the letters stand for the words of `[from, to)`; infinite where they do not. */
function costOf(tokens: Tokens, from: number, to: number, letters: string, knowledge: Knowledge): number {
  const { text } = tokens.words;
  // By how many letters are used up, the least cost.
  let states = new Map([[0, 0]]);
  for (let at = from; at < to; at++) {
    const word = text[at]!;
    const isSmall = !isCapital(tokens, at) && (word.length < 4 || isParticle(tokens, at, knowledge));
    const next = new Map<number, number>();
    const reach = (used: number, cost: number) => {
      if (cost < (next.get(used) ?? Infinity)) next.set(used, cost);
    };
    for (const [used, cost] of states) {
      if (at > from) reach(used, cost + (isSmall ? 0 : costs.skipped));
      let rest = word;
      let more = 0;
      for (let count = 1; used + count <= letters.length; count++) {
        const place = rest.indexOf(letters.charAt(used + count - 1));
        if (place < 0 || (count === 1 && place > 0)) break;
        rest = rest.slice(place + 1);
        reach(used + count, cost + more);
        more += costs.inside;
      }
    }
    states = next;
  }
  return states.get(letters.length) ?? Infinity;
}

function isParticle(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return (wordUses(knowledge, tokens, at) & (WordUse.Particle | WordUse.NameParticle)) !== 0;
}

/** Small words that join a head to what stands behind it. */
const joining = /^(?:of|for|de|du|des|d|del|da|do|das|dos|para|pour|für|fur|по)$/;
const articles = /^(?:the|la|le|les|l|el|los|las|der|die|das)$/;

/** `Institut für Schnee- und Lawinenforschung (SLF)`: the head before the words that the letters stand for. */
function withHead(tokens: Tokens, from: number, knowledge: Knowledge): number {
  const { words, gaps } = tokens;
  let at = from - 1;
  const joins = (word: number) => gaps[word + 1] === Gap.Space || gaps[word + 1] === Gap.Joint;
  if (at > 0 && articles.test(words.text[at]!) && joins(at)) at--;
  if (at < 1 || !joining.test(words.text[at]!) || !joins(at) || !joins(at - 1)) return from;
  const isName = (word: number) =>
    isCapital(tokens, word) && phraseEnd(knowledge, tokens, word, WordUse.Title) === word && !isOpener(word);
  const isOpener = (word: number) => word === 0 || gaps[word] === Gap.Stop || gaps[word] === Gap.Quote;
  let head = at;
  while (head > 0 && isCapital(tokens, head - 1) && (head === at || joins(head - 1))) head--;
  while (head < at && !isName(head) && !isHead(head)) head++;
  return head < at ? head : from;

  function isHead(word: number): boolean {
    return (wordUses(knowledge, tokens, word) & WordUse.OrganizationHead) !== 0;
  }
}

const notInitials = WordUse.Title | WordUse.Everyday | WordUse.Particle | WordUse.PlaceHead;

function isNoName(
  tokens: Tokens,
  at: number,
  letters: string,
  names: ReadonlyMap<number, Candidate>,
  knowledge: Knowledge,
): boolean {
  if (!/^\p{L}+$/u.test(letters) || /^[ivxlcdm]+$/.test(letters)) return true;
  if ((wordUses(knowledge, tokens, at) & notInitials) !== 0) return true;
  // `Santos (SP)`: the state that a town lies in.
  return letters.length === 2 && isIn(tokens, 'pt', 'en') && placeBefore(tokens, at, names);
}

function placeBefore({ gaps }: Tokens, at: number, names: ReadonlyMap<number, Candidate>): boolean {
  for (let from = at - 1; from >= Math.max(0, at - 4); from--) {
    const name = names.get(from);
    if (name?.to === at) return name.type === 'place';
    if (gaps[from] !== Gap.Space && gaps[from] !== Gap.Joint) return false;
  }
  return false;
}

/** How sure the letters are by what stands before the bracket. */
function behind(tokens: Tokens, at: number, knowledge: Knowledge, names: ReadonlyMap<number, Candidate>): number {
  const { gaps } = tokens;
  if (!isCapital(tokens, at - 1)) return confidences.bracket;
  for (let from = at - 1; from >= Math.max(0, at - 8); from--) {
    const uses = wordUses(knowledge, tokens, from);
    if ((uses & WordUse.OrganizationHead) !== 0 || names.get(from)?.type === 'organization') return confidences.named;
    if ((uses & WordUse.GivenName) !== 0 && isCapital(tokens, from) && from < at - 1) return confidences.person;
    if (gaps[from] !== Gap.Space && gaps[from] !== Gap.Joint) break;
  }
  return confidences.bracket;
}

function spanOf(tokens: Tokens, from: number, to: number, evidence: string, confidence: number): Candidate {
  const { start, end } = tokens.words;
  return { start: start[from]!, end: end[to - 1]!, from, to, type: 'organization', evidence, confidence };
}
