import { isUpper } from '../../text/characters';
import { WordUse, type Knowledge } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { Gap, type Tokens } from './tokens';
import { hasWordUse } from './word-uses';

/** More words than this no outlet has. */
const longest = 5;

const confidence = 0.75;

/** The outlets that a line names behind the label of a source: `المصدر: صدى الملاعب`, `Source: West Cornwall Echo`. */
export const credits: Recogniser = function* (tokens, found, knowledge) {
  const { credit, words, gaps } = tokens;
  if (credit === undefined) return;
  const sure = found.filter(each => each.confidence > 0.6);
  for (let from = credit; from < words.text.length;) {
    let to = from + 1;
    while (to < words.text.length && (gaps[to] === Gap.Space || gaps[to] === Gap.Joint)) to++;
    const isNamed = sure.some(each => each.from <= from && each.to >= to);
    if (!isNamed && to - from <= longest && isName(tokens, from, to, sure, knowledge)) {
      const [start, end] = [words.start[from]!, words.end[to - 1]!];
      yield { start, end, from, to, type: 'organization', evidence: 'source', confidence };
    }
    from = to;
  }
};

function isName(tokens: Tokens, from: number, to: number, sure: readonly Candidate[], knowledge: Knowledge): boolean {
  const { line, words } = tokens;
  // Who wrote it, or a place and a date.
  if (sure.some(each => each.type === 'person' && each.from >= from && each.to <= to && each.to - each.from > 1))
    return false;
  if (words.text.slice(from, to).some(word => /^\d/.test(word))) return false;
  const first = line.charCodeAt(words.start[from]!);
  const hasCapitals = /^\p{Lu}|^\p{Ll}/u.test(line.slice(words.start[from]));
  if (hasCapitals) return isUpper(first);
  // `وكالات`: agencies, whichever they are.
  return to - from > 1 ? !several.test(words.text[from]!) : !hasWordUse(knowledge, tokens, from, WordUse.Everyday);
}

/** Folded: agencies and sites, whichever they are, in Arabic, Persian and Urdu. */
const several = /^(?:ال)?(?:وكالات|مواقع|متابعات|صحف|مصادر|خاص|بيان|وسايل|خبرگزاريها|روزنامهها|ايجنسياں)$/;
