import { Sense } from '../../../locales/lexicon';
import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { lemmasOf } from '../inflections';
import { Gap, isCapital, type Tokens } from '../tokens';
import { longestInitial } from '../../knowledge/name-scanner';
import { phraseEnd, wordUses } from '../word-uses';
import { isAcronym, isAllCapitals } from './letters';
import { german, isIn } from './languages';
import { legalFormEnd } from './legal-forms';
import { capitalsOf, isSentenceStart, type Capitals, type Run } from './runs';

/** What speaks for a person, in points: ten of them make it three times as likely. */
const points = {
  prior: -20,
  title: 32,
  nation: 12,
  reporting: 12,
  age: 20,
  apposition: 14,
  given: 28,
  laterGiven: 10,
  initial: 16,
  particle: 8,
  /** A capital that no rule of spelling asks for. */
  inSentence: 10,
  twoWords: 12,
  fourWords: 2,
  oneWord: -30,
  oneWordTitled: -2,
  manyWords: -16,
  head: -40,
  place: -12,
  /** `in De Soto`, `the Ogallala Aquifer`: a place or a thing, where no given name says otherwise. */
  preposition: -14,
  article: -16,
  acronym: -18,
  /** `Dave and Kerry Willoughby`. */
  partner: 30,
  /** `from Sault Ste. Marie`. */
  town: -24,
  /** `San Roque`. */
  saint: -24,
  /** A common word, where nothing else tells that somebody is named. */
  common: -12,
  titleCase: -8,
  /** In German every noun has a capital. */
  nouns: -16,
} as const;

/** Below this nothing is said. */
const least = 0.3;

/** More words than this no person has. */
const longest = 6;

/** People in scripts with capitals. */
export const capitalPeople: Recogniser = function* (tokens, found, knowledge) {
  const line = capitalsOf(tokens, found, knowledge);
  const isPlain = isAllCapitals(tokens);
  for (const run of line.runs) {
    for (const [from, to] of splits(run, tokens, knowledge, line)) {
      const sum = pointsOf(from, to, from === run.from ? run : undefined, tokens, knowledge, line);
      const confidence = Math.min(0.96, 1 / (1 + 3 ** (-sum / 10)));
      if (confidence < least || (isPlain && !isGiven(tokens, from, knowledge))) continue;
      const { start, end } = tokens.words;
      const role =
        from === run.from && run.title !== undefined
          ? { role: { start: start[run.title]!, end: end[from - 1]! } }
          : undefined;
      const evidence = role ? 'title' : 'capitals';
      const span = { start: start[from]!, end: end[to - 1]!, from, to };
      yield { ...span, type: 'person', evidence, confidence, ...role };
    }
  }
};

function isGiven(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return (usesOf(tokens, at, knowledge) & WordUse.GivenName) !== 0;
}

/** The parts of a run that one person may be: it ends where another name begins, and at words that join organisations. */
function splits(
  { from, to, title }: Run,
  tokens: Tokens,
  knowledge: Knowledge,
  { names }: Capitals,
): [number, number][] {
  const parts: [number, number][] = [];
  const isTitled = title !== undefined;
  let start = from;
  const close = (limit: number, next: number) => {
    let end = limit;
    while (end > start && !isCapital(tokens, end - 1)) end--;
    while (
      start < end &&
      !isCapital(tokens, start) &&
      tokens.gaps[start + 1] !== Gap.Joint &&
      !nobiliary.test(tokens.words.text[start]!)
    )
      start++;
    if (end > start && end - start <= longest) parts.push([start, end]);
    start = next;
  };
  for (let at = from; at < to; at++) {
    const known = names.get(at);
    if (at > start && isGivenBehind(at)) close(at, at);
    const isFamily = known?.type === 'organization' && known.to === at + 1 && at > start && hasGiven(start, at);
    if (
      known &&
      known.type !== 'person' &&
      (known.to - at > 1 || (isApart(known) && !isFamily) || (known.to === to && isSuffixed(tokens, to)))
    ) {
      close(at, known.to);
      at = known.to - 1;
    } else if (!isCapital(tokens, at)) {
      if ((wordUses(knowledge, tokens, at) & WordUse.NameParticle) === 0 || isBefore(at)) close(at, at + 1);
    } else if (legalFormEnd(tokens, at, knowledge) > at && at > start) {
      // Companies have those, not people.
      start = to;
    }
  }
  close(to, to);
  return parts;

  /** `José Antonio Bosch`. */
  function hasGiven(first: number, end: number): boolean {
    for (let word = first; word < Math.min(end, first + longest); word++)
      if (isGiven(tokens, word, knowledge)) return true;
    return false;
  }

  /** `Accompagné de Jamie Bell`: nobody's given name stands before the small word, but behind it. */
  function isBefore(at: number): boolean {
    const isGiven = (word: number) => (usesOf(tokens, word, knowledge) & WordUse.GivenName) !== 0;
    let next = at + 1;
    while (next < to && !isCapital(tokens, next)) next++;
    if (at === start || at - start > longest || isTitled || next >= to) return false;
    for (let word = start; word < at; word++)
      if (isGiven(word) || tokens.words.text[word]!.length <= longestInitial) return false;
    return isGiven(next) || (at === start + 1 && isSentenceStart(tokens, start));
  }

  /** `Vorführung Roswitha Kluge-Martens`: what stands before a given name with a name behind it is something else. */
  function isGivenBehind(at: number): boolean {
    const isGiven = (word: number) => (usesOf(tokens, word, knowledge) & WordUse.GivenName) !== 0;
    if (at + 1 >= to || !isCapital(tokens, at + 1) || tokens.gaps[at] !== Gap.Space || !isGiven(at)) return false;
    for (let word = start; word < at; word++) {
      if (isGiven(word) || tokens.words.text[word]!.length <= longestInitial) return false;
    }
    return true;
  }
}

/** `Ankara'yı`: an ending stands behind the word. */
function isSuffixed({ gaps, words, line }: Tokens, to: number): boolean {
  return gaps[to] === Gap.Joint && /['’]/.test(line.charAt(words.end[to - 1]!));
}

/** Small words that a name may begin with: `de Gaulle`. */
const nobiliary = /^(?:de|von|van|al|el|бен|аль)$/;

/** A country or an adjective is no part of a person's name; a town or a club may be. */
function isApart({ type, confidence }: Candidate): boolean {
  return type === 'country' || type === 'nationality' || (type === 'organization' && confidence > 0.9);
}

function pointsOf(
  from: number,
  to: number,
  run: Run | undefined,
  tokens: Tokens,
  knowledge: Knowledge,
  { names, isTitleCase }: Capitals,
): number {
  const { words, gaps, senses, language } = tokens;
  const isTitled = run?.title !== undefined;
  let sum: number = points.prior;
  let size = 0;
  let hasGiven = false;
  for (let at = from; at < to; at++) {
    const uses = usesOf(tokens, at, knowledge);
    if (!isCapital(tokens, at)) {
      sum += points.particle;
      continue;
    }
    if (at === from || tokens.line.charAt(words.start[at]! - 1) !== '-') size++;
    const length = words.end[at]! - words.start[at]!;
    if (length === 1 && at < to - 1) sum += at === from ? points.initial : 4;
    else if ((uses & WordUse.GivenName) !== 0) {
      sum += hasGiven || at > from ? points.laterGiven : points.given;
      hasGiven = true;
    } else if ((uses & (WordUse.OrganizationHead | WordUse.PlaceHead | WordUse.PlaceWrap)) !== 0) sum += points.head;
    else if (names.get(at)?.type === 'place' && !hasGiven) sum += points.place;
    else if (isAcronym(tokens, at) && !isTitleCase) sum += points.acronym;
  }
  if (isTitled) sum += points.title;
  if (run?.nation) sum += points.nation;
  sum += size === 1 ? (isTitled ? points.oneWordTitled : points.oneWord) : 0;
  sum += size === 2 || size === 3 ? points.twoWords : size === 4 ? points.fourWords : size > 4 ? points.manyWords : 0;
  if (size > 1 && !isSentenceStart(tokens, from)) sum += points.inSentence;
  if (!hasGiven && !isTitled) {
    for (let at = from; at < to; at++) if (knowledge.commonWords.has([words.text[at]!])) sum += points.common;
  }
  if (isTitleCase) sum += points.titleCase;
  if (size === 1 && hasGiven && isBeforePartner(tokens, to, knowledge)) sum += points.partner;
  if (/^(?:san|santa|santo|sao)$/.test(words.text[from]!)) sum += points.saint;
  if (from > 0 && isTownBehind(tokens, from, to, knowledge)) sum += points.town;
  if (from > 0 && gaps[from] !== Gap.Stop && !isTitled && !hasGiven) {
    if (articles.has(words.text[from - 1]!) && isIn(tokens, 'en', 'fr', 'es')) sum += points.article;
    else if ((wordUses(knowledge, tokens, from - 1) & WordUse.PlacePreposition) !== 0) sum += points.preposition;
  }
  if (language === german && !isTitled && !hasGiven) sum += points.nouns;
  if (from > 0 && gaps[from] === Gap.Space && (senses[from - 1]! & Sense.Reporting) !== 0) {
    // `sagte Heinke Petersen`: the nouns that German verbs go with do not stand in twos.
    sum += language === german && size > 1 ? -points.nouns : points.reporting;
  }
  if (to < words.text.length) sum += pointsAfter(to, tokens, knowledge);
  return sum;
}

/** `Dave and …`: a given name, and somebody in full. */
function isBeforePartner(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const { words, gaps } = tokens;
  if (!/^(?:and|et|und|y|e|ve|и)$/.test(words.text[at] ?? '') || gaps[at] !== Gap.Space || gaps[at + 1] !== Gap.Space)
    return false;
  const isNext = at + 2 < words.text.length && gaps[at + 2] === Gap.Space && isCapital(tokens, at + 2);
  return isNext && isCapital(tokens, at + 1) && isGiven(tokens, at + 1, knowledge);
}

function isTownBehind(tokens: Tokens, from: number, to: number, knowledge: Knowledge): boolean {
  if (to - from < 2 || tokens.gaps[from] !== Gap.Space) return false;
  if ((wordUses(knowledge, tokens, from - 1) & WordUse.PlacePreposition) === 0) return false;
  return knowledge.towns.has(tokens.words.text.slice(from, to));
}

/** Folded articles, alone and in one with a preposition. */
const articles = new Set(['the', 'le', 'la', 'les', 'l', 'du', 'au', 'aux', 'el', 'los', 'las', 'del', 'al']);

/** What follows a person: `, 52,`, `, analyste`, `said`. */
function pointsAfter(at: number, tokens: Tokens, knowledge: Knowledge): number {
  const { words, gaps, senses } = tokens;
  if (gaps[at] === Gap.Comma) {
    if (/^\d{2}$/.test(words.text[at]!) && gaps[at + 1] !== Gap.Space) return points.age;
    const isTitle = (word: number) => phraseEnd(knowledge, tokens, word, WordUse.Title) > word;
    if (!isCapital(tokens, at) && (isTitle(at) || (gaps[at + 1] === Gap.Space && isTitle(at + 1))))
      return points.apposition;
  }
  if (gaps[at] === Gap.Space && (senses[at]! & Sense.Reporting) !== 0) return points.reporting;
  return 0;
}

/** What the lists say of a word, or of the form that stands in them. */
function usesOf(tokens: Tokens, at: number, knowledge: Knowledge): number {
  const uses = wordUses(knowledge, tokens, at);
  if (uses !== 0) return uses;
  return lemmasOf(tokens, at).reduce((sum, lemma) => sum | (knowledge.isGivenName(lemma) ? WordUse.GivenName : 0), 0);
}
