import { Sense } from '../../locales/lexicon';
import { WordUse, type Knowledge } from '../knowledge/knowledge';
import { endsNames, Gap, type Tokens } from './tokens';
import { titleEnd, wordUses } from './word-uses';

/** A person's name as far as its words tell. */
export interface PersonName {
  /** Index after its last word. */
  readonly to: number;
  /** How many of its words are in the lists of names. */
  readonly listed: number;
}

const longest = 6;

/** Words inside names that are nobody's name alone: son of, father of, house of, van, de. */
const particles = new Set(
  'بن ابن بنت ابو ابي ابا ام ال عبد ولد بو فان فون دي دو دا لو لا مك ماك سان ذو بني'.split(' '),
);

/** Those of them that a name can begin with. */
const opening = new Set(['ابو', 'ابن', 'عبد']);

/**
 * The name that begins at word `at` without `clitics` folded units, in Arabic script.
 *
 * @param announced a title stands before it, so that its first word need not be in any list
 */
export function personNameAt(
  knowledge: Knowledge,
  tokens: Tokens,
  at: number,
  clitics: number,
  announced: boolean,
): PersonName | undefined {
  const { words, gaps } = tokens;
  const uses = wordUses(knowledge, tokens, at, clitics);
  const first = words.text[at]!.slice(clitics);
  const isListed = (uses & (WordUse.GivenName | WordUse.Surname)) !== 0;
  if (!isListed && !opening.has(first) && !(announced && isForeignLooking(tokens, at, clitics))) return undefined;
  if (!announced && (uses & WordUse.GivenName) === 0 && !opening.has(first)) return undefined;
  let to = at + 1;
  let listed = isListed ? 1 : 0;
  let unlisted = isListed ? 0 : 1;
  let complete = !particles.has(first);
  while (to < words.text.length && to - at < longest) {
    const gap = gaps[to]!;
    if (gap !== Gap.Space && gap !== Gap.Joint) break;
    const word = words.text[to]!;
    const next = wordUses(knowledge, tokens, to);
    const afterParticle = particles.has(words.text[to - 1]!) && !(to - 1 === at && clitics > 0);
    const hyphen = gap === Gap.Joint;
    if (particles.has(word) && to + 1 < words.text.length && gaps[to + 1] !== Gap.Stop) {
      complete = false;
    } else if ((next & (WordUse.GivenName | WordUse.Surname)) !== 0 && !isVerbAfter(tokens, to, next)) {
      listed++;
      complete = true;
    } else if (afterParticle || hyphen) {
      if (endsNames(tokens, to)) break;
      complete = true;
    } else if (unlisted < 1 + (announced ? 1 : 0) && isSurnameLike(tokens, to, announced)) {
      if (titleEnd(knowledge, tokens, to, 0) > to) break;
      unlisted++;
      complete = true;
    } else break;
    to++;
  }
  if (!complete) while (to > at && particles.has(words.text[to - 1]!)) to--;
  return to > at ? { to, listed } : undefined;
}

/** A given name that is also a word, where a name could end: `أعلن محمد أمل …` is rare, `قال محمد صالح` is not. */
function isVerbAfter(tokens: Tokens, at: number, uses: number): boolean {
  return (uses & WordUse.CommonGivenName) !== 0 && (tokens.senses[at]! & Sense.Function) !== 0;
}

/** No word that Arabic makes by its patterns for verbs, plurals and nouns with endings. */
function isForeignLooking(tokens: Tokens, at: number, clitics: number): boolean {
  const word = tokens.words.text[at]!.slice(clitics);
  if (clitics > 0 || word.length < 3 || endsNames(tokens, at) || (tokens.senses[at]! & Sense.News) !== 0) return false;
  return !common.test(word);
}

function isSurnameLike(tokens: Tokens, at: number, announced: boolean): boolean {
  const word = tokens.words.text[at]!;
  if (endsNames(tokens, at) || (tokens.senses[at]! & (Sense.News | Sense.Opener)) !== 0) return false;
  // `الزعبي`: a family name by its place of origin; adjectives look the same, but do not follow a bare given name.
  if (word.startsWith('ال')) return word.length >= 5 && !/(?:ه|ات|ون|ين|يه)$/.test(word);
  return word.length >= 3 && !common.test(word) && (announced || foreign.test(word));
}

/** Folded words of Arabic patterns: verbs in the present, `س` of the future, plurals, feminines, hidden articles, prepositions. */
const common =
  /^(?:ال|لل|[وف]?س[يت]\p{L}{3}|[يت]\p{L}{3,5}$|ا?ست\p{L}{3})|(?:ات|ون|ين|ته|ها|هم|نا|ه|ان|تم)$|^[وبفلك]ال/u;

/** What Arabic words rarely are made of: letters of other alphabets, many long vowels, endings of foreign names. */
const foreign = /[پچژڤگ]|(?:و[فڤ]|ين[غج]?|سكي|[وا]ن|ر[وغ]|[سش]ون|[وي][تكرلسغدنم]|ي|و|ا)$|[اوي]\p{L}[اوي]/u;
