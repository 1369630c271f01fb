import { zoneByAbbreviation } from '../../../dates/zones';
import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd, wordUses } from '../word-uses';
import { isIn, writesHeadsSmall } from './languages';
import { isAcronym, isAllCapitals } from './letters';
import { endWithPoint, isAbbreviation } from './legal-forms';
import { headedParts, isHead, withAdjectives } from './headed';
import { capitalsOf, isSentenceStart, type Capitals, type Run } from './runs';

const confidences = { head: 0.78, legal: 0.88, small: 0.78, initials: 0.6, quoted: 0.72 } as const;

/** Organisations in scripts with capitals: by the word that says what they are, and by their initials. */
export const capitalOrganizations: Recogniser = function* (tokens, found, knowledge) {
  const { gaps } = tokens;
  if (isAllCapitals(tokens)) return;
  const line = capitalsOf(tokens, found, knowledge);
  for (const run of line.runs) {
    // Russian has a recogniser of its own for those.
    const isCyrillic = /^\p{Script=Cyrillic}/u.test(tokens.words.text[run.from]!);
    const parts = isCyrillic ? [] : headedParts(run, tokens, knowledge, line);
    for (const { from, to, legal } of parts) {
      if (line.isTitleCase && to - from > longestInTitle) continue;
      const found = organizationOf(
        tokens,
        from,
        to,
        'head',
        legal === undefined ? confidences.head : confidences.legal,
      );
      const hasPoint = legal !== undefined && isAbbreviation(tokens, legal, to);
      yield { ...found, end: endWithPoint(tokens, to, hasPoint) };
    }
    if (parts.length > 0) continue;
    const small = behindSmallHead(run, tokens, knowledge, line);
    if (small !== undefined)
      yield organizationOf(
        tokens,
        small,
        withAdjectives(tokens, run, run.to, knowledge, line),
        'head',
        confidences.small,
      );
    else if (gaps[run.from] === Gap.Quote && isHead(tokens, run.from - 1, knowledge) && gaps[run.to] !== Gap.Space) {
      yield organizationOf(tokens, run.from, run.to, 'quoted', confidences.quoted);
    }
    for (let at = run.from; at < run.to; at++) {
      if (isAcronym(tokens, at) && !line.names.has(at) && isInitials(tokens, at, knowledge)) {
        yield organizationOf(tokens, at, at + 1, 'initials', confidences.initials);
      }
    }
  }
};

/** Where nearly every word has a capital, more of them are more than a name. */
const longestInTitle = 5;

/** Words that are neither names nor small words, between a head and the name behind it: `télévision publique …`. */
const mostBetween = 2;

/** Where the name begins whose head is written small: `tribunal de première instance de Bruxelles`, `lycée Montaigne`. */
function behindSmallHead(run: Run, tokens: Tokens, knowledge: Knowledge, { names }: Capitals): number | undefined {
  if (!writesHeadsSmall(tokens) || run.title !== undefined) return undefined;
  const { gaps, words } = tokens;
  const isLand = ['place', 'country'].includes(names.get(run.from)?.type ?? '');
  let between = 0;
  for (let at = run.from - 1; at >= 0; at--) {
    if (gaps[at + 1] !== Gap.Space && gaps[at + 1] !== Gap.Joint) return undefined;
    if (isCapital(tokens, at) || !/^\p{L}+$/u.test(words.text[at]!)) return undefined;
    if (isHead(tokens, at, knowledge)) {
      // `le centre de Paris`, `le groupe Total`: a word before the name, and no part of it.
      const uses = wordUses(knowledge, tokens, at);
      const isDirect = at === run.from - 1;
      if ((uses & WordUse.LabelHead) !== 0 || (!isDirect && (uses & WordUse.WeakHead) !== 0)) return undefined;
      if (isIn(tokens, 'ru')) {
        const isPerson = (wordUses(knowledge, tokens, run.from) & WordUse.GivenName) !== 0;
        return isPerson || run.to - run.from > 1 || (between > 0 && !isLand) ? undefined : at;
      }
      return at;
    }
    if (phraseEnd(knowledge, tokens, at, WordUse.Title) > at) return undefined;
    if ((wordUses(knowledge, tokens, at) & WordUse.Particle) === 0 && ++between > mostBetween) return undefined;
  }
  return undefined;
}

const notInitials =
  WordUse.Title | WordUse.Opener | WordUse.Everyday | WordUse.GivenName | WordUse.Particle | WordUse.PlaceHead;

/** Letters that stand for an organisation more often than for anything else. */
function isInitials(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const { gaps, words } = tokens;
  const text = words.text[at]!;
  if (text.length < 2 || text.length > 6 || !/^\p{L}+$/u.test(text) || /^[ivxlcdm]+$/.test(text)) return false;
  // `l'OCP`
  const isElided =
    gaps[at] === Gap.Joint && /['’]/.test(tokens.line.charAt(words.start[at]! - 1)) && isIn(tokens, 'fr');
  // `İMKB'de`
  const isSuffixed = isIn(tokens, 'tr') && /['’]/.test(tokens.line.charAt(words.end[at]!));
  if ((gaps[at] === Gap.Joint && !isElided) || (gaps[at + 1] === Gap.Joint && !isSuffixed)) return false;
  if (isSentenceStart(tokens, at) && gaps[at + 1] !== Gap.Space && !isSuffixed) return false;
  const isZone = at > 0 && /^\d/.test(words.text[at - 1]!) && zoneByAbbreviation(text) !== undefined;
  return !isZone && (wordUses(knowledge, tokens, at) & notInitials) === 0;
}

function organizationOf(tokens: Tokens, from: number, to: number, evidence: string, confidence: number): Candidate {
  const { start, end } = tokens.words;
  return { start: start[from]!, end: end[to - 1]!, from, to, type: 'organization', evidence, confidence };
}
