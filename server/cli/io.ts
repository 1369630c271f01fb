import type { Readable } from 'node:stream';
import type { Knowledge } from '../entities/knowledge/knowledge';

/** What a command works with. */
export interface Io {
  readonly input: Readable;
  /** Resolves when more can be written: a slow reader is waited for. */
  readonly print: (text: string) => Promise<void>;
  readonly complain: (text: string) => void;
  readonly progress: { readonly step: (name: string) => void; readonly end: () => void };
  readonly knowledge: () => Knowledge;
  /** The program with its version. */
  readonly generator: string;
}

/** Exit codes: all is well; something is wrong with the files; the command is wrong. */
export const enum Exit {
  Well = 0,
  Wrong = 1,
  Usage = 2,
}

/** What is said about a command that is wrong. */
export class UsageError extends Error {}
