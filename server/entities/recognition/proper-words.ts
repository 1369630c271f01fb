import { Sense } from '../../locales/lexicon';
import { WordUse, type Knowledge } from '../knowledge/knowledge';
import { endsNames, type Tokens } from './tokens';
import { wordUses } from './word-uses';

/** From here on, in points, a word that no list has looks like a name. */
const likely = 3;

/** Whether a word of Arabic script, as it stands, looks like a part of some name and like no word of the language. */
export function isProperWord(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const word = tokens.words.text[at]!;
  if (word.length < 3 || endsNames(tokens, at) || /^(?:ال|لل|[بكلوف]ال)/.test(word)) return false;
  const uses = wordUses(knowledge, tokens, at);
  if ((uses & (WordUse.Everyday | WordUse.OrganizationHead | WordUse.WeakHead | WordUse.PlaceHead)) !== 0) return false;
  if ((tokens.senses[at]! & (Sense.News | Sense.Opener)) !== 0) return false;
  if (isJoined(word, knowledge)) return false;
  return (uses & (WordUse.GivenName | WordUse.Surname)) !== 0 || knowledge.likeness.of(word) >= likely;
}

/** `ودنيزلي`: `and` with what looks as much like a name without it. */
function isJoined(word: string, { likeness }: Knowledge): boolean {
  return /^و\p{L}{4}/u.test(word) && likeness.of(word) - likeness.of(word.slice(1)) < likely;
}
