import { Sense } from '../../locales/lexicon';
import { WordUse, type Knowledge } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { doubtfulPlaces, longestNames } from './longest-names';
import { isProperWord } from './proper-words';
import { isBeside } from './beside';
import { endsNames, Gap, startOf, type Tokens } from './tokens';
import { titleEnd, wordUses } from './word-uses';

/** More words than this no name has behind its head. */
const longest = 6;

/** How sure a name is by what follows its head. */
const confidences = { proper: 0.76, words: 0.62, weakWords: 0.42, body: 0.8, served: 0.66, institution: 0.6 } as const;

/** Organisations in Arabic script that their first word announces: `وزارة …`, `الجيش اللبناني`. */
export const headed: Recogniser = function* (tokens, found, knowledge) {
  const { words, clitics } = tokens;
  const names = longestNames(found);
  const doubtful = doubtfulPlaces(found);
  for (let at = 0; at < words.text.length; at++) {
    for (const length of clitics[at]!) {
      const head = headAt(tokens, at, length, knowledge);
      if (!head) continue;
      const known = names.get(at);
      if (known && known.confidence > 0.9 && (known.type === 'organization' || known.to > at + 1)) continue;
      const name = head.article
        ? bodyName(tokens, at, head, names, knowledge)
        : nameBehind(tokens, at, head, names, doubtful, knowledge);
      if (!name) continue;
      yield {
        start: startOf(tokens, at, length),
        end: words.end[name.to - 1]!,
        from: at,
        to: name.to,
        type: 'organization',
        evidence: 'head',
        confidence: name.confidence - (length > 0 ? 0.02 : 0),
      };
      break;
    }
  }
};

interface Head {
  readonly article: boolean;
  /** Its words alone, without a proper name, say little. */
  readonly weak: boolean;
  /** It is an institution of a nation where the nation stands behind it: `الجيش`. */
  readonly body: boolean;
  /** The folded word without proclitics and article. */
  readonly bare: string;
}

interface Found {
  readonly to: number;
  readonly confidence: number;
}

type Names = ReadonlyMap<number, Candidate>;

function headAt(tokens: Tokens, at: number, length: number, knowledge: Knowledge): Head | undefined {
  const text = tokens.words.text[at]!;
  const article = text.startsWith('ال', length) && text.length - length > 4;
  const from = article ? length + 2 : length;
  const uses = wordUses(knowledge, tokens, at, from);
  if ((uses & (WordUse.OrganizationHead | WordUse.WeakHead | WordUse.Body)) === 0) return undefined;
  const body = (uses & WordUse.Body) !== 0;
  if (!article && (uses & (WordUse.OrganizationHead | WordUse.WeakHead)) === 0) return undefined;
  return { article, body, weak: (uses & WordUse.OrganizationHead) === 0, bare: text.slice(from) };
}

/** `الجيش اللبناني`, `المديرية العامة للآثار والمتاحف`. */
function bodyName(tokens: Tokens, at: number, head: Head, names: Names, knowledge: Knowledge): Found | undefined {
  const { words, gaps } = tokens;
  const isNation = (word: number) => gaps[word] === Gap.Space && names.get(word)?.type === 'nationality';
  let to = at + 1;
  const isInstitution =
    institutions.test(head.bare) && !generic.test(words.text[to] ?? '') && !isTitle(tokens, to, knowledge);
  const isNational = head.body && (isNation(to) || (isAdjective(tokens, to) && isNation(to + 1)));
  while (to - at <= (isNational ? longest : 2) && (isAdjective(tokens, to) || isNation(to))) {
    if (isNational && isTitle(tokens, to, knowledge)) break;
    to++;
  }
  if (to === at + 1) return undefined;
  const served = gaps[to] === Gap.Space && isService(tokens, to) ? servedEnd(tokens, to) : undefined;
  if (served !== undefined && !(isNational && head.weak)) return { to: served, confidence: confidences.served };
  if (!isNational && !isInstitution) return undefined;
  const place = isInstitution && words.text[to] === 'في' && gaps[to + 1] === Gap.Space ? names.get(to + 1) : undefined;
  return {
    to: (place?.type === 'place' || place?.type === 'country') && place.to - to === 2 ? place.to : to,
    confidence: isNational ? confidences.body : confidences.institution,
  };
}

/** `لحقوق`, `للآثار`: what an institution is for. */
function isService(tokens: Tokens, at: number): boolean {
  return /^ل(?:ل|ال)?\p{L}{3}/u.test(tokens.words.text[at]!) && !endsNames(tokens, at);
}

/** `للآثار والمتاحف`, `لحقوق الإنسان`: where it ends. */
function servedEnd(tokens: Tokens, at: number): number | undefined {
  const { words, gaps } = tokens;
  let to = at + 1;
  if (words.text[at]!.startsWith('لل')) {
    while (isAdjective(tokens, to) && to - at < 3 && goTogether(words.text[at]!, words.text[to]!)) to++;
  } else {
    if (gaps[to] !== Gap.Space || !isDefinite(words.text[to]!)) return undefined;
    to++;
  }
  if (gaps[to] === Gap.Space && /^وال\p{L}{3}/u.test(words.text[to]!)) to++;
  return to;
}

/** `العلمية` behind `للبحوث`, `المتوافقة` behind `للأنظمة`: folded words that go together as a noun and its adjective. */
function goTogether(noun: string, adjective: string): boolean {
  return adjective.endsWith('يه') || isFeminine(noun) === isFeminine(adjective);
}

function isFeminine(word: string): boolean {
  return /(?:ه|ات)$/.test(word);
}

/** `وزارة التربية والتعليم`, `شركة نفط الجنوب`, `جامعة لايدن`. */
function nameBehind(
  tokens: Tokens,
  at: number,
  head: Head,
  names: Names,
  doubtful: ReadonlyMap<number, number>,
  knowledge: Knowledge,
): Found | undefined {
  const { words, gaps, senses } = tokens;
  let to = at + 1;
  let proper = false;
  let known = false;
  let definite = 0;
  let nouns = 0;
  /** `وزارة التربية والتعليم`, `شركة النورس للاستيراد والتصدير`. */
  const isListed = (before: string) =>
    before.startsWith('لل') || (definite > 0 && !proper && listHeads.test(head.bare));
  while (to < words.text.length && to - at <= longest && gaps[to] === Gap.Space) {
    const name = names.get(to);
    const word = words.text[to]!;
    if ((senses[to]! & (Sense.Weekday | Sense.Month)) !== 0 && !name) break;
    if (isBeside(word)) break;
    if (name && name.start === words.start[to]) {
      if (name.type === 'person' && (definite > 0 || proper)) break;
      if (name.type !== 'nationality' && proper) break;
      if (name.type !== 'nationality' && definite > 1) break;
      // `شركة روش السويسرية`: where it is from is no part of its name.
      if (name.type === 'nationality' && proper && definite === 0) break;
      proper = true;
      known = name.type !== 'nationality';
      to = name.to;
      // After the adjective of a nation nothing but another adjective goes on.
      if (name.type === 'nationality') definite++;
    } else if (name || endsNames(tokens, to) || isTitle(tokens, to, knowledge)) break;
    else if (isDefinite(word)) {
      definite++;
      to++;
    } else if (/^وال\p{L}{2}/u.test(word) && isListed(words.text[to - 1]!)) to++;
    else if (/^لل\p{L}{2}/u.test(word) && definite + (proper ? 1 : 0) <= 1) {
      definite++;
      to++;
    } else if (definite === 0 && !proper && nouns < 2 && !agrees(word, head) && isIdafa(tokens, to, names)) {
      nouns++;
      to++;
    } else if (definite === 0 && !proper && to === at + 1 && doubtful.has(to)) {
      proper = true;
      to = doubtful.get(to)!;
    } else if (proper && (known || isGivenName(tokens, to, knowledge))) break;
    else if (definite === 0 && isProperWord(tokens, to, knowledge) && to - at <= 3) {
      proper = true;
      to++;
    } else break;
  }
  if (to === at + 1 || (definite === 0 && !proper)) return undefined;
  if (known && definite === 0 && nouns === 0 && rooms.test(head.bare)) return undefined;
  const confidence = proper
    ? confidences.proper
    : head.weak && definite + nouns < 2
      ? confidences.weakWords
      : confidences.words;
  return { to, confidence };
}

function isGivenName(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return (wordUses(knowledge, tokens, at) & WordUse.GivenName) !== 0;
}

/** `شركة مشتركة`: an adjective of a feminine head, and no part of a name. */
function agrees(word: string, { bare }: Head): boolean {
  return bare.endsWith('ه') && word.endsWith('ه');
}

/** `أنباء` in `وكالة أنباء الإمارات`: a noun that goes on with a definite one or with a name. */
function isIdafa(tokens: Tokens, at: number, names: Names): boolean {
  const { words, gaps, senses } = tokens;
  if ((senses[at]! & Sense.Function) !== 0 || gaps[at + 1] !== Gap.Space) return false;
  const next = words.text[at + 1]!;
  const name = names.get(at + 1);
  if (name) return name.type !== 'nationality' && name.start === words.start[at + 1];
  return isDefinite(next) || (gaps[at + 2] === Gap.Space && isDefinite(words.text[at + 2]!));
}

function isDefinite(word: string): boolean {
  return word.startsWith('ال') && word.length > 3;
}

function isAdjective(tokens: Tokens, at: number): boolean {
  return tokens.gaps[at] === Gap.Space && /^ال\p{L}{3}/u.test(tokens.words.text[at]!) && !endsNames(tokens, at);
}

function isTitle(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return titleEnd(knowledge, tokens, at, 0) > at;
}

/** With an article and an adjective they are the names of institutions: `الجامعة اليسوعية`, `النادي الثقافي العربي`. */
const institutions = /^(?:جامعه|معهد|نادي|بنك|مصرف|متحف|حزب|اكاديميه)$/;
/** Adjectives that tell of an institution no name. */
const generic =
  /^ال(?:حاكم|حاكمه|معارض|معارضه|جديد|جديده|محلي|محليه|كبير|كبيره|صغير|صغيره|منافس|معني|معنيه|مذكور|مذكوره|مشترك|رئيسي|سابق|حالي|اول|ثاني|اخر|خاص|خاصه|مضيف|مقابل|عريق|عريقه)$/;

/** With nothing but a place or a person behind them they are no names: `مصنع بازل`, `مكتب غروندبرغ`. */
const rooms = /^(?:مصنع|مصانع|مكتب|شبكه|فريق|مركز|محطه|موقع|مختبر|مكتبه|مدرسه|بعثه|غرفه|دار|خطوط|اداره|حكومه)$/;

/** Their names list what they are for: `وزارة التربية والتعليم`. */
const listHeads = /^(?:وزاره|هييه|لجنه|مجلس|اداره|معهد|مركز|كليه|منظمه|جمعيه|مديريه)$/;
