import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { lemmasOf } from '../inflections';
import { longestNames } from '../longest-names';
import { endsNames, Gap, isCapital, type Tokens } from '../tokens';
import { usesOf, wordUses } from '../word-uses';
import { isIn } from './languages';
import { isAcronym, isAllCapitals } from './letters';
import { isSentenceStart } from './runs';

const confidence = 0.8;

/** More words than this stand neither before a head nor behind it. */
const longest = { before: 4, behind: 9 } as const;

/** Russian names begin with their adjectives and go on in the genitive: `Европейским банком реконструкции и развития`. */
export const russianOrganizations: Recogniser = function* (tokens, found, knowledge) {
  if (!isIn(tokens, 'ru') || isAllCapitals(tokens)) return;
  const { words } = tokens;
  const names = longestNames(found);
  let last = 0;
  for (const name of names.values()) {
    const land = ofLand(tokens, name, names);
    if (land !== undefined) yield { ...name, end: words.end[land - 1]!, to: land, evidence: 'of a land', confidence };
  }
  for (let head = 0; head < words.text.length; head++) {
    if ((usesInAnyForm(tokens, head, knowledge) & WordUse.OrganizationHead) === 0) continue;
    if (isAcronym(tokens, head)) continue;
    const from = beginning(tokens, head, last, names);
    if (from === undefined) continue;
    const to = ending(tokens, head, names, knowledge);
    if (to - from < 2 || !isSure(tokens, from, head, to, names, knowledge)) continue;
    const span = { start: words.start[from]!, end: words.end[to - 1]!, from, to };
    yield { ...span, type: 'organization', evidence: 'head', confidence };
    last = to;
    head = to - 1;
  }
};

/** `Сбербанк России`, `МИД РФ`: where the land behind a name ends; bodies of many lands have none. */
function ofLand(
  { gaps }: Tokens,
  { type, to, from }: Candidate,
  names: ReadonlyMap<number, Candidate>,
): number | undefined {
  const land = names.get(to);
  if (type !== 'organization' || land?.type !== 'country' || gaps[to] !== Gap.Space) return undefined;
  return to - from === 1 ? land.to : undefined;
}

/** Folded endings of adjectives. */
const adjective = /..(?:ыи|ии|ои|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ою|ых|их|ыми|ими|ну|тру)$/;

/** Where the name begins: the adjectives before its head, the first with a capital; undefined where no capital stands there. */
function beginning(
  tokens: Tokens,
  head: number,
  limit: number,
  names: ReadonlyMap<number, Candidate>,
): number | undefined {
  const { words, gaps } = tokens;
  let first = isCapital(tokens, head) ? head : undefined;
  let at = head;
  while (at > limit && head - at < longest.before) {
    const isHyphened = gaps[at] === Gap.Joint;
    if (!isHyphened && gaps[at] !== Gap.Space) break;
    const before = at - 1;
    if (!isHyphened && (!adjective.test(words.text[before]!) || endsNames(tokens, before))) break;
    if (names.get(before)?.type === 'person') break;
    at = before;
    if (isCapital(tokens, at)) first = at;
  }
  return first;
}

/** Verbs end so, and no nouns of names. */
const verb = /(?:[аеиыуяоё]л[аио]?|л[аи]?сь|лся|[еёию]т|[ую]т|[аеёиуыя]тся|ть|ться|ен[аоы]?|ан[аоы]?)$/;
/** Folded endings of genitives, and of what stands behind `по`. */
const genitive = /..(?:[иы]|[ая]|ов|ев|еи|ого|его|ых|их|ои|ств|ии|ок|ек|ник|наук|сил|дел)$/;
const behindBy = /..(?:ам|ям|у|ю|ои|ым|им|ои|еи|ых|их|ам|ям|и|е|ов)$/;

/** What tells where something is, and belongs to no name. */
const general =
  /^(?:стран|республик|город|район|област|регион|края$|округ|мира$|сша$|год|меся|недел|дн[яи]|трет|перв|втор)/;

function ending(tokens: Tokens, head: number, names: ReadonlyMap<number, Candidate>, knowledge: Knowledge): number {
  const { words, gaps } = tokens;
  let to = head + 1;
  let isBy = false;
  let isPlain = false;
  for (let at = head + 1; at < Math.min(words.text.length, head + longest.behind); at++) {
    if (gaps[at] !== Gap.Space && gaps[at] !== Gap.Joint) break;
    const text = words.text[at]!;
    if (isCapital(tokens, at)) {
      const known = names.get(at);
      if (known && (known.type === 'country' || known.type === 'place' || known.type === 'organization')) {
        if (isBy) break;
        to = known.to;
        at = known.to - 1;
        if (!isAcronym(tokens, at)) break;
      } else if (isAcronym(tokens, at)) {
        // `Банк ВТБ открыл …`
        if (at === head + 1 && isSentenceStart(tokens, head)) break;
        to = at + 1;
      } else if (!isBy && isPlace(tokens, at, knowledge)) {
        to = at + 2;
        break;
      } else if (!isPlain && !known && at === head + 1 && isNameBehind(tokens, head, at, knowledge)) {
        to = at + 1;
        break;
      } else break;
    } else if (text === 'и') {
      if (!isPlain || !isGenitive(at + 1) || isCapital(tokens, at + 1)) break;
    } else if (text === 'по' || text === 'для') {
      if (isCapital(tokens, at + 1)) break;
      isBy = true;
    } else if (text === 'имени') {
      const name = at + 1;
      if (gaps[name] !== Gap.Space || !isCapital(tokens, name)) break;
      at = name;
      while (
        isCapital(tokens, at + 1) &&
        !isGiven(at + 1) &&
        (gaps[at + 1] === Gap.Space || gaps[at + 1] === Gap.Joint)
      )
        at++;
      to = at + 1;
      break;
    } else if (isGenitive(at)) {
      to = at + 1;
      isPlain = true;
    } else break;
  }
  return to;

  function isGiven(at: number): boolean {
    return (usesInAnyForm(tokens, at, knowledge) & WordUse.GivenName) !== 0;
  }

  function isGenitive(at: number): boolean {
    const word = words.text[at];
    if (word === undefined || isCapital(tokens, at) || endsNames(tokens, at) || word.length < 3) return false;
    if (verb.test(word) && !/(?:ения|ании|ении|ания)$/.test(word)) return false;
    if (general.test(word) && gaps[at] === Gap.Space) return false;
    return (isBy ? behindBy : genitive).test(word);
  }
}

/** `Иркутской области`: an adjective with a capital, and a word for a region. */
function isPlace(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const { gaps, words } = tokens;
  if (at + 1 >= words.text.length || gaps[at + 1] !== Gap.Space || isCapital(tokens, at + 1)) return false;
  return (wordUses(knowledge, tokens, at + 1) & WordUse.PlaceHead) !== 0;
}

/** `завод Уралмаш`, `институт Гайдара`: no people, and no words that a name behind them stands apart from. */
function isNameBehind(tokens: Tokens, head: number, at: number, knowledge: Knowledge): boolean {
  if ((wordUses(knowledge, tokens, head) & WordUse.LabelHead) !== 0) return false;
  const uses = usesInAnyForm(tokens, at, knowledge);
  if ((uses & (WordUse.GivenName | WordUse.Title)) !== 0) return false;
  return !isCapital(tokens, at + 1) || tokens.gaps[at + 1] !== Gap.Space;
}

/** At the start of a sentence a capital tells nothing: there something else must speak for a name. */
function isSure(
  tokens: Tokens,
  from: number,
  head: number,
  to: number,
  names: ReadonlyMap<number, Candidate>,
  knowledge: Knowledge,
): boolean {
  const { text } = tokens.words;
  let capitals = 0;
  for (let at = from + 1; at < to; at++) if (isCapital(tokens, at)) capitals++;
  if (!isSentenceStart(tokens, from) || capitals > 0) return true;
  if (from === head) return to > head + 1 && (wordUses(knowledge, tokens, head) & WordUse.LabelHead) === 0;
  if ((wordUses(knowledge, tokens, from) & (WordUse.Opener | WordUse.Everyday)) !== 0) return false;
  if (names.get(from)?.type === 'nationality' || /(?:к|ч)и[ийе]$/.test(text[from]!))
    return to > head + 1 || isTown(from);
  const isLabel = (usesInAnyForm(tokens, head, knowledge) & WordUse.LabelHead) !== 0;
  return to > head + 1 || isTown(from) || (head - from > 1 && !isLabel);

  /** `Ленинский районный суд`: adjectives of towns and people. */
  function isTown(at: number): boolean {
    return /(?:ск|цк)(?:ии|ая|ое|ого|ои|ому|ую|им)$/.test(text[at]!) && names.get(at)?.type !== 'nationality';
  }
}

function usesInAnyForm(tokens: Tokens, at: number, knowledge: Knowledge): number {
  const uses = wordUses(knowledge, tokens, at);
  if (uses !== 0) return uses;
  return lemmasOf(tokens, at).reduce((sum, lemma) => sum | usesOf(knowledge, lemma, 0, tokens.language), 0);
}
