import { locales } from '../locales';
import { lookUp, Sense } from '../locales/lexicon';
import type { Script } from '../text/script';
import type { Words } from '../text/words';

/**
 * Evidence for a language adds up: letters that only it writes, and words of its own. A word shared by several
 * languages is shared out among them.
 */
const letterWeight = 2;
const senseWeights: Readonly<Partial<Record<Sense, number>>> = {
  [Sense.Function]: 6,
  [Sense.Reporting]: 4,
  [Sense.News]: 4,
  [Sense.Month]: 2,
  [Sense.Weekday]: 2,
  [Sense.Label]: 3,
};

const letterOwners = new Map<string, number[]>();
for (const [index, locale] of locales.entries()) {
  for (const letter of locale.letters) letterOwners.set(letter, [...(letterOwners.get(letter) ?? []), index]);
}

const scriptOf: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /\p{Script=Arabic}/gu],
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['han', /\p{Script=Han}/gu],
];

/** Points for each of `locales`, in their order. */
export function languageEvidence(line: string, words: Words): number[] {
  const points = locales.map(() => 0);
  for (const letter of line.toLowerCase()) {
    for (const owner of letterOwners.get(letter) ?? []) points[owner]! += letterWeight;
  }
  for (let at = 0; at < words.text.length; at++) {
    lookUp(words, at, entries => {
      for (const entry of entries) {
        const weight = senseWeights[entry.sense];
        if (weight) points[entry.locale]! += weight / entries.filter(other => other.sense === entry.sense).length;
      }
    });
  }
  // The script alone decides between languages of different scripts, and is all there is in a line of names.
  for (const [script, letters] of scriptOf) {
    const count = line.match(letters)?.length ?? 0;
    if (count > 0)
      for (const [index, locale] of locales.entries()) if (locale.script === script) points[index]! += count / 20;
  }
  return points;
}

/** The language with the most evidence, as a BCP 47 tag; `und` where there is none. */
export function languageOf(lines: Iterable<{ readonly languages: readonly number[] }>): string {
  const sum = locales.map(() => 0);
  for (const line of lines) for (let at = 0; at < sum.length; at++) sum[at]! += line.languages[at]!;
  const best = sum.indexOf(Math.max(...sum));
  return sum[best]! > 0 ? locales[best]!.tag : 'und';
}

/** The direction in which a text is read: its language's, or that of most of its letters. */
export function directionOf(language: string, lines: Iterable<{ readonly rightToLeft: boolean }>): 'ltr' | 'rtl' {
  const locale = locales.find(({ tag }) => tag === language);
  if (locale) return locale.direction;
  let balance = 0;
  for (const line of lines) balance += line.rightToLeft ? 1 : -1;
  return balance > 0 ? 'rtl' : 'ltr';
}
