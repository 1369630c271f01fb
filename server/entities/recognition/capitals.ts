import { Sense } from '../../locales/lexicon';
import { WordUse } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { endsNames, Gap, isCapital, type Tokens } from './tokens';
import { hasWordUse } from './word-uses';

/** Titles that announce people, small words of names, and the words by which organisations are told, in Latin script. */
const titles = new Set(
  'president minister chancellor premier senator governor mayor general colonel captain judge justice king queen prince princess sultan emir sheikh pope bishop dr mr mrs ms miss sir lord lady prof professor ambassador secretary spokesman spokeswoman spokesperson director chairman chairwoman chief coach striker midfielder goalkeeper analyst author actor actress singer président présidente ministre chancelier chancelière roi reine général colonel juge maire professeur docteur monsieur madame mm directeur directrice porte-parole premier presidente ministro ministra'.split(
    ' ',
  ),
);
const particles = new Set('de la du des von van der den bin ibn al el da dos do e y di del ben abu le'.split(' '));
const organizations =
  /^(?:ministry|agency|university|council|committee|commission|party|bank|court|institute|organisation|organization|association|federation|union|corporation|company|group|authority|department|office|foundation|police|army|congress|parliament|inc|ltd|corp|fc|times|post|news|ministere|agence|universite|conseil|comite|commission|parti|banque|cour|institut|organisation|association|federation|societe|groupe|autorite)$/;

/** Names in scripts with capitals: people by title or given name, organisations by the word that says what they are. */
export const capitals: Recogniser = function* (tokens, found, knowledge) {
  const { words, gaps } = tokens;
  const taken = new Map(found.filter(({ confidence }) => confidence > 0.6).map(each => [each.from, each] as const));
  for (let at = 0; at < words.text.length; at++) {
    if (!isName(tokens, at)) continue;
    let to = at + 1;
    let organization = organizations.test(words.text[at]!) ? at : -1;
    while (to < words.text.length && (gaps[to] === Gap.Space || gaps[to] === Gap.Joint)) {
      const small =
        particles.has(words.text[to]!) || (organization >= 0 && /^(?:of|for|and|et|de|des|du)$/.test(words.text[to]!));
      if (small && to + 1 < words.text.length && gaps[to + 1] !== Gap.Stop && isName(tokens, to + 1)) to++;
      else if (!isName(tokens, to)) break;
      if (organizations.test(words.text[to]!)) organization = to;
      to++;
    }
    if (organization >= 0 && to - at > 1) {
      yield candidate(tokens, at, to, 'organization', 'head', 0.7);
    } else {
      const from = titles.has(words.text[at]!) && to - at > 1 ? afterTitles(at, to) : at;
      const before = from > at || (at > 0 && gaps[at] === Gap.Space && titles.has(words.text[at - 1]!));
      const given = hasWordUse(knowledge, tokens, from, WordUse.GivenName);
      const known = taken.get(from);
      if (to - from <= 5 && (given ? to - from >= 2 : before) && !(known && known.to >= to))
        yield candidate(tokens, from, to, 'person', given ? 'given name' : 'title', given ? 0.8 : 0.65);
    }
    at = to - 1;
  }

  function afterTitles(from: number, to: number): number {
    let at = from;
    while (at < to - 1 && (titles.has(words.text[at]!) || taken.get(at)?.type === 'nationality')) at++;
    return at;
  }
};

/** A word with a capital letter and small ones, or an initial. */
function isName(tokens: Tokens, at: number): boolean {
  if (!isCapital(tokens, at) || (tokens.senses[at]! & (Sense.Month | Sense.Weekday)) !== 0) return false;
  if (at === 0 || tokens.gaps[at] === Gap.Stop || tokens.gaps[at] === Gap.Quote) {
    return !endsNames(tokens, at) && (tokens.senses[at]! & Sense.Opener) === 0;
  }
  return !endsNames(tokens, at) || tokens.words.end[at]! - tokens.words.start[at]! > 4;
}

function candidate(
  tokens: Tokens,
  from: number,
  to: number,
  type: Candidate['type'],
  evidence: string,
  confidence: number,
): Candidate {
  const { start, end } = tokens.words;
  return { start: start[from]!, end: end[to - 1]!, from, to, type, evidence, confidence };
}
