import { Sense } from '../../locales/lexicon';
import { NameUse, nameUseBits, WordUse, type Knowledge } from '../knowledge/knowledge';
import type { NameScanner } from '../knowledge/name-scanner';
import type { Candidate, Recogniser } from './candidate';
import { isLower, isUpper } from '../../text/characters';
import { Gap, isCapital, readingLimit, type Tokens } from './tokens';
import { hasWordUse, wordUses } from './word-uses';

/** How sure a name is by itself, by what the knowledge says of it. */
const confidences = { own: 0.99, full: 0.95, short: 0.5, weak: 0.3 } as const;

/** What a word before a weak name adds: `مدينة …`, `في …`. */
const support = { head: 0.5, preposition: 0.3 } as const;

/** Names that the knowledge has. */
export const knownNames: Recogniser = (tokens, _found, knowledge) => {
  const options: Candidate[] = [];
  const scan = (scanner: NameScanner, isOwn: boolean) =>
    scanner.scan(
      tokens.line,
      (start, end, word, clitics, count, node) => {
        // Only Arabic writes a preposition as part of the next word.
        if (clitics > 0 && !tokens.clitics[word]!.includes(clitics)) return;
        const values = scanner.table.valuesOf(node)!;
        for (const value of meant(values, tokens, word + count, clitics)) {
          const span = { start, end: withPoint(tokens.line, start, end), from: word, to: word + count };
          const option = candidateOf(value, span, clitics, isOwn, tokens, knowledge);
          if (option) options.push(option);
        }
        const team = teamBeside(values, knowledge);
        if (team !== undefined) {
          const span = { start, end, from: word, to: word + count };
          const option = candidateOf(team, span, clitics, isOwn, tokens, knowledge, true);
          if (option) options.push(option);
        }
      },
      readingLimit,
    );
  scan(knowledge.scanner, false);
  if (knowledge.ownScanner) scan(knowledge.ownScanner, true);
  const byFirst = new Map<number, Candidate[]>();
  for (const option of options) {
    const others = byFirst.get(option.from);
    if (others) others.push(option);
    else byFirst.set(option.from, [option]);
  }
  return options.filter(option => !isCovered(option, byFirst.get(option.from)!));
};

/** A team that is called as something else. */
function teamBeside(values: Uint32Array, knowledge: Knowledge): number | undefined {
  if (values.length < 2) return undefined;
  const isTeam = (value: number) => (value & NameUse.Nationality) === 0 && knowledge.isTeam(value >>> nameUseBits);
  return isTeam(values[0]!) ? undefined : values.find(isTeam);
}

/** `U.S.`: the last point belongs to the name where the others do. */
function withPoint(line: string, start: number, end: number): number {
  return line.charAt(end) === '.' && /^(?:\p{Lu}\.)+\p{Lu}$/u.test(line.slice(start, end)) ? end + 1 : end;
}

/** A letter is a proclitic only where more is named without it than with it. The options begin with the same word. */
function isCovered({ start, to }: Candidate, options: readonly Candidate[]): boolean {
  return options.some(other => other.start < start && other.to >= to && other.confidence >= confidences.short);
}

type Span = Pick<Candidate, 'start' | 'end' | 'from' | 'to'>;

export function candidateOf(
  value: number,
  span: Span,
  length: number,
  isOwn: boolean,
  tokens: Tokens,
  knowledge: Knowledge,
  isAlternative = false,
): Candidate | undefined {
  const { words } = tokens;
  const { from: at, to } = span;
  const use = value & (2 ** nameUseBits - 1);
  const entity = value >>> nameUseBits;
  const isOne = to === at + 1;
  const nationality = (use & NameUse.Nationality) !== 0;
  if (!isWritten(tokens, at, to, (use & NameUse.SmallLetter) !== 0, isOwn)) return undefined;
  if (!isOwn && isOne && (tokens.senses[at]! & times) !== 0 && !nationality) return undefined;
  const type = nationality ? 'nationality' : knowledge.typeOf(entity);
  const short = (use & NameUse.Short) !== 0;
  const weak =
    (use & NameUse.Weak) !== 0 || (!isOwn && type === 'place' && isOne && (tokens.senses[at]! & everyday) !== 0);
  // `Im Park`: a word of names of places is somebody's only where the article says so.
  const isHead = short && isOne && !isOwn && (wordUses(knowledge, tokens, at) & heads) !== 0 && isCapital(tokens, at);
  // `كثيرون` is no `ك` and a name.
  if (!isOwn && length > 0 && isOne && (wordUses(knowledge, tokens, at) & WordUse.Everyday) !== 0) return undefined;
  // A letter taken for a proclitic belongs to the word more often than not where little is left.
  const doubt = !isOwn && length > 0 && isOne && words.text[at]!.length - length < 4 ? 0.4 : 0;
  const sure = isAlternative
    ? confidences.weak
    : isOwn && !short
      ? confidences.own
      : weak
        ? confidences.weak
        : short
          ? isHead
            ? confidences.weak
            : confidences.short
          : confidences.full;
  return {
    start: span.start,
    end: span.end,
    from: at,
    to,
    type,
    entity,
    evidence: short ? 'short name' : weak ? 'weak name' : 'known name',
    confidence: sure - doubt + (weak && type === 'place' ? supportOf(tokens, at, length, knowledge) : 0),
    short,
    inSport: !isOwn && (short || weak || isAlternative) && knowledge.isTeam(entity),
  };
}

const heads = WordUse.PlaceWrap | WordUse.PlaceHead | WordUse.OrganizationHead | WordUse.Opener;

/** What the word before speaks for a place, where its name may be something else. */
function supportOf(tokens: Tokens, at: number, length: number, knowledge: Knowledge): number {
  if (length > 0 || at === 0 || tokens.gaps[at] !== Gap.Space) return 0;
  if (hasWordUse(knowledge, tokens, at - 1, WordUse.PlaceHead)) return support.head;
  const isWord = (wordUses(knowledge, tokens, at) & WordUse.Everyday) !== 0 || (tokens.senses[at]! & everyday) !== 0;
  return !isWord && (wordUses(knowledge, tokens, at - 1) & WordUse.PlacePreposition) !== 0 ? support.preposition : 0;
}

/** `الخميس` is a day before it is a town. */
const times = Sense.Month | Sense.Weekday | Sense.TimeWord;
const everyday = Sense.Function | Sense.Reporting | Sense.News | Sense.Debris | Sense.Opener;

/**
 * What a name can mean there: the first value of those that hold in full, and all short ones. Persian and Urdu write a
 * country as Arabic writes an adjective (`روسیه`, `روسية`): teh marbuta tells.
 */
export function meant(values: Uint32Array, tokens: Tokens, to: number, clitics: number): readonly number[] {
  if (values.length === 1) return [values[0]!];
  const all = [...values];
  const isAdjective = isFeminineAdjective(tokens, to - 1, clitics);
  const full = all.filter(value => (value & (NameUse.Short | NameUse.Weak)) === 0);
  const first = (isAdjective && full.find(value => (value & NameUse.Nationality) !== 0)) || full[0];
  const weak = all.find(value => (value & NameUse.Short) === 0 && (value & NameUse.Weak) !== 0);
  const shorts = all.filter(value => (value & NameUse.Short) !== 0);
  return [...(first === undefined ? (weak === undefined ? [] : [weak]) : [first]), ...shorts.slice(0, mostShorts)];
}

/** Countries whose names are adjectives: they are those only behind a noun that they agree with. */
const adjectival = new Set(['السعوديه', 'سوريه']);

function isFeminineAdjective({ line, words, gaps }: Tokens, at: number, clitics: number): boolean {
  if (line.charCodeAt(words.end[at]! - 1) !== tehMarbuta) return false;
  if (!adjectival.has(words.text[at]!.slice(clitics))) return true;
  return clitics === 0 && at > 0 && gaps[at] === Gap.Space && /(?:ه|ات|يا)$/.test(words.text[at - 1]!);
}

const mostShorts = 3;
const tehMarbuta = 0x629;

/** Letters of a script with capitals: a name begins with one. */
function isWritten(tokens: Tokens, from: number, to: number, smallLetter: boolean, isOwn: boolean): boolean {
  const first = tokens.line.charCodeAt(tokens.words.start[from]!);
  if (smallLetter || (!isLower(first) && !isUpper(first))) return true;
  if (!isUpper(first)) return false;
  // `El país`, `Le monde`: an article that opens a sentence, and a common word.
  if (!isOwn && to - from === 2 && /^(?:el|la|le|les|los|las|the|der|die|das|o|a)$/.test(tokens.words.text[from]!))
    if (isLower(tokens.line.charCodeAt(tokens.words.start[from + 1]!))) return false;
  // `US`, `Who`: what is written in capitals in the knowledge is short, and small words look like it.
  const text = tokens.line.slice(tokens.words.start[from], tokens.words.end[to - 1]);
  return isOwn || to - from > 1 || text.length > 3 || text === text.toUpperCase();
}
