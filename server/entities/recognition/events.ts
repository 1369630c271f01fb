import { WordUse, type Knowledge } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { longestNames } from './longest-names';
import { isProperWord } from './proper-words';
import { endsNames, Gap, startOf, type Tokens } from './tokens';
import { titleEnd, wordUses } from './word-uses';

/** More words than this no name has behind its head. */
const longest = 6;

const confidences = { proper: 0.8, words: 0.6 } as const;

/** Events in Arabic script that their first word announces: `كأس الجزائر`, `معرض بيروت العربي الدولي للكتاب`. */
export const headedEvents: Recogniser = function* (tokens, found, knowledge) {
  const { words, clitics } = tokens;
  const names = longestNames(found);
  for (let at = 0; at < words.text.length; at++) {
    const length = clitics[at]!.find(each => (wordUses(knowledge, tokens, at, each) & WordUse.EventHead) !== 0);
    if (length === undefined) continue;
    const name = nameBehind(tokens, at, names, knowledge);
    if (!name) continue;
    const [start, end] = [startOf(tokens, at, length), words.end[name.to - 1]!];
    const confidence = name.proper ? confidences.proper : confidences.words;
    yield { start, end, from: at, to: name.to, type: 'event', evidence: 'head', confidence };
  }
};

type Names = ReadonlyMap<number, Candidate>;

function nameBehind(
  tokens: Tokens,
  at: number,
  names: Names,
  knowledge: Knowledge,
): { readonly to: number; readonly proper: boolean } | undefined {
  const { words, gaps } = tokens;
  let to = at + 1;
  let proper = false;
  let definite = 0;
  while (to < words.text.length && to - at <= longest && gaps[to] === Gap.Space) {
    const name = names.get(to);
    const word = words.text[to]!;
    if (name && name.start === words.start[to]) {
      if (name.type !== 'nationality' && (proper || (definite > 0 && name.type === 'person'))) break;
      proper = true;
      to = name.to;
    } else if (endsNames(tokens, to) || titleEnd(knowledge, tokens, to, 0) > to) break;
    else if (/^(?:ال|لل)\p{L}{2}/u.test(word)) {
      definite++;
      to++;
    } else if (to === at + 1 && competed.test(word)) to++;
    else if (!proper && definite === 0 && to === at + 1 && isProperWord(tokens, to, knowledge)) {
      proper = true;
      to++;
    } else break;
  }
  return proper || definite > 1 ? { to, proper } : undefined;
}

/** `دوري أبطال أوروبا`: who competes there. */
const competed = /^(?:ابطال|امم|منتخبات|اندية|انديه|رابطه)$/;
