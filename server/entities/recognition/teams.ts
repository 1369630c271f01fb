import { WordUse, type Knowledge } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { longestNames } from './longest-names';
import { isProperWord } from './proper-words';
import { Gap, startOf, type Tokens } from './tokens';
import { wordUses } from './word-uses';

/** Teams in Arabic script by the word that many are called by: `وداد تلمسان`, `أولمبيك آسفي`. They hold in reports about sport. */
export const teams: Recogniser = function* (tokens, found, knowledge) {
  const { words, clitics, gaps } = tokens;
  const names = longestNames(found);
  for (let at = 0; at + 1 < words.text.length; at++) {
    if (gaps[at + 1] !== Gap.Space) continue;
    const length = clitics[at]!.find(each => (wordUses(knowledge, tokens, at, each) & WordUse.TeamHead) !== 0);
    if (length === undefined || (names.get(at)?.to ?? 0) > at + 1) continue;
    const to = nameEnd(tokens, at + 1, names, knowledge);
    if (to === undefined) continue;
    yield {
      start: startOf(tokens, at, length),
      end: words.end[to - 1]!,
      from: at,
      to,
      type: 'organization',
      evidence: 'team',
      confidence: confidence.notInSport,
      inSport: true,
    };
  }
};

const confidence = { notInSport: 0.3 } as const;

function nameEnd(
  tokens: Tokens,
  at: number,
  names: ReadonlyMap<number, Candidate>,
  knowledge: Knowledge,
): number | undefined {
  const name = names.get(at);
  if (name && name.start === tokens.words.start[at] && (name.type === 'place' || name.type === 'country'))
    return name.to;
  return isProperWord(tokens, at, knowledge) ? at + 1 : undefined;
}

/** How many words of a line speak of sport. */
export function sportWords(tokens: Tokens, knowledge: Knowledge): number {
  let count = 0;
  for (let at = 0; at < tokens.words.text.length; at++) {
    if (tokens.clitics[at]!.some(length => (wordUses(knowledge, tokens, at, length) & WordUse.Sport) !== 0)) count++;
  }
  return count;
}
