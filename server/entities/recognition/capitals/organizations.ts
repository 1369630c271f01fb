import { zoneByAbbreviation } from '../../../dates/zones';
import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { endsNames, Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd, wordUses } from '../word-uses';
import { isIn, writesHeadsSmall } from './languages';
import { isAcronym } from './people';
import { capitalsOf, isCompound, isSentenceStart, withTitle, type Capitals, type Run } from './runs';

const confidences = { head: 0.78, small: 0.74, initials: 0.6, quoted: 0.72 } as const;

/** More words than this no name has. */
const longest = 9;

/** Organisations in scripts with capitals: by the word that says what they are, and by their initials. */
export const capitalOrganizations: Recogniser = function* (tokens, found, knowledge) {
  const { gaps } = tokens;
  const line = capitalsOf(tokens, found, knowledge);
  for (const run of line.runs) {
    const parts = withHeads(run, tokens, knowledge, line);
    for (const [from, to] of parts) yield organizationOf(tokens, from, to, 'head', confidences.head);
    if (parts.length > 0) continue;
    const behind = beforeSmallHead(run, tokens, knowledge, line);
    if (behind !== undefined) {
      yield organizationOf(tokens, run.from, behind, 'head', confidences.small);
      continue;
    }
    const small = behindSmallHead(run, tokens, knowledge, line);
    if (small !== undefined) yield organizationOf(tokens, small, run.to, 'head', confidences.small);
    else if (gaps[run.from] === Gap.Quote && isHead(tokens, run.from - 1, knowledge) && gaps[run.to] !== Gap.Space) {
      yield organizationOf(tokens, run.from, run.to, 'quoted', confidences.quoted);
    }
    if (line.isTitleCase) continue;
    for (let at = run.from; at < run.to; at++) {
      if (isAcronym(tokens, at) && !line.names.has(at) && isInitials(tokens, at, knowledge)) {
        yield organizationOf(tokens, at, at + 1, 'initials', confidences.initials);
      }
    }
  }
};

function isHead(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if ((wordUses(knowledge, tokens, at) & WordUse.OrganizationHead) !== 0) return true;
  return isCompound(tokens, at, knowledge, WordUse.OrganizationHead);
}

/** The parts of a run that a head makes an organisation: `Equity Bank` and `Bank of Kenya` in one. */
function withHeads(run: Run, tokens: Tokens, knowledge: Knowledge, line: Capitals): [number, number][] {
  const { to } = run;
  const parts: [number, number][] = [];
  let start = withTitle(run, tokens);
  let head = -1;
  const close = (end: number, next: number) => {
    if (head >= 0 && end - start <= longest) parts.push([start, end]);
    head = -1;
    start = next;
  };
  for (let at = run.from; at < to; at++) {
    if (isCapital(tokens, at)) {
      if (isHead(tokens, at, knowledge)) head = at;
      continue;
    }
    const isJoint = (wordUses(knowledge, tokens, at) & WordUse.Particle) !== 0;
    // `Massoud Barzani of the Kurdistan Democratic Party`: what stands before the small word is somebody else.
    if (head < 0) start = at + 1;
    else if (!isJoint) close(at, at + 1);
    else if (and.has(tokens.words.text[at]!) && at - 1 === head && hasHead(at + 1)) close(at, at + 1);
  }
  close(to, to);
  return parts
    .map(([first, end]): [number, number] => [first, withAdjectives(first, end)])
    .filter(([first, end]) => end - first > 1 && !isOther(first, end));

  function hasHead(at: number): boolean {
    for (let word = at; word < to; word++) if (isCapital(tokens, word) && isHead(tokens, word, knowledge)) return true;
    return false;
  }

  /** `Armée nationale tchadienne`, `Union des planteurs de la Nawa`: adjectives, and what small words join. */
  function withAdjectives(first: number, end: number): number {
    if (end !== to || !isHead(tokens, end - 1, knowledge) || !isIn(tokens, 'fr', 'es', 'pt')) return end;
    const { words, gaps } = tokens;
    let [at, reached] = [end, end];
    while (at < Math.min(end + longest, words.text.length) && gaps[at] === Gap.Space) {
      if (line.names.get(at)?.type === 'nationality') reached = at + 1;
      else if ((wordUses(knowledge, tokens, at) & WordUse.Particle) !== 0) {
        let noun = at + 1;
        while ((wordUses(knowledge, tokens, noun) & WordUse.Particle) !== 0) noun++;
        if (gaps[noun] !== Gap.Space && gaps[noun] !== Gap.Joint) break;
        const next = line.runs.find(({ from }) => from === noun);
        if (!next && (endsNames(tokens, noun) || words.text[noun]!.length < 4)) break;
        at = next?.to ?? noun + 1;
        while (!next && gaps[at] === Gap.Joint) at++;
        reached = at;
        if (next) break;
        continue;
      } else if (isCapital(tokens, at) || !adjective.test(words.text[at]!) || endsNames(tokens, at)) break;
      at++;
    }
    return reached;
  }

  /** Something else is known by this name. */
  function isOther(first: number, end: number): boolean {
    const known = line.names.get(first);
    return known?.to === end && known.type !== 'organization';
  }
}

const and = new Set(['and', 'et', 'und', 'y', 'e', 've', 'и']);

/** The ends of folded adjectives in French, Spanish and Portuguese. */
const adjective =
  /(?:al|ale|aux|ique|if|ive|aire|ien|ienne|ais|aise|el|elle|ee?s?|ico|ica|ivo|iva|ano|ana|ario|aria|eno|ena|esa?|ense)$/;

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
    if (isHead(tokens, at, knowledge)) return between > 0 && isIn(tokens, 'ru') && !isLand ? undefined : at;
    if (phraseEnd(knowledge, tokens, at, WordUse.Title) > at) return undefined;
    if ((wordUses(knowledge, tokens, at) & WordUse.Particle) === 0 && ++between > mostBetween) return undefined;
  }
  return undefined;
}

/** `Верховный суд России`, `Ленинский районный суд`: where the name ends whose head stands behind its adjective. */
function beforeSmallHead(run: Run, tokens: Tokens, knowledge: Knowledge, { names }: Capitals): number | undefined {
  if (!isIn(tokens, 'ru') || run.title !== undefined) return undefined;
  for (let at = run.to; at < Math.min(run.to + 2, tokens.words.text.length); at++) {
    if (tokens.gaps[at] !== Gap.Space || isCapital(tokens, at)) return undefined;
    if (!isHead(tokens, at, knowledge)) continue;
    const land = names.get(at + 1);
    return land?.type === 'country' && tokens.gaps[at + 1] === Gap.Space ? land.to : at + 1;
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
  if (gaps[at] === Gap.Joint || gaps[at + 1] === Gap.Joint) return false;
  if (isSentenceStart(tokens, at) && gaps[at + 1] !== Gap.Space) return false;
  const isZone = at > 0 && /^\d/.test(words.text[at - 1]!) && zoneByAbbreviation(text) !== undefined;
  return !isZone && (wordUses(knowledge, tokens, at) & notInitials) === 0;
}

function organizationOf(tokens: Tokens, from: number, to: number, evidence: string, confidence: number): Candidate {
  const { start, end } = tokens.words;
  return { start: start[from]!, end: end[to - 1]!, from, to, type: 'organization', evidence, confidence };
}
