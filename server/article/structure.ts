import type { Article } from './article';
import { gatherArticles } from './articles';
import type { LineKind } from './kinds';
import { directionOf, languageOf } from './language';
import { judge } from './news';
import type { Reading } from './reading';

/** What is known of a text as a whole. */
export interface Structure {
  /** Whether it is news. Where it is not, the rest is the best guess. */
  readonly isNews: boolean;
  /** That `isNews` is right, 0.5 to 1. */
  readonly confidence: number;
  /** BCP 47; `und` where nothing tells. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** One kind a line. */
  readonly lines: readonly LineKind[];
  /** In the order of the text. */
  readonly articles: readonly Article[];
}

export function structureOf(reading: Reading): Structure {
  const known = [...reading];
  const lines = known.map(({ line }) => line);
  const language = languageOf(lines);
  return {
    ...judge(known),
    language,
    direction: directionOf(language, lines),
    lines: reading.kinds,
    articles: gatherArticles(known),
  };
}
