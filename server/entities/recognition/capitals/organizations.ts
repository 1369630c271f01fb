import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd, wordUses } from '../word-uses';
import { isAcronym } from './people';
import { writtenSmall } from './places';
import { capitalsOf, type Capitals, type Run } from './runs';

const confidences = { head: 0.78, small: 0.74, acronym: 0.6, quoted: 0.72 } as const;

/** More words than this no name has. */
const longest = 9;

/** Organisations in scripts with capitals: by the word that says what they are, and by their initials. */
export const capitalOrganizations: Recogniser = function* (tokens, found, knowledge) {
  const { gaps } = tokens;
  const line = capitalsOf(tokens, found, knowledge);
  for (const run of line.runs) {
    let any = false;
    for (const [from, to] of withHeads(run, tokens, knowledge, line)) {
      any = true;
      yield organizationOf(tokens, from, to, 'head', confidences.head);
    }
    if (any) continue;
    const small = behindSmallHead(run, tokens, knowledge);
    if (small !== undefined) yield organizationOf(tokens, small, run.to, 'head', confidences.small);
    else if (gaps[run.from] === Gap.Quote && isHead(tokens, run.from - 1, knowledge) && gaps[run.to] !== Gap.Space) {
      yield organizationOf(tokens, run.from, run.to, 'quoted', confidences.quoted);
    }
    if (line.isTitleCase) continue;
    for (let at = run.from; at < run.to; at++) {
      if (isAcronym(tokens, at) && !line.names.has(at) && isInitials(tokens, at, knowledge)) {
        yield organizationOf(tokens, at, at + 1, 'initials', confidences.acronym);
      }
    }
  }
};

function isHead(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if ((wordUses(knowledge, tokens, at) & WordUse.OrganizationHead) !== 0) return true;
  if (tokens.language !== german) return false;
  // `Landesjustizministerium`: German heads stand at the ends of words.
  const word = tokens.words.text[at]!;
  for (let from = 3; word.length - from >= 5; from++) {
    if (
      (wordUses(knowledge, { ...tokens, words: { ...tokens.words, text: [word.slice(from)] }, uses: [] }, 0) &
        WordUse.OrganizationHead) !==
      0
    )
      return true;
  }
  return false;
}

const german = 5;

/** The parts of a run that a head makes an organisation: `Equity Bank` and `Bank of Kenya` in one. */
function withHeads({ from, to }: Run, tokens: Tokens, knowledge: Knowledge, line: Capitals): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  let head = -1;
  const close = (end: number) => {
    // A known name that stands before: `Iraqi police`, `Kenya Police`.
    if (head >= 0 && end - start > 1 && end - start <= longest) parts.push([start, end]);
    head = -1;
  };
  for (let at = from; at < to; at++) {
    if (isCapital(tokens, at)) {
      if (isHead(tokens, at, knowledge)) head = at;
    } else if (and.has(tokens.words.text[at]!) && head >= 0 && at - 1 === head && hasHead(at + 1)) {
      close(at);
      start = at + 1;
    }
  }
  close(to);
  return parts.filter(
    ([first]) => !(line.names.get(first)?.to === to && line.names.get(first)?.type !== 'organization'),
  );

  function hasHead(at: number): boolean {
    for (let word = at; word < to; word++) if (isCapital(tokens, word) && isHead(tokens, word, knowledge)) return true;
    return false;
  }
}

const and = new Set(['and', 'et', 'und', 'y', 'e', 've', 'и']);

/** Where the name begins whose head is written small: `tribunal de première instance de Bruxelles`, `lycée Montaigne`. */
function behindSmallHead(run: Run, tokens: Tokens, knowledge: Knowledge): number | undefined {
  if (!writtenSmall.has(tokens.language) || run.title !== undefined) return undefined;
  const { gaps } = tokens;
  for (let at = run.from - 1; at >= Math.max(0, run.from - 5); at--) {
    if (gaps[at + 1] !== Gap.Space && gaps[at + 1] !== Gap.Joint) return undefined;
    if (isCapital(tokens, at)) return undefined;
    if (phraseEnd(knowledge, tokens, at, WordUse.Title) > at) return undefined;
    if (isHead(tokens, at, knowledge)) return at;
  }
  return undefined;
}

/** Letters that stand for an organisation more often than for anything else. */
function isInitials(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const text = tokens.words.text[at]!;
  if (text.length < 2 || text.length > 6 || !/^\p{L}+$/u.test(text)) return false;
  if (tokens.gaps[at] === Gap.Joint || tokens.gaps[at + 1] === Gap.Joint) return false;
  return (
    (wordUses(knowledge, tokens, at) &
      (WordUse.Title | WordUse.Opener | WordUse.Everyday | WordUse.GivenName | WordUse.Particle)) ===
      0 && !/^[ivxlcdm]+$/.test(text)
  );
}

function organizationOf(tokens: Tokens, from: number, to: number, evidence: string, confidence: number): Candidate {
  const { start, end } = tokens.words;
  return { start: start[from]!, end: end[to - 1]!, from, to, type: 'organization', evidence, confidence };
}
