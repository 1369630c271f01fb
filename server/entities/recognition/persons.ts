import { WordUse } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { personNameAt } from './person-names';
import { endsNames, Gap, startOf, type Tokens } from './tokens';
import { titleEnd, wordUses } from './word-uses';

/** How many words may stand between an office and the name: `وزير الخارجية الروسي السابق`. */
const farthest = 7;

/** People in Arabic script: announced by a title or an office, or named by a given name and more. */
export const persons: Recogniser = function* (tokens, found, knowledge) {
  const { words, clitics } = tokens;
  if (!words.text.some(word => /^\p{Script=Arabic}/u.test(word))) return;
  const modifiers = new Map(found.filter(({ type }) => type !== 'person').map(({ from, to }) => [from, to] as const));
  for (let at = 0; at < words.text.length; at++) {
    for (const length of clitics[at]!) {
      const end = titleEnd(knowledge, tokens, at, length);
      if (end === at) continue;
      const from = nameStart(end);
      if (from === undefined) continue;
      const name = personNameAt(knowledge, tokens, from, 0, true);
      if (!name) continue;
      const role = { start: startOf(tokens, at, length), end: words.end[from - 1]! };
      yield { ...candidate(tokens, from, 0, name.to, 'title', name.listed > 0 ? 0.85 : 0.6), role };
    }
    for (const length of clitics[at]!) {
      const uses = wordUses(knowledge, tokens, at, length);
      if (length > 0 && (uses & WordUse.GivenName) === 0) continue;
      const name = personNameAt(knowledge, tokens, at, length, false);
      if (!name || name.to - at < 2) continue;
      const common = (uses & WordUse.CommonGivenName) !== 0;
      const confidence = name.listed >= 2 ? (common ? 0.6 : 0.8) : common ? 0.35 : 0.6;
      yield candidate(tokens, at, length, name.to, 'given name', confidence - (length > 0 ? 0.05 : 0));
      break;
    }
  }

  /** Where a name may begin behind a title that ends before word `at`. */
  function nameStart(at: number): number | undefined {
    const limit = at + farthest;
    let commas = 0;
    for (let word = at; word < Math.min(limit, words.text.length);) {
      const gap = tokens.gaps[word]!;
      if (gap === Gap.Comma || gap === Gap.Quote) {
        if (word === at || ++commas > 1) return undefined;
      } else if (gap !== Gap.Space) return undefined;
      const uses = wordUses(knowledge, tokens, word);
      const modifier = modifiers.get(word);
      const title = titleEnd(knowledge, tokens, word, 0);
      if (title > word) word = title;
      else if ((uses & (WordUse.GivenName | WordUse.Surname)) !== 0) return word;
      else if (modifier !== undefined) word = modifier;
      else if (words.text[word]!.startsWith('ال') && !endsNames(tokens, word)) word++;
      else return commas > 0 ? undefined : word;
    }
    return undefined;
  }
};

function candidate(
  tokens: Tokens,
  from: number,
  clitics: number,
  to: number,
  evidence: string,
  confidence: number,
): Candidate {
  const start = startOf(tokens, from, clitics);
  return { start, end: tokens.words.end[to - 1]!, from, to, type: 'person', evidence, confidence };
}
