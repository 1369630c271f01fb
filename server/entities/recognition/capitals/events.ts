import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Recogniser } from '../candidate';
import { isCapital, type Tokens } from '../tokens';
import { wordUses } from '../word-uses';
import { isIn } from './languages';
import { isAllCapitals } from './letters';
import { capitalsOf, type Run } from './runs';

const confidence = 0.8;

/** Events by the word that says what they are: `Copa de Francia`, `Saraybosna Film Festivali`, `World Cup`. */
export const events: Recogniser = function* (tokens, found, knowledge) {
  if (isAllCapitals(tokens)) return;
  const { start, end } = tokens.words;
  const line = capitalsOf(tokens, found, knowledge);
  if (line.isTitleCase) return;
  for (const run of line.runs) {
    const to = eventEnd(run, tokens, knowledge);
    if (to === undefined) continue;
    const span = { start: start[run.from]!, end: end[to - 1]!, from: run.from, to };
    yield { ...span, type: 'event', evidence: 'head', confidence };
  }
};

function eventEnd({ from, to, title }: Run, tokens: Tokens, knowledge: Knowledge): number | undefined {
  if (title !== undefined || to - from < 2) return undefined;
  const isHead = (at: number) => isCapital(tokens, at) && (wordUses(knowledge, tokens, at) & WordUse.EventHead) !== 0;
  if (isIn(tokens, 'en', 'tr') && isHead(to - 1)) return to;
  if (isIn(tokens, 'tr') || !isHead(from)) return undefined;
  // `Tour de France`, and no `Open Tuesday`.
  if (isIn(tokens, 'en') && (isCapital(tokens, from + 1) || tokens.words.text[from + 1] === 'and')) return undefined;
  for (let at = from + 1; at < to; at++) {
    if (/^(?:et|y|e|und|and|и)$/.test(tokens.words.text[at]!)) return at - from > 1 ? at : undefined;
  }
  return to;
}
