import { CharClass, charClass, isLower, isUpper, isWeightless, scriptIndex, scripts } from '../text/characters';
import { addLetterPoints, addScriptPoints } from './language';

/** The case of a line's letters; `none` in scripts without case. */
export type LetterCase = 'upper' | 'lower-start' | 'upper-start' | 'none';

/** What one pass over a line's characters tells. */
export interface Measure {
  /** How wide it looks, in Latin letters. */
  readonly width: number;
  readonly letterCase: LetterCase;
}

/** A Chinese character holds nearly as much text as three Latin letters. */
const ideographWidth = 2.7;
/** So many capitals, and no small letter, are a line in capitals. */
const fewestCapitals = 4;

/** Measures a line from its first to its last visible character, and adds what its letters say to `knownLanguages`. */
export function measure(line: string, start: number, end: number, languages: number[]): Measure {
  const letters = scripts.map(() => 0);
  let width = 0;
  let upper = 0;
  let lower = 0;
  let first: number | undefined;
  for (let at = start; at < end; at++) {
    const unit = line.charCodeAt(at);
    if (isWeightless(unit)) continue;
    const kind = charClass(unit);
    width += kind === CharClass.Ideograph ? ideographWidth : 1;
    if (kind === CharClass.Space || kind === CharClass.Sign) continue;
    first ??= unit;
    if (isUpper(unit)) upper++;
    else if (isLower(unit)) lower++;
    const script = scriptIndex(unit);
    if (script < letters.length) letters[script]!++;
    addLetterPoints(languages, unit);
  }
  for (const [script, count] of letters.entries()) if (count > 0) addScriptPoints(languages, script, count);
  return { width, letterCase: caseOf(first, upper, lower) };
}

function caseOf(first: number | undefined, upper: number, lower: number): LetterCase {
  if (first === undefined || upper + lower === 0) return 'none';
  if (lower === 0 && upper >= fewestCapitals) return 'upper';
  return isLower(first) ? 'lower-start' : 'upper-start';
}
