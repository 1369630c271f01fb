import { dateLikeness, noDate, type DateLikeness } from '../dates/likeness';
import { knownLanguages, lookUp, Sense } from '../locales/lexicon';
import { trimmed } from '../text/characters';
import { hasRightToLeft } from '../text/script';
import { splitWords, type Words } from '../text/words';
import { findDateline, type Dateline } from './dateline';
import { findLabel, type Label } from './label';
import { measure, type LetterCase } from './measure';
import {
  endingOf,
  innerSentences,
  isCheckbox,
  isClockOrCount,
  isCode,
  isMenu,
  isScrap,
  signsOnly,
  startsWithBullet,
  startsWithQuote,
  technicality,
  type Ending,
  type Signs,
} from './shape';
import { lookUpAll } from './vocabulary';

/** A line is read to this length; what comes after tells nothing more about its kind. UTF-16 units. */
const readingLimit = 2000;

/** All that one line tells by itself. It knows neither its place nor its neighbours, so it outlives edits elsewhere. */
export interface Line {
  readonly text: string;
  readonly blank: boolean;
  readonly rightToLeft: boolean;
  /** Where its first visible character begins and its last one ends, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** How wide it looks, in Latin letters. */
  readonly width: number;
  readonly words: Words;
  /** The senses of each word as bits of `Sense`. */
  readonly senses: readonly number[];
  readonly ending: Ending;
  readonly innerSentences: number;
  readonly letterCase: LetterCase;
  readonly signs: Signs;
  readonly bullet: boolean;
  readonly quote: boolean;
  readonly indented: boolean;
  readonly label: Label | undefined;
  /** How much of the text after the label is a date. */
  readonly date: DateLikeness;
  readonly dateline: Dateline | undefined;
  /** Shares of the words, 0 to 1. */
  readonly debris: number;
  readonly agency: number;
  /** A few words, one of them a word that outlets are named by. */
  readonly outlet: boolean;
  readonly endMark: boolean;
  readonly byline: boolean;
  /** Two to five capitalised words and nothing else. */
  readonly nameOnly: boolean;
  /** It ends as pictures are credited. */
  readonly credit: boolean;
  readonly bracketed: boolean;
  readonly endsInBrackets: boolean;
  readonly copyright: boolean;
  /** The holder of a picture's rights, behind its text. */
  readonly copyrightAtEnd: boolean;
  readonly address: boolean;
  readonly hashtags: number;
  readonly dangling: boolean;
  readonly opener: boolean;
  readonly functionShare: number;
  readonly reporting: number;
  readonly news: number;
  readonly otherGenre: number;
  readonly technical: number;
  readonly menu: boolean;
  readonly code: boolean;
  readonly scrap: boolean;
  readonly checkbox: boolean;
  /** It greets the reader of a letter. */
  readonly salutation: boolean;
  /** Evidence for each of `knownLanguages`. */
  readonly languages: readonly number[];
}

/** Reads one line (without its line break). Never fails; linear in the length read. */
export function readLine(text: string): Line {
  const head = text.length > readingLimit ? text.slice(0, readingLimit) : text;
  const [start, end] = trimmed(text);
  if (start === end) return { ...empty, text };
  const words = splitWords(head);
  const { senses, languages } = lookUpAll(words);
  const label = findLabel(head, words);
  const from = label?.words ?? 0;
  const source = head.slice(words.start[from] ?? head.length);
  const { width, letterCase } = measure(head, start, Math.min(end, head.length), languages);
  const signs = end - start <= 200 ? signsOnly(head) : undefined;
  const menu = isMenu(head);
  const short = words.text.length <= 40;
  const last = senses.at(-1) ?? 0;
  const date = short ? dateLikeness(words.text, senses, from, source) : noDate;
  return {
    text,
    blank: false,
    rightToLeft: hasRightToLeft(text),
    start,
    end,
    width: width + (text.length - head.length),
    words,
    senses,
    ending: endingOf(text),
    innerSentences: innerSentences(head),
    letterCase,
    signs,
    bullet: date.coverage < 0.75 && startsWithBullet(head),
    quote: startsWithQuote(head),
    indented: /^(?:\t| {2,}|\u3000)/.test(head),
    label,
    date,
    dateline: words.text.length >= 6 && !isSetOff(label) ? findDateline(head, words, senses) : undefined,
    debris: signs ? 0 : debrisShare(head, words, senses),
    agency: shareOf(words, senses, from, Sense.Agency),
    outlet: isOutlet(head, words, senses, from),
    endMark: isEndMark(words, senses) || signs === 'end',
    byline: isByline(head, words, senses, label),
    nameOnly: isNameOnly(head, words, senses, letterCase),
    credit:
      !menu && (creditedInside(head, words, senses) || slashCredit.test(head) || endsInAgency(head, words, senses)),
    endsInBrackets: words.text.length >= 5 && /[^\s(（] ?[(（][^()（）\d]{2,24}[)）]\s*$/u.test(head),
    bracketed: /^[\s\p{Cf}]*[([（【].*[)\]）】][\s\p{Cf}]*$/u.test(head),
    copyright: /©|\(c\)\s|℗/iu.test(head),
    copyrightAtEnd: words.text.length >= 5 && endsInCopyright(head),
    address: /https?:\/\/|www\.|[\w.+-]+@[\w-]+\.\w|\+?\d[\d\s()-]{7,}\d/.test(head),
    hashtags: head.match(/(?:^|\s)#[\p{L}\p{N}_]+/gu)?.length ?? 0,
    dangling: (last & Sense.Dangling) !== 0,
    opener: ((senses[0] ?? 0) & Sense.Opener) !== 0,
    functionShare: shareOf(words, senses, 0, Sense.Function),
    reporting: countOf(senses, Sense.Reporting),
    news: countOf(senses, Sense.News) + countOf(senses, Sense.Agency),
    otherGenre: countOf(senses, Sense.OtherGenre),
    technical: technicality(head),
    menu,
    code: isCode(head),
    scrap: isScrap(head),
    checkbox: isCheckbox(head),
    salutation:
      ((senses[0] ?? 0) & Sense.Salutation) !== 0 && words.text.length <= 9 && /[,،，:：!！.]\s*$/u.test(head),
    languages,
  };
}

const empty: Line = {
  text: '',
  blank: true,
  rightToLeft: false,
  start: 0,
  end: 0,
  width: 0,
  words: splitWords(''),
  senses: [],
  ending: 'open',
  innerSentences: 0,
  letterCase: 'none',
  signs: undefined,
  bullet: false,
  quote: false,
  indented: false,
  label: undefined,
  date: noDate,
  dateline: undefined,
  debris: 0,
  agency: 0,
  outlet: false,
  endMark: false,
  byline: false,
  nameOnly: false,
  credit: false,
  bracketed: false,
  endsInBrackets: false,
  copyright: false,
  copyrightAtEnd: false,
  address: false,
  hashtags: 0,
  dangling: false,
  opener: false,
  functionShare: 0,
  reporting: 0,
  news: 0,
  otherGenre: 0,
  technical: 0,
  menu: false,
  code: false,
  scrap: false,
  checkbox: false,
  salutation: false,
  languages: knownLanguages.map(() => 0),
};

function countOf(senses: readonly number[], sense: Sense): number {
  let count = 0;
  for (const one of senses) if (one & sense) count++;
  return count;
}

/** The share of letters and digits, from word `from` on, in words of that sense. */
function shareOf(words: Words, senses: readonly number[], from: number, sense: Sense): number {
  let covered = 0;
  let total = 0;
  for (let at = from; at < senses.length; at++) {
    const length = words.text[at]!.length;
    total += length;
    if (senses[at]! & sense) covered += length;
  }
  return total === 0 ? 0 : covered / total;
}

function debrisShare(head: string, words: Words, senses: readonly number[]): number {
  if (isClockOrCount(head)) return 1;
  let covered = 0;
  let total = 0;
  let number = 0;
  for (let at = 0; at < senses.length; at++) {
    const word = words.text[at]!;
    if (/^\d/.test(word)) number += word.length;
    else {
      total += word.length;
      if (senses[at]! & Sense.Debris) covered += word.length;
    }
  }
  return total === 0 ? 0 : covered / (total + (covered > 0 ? 0 : number));
}

/** `(انتهى)`, `ENDS`, `（完）`, and an end mark followed by initials: `(النهاية) ر ج`. */
function isEndMark(words: Words, senses: readonly number[]): boolean {
  if (words.text.length === 0 || words.text.length > 6) return false;
  if (senses.every(sense => sense & (Sense.EndMark | Sense.Agency))) return senses.some(sense => sense & Sense.EndMark);
  if (!(senses[0]! & Sense.EndMark)) return false;
  return words.text.every((word, at) => (senses[at]! & Sense.EndMark) !== 0 || word.length <= 3);
}

/** `… in Ikeja yesterday. Photo: Sunday Adeyi`: the label of a picture near the end, with its colon. */
function creditedInside(head: string, words: Words, senses: readonly number[]): boolean {
  let found = false;
  for (let at = Math.max(1, words.text.length - 10); at < words.text.length; at++) {
    if (!(senses[at]! & Sense.Label)) continue;
    lookUp(words, at, ({ labels }, end) => {
      const label = labels.some(({ role }) => role === 'caption');
      found ||= label && (end > at + 1 || /^\s*[:：/]/.test(head.slice(words.end[end - 1])));
    });
  }
  return found;
}

/** `REUTERS/Tomas Aldana`, `Jane Roe/AFP` */
const slashCredit =
  /\S {0,2}\t\s*\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3}\s*$|(?:[摄攝]|供图|供圖|[\s\p{Script=Han}][图圖])[）)]?\s*$|(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+) ?[/／] ?\p{Lu}[\p{L}'’.-]+(?: [\p{Lu}][\p{L}'’.-]+){0,3}[)\]]?\s*$/u;

/** `… in the old town (AFP)`; a paragraph ends otherwise. */
function endsInAgency(head: string, words: Words, senses: readonly number[]): boolean {
  return words.text.length >= 5 && /[)）\]]\s*$/u.test(head) && (senses.at(-1)! & Sense.Agency) !== 0;
}

/** `El Mercurio del Loa`, `Zümrüt Gazetesi`, `联合早报` */
function isOutlet(head: string, words: Words, senses: readonly number[], from: number): boolean {
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

/** `The market of Gao, May 2019. © Jane Roe`; with a year the text as a whole is claimed. */
function endsInCopyright(head: string): boolean {
  const at = head.lastIndexOf('©');
  return at >= 12 && /^©\s?[^\d©]{2,40}$/u.test(head.slice(at));
}

/** A label that can hardly be the beginning of a sentence. */
function isSetOff(label: Label | undefined): boolean {
  return label !== undefined && (label.separator === 'colon' || label.separator === 'dash');
}

/** A byline's label with what looks like names after it, or a newsroom's office beside a name. */
function isByline(head: string, words: Words, senses: readonly number[], label: Label | undefined): boolean {
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

function isNameOnly(head: string, words: Words, senses: readonly number[], case_: LetterCase): boolean {
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
