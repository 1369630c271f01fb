import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { Gap, isCapital, type Tokens } from '../tokens';
import { wordUses } from '../word-uses';
import { isAcronym, isAllCapitals } from './letters';
import { isIn, writesHeadsSmall } from './languages';
import { capitalsOf, isSentenceStart, withTitle, type Capitals, type Run } from './runs';

const confidences = { head: 0.8, settlement: 0.75, country: 0.66, preposition: 0.56, locative: 0.62 } as const;

/** Places in scripts with capitals: by the word that says what they are, and by what stands before and behind them. */
export const capitalPlaces: Recogniser = function* (tokens, found, knowledge) {
  const { words, gaps } = tokens;
  const line = capitalsOf(tokens, found, knowledge);
  if (isAllCapitals(tokens)) return;
  for (const run of line.runs.flatMap(each => partsOf(each, tokens))) {
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
    if (isAcronym(tokens, from) || words.end[from]! - words.start[from]! < 2) continue;
    const given = to - from > 1 && (wordUses(knowledge, tokens, from) & WordUse.GivenName) !== 0;
    const isSettlement =
      from > 0 && (wordUses(knowledge, tokens, beforeParticles(tokens, from, knowledge)) & WordUse.PlaceHead) !== 0;
    if (isSettlement && !given && gaps[from] === Gap.Space) {
      yield placeOf(tokens, from, to, 'head', confidences.settlement);
    } else if (given || isHead(tokens, from, knowledge) || isHead(tokens, to - 1, knowledge)) {
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
    (isCapital(tokens, end) ||
      tokens.line.charAt(tokens.words.start[end]! - 1) === '-' ||
      (wordUses(knowledge, tokens, end) & WordUse.NameParticle) !== 0)
  )
    end++;
  while (end > from + 1 && !isCapital(tokens, end - 1)) end--;
  return end;
}

/** `Lake Naivasha`, `Cook Strait`, `golfe de Guinée`, `Ramsgate Road`, `Свердловской области`. */
function withHead(run: Run, tokens: Tokens, knowledge: Knowledge): Pick<Run, 'from' | 'to'> | undefined {
  const { gaps, words } = tokens;
  const isWrap = (at: number) => (wordUses(knowledge, tokens, at) & WordUse.PlaceWrap) !== 0;
  const isOrganization = (at: number) => (wordUses(knowledge, tokens, at) & WordUse.OrganizationHead) !== 0;
  const from = withTitle(run, tokens);
  for (let at = run.from; at < run.to; at++) if (isOrganization(at)) return undefined;
  const small = behindSmallWrap(run, tokens, knowledge);
  if (small !== undefined) return { from: small, to: run.to };
  // `Highway 11`
  const isNumbered = gaps[run.to] === Gap.Space && /^\d{1,4}$/.test(words.text[run.to] ?? '');
  if (isNumbered && isWrap(run.to - 1)) return { from: run.from, to: run.to + 1 };
  if (run.to - from > 1) {
    const last = wordUses(knowledge, tokens, run.to - 1);
    if (isCapital(tokens, run.to - 1) && (last & (WordUse.PlaceWrap | WordUse.PlaceHead)) !== 0) {
      // `Kuraklık Tuz Gölü`: a word that opens the sentence.
      const isWord =
        run.to - from > 2 && isSentenceStart(tokens, from) && knowledge.commonWords.has([words.text[from]!]);
      return { from: isIn(tokens, 'tr') && isWord ? from + 1 : from, to: run.to };
    }
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
    if ((wordUses(knowledge, tokens, run.to) & (WordUse.PlaceHead | WordUse.PlaceWrap)) !== 0) {
      let first = run.to - 1;
      while (first > run.from && isCapital(tokens, first - 1) && !isAcronym(tokens, first - 1)) first--;
      return { from: first, to: run.to + 1 };
    }
  }
  return undefined;
}

/** The parts of a run between its `and`s: `Newcastle and Coffs Harbour` are two. */
function partsOf(run: Run, { words: { text } }: Tokens): Run[] {
  const parts: Run[] = [];
  let part = run;
  for (let at = run.from + 1; at < run.to - 1; at++) {
    if (!and.test(text[at]!)) continue;
    parts.push({ ...part, to: at });
    part = { from: at + 1, to: run.to, nation: false };
  }
  return [...parts, part];
}

const and = /^(?:and|et|und|y|e|ve|и)$/;

/** `golfe de Guinée`, `estadio Miguel Grau`, `palais des congrès d'Antibes`: where the name begins whose head is written small. */
function behindSmallWrap(run: Run, tokens: Tokens, knowledge: Knowledge): number | undefined {
  if (!writesHeadsSmall(tokens) || run.title !== undefined) return undefined;
  const { gaps, words } = tokens;
  let before = beforeParticles(tokens, run.from, knowledge);
  const isWrap = (at: number) => !isCapital(tokens, at) && (wordUses(knowledge, tokens, at) & WordUse.PlaceWrap) !== 0;
  if (before < 0 || (gaps[before + 1] !== Gap.Space && gaps[before + 1] !== Gap.Joint)) return undefined;
  const isSomebody = (wordUses(knowledge, tokens, run.from) & WordUse.GivenName) !== 0;
  if (isSomebody && before < run.from - 1) return undefined;
  if (!isWrap(before) && before < run.from - 1 && before > 1 && !isCapital(tokens, before)) {
    const outer = beforeParticles(tokens, before, knowledge);
    if (outer >= 0 && outer < before - 1 && gaps[outer + 1] === Gap.Space && gaps[before] === Gap.Space) before = outer;
  }
  if (!isWrap(before) || falseFriends.test(tokens.line.slice(words.start[before], words.end[before]))) return undefined;
  return before;
}

/** Words that look like heads once their accents are taken away. */
const falseFriends = /^côtés?$/iu;

function placeOf(tokens: Tokens, from: number, to: number, evidence: string, confidence: number): Candidate {
  const { start, end } = tokens.words;
  return { start: start[from]!, end: end[to - 1]!, from, to, type: 'place', evidence, confidence };
}
