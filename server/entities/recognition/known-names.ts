import { Sense } from '../../locales/lexicon';
import { NameUse, nameUseBits, WordUse } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import type { NameTable } from '../knowledge/name-table';
import { hasWordUse } from './word-uses';
import { Gap, formsOf, isCapital, startOf, type Tokens } from './tokens';

/** Names that the knowledge has. */
export const knownNames: Recogniser = function* (tokens, _found, knowledge) {
  const { words, gaps, clitics } = tokens;
  const joined = (word: number) => gaps[word] === Gap.Space || gaps[word] === Gap.Joint;
  for (let at = 0; at < words.text.length; at++) {
    let reached = 0;
    for (const length of clitics[at]!) {
      const text = words.text[at]!;
      let best: Candidate | undefined;
      const look = (table: NameTable, form: string, isOwn: boolean) =>
        table.matchesAt(
          words.text,
          at,
          0,
          joined,
          (values, to) => {
            if (to < Math.max(reached, best?.to ?? 0)) return;
            const value = meant(values, tokens, to);
            const use = value & (2 ** nameUseBits - 1);
            const entity = value >>> nameUseBits;
            const nationality = (use & NameUse.Nationality) !== 0;
            if (!isWritten(tokens, at, to, (use & NameUse.SmallLetter) !== 0)) return;
            if (!isOwn && to === at + 1 && (tokens.senses[at]! & times) !== 0 && !nationality) return;
            const type = nationality ? 'nationality' : knowledge.typeOf(entity);
            // A letter taken for a proclitic belongs to the word more often than not where little is left.
            const doubt = !isOwn && length > 0 && to === at + 1 && text.length - length < 4 ? 0.4 : 0;
            const short = (use & NameUse.Short) !== 0;
            const weak =
              (use & NameUse.Weak) !== 0 ||
              (!isOwn && type === 'place' && to === at + 1 && (tokens.senses[at]! & everyday) !== 0);
            best = {
              start: startOf(tokens, at, length),
              end: words.end[to - 1]!,
              from: at,
              to,
              type,
              entity,
              evidence: short ? 'short name' : weak ? 'weak name' : 'known name',
              confidence:
                (short ? 0.5 : weak ? 0.3 : isOwn ? 0.99 : 0.95) -
                doubt +
                (weak && place(tokens, at, length) ? 0.5 : 0),
              ...(short ? { short } : {}),
            };
          },
          form,
        );
      for (const form of formsOf(text, length)) {
        look(knowledge.names, form, false);
        if (knowledge.own) look(knowledge.own, form, true);
      }
      if (best) {
        yield best;
        reached = best.to + 1;
      }
    }
  }

  function place(tokens: Tokens, at: number, length: number): boolean {
    return length === 0 && at > 0 && gaps[at] === Gap.Space && hasWordUse(knowledge, tokens, at - 1, WordUse.PlaceHead);
  }
};

/** `الخميس` is a day before it is a town. */
const times = Sense.Month | Sense.Weekday | Sense.TimeWord;
const everyday = Sense.Function | Sense.Reporting | Sense.News | Sense.Debris | Sense.Opener;

/** Persian and Urdu write a country as Arabic writes an adjective (`روسیه`, `روسية`): teh marbuta tells. */
function meant(values: Uint32Array, { line, words }: Tokens, to: number): number {
  if (values.length > 1 && line.charCodeAt(words.end[to - 1]! - 1) === tehMarbuta) {
    return values.find(value => (value & NameUse.Nationality) !== 0) ?? values[0]!;
  }
  return values[0]!;
}

const tehMarbuta = 0x629;

/** Letters of a script with capitals: a name begins with one. */
function isWritten(tokens: Tokens, from: number, to: number, smallLetter: boolean): boolean {
  if (smallLetter || !/^\p{L}/u.test(tokens.words.text[from]!)) return true;
  const first = tokens.line.charAt(tokens.words.start[from]!);
  if (first.toLowerCase() === first.toUpperCase()) return true;
  if (!isCapital(tokens, from)) return false;
  // `US`, `Who`: what is written in capitals in the knowledge is short, and small words look like it.
  const text = tokens.line.slice(tokens.words.start[from], tokens.words.end[to - 1]);
  return to - from > 1 || text.length > 3 || text === text.toUpperCase();
}
