import { knownLanguages, Sense, type Meaning } from '../locales/lexicon';
import { scripts } from '../text/characters';

/**
 * Evidence for a language adds up: letters that only it writes, and words of its own. A word shared by several
 * languages is shared out among them. Points are whole, so that their sum does not depend on their order.
 */
const senseWeights: Readonly<Partial<Record<Sense, number>>> = {
  [Sense.Function]: 600,
  [Sense.Reporting]: 400,
  [Sense.News]: 400,
  [Sense.Month]: 200,
  [Sense.Weekday]: 200,
  [Sense.Label]: 300,
};
const letterWeight = 200;
/** The script alone decides between languages of different scripts, and is all there is in a line of names. */
const scriptWeight = 5;

const known = new WeakMap<Meaning, readonly (readonly [number, number])[]>();

/** What a phrase says of its language: indices into `knownLanguages`, with points. */
export function wordPoints(meaning: Meaning): readonly (readonly [number, number])[] {
  let points = known.get(meaning);
  if (!points) known.set(meaning, (points = weigh(meaning)));
  return points;
}

function weigh({ uses }: Meaning): [number, number][] {
  const points = new Map<number, number>();
  for (const { sense, language } of uses) {
    const weight = senseWeights[sense];
    if (!weight) continue;
    const sharers = new Set(uses.filter(other => other.sense === sense).map(other => other.language)).size;
    points.set(language, (points.get(language) ?? 0) + Math.round(weight / sharers));
  }
  return [...points];
}

/** The languages that a letter (UTF-16 unit, either case) marks, as bits by index into `knownLanguages`. */
const letterOwners = new Uint16Array(0x10000);
for (const [index, locale] of knownLanguages.entries()) {
  for (const letter of locale.letters + locale.letters.toUpperCase()) {
    // The capital of `ı` is everybody's.
    if (letter > '\x7f') letterOwners[letter.charCodeAt(0)]! |= 1 << index;
  }
}

/** The languages of each script, as indices into `knownLanguages`. */
const languagesOfScript = scripts.map(script =>
  knownLanguages.flatMap((locale, index) => (locale.script === script ? [index] : [])),
);

/** Adds what a letter says to the points of each language. */
export function addLetterPoints(points: number[], unit: number): void {
  for (let owners = letterOwners[unit]!, at = 0; owners; owners >>= 1, at++) {
    if (owners & 1) points[at]! += letterWeight;
  }
}

/** Adds what the number of letters of a script (an index into `scripts`) says. */
export function addScriptPoints(points: number[], script: number, count: number): void {
  for (const language of languagesOfScript[script] ?? []) points[language]! += count * scriptWeight;
}

/** The language with the most points, as a BCP 47 tag; `und` where there are none. */
export function languageOf(points: readonly number[]): string {
  const best = points.indexOf(Math.max(...points));
  return points[best]! > 0 ? knownLanguages[best]!.tag : 'und';
}

/** The direction in which a text is read: its language's, or that of most of its lines. */
export function directionOf(language: string, rightToLeftLines: number, lines: number): 'ltr' | 'rtl' {
  const locale = knownLanguages.find(({ tag }) => tag === language);
  return locale?.direction ?? (rightToLeftLines * 2 > lines ? 'rtl' : 'ltr');
}
