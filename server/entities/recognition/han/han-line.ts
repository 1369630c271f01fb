import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { EntityType } from '../../entity';
import type { Candidate } from '../candidate';
import { Gap, type Tokens } from '../tokens';
import { phraseEnd, wordUses } from '../word-uses';

/** A listed phrase of a line, as indices into the tokens, end exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A line in Chinese characters, each a word by itself, with what lists say of them. */
export class HanLine {
  /** Whether a character belongs to a word that no name goes on over. */
  readonly stops: Uint8Array;
  /** Where the listed phrases end that begin at a character; 0 where none does. */
  readonly stopEnds: Uint16Array;
  readonly titleEnds: Uint16Array;
  /** Where the longest listed phrase begins that ends before a character, plus one; 0 where none does. */
  readonly titlesBefore: Uint16Array;
  /** By their first character, the ends of names of organisations and places. */
  readonly organizationEnds: readonly Phrase[];
  readonly placeEnds: readonly Phrase[];
  /** What is known in full, by its first character. */
  readonly known: ReadonlyMap<number, Candidate>;
  /** The same by the character behind it. */
  readonly knownBefore: ReadonlyMap<number, Candidate>;

  constructor(
    readonly tokens: Tokens,
    found: readonly Candidate[],
    readonly knowledge: Knowledge,
  ) {
    const { length } = tokens.words.text;
    this.stops = new Uint8Array(length + 1);
    this.stopEnds = new Uint16Array(length + 1);
    this.titleEnds = new Uint16Array(length + 1);
    this.titlesBefore = new Uint16Array(length + 1);
    const organizationEnds: Phrase[] = [];
    const placeEnds: Phrase[] = [];
    const phrases: Phrase[] = [];
    for (let at = 0; at < length; at++) {
      const ends = (use: WordUse) => phraseEnd(knowledge, tokens, at, use);
      const stop = ends(WordUse.Stop);
      if (stop > at) {
        this.stopEnds[at] = stop;
        if (stop > at + 1) phrases.push({ from: at, to: stop });
        else this.stops[at] = 1;
      }
      const title = ends(WordUse.Title);
      if (title > at) {
        this.titleEnds[at] = title;
        if (this.titlesBefore[title] === 0) this.titlesBefore[title] = at + 1;
      }
      const organization = ends(WordUse.OrganizationHead);
      if (organization > at) organizationEnds.push({ from: at, to: organization });
      const place = ends(WordUse.PlaceWrap);
      if (place > at) placeEnds.push({ from: at, to: place });
    }
    for (let at = 0; at < length; at++) this.stops.fill(0, at, phraseEnd(knowledge, tokens, at, WordUse.Inner));
    for (const { from, to } of phrases) this.stops.fill(1, from, to);
    this.organizationEnds = organizationEnds;
    this.placeEnds = placeEnds;
    const sure = found.filter(({ confidence }) => confidence > 0.5);
    const longer = (key: 'from' | 'to') => {
      const names = new Map<number, Candidate>();
      for (const each of sure) {
        const other = names.get(each[key]);
        if (!other || each.to - each.from > other.to - other.from) names.set(each[key], each);
      }
      return names;
    };
    this.known = longer('from');
    this.knownBefore = longer('to');
  }

  get length(): number {
    return this.tokens.words.text.length;
  }

  has(at: number, use: WordUse): boolean {
    return (wordUses(this.knowledge, this.tokens, at) & use) !== 0;
  }

  isHan(at: number): boolean {
    return at >= 0 && at < this.length && /^\p{Script=Han}/u.test(this.tokens.words.text[at]!);
  }

  /** Whether nothing stands between a character and the one before it. */
  isJoined(at: number): boolean {
    return at > 0 && at < this.length && this.tokens.gaps[at] === Gap.Joint && this.isHan(at) && this.isHan(at - 1);
  }

  /** Whether a name may begin at a character: nothing, a sign, or a word that no name holds stands before it. */
  isBound(at: number): boolean {
    return !this.isJoined(at) || this.stops[at - 1] === 1 || this.titlesBefore[at] !== 0 || this.knownBefore.has(at);
  }

  /** Where the run of characters begins that a name which ends before `end` can hold, at most `longest` of them. */
  leftOf(end: number, longest: number): number {
    let at = end;
    while (at > 0 && end - at < longest && this.isJoined(at) && this.stops[at - 1] === 0) at--;
    return at;
  }

  textOf(from: number, to: number): string {
    return this.tokens.words.text.slice(from, to).join('');
  }

  candidate(from: number, to: number, type: EntityType, confidence: number, evidence: string): Candidate {
    const { start, end } = this.tokens.words;
    return { start: start[from]!, end: end[to - 1]!, from, to, type, evidence, confidence };
  }
}
