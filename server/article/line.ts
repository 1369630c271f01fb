import { dateLikeness, noDate, type DateLikeness } from '../dates/likeness';
import { knownLanguages, Sense } from '../locales/lexicon';
import { trimmed } from '../text/characters';
import { hasRightToLeft } from '../text/script';
import { splitWords, type Words } from '../text/words';
import { endsInCopyright, endsInCredit } from './credits';
import { findDateline, type Dateline } from './dateline';
import { findLabel, isSetOff, type Label } from './label';
import { measure, type LetterCase } from './measure';
import { isByline, isNameOnly, isOutlet } from './names';
import {
  endingOf,
  innerSentences,
  isCheckbox,
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
import { countOf, debrisShare, isEndMark, shareOf } from './shares';
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
    credit: !menu && endsInCredit(head, words, senses),
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
