import type { EntityType } from '../entity';
import { formsOf, type Tokens } from './tokens';
import type { Knowledge } from '../knowledge/knowledge';

/** What a recogniser says: here somebody or something may be named. */
export interface Candidate {
  /** UTF-16 in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The words that it holds, as indices into the tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** Its number in the knowledge. */
  readonly entity?: number;
  /** Why, for people who ask. */
  readonly evidence: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The office that stands before a person's name, UTF-16 in the line. */
  readonly role?: { readonly start: number; readonly end: number };
  /** A short name: it holds where the article names the same in full. */
  readonly short?: boolean;
  /** Letters that stand for it: the article calls it so from then on. */
  readonly isAlias?: boolean;
  /** A team: it holds where the article is about sport. */
  readonly inSport?: boolean;
}

/** One way to find names in a line. `found` is what the recognisers before it have found. */
export type Recogniser = (tokens: Tokens, found: readonly Candidate[], knowledge: Knowledge) => Iterable<Candidate>;

/** The folded words of a candidate without its proclitics; two ways to read them where `لل` may hide an article. */
export function readingsOf({ from, to, start }: Candidate, { words }: Tokens): readonly (readonly string[])[] {
  const [first = '', ...others] = words.text.slice(from, to);
  return formsOf(first, start - words.start[from]!).map(form => [form, ...others]);
}

/** Whether somebody has said that this is no name. */
export function isRefused(candidate: Candidate, tokens: Tokens, knowledge: Knowledge): boolean {
  return readingsOf(candidate, tokens).some(words => knowledge.isRefused(words));
}
