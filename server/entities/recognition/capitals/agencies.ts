import { lookUp, Sense } from '../../../locales/lexicon';
import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import { findDateline } from '../../../article/dateline';
import type { Candidate, Recogniser } from '../candidate';
import { isCapital, type Tokens } from '../tokens';
import { wordUses } from '../word-uses';
import { isAcronym, isAllCapitals } from './letters';
import { isSentenceStart } from './runs';

const confidences = { stamp: 0.93, bracket: 0.85, words: 0.72, letters: 0.62, word: 0.56 } as const;

/** Agencies, papers and stations that the locale packs know. */
export const agencies: Recogniser = function* (tokens, found, knowledge) {
  const { words, senses, line } = tokens;
  const { text, start, end } = words;
  if (!senses.some(sense => (sense & Sense.Agency) !== 0)) return;
  const stamp = findDateline(line, words, senses)?.end ?? 0;
  const plain = isAllCapitals(tokens);
  const known = new Set(
    found.filter(({ confidence, type }) => confidence > 0.9 && type === 'organization').map(({ from }) => from),
  );
  for (let at = 0; at < text.length; at++) {
    if ((senses[at]! & Sense.Agency) === 0) continue;
    let to = at;
    lookUp(words, at, (meaning, last) => {
      if ((meaning.sense & Sense.Agency) !== 0) to = Math.max(to, last);
    });
    if (to === at) continue;
    const isStamped = end[to - 1]! <= stamp || (at <= mostBefore && isBracketed(tokens, at, to));
    const confidence = known.has(at) ? 0 : confidenceOf(tokens, at, to, isStamped, plain, knowledge);
    if (confidence > 0) yield agencyOf(at, to, confidence);
    at = to - 1;
  }

  function agencyOf(first: number, to: number, confidence: number): Candidate {
    const span = { start: start[first]!, end: end[to - 1]!, from: first, to };
    return { ...span, type: 'organization', evidence: 'agency', confidence };
  }
};

/** So many words may stand before an agency that opens a paragraph: `Genève, 4 novembre (ats) La …`. */
const mostBefore = 7;

function isBracketed({ line, words }: Tokens, from: number, to: number): boolean {
  return line.charAt(words.start[from]! - 1) === '(' && line.charAt(words.end[to - 1]!) === ')';
}

function confidenceOf(
  tokens: Tokens,
  from: number,
  to: number,
  isStamped: boolean,
  plain: boolean,
  knowledge: Knowledge,
): number {
  const inBrackets = isBracketed(tokens, from, to);
  if (isStamped && (from > 0 || to - from > 1) && (inBrackets || isAcronym(tokens, from))) return confidences.stamp;
  if (plain || !isCapital(tokens, from) || !isCapital(tokens, to - 1)) return 0;
  if (inBrackets) return confidences.bracket;
  if (to - from > 1) return confidences.words;
  const uses = wordUses(knowledge, tokens, from);
  if ((uses & (WordUse.GivenName | WordUse.Opener | WordUse.Title)) !== 0 || isSentenceStart(tokens, from)) return 0;
  return isAcronym(tokens, from) ? confidences.letters : confidences.word;
}
