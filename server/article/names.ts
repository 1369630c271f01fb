import { Sense } from '../locales/lexicon';
import type { Words } from '../text/words';
import { isSetOff, type Label } from './label';
import type { LetterCase } from './measure';

/** A byline's label with what looks like names after it, or a newsroom's office beside a name. */
export function isByline(head: string, words: Words, senses: readonly number[], label: Label | undefined): boolean {
  if (/[?؟？]\s*$/u.test(head)) return false;
  const from = label?.roles.has('byline') ? label.words : 0;
  // `Reporting by …; Editing by …`
  if (from >= 2 && !label!.weak) return words.text.length <= 24 && !/[.。۔]\s*$/u.test(head);
  const count = words.text.length - from;
  if (count < 1 || count > 14) return false;
  const desk = / [-–—ـ]+ /u.test(head) ? Sense.BylineRole | Sense.Agency | Sense.Outlet : Sense.BylineRole;
  const office = senses.some(sense => sense & desk);
  if (from === 0 && (!office || isSetOff(label))) return false;
  let names = 0;
  let plain = 0;
  for (let at = from; at < words.text.length; at++) {
    if (senses[at]! & Sense.Reporting) return false;
    if (senses[at]! & (desk | Sense.Agency)) continue;
    if (senses[at]! & Sense.Function) plain++;
    else if (/^\p{Ll}/u.test(head.slice(words.start[at]))) plain++;
    else names++;
  }
  return names > 0 && names <= 9 && plain <= names + (office ? 1 : 0);
}

/** Where letters have no case: a few words that are no others that we know, with a place beside them perhaps. */
function isUncasedName(head: string, words: Words, senses: readonly number[]): boolean {
  if (!/\p{Script=Arabic}/u.test(head) || /[.!?؟،؛:"«\d]/u.test(head)) return false;
  if (words.text.length < 2 || words.text.length > 6 || head.trim().length > 36) return false;
  const known = Sense.News | Sense.Reporting | Sense.Debris | Sense.Label | Sense.Month | Sense.Weekday | Sense.EndMark;
  const small = senses.filter(sense => sense & Sense.Function).length;
  return small <= 1 && senses.every(sense => !(sense & known) || (sense & Sense.Function) !== 0);
}

/** Two to five capitalised words, or a few unknown ones in a script without case, and nothing else. */
export function isNameOnly(head: string, words: Words, senses: readonly number[], case_: LetterCase): boolean {
  if (case_ === 'none')
    return /^\s*[（(]\p{Script=Han}{2,4}[）)]\s*$/u.test(head) || isUncasedName(head, words, senses);
  if (words.text.length < 2 || words.text.length > (case_ === 'upper' ? 3 : 11) || case_ === 'lower-start')
    return false;
  const bracket = head.search(/[(（]/u);
  const plain = bracket > 8 ? head.slice(0, bracket) : head;
  if (/[.!?:;,\d"«]/u.test(plain.replace(/\b\p{L}\./gu, ''))) return false;
  let small = 0;
  let count = 0;
  for (const [at, start] of words.start.entries()) {
    if (start >= plain.length) break;
    count++;
    if (senses[at]! & (Sense.News | Sense.Debris)) return false;
    // `Eleanor Pike and Rashid Aziz`, `Anna de la Cruz`
    if (!/\p{Lu}/u.test(head.charAt(start)) && (!(senses[at]! & Sense.Function) || ++small > 2)) return false;
  }
  return count - small >= 2 && count - small <= 5;
}

/** `El Mercurio del Loa`, `Zümrüt Gazetesi`, `联合早报` */
export function isOutlet(head: string, words: Words, senses: readonly number[], from: number): boolean {
  const count = words.text.length - from;
  const han = /\p{Script=Han}/u.test(head);
  if (count < 1 || count > (han ? 10 : 6) || /[.!?؟。"«“]\s*$/u.test(head)) return false;
  let outlet = false;
  for (let at = from; at < senses.length; at++) {
    const sense = senses[at]!;
    if (sense & Sense.Outlet) outlet = true;
    else if (sense & Sense.Reporting && !han) return false;
    else if (!(sense & (Sense.Function | Sense.Agency)) && /^\p{Ll}/u.test(head.slice(words.start[at]))) return false;
  }
  return outlet;
}
