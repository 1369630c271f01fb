import type { Article } from './article';
import { chaptersOf, type Chapter } from './chapters';
import type { LineKind } from './kinds';
import { directionOf, languageOf } from './language';
import { judge } from './news';
import type { Reading } from './reading';
import { addTally, emptyTally } from './tally';

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

/** The structure of a text. */
export function structureOf(reading: Reading): Structure {
  return new Structures().of(reading);
}

/** Makes the structures of one text's versions: each takes over from the last what has not changed. */
export class Structures {
  #chapters: readonly Chapter[] = [];

  of(reading: Reading): Structure {
    this.#chapters = chaptersOf(reading.known, this.#chapters);
    const tally = emptyTally();
    for (const chapter of this.#chapters) addTally(tally, chapter.tally);
    const language = languageOf(tally.languages);
    return {
      ...judge(tally),
      language,
      direction: directionOf(language, tally.rightToLeft, tally.lines),
      lines: reading.kinds,
      articles: this.#chapters.flatMap(({ article }) => article ?? []),
    };
  }
}
