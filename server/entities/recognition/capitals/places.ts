import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { Gap, isCapital, type Tokens } from '../tokens';
import { wordUses } from '../word-uses';
import { isAcronym } from './people';
import { isIn, writesHeadsSmall } from './languages';
import { capitalsOf, isSentenceStart, withTitle, type Capitals, type Run } from './runs';

const confidences = { head: 0.78, settlement: 0.75, country: 0.66, preposition: 0.56, locative: 0.62 } as const;

/** Places in scripts with capitals: by the word that says what they are, and by what stands before and behind them. */
export const capitalPlaces: Recogniser = function* (tokens, found, knowledge) {
  const { words, gaps } = tokens;
  const line = capitalsOf(tokens, found, knowledge);
  for (const run of line.runs) {
    const whole = withHead(run, tokens, knowledge);
    if (whole) {
      yield placeOf(tokens, whole.from, whole.to, 'head', confidences.head);
      continue;
    }
    const { from } = run;
    if (run.title !== undefined) continue;
    const known = line.names.get(from);
    if (known && known.type !== 'person') continue;
    const to = plainEnd(run, tokens, knowledge, line);
    if (to - from > 2) continue;
    if (gaps[to] === Gap.Comma && isLand(line.names.get(to)) && !isHead(tokens, from, knowledge)) {
      yield placeOf(tokens, from, to, 'country', confidences.country);
      continue;
    }
    if (isAcronym(tokens, from) || words.end[from]! - words.start[from]! < 2) continue;
    const given = (wordUses(knowledge, tokens, from) & WordUse.GivenName) !== 0;
    const isSettlement =
      from > 0 && (wordUses(knowledge, tokens, beforeParticles(tokens, from, knowledge)) & WordUse.PlaceHead) !== 0;
    if (isSettlement && gaps[from] === Gap.Space) {
      yield placeOf(tokens, from, to, 'head', confidences.settlement);
    } else if (given || isHead(tokens, from, knowledge)) {
      continue;
    } else if (gaps[to] === Gap.Comma && isLand(line.names.get(to))) {
      yield placeOf(tokens, from, to, 'country', confidences.country);
    } else if (
      gaps[to] === Gap.Joint &&
      locative.test(words.text[to]!) &&
      /['’]/.test(tokens.line.charAt(words.end[to - 1]!))
    ) {
      yield placeOf(tokens, from, to, 'locative', confidences.locative);
    } else if (
      !isIn(tokens, 'de') &&
      !isSentenceStart(tokens, from) &&
      !isHead(tokens, to - 1, knowledge) &&
      isBehindPreposition(tokens, from, knowledge)
    ) {
      yield placeOf(tokens, from, to, 'preposition', confidences.preposition);
    }
  }
};

const heads = WordUse.OrganizationHead | WordUse.WeakHead | WordUse.Title | WordUse.PlaceHead | WordUse.PlaceWrap;

function isHead(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return (wordUses(knowledge, tokens, at) & heads) !== 0;
}

/** Turkish endings for where and whence, behind an apostrophe. */
const locative = /^(?:d[ae]|t[ae]|d[ae]n|t[ae]n|d[ae]ki|t[ae]ki)$/;

function isLand(name: Candidate | undefined): boolean {
  return name?.type === 'country' || name?.type === 'place';
}

function isBehindPreposition(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return (
    at > 0 && tokens.gaps[at] === Gap.Space && (wordUses(knowledge, tokens, at - 1) & WordUse.PlacePreposition) !== 0
  );
}

/** The word before that is no small one: `ville` in `ville de Calais`. */
function beforeParticles(tokens: Tokens, at: number, knowledge: Knowledge): number {
  let word = at - 1;
  const isParticle = (index: number) =>
    (wordUses(knowledge, tokens, index) & (WordUse.Particle | WordUse.NameParticle)) !== 0;
  for (let small = 0; small < 2 && word > 0 && isParticle(word) && tokens.gaps[word] === Gap.Space; small++) word--;
  return word;
}

/** Where the words end that are no known names and stand without small words. */
function plainEnd({ from, to }: Run, tokens: Tokens, knowledge: Knowledge, { names }: Capitals): number {
  let end = from + 1;
  while (
    end < to &&
    !names.has(end) &&
    (isCapital(tokens, end) || (wordUses(knowledge, tokens, end) & WordUse.NameParticle) !== 0)
  )
    end++;
  while (end > from + 1 && !isCapital(tokens, end - 1)) end--;
  return end;
}

/** `Lake Naivasha`, `Cook Strait`, `golfe de Guinée`, `Ramsgate Road`, `Свердловской области`. */
function withHead(run: Run, tokens: Tokens, knowledge: Knowledge): Pick<Run, 'from' | 'to'> | undefined {
  const { gaps } = tokens;
  const isWrap = (at: number) => (wordUses(knowledge, tokens, at) & WordUse.PlaceWrap) !== 0;
  const isOrganization = (at: number) => (wordUses(knowledge, tokens, at) & WordUse.OrganizationHead) !== 0;
  const from = withTitle(run, tokens);
  for (let at = run.from; at < run.to; at++) if (isOrganization(at)) return undefined;
  if (run.to - from > 1) {
    const last = wordUses(knowledge, tokens, run.to - 1);
    if (isCapital(tokens, run.to - 1) && (last & (WordUse.PlaceWrap | WordUse.PlaceHead)) !== 0)
      return { from, to: run.to };
    if (isWrap(run.from)) return run;
  }
  // `Mount's Bay`
  if (
    isIn(tokens, 'en') &&
    run.to - run.from === 1 &&
    isWrap(run.from) &&
    tokens.words.text[run.from - 1] === 's' &&
    gaps[run.from - 1] === Gap.Joint
  ) {
    return { from: run.from - 2, to: run.to };
  }
  if (isIn(tokens, 'ru') && gaps[run.to] === Gap.Space && !isCapital(tokens, run.to)) {
    if ((wordUses(knowledge, tokens, run.to) & (WordUse.PlaceHead | WordUse.PlaceWrap)) !== 0)
      return { from, to: run.to + 1 };
  }
  if (!writesHeadsSmall(tokens) || run.title !== undefined) return undefined;
  const before = beforeParticles(tokens, run.from, knowledge);
  if ((wordUses(knowledge, tokens, run.from) & WordUse.GivenName) !== 0) return undefined;
  if (before < 0 || gaps[before + 1] !== Gap.Space || isCapital(tokens, before) || !isWrap(before)) return undefined;
  return { from: before, to: run.to };
}

function placeOf(tokens: Tokens, from: number, to: number, evidence: string, confidence: number): Candidate {
  const { start, end } = tokens.words;
  return { start: start[from]!, end: end[to - 1]!, from, to, type: 'place', evidence, confidence };
}
