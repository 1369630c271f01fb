import { WordUse } from '../../knowledge/knowledge';
import type { Candidate, Recogniser } from '../candidate';
import { knownNames } from '../known-names';
import { wordKinds } from './word-kinds';

/**
 * Names that the knowledge has, in Persian and Urdu: what is also a word of the language needs evidence, and heads that
 * belong to no name stay out of it.
 */
export const persianKnownNames: Recogniser = function* (tokens, found, knowledge) {
  const { uses } = wordKinds(tokens, knowledge);
  const { start } = tokens.words;
  for (const name of knownNames(tokens, found, knowledge)) {
    const { from, to, type } = name;
    const use = uses[from]!;
    if (to - from > 1 && (use & headsBefore) !== 0 && (type === 'organization' || type === 'place'))
      yield { ...name, start: start[from + 1]!, from: from + 1 };
    else if (to - from === 1 && (use & common) !== 0 && isDoubtful(name)) yield { ...name, confidence: weak };
    else yield name;
  }
};

const weak = 0.3;
const headsBefore = WordUse.LabelHead | WordUse.PlaceHead;
const common = WordUse.Stop | WordUse.Everyday;

function isDoubtful({ type, confidence }: Candidate): boolean {
  return confidence > weak && confidence < 0.99 && type !== 'country' && type !== 'nationality';
}
