import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import { Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd } from '../word-uses';

/** The index after the legal forms of a company at word `at`, of several as in `GmbH & Co. KG`; `at` where none stands there. */
export function legalFormEnd(tokens: Tokens, at: number, knowledge: Knowledge): number {
  const { words, gaps, line } = tokens;
  if (at === 0 || at >= words.text.length) return at;
  let end = formEnd(tokens, at, knowledge);
  while (end > at && end < words.text.length) {
    const isNear = /^(?:\.?\s?&\s|\.?,?\s|\.)$/u.test(line.slice(words.end[end - 1], words.start[end]));
    const next = isNear && gaps[end] !== Gap.Quote ? formEnd(tokens, end, knowledge) : end;
    if (next === end) break;
    end = next;
  }
  return end;
}

function formEnd(tokens: Tokens, at: number, knowledge: Knowledge): number {
  const { words, line } = tokens;
  const end = phraseEnd(knowledge, tokens, at, WordUse.LegalForm);
  if (end === at) return at;
  const text = line.slice(words.start[at], words.end[end - 1]);
  // `Sá Carneiro`, `Se`: two letters are a form where both are large.
  if (end === at + 1 && text.length === 2 && !/^(?:\p{Lu}{2}|Co|Oy)$/u.test(text)) return at;
  // `SA`, `GmbH`, `e.V.`, `plc`: `as` and `se` are small words.
  return isCapital(tokens, at) || (text.length > 2 && /[.]|plc|mbh|d\.d/.test(text)) ? end : at;
}

/** Where a name ends in the line that ends with word `to - 1`: the point of `Ltd.` belongs to it. */
export function endWithPoint({ line, words }: Tokens, to: number, isAbbreviated: boolean): number {
  const end = words.end[to - 1]!;
  return isAbbreviated && line.charAt(end) === '.' ? end + 1 : end;
}

/** Whether a point may stand behind a legal form. */
export function isAbbreviation({ line, words }: Tokens, from: number, to: number): boolean {
  const text = line.slice(words.start[from], words.end[to - 1]);
  return /^(?:Inc|Ltd|Corp|Cos?|Pvt|Pty|Bros|Bhd|Ltda|Lda|Cia|Şti)$|(?:^|[\s&.])(?:Ltd|Co|Inc|Şti)$|\.\p{L}$/u.test(
    text,
  );
}
