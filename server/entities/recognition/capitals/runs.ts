import { Sense } from '../../../locales/lexicon';
import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate } from '../candidate';
import { longestNames } from '../longest-names';
import { endsNames, Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd, usesIn, wordUses } from '../word-uses';
import { english, german, isIn } from './languages';
import { legalFormEnd } from './legal-forms';

/** Words with capital letters that follow each other, with the small words between them. */
export interface Run {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Where the title before it begins; only titles and nations stand between it and the run. */
  readonly title?: number;
  /** The adjective of a nation stands right before it. */
  readonly nation: boolean;
  /** Where that adjective begins, if it has a capital as the name has. */
  readonly nationFrom?: number;
}

/** What the recognisers of names in scripts with capitals share about one line. */
export interface Capitals {
  readonly runs: readonly Run[];
  /** The same by where they begin, and by where they end. */
  readonly byStart: ReadonlyMap<number, Run>;
  readonly byEnd: ReadonlyMap<number, Run>;
  /** Names that are sure, by their first word. */
  readonly names: ReadonlyMap<number, Candidate>;
  /** Most words of the line have a capital, as in headlines of some papers. */
  readonly isTitleCase: boolean;
}

/** The runs of a line. Titles, and adjectives of nations, are no parts of them; they stand before them. */
export function capitalsOf(tokens: Tokens, found: readonly Candidate[], knowledge: Knowledge): Capitals {
  const last = kept.get(tokens);
  // What has been found only grows.
  if (last?.count === found.length) return last.capitals;
  const capitals = readCapitals(tokens, found, knowledge);
  kept.set(tokens, { count: found.length, capitals });
  return capitals;
}

/** What the recogniser before has seen, by how many candidates there were. */
const kept = new WeakMap<Tokens, { readonly count: number; readonly capitals: Capitals }>();

function readCapitals(tokens: Tokens, found: readonly Candidate[], knowledge: Knowledge): Capitals {
  const { words, gaps } = tokens;
  const names = longestNames(found);
  const count = words.text.length;
  const runs: Run[] = [];
  let capitals = 0;
  let title: number | undefined;
  let nation = false;
  let nationFrom: number | undefined;
  for (let at = 0; at < count;) {
    if (isCapital(tokens, at)) capitals++;
    const goesOn = gaps[at] === Gap.Space || gaps[at] === Gap.Joint;
    if (!goesOn) [title, nation, nationFrom] = [undefined, false, undefined];
    const known = names.get(at);
    const end = known && known.confidence > 0.9 && known.to - at > 1 ? at : titleEndAt(tokens, at, knowledge);
    if (end > at) {
      title ??= at;
      [nation, nationFrom] = [false, undefined];
      at = end;
    } else if (known?.type === 'nationality') {
      nation = true;
      nationFrom = isCapital(tokens, at) ? at : undefined;
      at = known.to;
    } else if (isName(tokens, at, knowledge)) {
      const to = runEnd(tokens, at, knowledge, names);
      runs.push({
        from: at,
        to,
        nation,
        ...(nationFrom === undefined ? {} : { nationFrom }),
        ...(title === undefined ? {} : { title }),
      });
      [title, nation, nationFrom] = [undefined, false, undefined];
      at = to;
    } else {
      [title, nation, nationFrom] = [undefined, false, undefined];
      at++;
    }
  }
  return {
    runs,
    byStart: new Map(runs.map(run => [run.from, run])),
    byEnd: new Map(runs.map(run => [run.to, run])),
    names,
    isTitleCase: capitals > 2 && capitals > count * 0.6,
  };
}

function titleEndAt(tokens: Tokens, at: number, knowledge: Knowledge): number {
  if (isBehindHead(tokens, at, knowledge)) return at;
  if (isNoTitle(tokens, at, knowledge) || isBeforeHead(tokens, at, knowledge) || isSaint(tokens, at)) return at;
  const end = phraseEnd(knowledge, tokens, at, WordUse.Title);
  if (end === at && isWomansCalling(tokens, at)) return at + 1;
  return end === at && isCompound(tokens, at, knowledge, WordUse.Title) ? at + 1 : end;
}

/** `université Cheikh Anta Diop`, `avenida Presidente Vargas`: a title with a capital behind a head belongs to the name. */
function isBehindHead(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if (at === 0 || !isCapital(tokens, at) || tokens.gaps[at] !== Gap.Space || !isIn(tokens, 'fr', 'es', 'pt'))
    return false;
  return (wordUses(knowledge, tokens, at - 1) & (WordUse.OrganizationHead | WordUse.PlaceWrap)) !== 0;
}

/** `Ladenbesitzerin Trudi Amstutz`: German words for women at work, before a name of two words. */
function isWomansCalling(tokens: Tokens, at: number): boolean {
  const { words, gaps } = tokens;
  if (
    !isIn(tokens, 'de') ||
    !isCapital(tokens, at) ||
    !/.{4}(?:er|or|ist|ent|ant|är|ar|at|og|eut|iv)in$/.test(words.text[at]!)
  )
    return false;
  const isNext = (word: number) => word < words.text.length && gaps[word] === Gap.Space && isCapital(tokens, word);
  return isNext(at + 1) && isNext(at + 2);
}

/** `el San Roque`, `Santa Fe`: with a capital they begin names of places and clubs. */
function isSaint(tokens: Tokens, at: number): boolean {
  const { words, gaps } = tokens;
  if (!isIn(tokens, 'es', 'pt') || !/^(?:san|santa|santo|sao)$/.test(words.text[at]!) || !isCapital(tokens, at))
    return false;
  return gaps[at + 1] === Gap.Space && isCapital(tokens, at + 1) && !isSentenceStart(tokens, at);
}

/** `Osmania General Hospital`: a title with a capital before a head belongs to the name. */
function isBeforeHead(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const { words, gaps } = tokens;
  if (!isIn(tokens, 'en') || at === 0 || gaps[at] !== Gap.Space || !isCapital(tokens, at) || !isCapital(tokens, at - 1))
    return false;
  if (at + 1 >= words.text.length || gaps[at + 1] !== Gap.Space || !isCapital(tokens, at + 1)) return false;
  return (wordUses(knowledge, tokens, at + 1) & (WordUse.OrganizationHead | WordUse.PlaceWrap)) !== 0;
}

/** `la Policía Federal`: where titles are written small, a capital tells that a head is meant. */
function isNoTitle(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if (!isCapital(tokens, at) || !isIn(tokens, 'fr', 'es', 'pt')) return false;
  if ((wordUses(knowledge, tokens, at) & WordUse.OrganizationHead) === 0) return false;
  return !isSentenceStart(tokens, at) || (wordUses(knowledge, tokens, at + 1) & WordUse.GivenName) === 0;
}

/** Fewer letters than this no part of a German compound has. */
const shortestPart = 4;

/** `Betriebsratschef`, `Landesjustizministerium`: German words say at their end what they are. */
export function isCompound(tokens: Tokens, at: number, knowledge: Knowledge, use: WordUse): boolean {
  if (tokens.language !== german || !isCapital(tokens, at)) return false;
  const whole = tokens.words.text[at]!;
  return (
    isCompoundOf(whole, knowledge, use) ||
    (whole.endsWith('s') && isCompoundOf(whole.replace(/e?s$/, ''), knowledge, use))
  );
}

function isCompoundOf(word: string, knowledge: Knowledge, use: WordUse): boolean {
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
    if (gaps[to] === Gap.Space && titleEndAt(tokens, to, knowledge) > to && !isFamilyName(tokens, to, knowledge)) break;
    if (names.get(to)?.type === 'nationality' && !isCapital(tokens, to)) break;
    if (isName(tokens, to, knowledge)) to++;
    else if (isCapital(tokens, to) && isBeforeForm(tokens, to + 1, knowledge)) to++;
    else if (isPossessed(tokens, to, knowledge)) to += 2;
    else if (isHyphened(tokens, to)) to = hyphenedEnd(tokens, to);
    else {
      const next = afterSmallWords(tokens, to, knowledge, isHeaded(to));
      if (next === undefined) break;
      to = next + 1;
    }
  }
  return to;

  /** `Bundesamt für Justiz`: behind a head German nouns are parts of names too. */
  function isHeaded(end: number): boolean {
    if (!isIn(tokens, 'de') || end - at > longestHeaded) return false;
    for (let word = at; word < end; word++)
      if (
        isCompound(tokens, word, knowledge, WordUse.OrganizationHead) ||
        (wordUses(knowledge, tokens, word) & WordUse.OrganizationHead) !== 0
      )
        return true;
    return false;
  }
}

const longestHeaded = 8;

/** `John Major`, `Philippe Maitre`: behind a given name, and with no name behind it. */
function isFamilyName(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if ((wordUses(knowledge, tokens, at - 1) & WordUse.GivenName) === 0) return false;
  if (phraseEnd(knowledge, tokens, at, WordUse.Title) > at + 1) return false;
  return !(at + 1 < tokens.words.text.length && tokens.gaps[at + 1] === Gap.Space && isCapital(tokens, at + 1));
}

/** `Immobilien GmbH`: a common noun in the name of a company. */
function isBeforeForm(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return tokens.gaps[at] === Gap.Space && isCapital(tokens, at) && legalFormEnd(tokens, at, knowledge) > at;
}

/** `St. Casimir's Parish`, `King's College`: what belongs to somebody, and is called so. */
function isPossessed({ words, gaps, language }: Tokens, at: number, _knowledge: Knowledge): boolean {
  if (language !== english || words.text[at] !== 's' || gaps[at] !== Gap.Joint || gaps[at + 1] !== Gap.Space)
    return false;
  return possessed.test(words.text[at + 1] ?? '');
}

const possessed =
  /^(?:church|college|school|hospital|university|laborator(?:y|ies)|parish|cathedral|chapel|abbey|hall|boys|guild|institute|palace|island|stores?)$/;

/** `Plan-les-Ouates`, `Co-operative Bank`: small words of one written word. */
function isHyphened(tokens: Tokens, at: number): boolean {
  return hyphenedEnd(tokens, at) > at;
}

function hyphenedEnd(tokens: Tokens, at: number): number {
  const { gaps, words, line } = tokens;
  const isJoined = (word: number) =>
    gaps[word] === Gap.Joint && /[-\u2010\u2011]/.test(line.charAt(words.end[word - 1]!));
  if (isCapital(tokens, at) || !isJoined(at)) return at;
  let to = at + 1;
  while (to < words.text.length && isJoined(to) && !isCapital(tokens, to) && to - at < 3) to++;
  if (to < words.text.length && isJoined(to) && isCapital(tokens, to)) return to + 1;
  const isPrefix = words.text[at - 1]!.length < 4 && to - at === 1;
  return isPrefix && to < words.text.length && gaps[to] === Gap.Space && isCapital(tokens, to) ? to : at;
}

/** The index of the name that goes on behind one or two small words; undefined where none does. */
function afterSmallWords(tokens: Tokens, at: number, knowledge: Knowledge, hasHead: boolean): number | undefined {
  const { words, gaps } = tokens;
  for (let to = at; to < Math.min(at + 4, words.text.length); to++) {
    if (gaps[to] !== Gap.Space && gaps[to] !== Gap.Joint) return undefined;
    if (
      to > at &&
      (isName(tokens, to, knowledge) || (hasHead && isCapital(tokens, to) && words.text[to - 1] !== 'und'))
    )
      return to;
    if (isCapital(tokens, to)) return undefined;
    const isArticle = isIn(tokens, 'pt') && /^[ao]s?$/.test(words.text[to]!) && words.text[to - 1] === 'para';
    if (
      !isArticle &&
      !isArticleOfList(tokens, to) &&
      (wordUses(knowledge, tokens, to) & (WordUse.Particle | WordUse.NameParticle)) === 0
    )
      return undefined;
  }
  return undefined;
}

/** `para a Ciência e a Tecnologia` */
function isArticleOfList(tokens: Tokens, at: number): boolean {
  const { text } = tokens.words;
  if (!isIn(tokens, 'pt') || !/^[ao]s?$/.test(text[at]!) || text[at - 1] !== 'e') return false;
  return text.slice(Math.max(0, at - longestHeaded), at).includes('para');
}

const elided = /^(?:l|d|j|m|t|s|c|qu|all|dell|nell|sull|un)$/;

/** A word with a capital letter that may be part of a name. */
export function isName(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const { words, gaps, senses, line } = tokens;
  if (!isCapital(tokens, at)) return false;
  const text = words.text[at]!;
  if ((senses[at]! & (Sense.Month | Sense.Weekday)) !== 0 && !isNoDate(tokens, at, knowledge)) return false;
  // `L'Armée`: the article is no part of the name.
  if (gaps[at + 1] === Gap.Joint && elided.test(text) && /['’]/.test(line.charAt(words.end[at]!))) return false;
  const uses = wordUses(knowledge, tokens, at);
  const isInitial = words.end[at]! - words.start[at]! === 1 && line.charAt(words.end[at]!) === '.';
  if (isInitial && gaps[at + 1] === Gap.Joint) return true;
  // `O'Neill`
  if (text === 'o' && gaps[at + 1] === Gap.Joint && isCapital(tokens, at + 1)) return true;
  if (isSentenceStart(tokens, at)) {
    const isGiven = (uses & WordUse.GivenName) !== 0 && (uses & (WordUse.Particle | WordUse.NameParticle)) === 0;
    if (isGiven && at + 1 < words.text.length && isCapital(tokens, at + 1)) return true;
    // `Törende …`: what stands where, or when.
    if (isIn(tokens, 'tr') && gaps[at + 1] === Gap.Space && /.{3}(?:[dt][ae]n?)$/.test(text)) return false;
    return (uses & WordUse.Opener) === 0 && !endsNames(tokens, at) && (senses[at]! & Sense.Opener) === 0;
  }
  if (isIn(tokens, 'de') && isNoun(tokens, at, uses)) return false;
  if (isIn(tokens, 'en') && /^(?:new|old|great|big|high)$/.test(text))
    return gaps[at + 1] === Gap.Space && isCapital(tokens, at + 1);
  // The senses are those of all languages.
  if (!endsNames(tokens, at) || words.end[at]! - words.start[at]! > 4) return true;
  if ((uses & (WordUse.Opener | WordUse.Particle | WordUse.NameParticle)) === 0) return true;
  // `Devlet Su İşleri`: folded, `su` is `şu`.
  if (isIn(tokens, 'tr') && gaps[at] === Gap.Space && isCapital(tokens, at - 1)) return (uses & WordUse.Particle) === 0;
  // `en La Higuera`: the article has a capital because it is part of the name.
  return isIn(tokens, 'es', 'pt', 'fr') && gaps[at + 1] === Gap.Space && isCapital(tokens, at + 1);
}

/** `do Mar`, `Julio Nazareno`: not the month of some language. */
function isNoDate(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if (
    (wordUses(knowledge, tokens, at) & WordUse.GivenName) !== 0 &&
    tokens.gaps[at + 1] === Gap.Space &&
    isCapital(tokens, at + 1)
  )
    return true;
  if (at < 2 || tokens.gaps[at] !== Gap.Space || isCapital(tokens, at - 1)) return false;
  return (wordUses(knowledge, tokens, at - 1) & WordUse.Particle) !== 0;
}

/** German common nouns have capitals. */
function isNoun({ words }: Tokens, at: number, uses: number): boolean {
  const heads = WordUse.OrganizationHead | WordUse.PlaceHead | WordUse.PlaceWrap | WordUse.GivenName;
  if ((uses & heads) !== 0) return false;
  return (
    (uses & (WordUse.Opener | WordUse.WorkHead | WordUse.LabelHead)) !== 0 ||
    /.{4}(?:ungs?|ungen|heit|keit|keiten|schaften|ionen|ismus)$/.test(words.text[at]!)
  );
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
