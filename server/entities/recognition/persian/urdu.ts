import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { EntityType } from '../../entity';
import type { Candidate, Recogniser } from '../candidate';
import { longestNames } from '../longest-names';
import { Gap, type Tokens } from '../tokens';
import { PersianPeople } from './people';
import { wordUses } from '../word-uses';
import { isJoined, wordKinds, type WordKinds } from './word-kinds';

/** More words than this no name has besides its head. */
const longest = 6;

const confidences = { head: 0.78, words: 0.66, inside: 0.75, letters: 0.75, body: 0.7, there: 0.6 } as const;

/** Names in Urdu: its postpositions part them, and most of organisations and places end with what they are. */
export const urdu: Recogniser = function* (tokens, found, knowledge) {
  const line = new UrduLine(tokens, found, knowledge);
  const headed = [...line.headed()];
  yield* headed;
  yield* line.there(headed);
  yield* new PersianPeople(tokens, line.kinds, [...found, ...headed], knowledge, 'ur').all();
};

class UrduLine {
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

  /** `پاکستان کرکٹ بورڈ`, `قذافی سٹیڈیم`, `ضلع …`, `دریائے …`, `پی آئی اے`. */
  *headed(): Generator<Candidate> {
    const { text } = this.tokens.words;
    const { uses } = this.kinds;
    for (let at = 0; at < text.length; at++) {
      const lettersEnd = this.#lettersEnd(at);
      if (lettersEnd - at > 1) {
        if (!isJoined(this.tokens, lettersEnd) || !this.#isOpen(lettersEnd))
          yield this.#candidate(at, lettersEnd, 'organization', confidences.letters);
        at = lettersEnd - 1;
        continue;
      }
      const use = uses[at]!;
      if ((use & WordUse.LabelHead) !== 0) yield* this.#inside(at, 'organization');
      if ((use & WordUse.PlaceHead) !== 0) yield* this.#inside(at, 'place');
      if (firstOrganizations.test(text[at]!)) yield* this.#headFirst(at, 'organization');
      else if (firstPlaces.test(text[at]!)) yield* this.#headFirst(at, 'place');
      if ((use & WordUse.OrganizationHead) !== 0) yield* this.#headLast(at, 'organization');
      else if ((use & WordUse.PlaceWrap) !== 0) yield* this.#headLast(at, 'place');
    }
  }

  /** Where something is or comes from that no list has, and names of places that are also words. */
  *there(headed: readonly Candidate[]): Generator<Candidate> {
    const { text } = this.tokens.words;
    const isTaken = (at: number) =>
      headed.some(({ from, to }) => from <= at && at < to) ||
      this.found.some(({ from, to, confidence }) => confidence > 0.5 && from <= at && at < to);
    const starts = new Set<number>();
    for (let end = text.length; end > 0; end--) {
      let at = end;
      while (
        end - at < 3 &&
        (at === end || isJoined(this.tokens, at)) &&
        at > 0 &&
        this.#isUnknown(at - 1) &&
        !isTaken(at - 1)
      )
        at--;
      const weak = [...this.#weak.values()].find(each => each.to === end);
      if (weak) at = weak.from;
      const to = end;
      if (to === at) continue;
      const isBlocked = weak !== undefined && to - at === 1 && (this.kinds.uses[at]! & blocked) !== 0;
      const isTown = towns.test(text[to - 1]!) && (to - at > 1 || text[at]!.length > 5);
      const next = this.tokens.gaps[to] === Gap.Space ? (text[to] ?? '') : '';
      const after = next === 'كے' ? (text[to + 1] ?? '') : '';
      const isThere = next === 'ميں' || next === 'سے' || beside.test(after) || this.#isListed(at, to, starts);
      const isGiven = (this.kinds.uses[at]! & people) !== 0;
      const isAlone = at === 0 || !isJoined(this.tokens, at) || (this.kinds.uses[at - 1]! & blocked) !== 0;
      if (!weak && !isTown && !this.#looksLikePlace(at, to)) continue;
      if (weak && !isBlocked && (isThere || !isGiven)) {
        starts.add(at);
        yield { ...weak, confidence: isThere ? 0.85 : 0.65 };
      } else if (!weak && isAlone && (isTown || (isThere && to - at < 3))) {
        starts.add(at);
        yield this.#candidate(at, to, 'place', isTown ? confidences.inside : confidences.there);
      }
      end = at + 1;
    }
    for (let at = 0; at + 1 < text.length; at++) {
      const isTown = /^(?:اباد|پور|نگر|گڑھ|كوٹ|گنج)$/.test(text[at + 1]!) && isJoined(this.tokens, at + 1);
      if (isTown && !isTaken(at) && this.#isOpen(at)) yield this.#candidate(at, at + 2, 'place', confidences.inside);
    }
  }

  /** No word of any list, nor one that looks like an Arabic one. */
  #looksLikePlace(at: number, to: number): boolean {
    for (let word = at; word < to; word++) {
      if ((wordUses(this.knowledge, this.tokens, word) & WordUse.Everyday) !== 0) return false;
      if ((this.kinds.uses[word]! & people) !== 0) return false;
    }
    return true;
  }

  /** `چترال، اسکردو اور کوہستان`: a place stands beside it. */
  #isListed(at: number, to: number, starts: ReadonlySet<number>): boolean {
    const isPlace = ({ type, confidence }: Candidate) => (type === 'place' || type === 'country') && confidence > 0.5;
    const { gaps, words } = this.tokens;
    const before = gaps[at] === Gap.Comma ? at : words.text[at - 1] === 'اور' ? at - 1 : -1;
    const after = to < gaps.length && gaps[to] === Gap.Comma ? to : words.text[to] === 'اور' ? to + 1 : -1;
    return starts.has(after) || this.found.some(each => isPlace(each) && (each.to === before || each.from === after));
  }

  *#inside(at: number, type: EntityType): Generator<Candidate> {
    const from = at + 1;
    if (!isJoined(this.tokens, from) || (this.#names.get(from)?.type ?? type) !== type) return;
    let to = from;
    while (to - from < 3 && isJoined(this.tokens, to) && (this.#isUnknown(to) || this.#isLabelled(to, from, type)))
      to++;
    if (to > from) yield this.#candidate(from, to, type, confidences.inside);
  }

  /** `روزنامہ جنگ`: papers are called by common words. */
  #isLabelled(at: number, from: number, type: EntityType): boolean {
    return type === 'organization' && at === from && (this.kinds.uses[at]! & (WordUse.Stop | heads)) === 0;
  }

  *#headFirst(at: number, type: EntityType): Generator<Candidate> {
    let to = at + 1;
    while (to - at <= longest && isJoined(this.tokens, to) && (this.kinds.uses[to]! & WordUse.Stop) === 0) {
      const name = this.#names.get(to);
      if (name?.type === 'nationality' || (this.kinds.titles[to]! > to && (this.kinds.uses[to]! & people) === 0)) break;
      if (type === 'place' && to > at + 1 && !this.#isUnknown(to)) break;
      to = Math.max(to + 1, name && name.type !== 'person' ? name.to : 0);
      if (type === 'place' && to - at > 2) break;
    }
    if (to > at + 1) yield this.#candidate(at, to, type, confidences.head);
  }

  *#headLast(at: number, type: EntityType): Generator<Candidate> {
    let from = at;
    let proper = false;
    let inner = 0;
    while (from > 0 && at - from < longest && isJoined(this.tokens, from)) {
      const before = from - 1;
      const use = this.kinds.uses[before]!;
      const name = this.found.find(({ to, confidence }) => to === from && confidence > 0.5);
      if (name?.type === 'nationality') {
        if (bodies.test(this.tokens.words.text[at]!)) from = name.from;
        break;
      }
      if ((use & (WordUse.PlaceHead | WordUse.LabelHead)) !== 0 && (use & WordUse.Inner) === 0) break;
      if (name && name.type !== 'person' && (use & WordUse.Everyday) === 0) {
        proper = true;
        from = name.from;
      } else if ((use & (WordUse.Inner | WordUse.OrganizationHead)) !== 0) {
        inner++;
        from = before;
      } else if (
        honorifics.test(this.tokens.words.text[before]!) ||
        (this.#isOpen(before) && this.#titleAt(before) === undefined)
      ) {
        proper = true;
        from = before;
      } else break;
    }
    if (from === at || this.#names.get(from)?.to === at + 1) return;
    const head = this.tokens.words.text[at]!;
    const body = bodies.test(head);
    if (!proper && (type === 'place' || (generic.test(head) && inner < 2))) return;
    yield this.#candidate(from, at + 1, type, proper ? confidences.head : body ? confidences.body : confidences.words);
  }

  /** Whether a title ends with this word that is nothing else. */
  #titleAt(at: number): number | undefined {
    if ((this.kinds.uses[at]! & people) !== 0) return undefined;
    for (let from = Math.max(0, at - 2); from <= at; from++) if (this.kinds.titles[from]! > at) return from;
    return undefined;
  }

  #lettersEnd(at: number): number {
    const { text } = this.tokens.words;
    let to = at;
    while (letters.has(text[to] ?? '') && (to === at || isJoined(this.tokens, to))) to++;
    while (to > at && text[to - 1] === 'كے') to--;
    return text[at] === 'كے' ? at : to;
  }

  /** A word that may be a part of a name. */
  #isOpen(at: number): boolean {
    return ((this.kinds.uses[at] ?? WordUse.Stop) & blocked) === 0;
  }

  #isUnknown(at: number): boolean {
    const word = this.tokens.words.text[at];
    if (word === undefined || word.length < 3 || this.#names.has(at)) return false;
    return (this.kinds.uses[at]! & (blocked | heads | WordUse.Inner)) === 0 && this.kinds.titles[at] === at;
  }

  #candidate(from: number, to: number, type: EntityType, confidence: number): Candidate {
    const { start, end } = this.tokens.words;
    return { start: start[from]!, end: end[to - 1]!, from, to, type, evidence: 'head', confidence };
  }
}

const people = WordUse.GivenName | WordUse.CommonGivenName | WordUse.Surname;
const blocked = WordUse.Stop | WordUse.Everyday;
const heads = WordUse.OrganizationHead | WordUse.PlaceHead | WordUse.PlaceWrap | WordUse.LabelHead;

/** Folded: words that come first in names of organisations, and of places. */
const firstOrganizations =
  /^(?:وزارت|محكمه|جامعه|تحريك|جماعت|جمعيت|جمعيه|مجلس|اداره|انجمن|تنظيم|بزم|حزب|لشكر|جيش|سپاه|دارالعلوم|ايوان|پيپلز)$/;
const firstPlaces =
  /^(?:دريايے|دريائے|شاهراه|كوه|ابنائے|ابنايے|بحيره|بحر|خليج|دره|جزيره|مزار|مينار|قلعه|صحرائے|صحرايے)$/;
/** Institutions of a nation. */
const bodies = /^(?:فوج|فضائيه|فضاييه|بحريه|پارليمنٹ|پارليمان|سپريم|ارمي|نيوي|كانگريس|سينيٹ|اسمبلي|كابينه)$/;
/** With common words before them they are nobody in particular. */
const generic =
  /^(?:حكومت|پوليس|ٹيم|عدالت|جماعت|اداره|ادارے|پارٹي|دفتر|انتظاميه|گروپ|كلب|سكول|اسكول|تنظيم|اتحاد|كابينه|نيوز|پريس|كمپني|مركز)$/;
/** Titles that stand inside names of places as before names of people. */
const honorifics = /^(?:ليڈي|بيگم|سر|قايد|شهيد|امام|حضرت|شاه|راجه|نواب|بابا|لارڈ|شيخ)$/;
/** The ends of names of towns. */
const towns = /(?:اباد|پور|نگر|گڑھ|كوٹ|پٹنم|والا|واله|گنج|شهر|ستان|پيٹ)$/;
/** Behind `کے`: what something stands by. */
const beside =
  /^(?:قريب|نزديك|علاقے|علاقه|شهر|ضلع|مقام|رهائشي|شهري|شهريوں|كنارے|راستے|گاؤں|گاوں|نواحي|مضافات|ميئر|گورنر)$/;
/** The names of the letters of the Latin alphabet. */
const letters = new Set(
  'اے بي سي ڈي اي ايف جي ايچ ايي جے كے ايل ايم اين او پي كيو ار ايس ٹي يو وي ڈبليو ايكس وايي زيڈ'.split(' '),
);
