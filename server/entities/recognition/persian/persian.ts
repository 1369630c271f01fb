import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { EntityType } from '../../entity';
import type { Candidate, Recogniser } from '../candidate';
import { longestNames } from '../longest-names';
import { Gap, type Tokens } from '../tokens';
import { PersianPeople } from './people';
import { wordUses } from '../word-uses';
import { isJoined, wordKinds, type WordKinds } from './word-kinds';

/** More words than this no name has behind its head. */
const longest = 7;

const confidences = { proper: 0.78, words: 0.66, weak: 0.42, inside: 0.75, unknown: 0.55 } as const;

/** Names in Persian: organisations and places by their first word, people, and places behind `در`. */
export const persian: Recogniser = function* (tokens, found, knowledge) {
  const line = new PersianLine(tokens, found, knowledge);
  yield* line.headed();
  yield* line.lifted();
  yield* new PersianPeople(tokens, line.kinds, found, knowledge, 'fa').all();
};

class PersianLine {
  readonly kinds: WordKinds;
  readonly #names: ReadonlyMap<number, Candidate>;
  readonly #weak: ReadonlyMap<number, Candidate>;

  constructor(
    readonly tokens: Tokens,
    readonly found: readonly Candidate[],
    readonly knowledge: Knowledge,
  ) {
    this.kinds = wordKinds(tokens, knowledge);
    this.#names = longestNames(found);
    this.#weak = new Map(
      found
        .filter(({ type, confidence }) => type === 'place' && confidence < 0.5)
        .map(each => [each.from, each] as const),
    );
  }

  /** `وزارت نیرو`, `دانشگاه …`, `استان …`. */
  *headed(): Generator<Candidate> {
    const { text } = this.tokens.words;
    for (let at = 0; at + 1 < text.length; at++) {
      if (!isJoined(this.tokens, at + 1) || (this.#names.get(at)?.confidence ?? 0) > 0.9) continue;
      const uses = this.kinds.uses[at]!;
      if ((uses & WordUse.LabelHead) !== 0) yield* this.#inside(at, 'organization');
      else if ((uses & WordUse.OrganizationHead) !== 0) yield* this.#organization(at);
      else if ((uses & WordUse.PlaceWrap) !== 0) yield* this.#whole(at);
      if ((uses & WordUse.PlaceHead) !== 0) yield* this.#inside(at, 'place');
    }
  }

  /** Names of places that are also words or names of people: where they stand as places do. */
  *lifted(): Generator<Candidate> {
    for (const weak of this.#weak.values()) {
      const { from, to } = weak;
      if (to - from > 1 || (this.kinds.uses[from]! & blocked) !== 0) continue;
      const isGiven = (this.kinds.uses[from]! & people) !== 0;
      const before = from > 0 && this.tokens.gaps[from] === Gap.Space ? this.kinds.uses[from - 1]! : 0;
      const isThere = (before & (WordUse.PlacePreposition | WordUse.PlaceHead)) !== 0 || this.#isListed(from);
      const isWord = (wordUses(this.knowledge, this.tokens, from) & WordUse.Everyday) !== 0;
      if (isThere || !(isGiven || isWord)) yield { ...weak, evidence: 'place', confidence: isThere ? 0.85 : 0.6 };
    }
    for (let at = 0; at < this.tokens.words.text.length; at++) {
      if (this.#isUnknown(at) && !this.#names.has(at) && /^.{3,}(?:اباد|شهر)$/.test(this.tokens.words.text[at]!))
        yield this.#candidate(at, at + 1, 'place', confidences.inside);
    }
    for (let at = 1; at < this.tokens.words.text.length; at++) {
      const before = this.kinds.uses[at - 1]!;
      if (
        !this.#isUnknown(at) ||
        this.#names.has(at) ||
        (wordUses(this.knowledge, this.tokens, at) & WordUse.Everyday) !== 0
      )
        continue;
      if (
        this.tokens.gaps[at] === Gap.Space &&
        strict.test(this.tokens.words.text[at - 1]!) &&
        (before & WordUse.PlacePreposition) !== 0
      )
        yield this.#candidate(at, at + 1, 'place', confidences.unknown);
      else if (this.#isListed(at) && this.knowledge.likeness.of(this.tokens.words.text[at]!) > -8)
        yield this.#candidate(at, at + 1, 'place', confidences.unknown);
    }
  }

  /** `…، ورس و بلخ`: a place stands beside it. */
  #isListed(at: number): boolean {
    const { text } = this.tokens.words;
    const gaps = this.tokens.gaps;
    const isAnd = text[at - 1] === 'و' && gaps[at] === Gap.Space && gaps[at - 1] === Gap.Space;
    const before = isAnd ? at - 1 : gaps[at] === Gap.Comma ? at : undefined;
    if (before === undefined) return false;
    return this.found.some(
      ({ to, type, confidence, from }) =>
        to === before && to > from && (type === 'place' || type === 'country') && confidence > 0.5,
    );
  }

  /** The head is no part of the name: `استان …`, `روزنامه …`. */
  *#inside(at: number, type: EntityType): Generator<Candidate> {
    const from = at + 1;
    const known = this.#names.get(from);
    if (known && (type === 'place' || known.type !== 'place')) return;
    let to = from;
    while (to - from < 3 && isJoined(this.tokens, to) && (this.#isUnknown(to) || this.#isWordOfName(to, from, type)))
      to++;
    const name = this.#names.get(to);
    if (type === 'organization' && to > from && name?.type === 'place' && isJoined(this.tokens, to)) to = name.to;
    if (to > from) yield this.#candidate(from, to, type, confidences.inside);
  }

  /** A common word that a name begins with: `روزنامه ندای خزر`. */
  #isWordOfName(at: number, from: number, type: EntityType): boolean {
    const uses = this.kinds.uses[at]!;
    if (type !== 'organization' || (uses & WordUse.Stop) !== 0 || at !== from) return false;
    const next = this.#names.get(at + 1);
    return isJoined(this.tokens, at + 1) && (this.#isUnknown(at + 1) || next?.type === 'place');
  }

  *#organization(at: number): Generator<Candidate> {
    const head = this.tokens.words.text[at]!;
    const end = this.#end(at, lists.test(head));
    if (!end) return;
    const { to, proper, words } = end;
    if (this.#names.get(at + 1)?.type === 'nationality') return;
    const isBranch = branches.test(this.tokens.words.text[at + 1]!);
    if (weakHeads.test(head) && !isBranch && !(proper && words > 0)) {
      if (!proper || this.#names.get(at + 1)?.to === to || this.#weak.has(at + 1)) return;
    }
    const confidence = proper
      ? confidences.proper
      : weakHeads.test(head) && !isBranch
        ? confidences.weak
        : confidences.words;
    yield this.#candidate(at, to, 'organization', confidence);
  }

  *#whole(at: number): Generator<Candidate> {
    const head = this.tokens.words.text[at]!;
    const end = this.#end(at, false, true);
    if (!end || /^.+(?:هاي|اي)$/.test(this.tokens.words.text[end.to - 1]!)) return;
    if (!end.proper && !(named.test(head) && end.words === 1 && end.to === at + 2)) return;
    const first = this.#names.get(at + 1);
    if (first && (first.type === 'nationality' || (first.type === 'country' && first.to === end.to))) return;
    yield this.#candidate(at, end.to, 'place', end.proper ? confidences.proper : confidences.unknown);
  }

  /** Where the name ends whose head is word `at`: verbs, prepositions, titles and punctuation end it. */
  #end(at: number, mayList: boolean, isPlace = false): { to: number; proper: boolean; words: number } | undefined {
    const { text } = this.tokens.words;
    const { uses, titles } = this.kinds;
    let to = at + 1;
    let proper = false;
    let words = 0;
    let listed = false;
    while (to - at <= longest && isJoined(this.tokens, to)) {
      const name = this.#names.get(to);
      const isHonorific = honorifics.test(text[to]!);
      if (name && name.start === this.tokens.words.start[to]) {
        if (name.type === 'nationality' || name.type === 'event' || name.type === 'work') break;
        if (proper && (name.type === 'person' || isPlace)) break;
        proper = true;
        to = name.to;
        if (name.type === 'place' || name.type === 'country') break;
      } else if (text[to] === 'و' && mayList && !listed && words > 0 && !proper && this.#goesOn(to + 1)) {
        listed = true;
        to += 2;
      } else if ((uses[to]! & WordUse.Stop) !== 0) break;
      else if (titles[to]! > to && !isHonorific) break;
      else if (isHonorific || (this.#isNoun(to) && (!proper || attributes.test(text[to]!)))) {
        words++;
        to++;
      } else if (this.#weak.has(to) && (uses[to]! & blocked) === 0) {
        proper = true;
        to++;
        break;
      } else if (this.#isUnknown(to)) {
        if (proper && !this.#isRunEnd(to + 1)) break;
        proper = true;
        to++;
      } else break;
    }
    while (to > at + 1 && honorifics.test(text[to - 1]!)) to--;
    return to === at + 1 ? undefined : { to, proper, words };
  }

  #goesOn(at: number): boolean {
    return isJoined(this.tokens, at) && !this.#names.has(at) && (this.#isNoun(at) || this.#isUnknown(at));
  }

  /** Whether no word that might be a noun stands there. */
  #isRunEnd(at: number): boolean {
    return !isJoined(this.tokens, at) || (this.kinds.uses[at]! & WordUse.Stop) !== 0 || this.kinds.titles[at]! > at;
  }

  /** A common word that no verb takes: `اعلام کرد` is one thing done. */
  #isNoun(at: number): boolean {
    const { uses } = this.kinds;
    if (!isJoined(this.tokens, at) || (uses[at]! & WordUse.Stop) !== 0) return false;
    if ((uses[at]! & (WordUse.Everyday | WordUse.OrganizationHead | WordUse.PlaceHead)) === 0) return false;
    const next = this.tokens.words.text[at + 1];
    if (next === undefined || !isJoined(this.tokens, at + 1)) return true;
    return !light.test(next);
  }

  /** A word that no list of the language has. */
  #isUnknown(at: number): boolean {
    const word = this.tokens.words.text[at];
    if (word === undefined || word.length < 3) return false;
    return (this.kinds.uses[at]! & (blocked | otherHeads)) === 0 && this.kinds.titles[at] === at;
  }

  #candidate(from: number, to: number, type: EntityType, confidence: number): Candidate {
    const { start, end } = this.tokens.words;
    return { start: start[from]!, end: end[to - 1]!, from, to, type, evidence: 'head', confidence };
  }
}

const people = WordUse.GivenName | WordUse.CommonGivenName | WordUse.Surname;
const blocked = WordUse.Stop | WordUse.Everyday;
const otherHeads = WordUse.OrganizationHead | WordUse.PlaceHead | WordUse.PlaceWrap | WordUse.LabelHead;

/** Folded: behind these stand places; behind `به` and `از` stands much else. */
const strict = /^(?:در|عازم|راهي|ساكن|ساكنان|مقيم|اهل|اهالي|حومه|وارد)$/;
/** Heads of organisations that stand before common words as well. */
const weakHeads =
  /^(?:دولت|دفتر|مركز|خانه|گروه|تيم|نيرو|نيروي|نيروهاي|مدرسه|جامعه|ليگ|كارخانه|شبكه|صنايع|اتاق|جبهه|جنبش|اتحاد|هيات|هييت|حوزه|رياست|معاونت|كابينه|پارلمان|مجلس|پليس|ارتش|صندوق|بيمه|بورس|حزب|نهاد|محكمه|لشكر|تيپ|اداره)$/;
/** Organisations that are called by several things they are for. */
const lists =
  /^(?:وزارت|وزارتخانه|سازمان|شورا|شوراي|كميسيون|معاونت|مركز|اداره|ادارهكل|كميته|پژوهشگاه|پژوهشكده|دانشكده|موسسه|موسسه|بنياد|انجمن|شركت|اتاق|موزه)$/;
/** Places that are called by a common word: `خیابان انقلاب`. */
const named =
  /^(?:خيابان|ميدان|ورزشگاه|استاديوم|تالار|پارك|بوستان|بيمارستان|فرودگاه|برج|بزرگراه|كاخ|هتل|سينما|تياتر|زندان)$/;
/** They stand inside names of institutions as before names of people. */
const honorifics = /^(?:شهيد|امام|حضرت|سيد|شاه|شيخ|ملك|ايتالله|استاد|شهداي|علامه)$/;
/** What tells forces from each other: `نیروی هوایی`. */
const branches = /^(?:هوايي|دريايي|زميني|انتظامي|قدس|هوافضا|ويژه)$/;
/** Common words that may stand behind the proper part of a name. */
const attributes = /^(?:ملي|بينالمللي|اسلامي|مركزي|شمالي|جنوبي|شرقي|غربي|نظامي|بزرگ|جديد|نوين|علمي|فني|پزشكي|دولتي)$/;
/** Verbs that make one thing of a noun and themselves. */
const light =
  /^(?:كرد|كردند|كرده|كردن|كند|كنند|كنيم|شد|شدند|شده|شدن|شود|شوند|داد|دادند|داده|دادن|دهد|دهند|گرفت|گرفتند|گرفته|گيرد|داشت|داشتند|داشته|دارد|دارند|است|بود|بودند|نيست|يافت|يافته|زد|زدند|خورد|ماند|رفت|رسيد|امد|گشت|گرديد|نمود|نمودند|مي(?:كند|شود|دهد|گيرد|زند|شوند|كنند|دهند|كرد|داد)|خواهد|خواند|پرداخت|كشيد|ساخت|انداخت)$/;
