/*
 * When two words are one word in two forms. Words are folded (see `text/fold.ts`). Stemmers do more harm than good in
 * Arabic: they take letters of the word for a prefix. So a prefix counts only where the rest is there to compare with.
 */

const arabicScript = /^[\u0600-\u06ff]/;
/** Conjunctions, prepositions and the article, one after the other, before at least three letters. */
const proclitics =
  /^(?:[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)|[\u0648\u0641]?[\u0628\u0644\u0643]|[\u0648\u0641])(?=.{3})/;

/** A word without its Arabic proclitics and article; the word itself where it has none, or is too short to tell. */
export function bare(word: string): string {
  return arabicScript.test(word) ? word.replace(proclitics, '') : word;
}

/** The letters that an inflected ending may take: `санкции` and `санкций`, `Wahl` and `Wahlen`. */
const longestEnding = 3;
/** A stem must be this long to carry an ending. */
const shortestStem = 4;

/**
 * Whether two folded words are the same, but for Arabic proclitics or an ending of at most three letters behind four or
 * more that are the same.
 */
export function sameWord(a: string, b: string): boolean {
  if (a === b || bare(a) === b || a === bare(b)) return true;
  const [one, other] = [bare(a), bare(b)];
  if (one === other) return true;
  if (/^\d|[\u4e00-\u9fff]/.test(one)) return false;
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same++;
  return same >= shortestStem && Math.max(one.length, other.length) - same <= longestEnding;
}

/** By what words that may be the same are found: their first letters without proclitics. */
export function bucketOf(word: string): string {
  return bare(word).slice(0, 3);
}
