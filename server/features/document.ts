import type { Structure } from '../article/structure';
import type { Reading } from '../article/reading';
import type { Knowledge } from '../entities/knowledge/knowledge';
import type { NamedArticle } from '../entities/entities';
import type { Mention } from '../entities/entity';
import type { Lines } from '../text/lines';

/** An open document as the features see it. What is derived from its text is computed once a version, when asked for. */
export interface NewsDocument {
  readonly uri: string;
  readonly version: number;
  readonly lines: Lines;
  readonly analysis: {
    /** Undefined where the document is too large to be analysed. */
    readonly reading: Reading | undefined;
    readonly structure: Structure;
    /** Who and what each main article names. */
    readonly named: readonly NamedArticle[];
    /** Who and what the text names, in its order. */
    readonly mentions: readonly Mention[];
    /** Undefined where the platform has none. */
    readonly knowledge: Knowledge | undefined;
  };
}
