import type { EntityType } from '../entity';
import type { Tokens } from './tokens';
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
}

/** One way to find names in a line. `found` is what the recognisers before it have found. */
export type Recogniser = (tokens: Tokens, found: readonly Candidate[], knowledge: Knowledge) => Iterable<Candidate>;
