import { WordUse, type Knowledge } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { longestNames } from './longest-names';
import { endsNames, Gap, type Tokens } from './tokens';
import { hasWordUse } from './word-uses';

/** More words than this no agency has: `إيه إيه بي`. */
const longest = 4;

const confidences = { known: 0.97, unknown: 0.62 } as const;

/**
 * Agencies and papers where articles in Arabic script name whom they have something from: `(سونا)` at the end of a line,
 * `جنيف - كونا:`, `لـ«الحياة»`. What is known as an organisation too is one there, whatever else is called so.
 */
export const sources: Recogniser = function* (tokens, found, knowledge) {
  const { words } = tokens;
  const count = words.text.length;
  const names = longestNames(found);
  for (let at = 0; at < count; at++) {
    const place = placeOf(tokens, at, names);
    if (!place || names.get(at)?.type === 'country') continue;
    const known = found.find(
      ({ from, to, type, entity }) => from === at && to === place.to && type === 'organization' && entity !== undefined,
    );
    if (known) yield { ...known, evidence: 'source', confidence: confidences.known };
    else if (place.isSource && isUnknown(tokens, at, place.to, names, knowledge)) {
      const [start, end] = [words.start[at]!, words.end[place.to - 1]!];
      const evidence = 'source';
      yield { start, end, from: at, to: place.to, type: 'organization', evidence, confidence: confidences.unknown };
    }
  }
};

interface Place {
  readonly to: number;
  /** Nothing but a source stands there. */
  readonly isSource: boolean;
}

type Names = ReadonlyMap<number, Candidate>;

/** Where the words end that stand where a source is named, from word `at` on. */
function placeOf(tokens: Tokens, at: number, names: Names): Place | undefined {
  const { line, words, gaps } = tokens;
  if (gaps[at] === Gap.Space && correspondents.test(words.text[at - 1]!)) return { to: at + 1, isSource: false };
  if (gaps[at] === Gap.Space || gaps[at] === Gap.Comma) return undefined;
  const before = line.slice(Math.max(0, words.start[at]! - reach), words.start[at]);
  const to = endOf(tokens, at);
  const after = line.slice(words.end[to - 1], words.end[to - 1]! + reach);
  if (/\($/u.test(before) && /^\)/u.test(after)) return { to, isSource: /^\)\s*[.\-–]?\s*$/u.test(after) && at > 0 };
  if (/[«“"]$/u.test(before) && /^[»”"]/u.test(after)) return { to, isSource: false };
  const isBehindPlace = names.get(0)?.to === at && isWhere(names.get(0)!);
  if (isBehindPlace && /[-–]\s?$/u.test(before) && /^\s?(?:[:\-–]|$)/u.test(after)) return { to, isSource: true };
  return undefined;
}

/** Folded: who write for an outlet. */
const correspondents = /^(?:[ول]|ول)?(?:مراسل|مراسله|مراسلا|مراسلو|مراسلي|مندوب|مندوبه|موفد|موفده|مصور|وكاله)$/;

/** How far signs stand from words, UTF-16. */
const reach = 3;

function isWhere({ type }: Candidate): boolean {
  return type === 'place' || type === 'country';
}

function endOf({ gaps }: Tokens, at: number): number {
  let to = at + 1;
  while (to - at < longest && gaps[to] === Gap.Space) to++;
  return to;
}

/** Words that may be the name of an agency, and of nobody. */
function isUnknown(tokens: Tokens, from: number, to: number, names: Names, knowledge: Knowledge): boolean {
  for (let at = from; at < to; at++) {
    if (names.has(at) || endsNames(tokens, at) || /^\d/.test(tokens.words.text[at]!)) return false;
    if (hasWordUse(knowledge, tokens, at, common)) return false;
  }
  return true;
}

const common: WordUse =
  WordUse.Everyday | WordUse.GivenName | WordUse.CommonGivenName | WordUse.Surname | WordUse.Title | WordUse.PlaceHead;
