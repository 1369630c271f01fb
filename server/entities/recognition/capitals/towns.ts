import { findDateline } from '../../../article/dateline';
import { Sense } from '../../../locales/lexicon';
import { NameUse, nameUseBits, WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { lemmasOf } from '../inflections';
import { Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd, usesOf, wordUses } from '../word-uses';
import { isIn } from './languages';
import { isAcronym, isAllCapitals } from './letters';
import { capitalsOf, isName, type Capitals } from './runs';

const confidences = {
  dateline: 0.85,
  before: 0.74,
  behind: 0.75,
  phrase: 0.6,
  link: 0.58,
  list: 0.56,
  ending: 0.6,
  alone: 0.4,
} as const;

/** No town has more words. */
const longest = 4;

/** Towns and regions that no record has: by their names, and by what stands around them. */
export const towns: Recogniser = function* (tokens, found, knowledge) {
  yield* inDateline(tokens, knowledge);
  if (isAllCapitals(tokens)) return;
  const line = capitalsOf(tokens, found, knowledge);
  for (const name of line.names.values()) {
    const wider = withDirection(tokens, name);
    if (wider) yield { ...wider, confidence: confidences.dateline, evidence: 'direction' };
  }
  for (const { from, to, title } of line.runs) {
    if (title !== undefined || line.names.has(from)) continue;
    const size = townEnd(tokens, from, to, knowledge) - from;
    const end = from + Math.max(size, 1);
    if (isIn(tokens, 'tr') && isBeforeHead(tokens, end, knowledge)) {
      yield placeOf(tokens, from, end, confidences.behind);
    } else if (size > 0) {
      if (
        isGiven(tokens, from, knowledge) &&
        (size === 1 || !isBehind(tokens, from, WordUse.PlacePreposition, knowledge))
      )
        continue;
      yield placeOf(tokens, from, end, confidenceOf(tokens, from, end, line, knowledge));
    } else if (!isIn(tokens, 'de', 'ru') && to - from < 3 && isBehindPhrase(tokens, from, knowledge)) {
      const isOther = (at: number) => (wordUses(knowledge, tokens, at) & notTowns) !== 0;
      const isNamed = isGiven(tokens, from, knowledge) || isOther(from) || isOther(to - 1);
      if (!isNamed && !isAcronym(tokens, from)) yield placeOf(tokens, from, to, confidences.phrase);
    }
  }
};

function confidenceOf(tokens: Tokens, from: number, to: number, { names }: Capitals, knowledge: Knowledge): number {
  const { gaps, words, line } = tokens;
  if (gaps[from] === Gap.Space) {
    if (isBehind(tokens, from, WordUse.PlacePreposition, knowledge)) return confidences.before;
    if (isBehind(tokens, from, WordUse.PlaceLink, knowledge) && !isLooseAnd(from)) return confidences.link;
  }
  if (gaps[to] === Gap.Comma && isPlace(names.get(to))) return confidences.list;
  if (gaps[from] === Gap.Comma) {
    for (let at = from - 1; at >= Math.max(0, from - longest); at--)
      if (names.get(at)?.to === from && isPlace(names.get(at))) return confidences.list;
  }
  if (isIn(tokens, 'tr') && gaps[to] === Gap.Joint && /['’]/.test(line.charAt(words.end[to - 1]!)))
    return confidences.ending;
  return confidences.alone;

  /** `Energía y Minas`: no place stands before the small word. */
  function isLooseAnd(at: number): boolean {
    if (!/^(?:and|et|und|y|e|ve|и)$/.test(words.text[at - 1]!)) return false;
    for (let place = at - 2; place >= Math.max(0, at - 2 - longest); place--) {
      const end = names.get(place)?.to ?? (knowledge.towns.has(words.text.slice(place, at - 1)) ? at - 1 : 0);
      if (end === at - 1 && isCapital(tokens, place) && (isPlace(names.get(place)) || !names.has(place))) return false;
    }
    return true;
  }
}

/** Folded words for a part of the place that stands behind them, or before them. */
const directions = {
  before:
    /^(?:(?:north|south|east|west|north(?:east|west)|south(?:east|west))(?:ern)?|central|upper|lower|greater|inner|outer|новои|(?:северн|южн|восточн|западн|центральн|верхн|нижн)(?:ыи|ая|ое|ого|ои|ую|ом|ои|ее|ии|яя|его|еи|юю|ем))$/,
  behind: /^(?:austral|oriental|occidental|central|meridional|septentrional|orientale?|occidentale?|centrale?)$/,
} as const;

/** `Northwestern Ontario`, `Южного Урала`, `África Austral`. */
function withDirection(tokens: Tokens, { from, to, type }: Candidate): Candidate | undefined {
  const { words, gaps } = tokens;
  if (type !== 'place' && type !== 'country') return undefined;
  if (
    from > 0 &&
    gaps[from] === Gap.Space &&
    directions.before.test(words.text[from - 1]!) &&
    isCapital(tokens, from - 1)
  )
    return placeOf(tokens, from - 1, to, confidences.dateline);
  if (
    to < words.text.length &&
    gaps[to] === Gap.Space &&
    directions.behind.test(words.text[to]!) &&
    isCapital(tokens, to)
  )
    return placeOf(tokens, from, to + 1, confidences.dateline);
  return undefined;
}

function isPlace(name: Candidate | undefined): boolean {
  return name?.type === 'place' || name?.type === 'country';
}

/** Where the longest name of a town ends that begins a run; its start where none does. */
function townEnd(tokens: Tokens, from: number, to: number, knowledge: Knowledge): number {
  const { text } = tokens.words;
  for (let end = Math.min(to, from + longest); end > from; end--) {
    const words = text.slice(from, end);
    if (end - from === 1 && (words[0]!.length < 3 || isAcronym(tokens, from))) return from;
    if (knowledge.towns.has(words)) return end;
    // `Верхнюю Пышму`
    const forms = isIn(tokens, 'ru', 'de') ? words.map((word, at) => [word, ...lemmasOf(tokens, from + at)]) : [];
    if (forms.length > 0 && forms.length < 3 && combinations(forms).some(form => knowledge.towns.has(form))) return end;
  }
  return from;
}

function combinations(forms: readonly (readonly string[])[]): string[][] {
  return forms.reduce<string[][]>((all, next) => all.flatMap(start => next.map(form => [...start, form])), [[]]);
}

function isGiven(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return (wordUses(knowledge, tokens, at) & WordUse.GivenName) !== 0;
}

const notTowns = WordUse.OrganizationHead | WordUse.Title | WordUse.EventHead;

function isBehind(tokens: Tokens, at: number, use: WordUse, knowledge: Knowledge): boolean {
  if (at === 0 || tokens.gaps[at] !== Gap.Space) return false;
  if ((wordUses(knowledge, tokens, at - 1) & use) !== 0) return true;
  return use === WordUse.PlacePreposition && isBehindPhrase(tokens, at, knowledge);
}

/** No phrase of the lists has more words. */
const longestPhrase = 4;

/** `vecinos de …`, `aux portes de …`. */
function isBehindPhrase(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const { gaps } = tokens;
  if (gaps[at] !== Gap.Space && gaps[at] !== Gap.Joint) return false;
  for (let from = at - 2; from >= Math.max(0, at - longestPhrase); from--) {
    if (phraseEnd(knowledge, tokens, from, WordUse.PlacePreposition) === at) return true;
  }
  return false;
}

/** `Gölcük ilçesinde`: the Turkish word for what it is stands behind it. */
function isBeforeHead(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const { words, gaps } = tokens;
  if (at >= words.text.length || gaps[at] !== Gap.Space || isCapital(tokens, at)) return false;
  return [words.text[at]!, ...lemmasOf(tokens, at)].some(
    form => (usesOf(knowledge, form, 0, tokens.language) & WordUse.PlaceHead) !== 0,
  );
}

/** UTF-16 units. */
const longestDateline = 110;

/** The place that opens a dateline: `ZAKHO, Iraq (AP) _ …`. */
function* inDateline(tokens: Tokens, knowledge: Knowledge): Generator<Candidate> {
  const { words, line, gaps, senses } = tokens;
  if (words.text.length < 4 || !isCapital(tokens, 0)) return;
  // Brackets, or a dash between spaces, or one behind a full stop.
  if (!/[(]|[\s.][-–—_]/u.test(line.slice(0, longestDateline))) return;
  const dateline = findDateline(line, words, senses) ?? bracketed(tokens) ?? dashed(tokens, knowledge);
  if (dateline === undefined) return;
  let to = 0;
  while (to < Math.min(words.text.length, longest) && (to === 0 || gaps[to] === Gap.Space || gaps[to] === Gap.Joint)) {
    const isPart = isCapital(tokens, to) || (to > 0 && (wordUses(knowledge, tokens, to) & WordUse.Particle) !== 0);
    if (!isPart || words.end[to]! > dateline.end) break;
    to++;
  }
  while (to > 0 && !isCapital(tokens, to - 1)) to--;
  if (to === 0 || (senses[0]! & (Sense.Agency | Sense.Month | Sense.Weekday | Sense.Label)) !== 0) return;
  if ((wordUses(knowledge, tokens, 0) & notTowns) !== 0 || (to > 1 && isGiven(tokens, 0, knowledge))) return;
  if (!isAcronym(tokens, 0) && !isName(tokens, 0, knowledge)) return;
  const after = line.slice(words.end[to - 1]);
  if (!/^(?:\s?\(|\s?[,/.]|\s[-–—_])/u.test(after)) return;
  yield { ...placeOf(tokens, 0, to, confidences.dateline), evidence: 'dateline' };
  // `Bonn/Kiel (dpa)`
  if (line.charAt(words.end[to - 1]!) !== '/' || !isCapital(tokens, to)) return;
  if (/^\s?[(,/]/.test(line.slice(words.end[to])))
    yield { ...placeOf(tokens, to, to + 1, confidences.dateline), evidence: 'dateline' };
}

/** `Bern, 23. Feb. (sda) Das …`: a day and an agency in brackets. */
function bracketed({ line, words, senses }: Tokens): { readonly end: number } | undefined {
  const end = /^[^()]{3,60}\((\p{L}[\p{L}.]{1,9})\)/u.exec(line)?.[0].length;
  if (end === undefined) return undefined;
  const isDated = senses.some((sense, at) => words.end[at]! < end && (sense & Sense.Month) !== 0);
  const isStamped = senses.some((sense, at) => words.end[at]! < end && (sense & Sense.Agency) !== 0);
  return isDated && isStamped ? { end } : undefined;
}

/** `Nice - Le procureur …`: a town, a dash and a capital. */
function dashed({ line, words }: Tokens, knowledge: Knowledge): { readonly end: number } | undefined {
  const match = /^(\p{Lu}[\p{L}'’ -]{2,24}?)\s[-–—]\s(?=\p{Lu})/u.exec(line);
  if (!match || line.length < mostHead) return undefined;
  const count = words.end.filter(end => end <= match[1]!.length).length;
  const name = words.text.slice(0, count);
  const isKnown = knowledge.towns.has(name) || isPlaceName(name, knowledge);
  return isKnown ? { end: match[0].length } : undefined;
}

/** What is shorter is a headline. */
const mostHead = 80;

function isPlaceName(name: readonly string[], knowledge: Knowledge): boolean {
  let node: number | undefined;
  for (const word of name) {
    node = knowledge.names.nodeBehind(node, word);
    if (node === undefined) return false;
  }
  const values = node === undefined ? undefined : knowledge.names.valuesOf(node);
  return (
    values?.some(value => knowledge.typeOf(value >>> nameUseBits) === 'place' && (value & NameUse.Nationality) === 0) ??
    false
  );
}

function placeOf({ words: { start, end } }: Tokens, from: number, to: number, confidence: number): Candidate {
  return { start: start[from]!, end: end[to - 1]!, from, to, type: 'place', evidence: 'town', confidence };
}
