import { Sense } from '../../../locales/lexicon';
import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { Candidate } from '../candidate';
import { longestNames } from '../longest-names';
import { Gap, startOf, type Tokens } from '../tokens';
import { isJoined, type WordKinds } from './word-kinds';

/** How many words a name has at most, and how many may stand between an office and the name. */
const [longest, farthest] = [5, 7] as const;

/** What speaks for a person, in points; from `enough` on it is one. */
const points = {
  title: 4,
  titleApart: 3,
  given: 3,
  surname: 2,
  likely: 2,
  unknown: 1,
  apposition: 2,
  reporting: 2,
  postposition: 2,
  opening: 1,
  place: -2,
} as const;
const enough = 4;

/** Folded ends of family names in Persian and Urdu. */
const familyEnding =
  /(?:زاده|پور|نيا|نژاد|مقدم|فرد|فر|راد|يان|وند|منش|ابادي|اللهي|لو|چي|دوست|خواه|پناه|زيي|زئي|اني|والا|نگر)$/;

/** People in Persian and Urdu: announced by a title or an office, or named by words that are names. */
export class PersianPeople {
  readonly #names: ReadonlyMap<number, Candidate>;

  constructor(
    readonly tokens: Tokens,
    readonly kinds: WordKinds,
    found: readonly Candidate[],
    readonly knowledge: Knowledge,
    readonly language: 'fa' | 'ur',
  ) {
    this.#names = longestNames(found);
  }

  *all(): Generator<Candidate> {
    const { text } = this.tokens.words;
    const roles = this.#roles();
    for (let at = 0; at < text.length;) {
      const role = roles.get(at);
      if (!role && this.kinds.titles[at]! > at && !this.#isNameItself(at, roles)) {
        at = this.kinds.titles[at]!;
        continue;
      }
      const name = this.#nameAt(at, role);
      if (name) {
        yield name;
        at = name.to;
      } else at++;
    }
  }

  /** By the first word of a name, the office that stands before it. */
  #roles(): Map<number, { readonly from: number; readonly apart: boolean }> {
    const roles = new Map<number, { from: number; apart: boolean }>();
    const { titles } = this.kinds;
    for (let at = 0; at < titles.length; at++) {
      if (titles[at] === at) continue;
      const name = this.#nameStart(titles[at]!);
      if (name !== undefined && !roles.has(name)) roles.set(name, { from: at, apart: name > titles[at]! });
    }
    return roles;
  }

  /** Where a name may begin behind a title that ends before word `at`. */
  #nameStart(at: number): number | undefined {
    const { uses, titles } = this.kinds;
    const { gaps, words } = this.tokens;
    let comma = false;
    for (let word = at; word < Math.min(at + farthest, words.text.length);) {
      if (gaps[word] === Gap.Comma && word > at && !comma) comma = true;
      else if (gaps[word] !== Gap.Space && gaps[word] !== Gap.Joint) return undefined;
      const name = this.#names.get(word);
      if (titles[word]! > word) word = titles[word]!;
      else if (name && name.type !== 'person') word = name.to;
      else if ((uses[word]! & people) !== 0 && (uses[word]! & WordUse.Everyday) === 0) return word;
      else if (inRole.has(words.text[word]!)) word++;
      else if ((uses[word]! & WordUse.Stop) !== 0) return undefined;
      else if ((uses[word]! & others) !== 0) {
        if (comma || this.language === 'ur') return undefined;
        word++;
      } else return word;
    }
    return undefined;
  }

  #nameAt(at: number, role: { readonly from: number; readonly apart: boolean } | undefined): Candidate | undefined {
    const { gaps, words } = this.tokens;
    if (!this.#mayBegin(at)) return undefined;
    let to = at;
    let sum = role ? (role.apart ? points.titleApart : points.title) : 0;
    let parts = 0;
    while (to - at < longest && (to === at || isJoined(this.tokens, to))) {
      const said = this.#pointsOf(to, to - at);
      if (said === undefined) break;
      sum += said;
      parts++;
      to++;
    }
    // What the name goes on with must not belong to the next word.
    while (to > at && opening.has(words.text[to - 1]!)) to--;
    if (to === at) return undefined;
    const isName = (word: number) =>
      word < to && (this.kinds.uses[word]! & people) !== 0 && (this.kinds.uses[word]! & WordUse.Everyday) === 0;
    const hasGiven = isName(at) || isName(at + 1);
    if (parts < 2 && !role) return undefined;
    if (!role && !hasGiven && parts < 2) return undefined;
    const behind = this.#pointsBehind(to);
    if (parts === 1 && !hasGiven && behind === 0 && !familyEnding.test(words.text[at]!)) return undefined;
    if (!hasGiven && !role && behind === 0) return undefined;
    sum += behind;
    if (at === 0 || gaps[at] === Gap.Stop || gaps[at] === Gap.Start) sum += points.opening;
    else if ((this.kinds.uses[at - 1]! & WordUse.PlacePreposition) !== 0 && gaps[at] === Gap.Space && !hasGiven)
      sum += points.place;
    if (parts === 1 && role?.apart === true && !hasGiven) sum -= 2;
    if (sum < enough) return undefined;
    return {
      start: words.start[at]!,
      end: words.end[to - 1]!,
      from: at,
      to,
      type: 'person',
      evidence: role ? 'title' : 'given name',
      confidence: Math.min(0.95, 0.6 + (sum - enough) * 0.06),
      ...(role ? { role: { start: startOf(this.tokens, role.from, 0), end: words.end[at - 1]! } } : {}),
    };
  }

  /** `ملک`: a title that is also a name, where no name stands behind it. */
  #isNameItself(at: number, roles: ReadonlyMap<number, unknown>): boolean {
    const isName = (this.kinds.uses[at]! & people) !== 0 && (this.kinds.uses[at]! & WordUse.Everyday) === 0;
    return isName && this.kinds.titles[at] === at + 1 && !roles.has(at + 1);
  }

  #mayBegin(at: number): boolean {
    const uses = this.kinds.uses[at]!;
    if ((uses & WordUse.Stop) !== 0) return false;
    const known = this.#names.get(at);
    if (known && (known.type !== 'person' || known.confidence > 0.9) && known.to - at > 0)
      return known.type === 'person' && known.to - at === 1;
    return true;
  }

  /** What a word says as a part of a name; undefined where it is none. */
  #pointsOf(at: number, place: number): number | undefined {
    const uses = this.kinds.uses[at]!;
    const text = this.tokens.words.text[at]!;
    const isName = (uses & people) !== 0;
    if (particles.has(text) && place > 0) return 0;
    if ((uses & WordUse.Stop) !== 0 && !((uses & WordUse.GivenName) !== 0 && place > 0)) return undefined;
    const known = this.#names.get(at);
    if (known && known.type !== 'person' && place > 0 && !isName) return undefined;
    if (known && known.type === 'nationality') return undefined;
    if ((uses & WordUse.Everyday) !== 0) {
      return isName && place > 0 ? points.unknown : undefined;
    }
    if ((uses & WordUse.GivenName) !== 0) return points.given;
    if ((uses & WordUse.Surname) !== 0) return points.surname;
    if ((uses & WordUse.CommonGivenName) !== 0) return points.surname;
    if ((uses & heads) !== 0 || (this.kinds.titles[at]! > at && place > 0)) return undefined;
    if (text.length < 2) return undefined;
    return text.length > 4 && familyEnding.test(text) ? points.likely : points.unknown;
  }

  /** A verb of speech, an apposition or Urdu's mark of who did it. */
  #pointsBehind(to: number): number {
    const { gaps, words, senses } = this.tokens;
    if (to >= words.text.length) return points.apposition;
    const next = words.text[to]!;
    if (this.language === 'ur') return gaps[to] === Gap.Space && next === 'نے' ? points.postposition : 0;
    if (next === 'را' && gaps[to] === Gap.Space) return points.opening;
    if (gaps[to] === Gap.Comma || gaps[to] === Gap.Space) {
      if (this.kinds.titles[to]! > to) return points.apposition;
      if ((senses[to]! & Sense.Reporting) !== 0 && gaps[to] === Gap.Space) return points.reporting;
    }
    return 0;
  }
}

const people = WordUse.GivenName | WordUse.CommonGivenName | WordUse.Surname;
const heads = WordUse.OrganizationHead | WordUse.PlaceHead | WordUse.PlaceWrap | WordUse.LabelHead;
const others = WordUse.Everyday | heads;

/** Folded words inside names. */
const particles = new Set(
  'بن ابن ال الدين جهاں جهان بي بے الله دو دي دا فن فون وان دل دلا لا الرحمن الرحمان الحق السلام'.split(' '),
);
/** Those of them that no name ends with. */
const opening = new Set('بن ابن ال دو دي دا فن فون وان دل دلا لا'.split(' '));
/** Words between an office and the name, of Persian and Urdu. */
const inRole = new Set('و كے كي كا براي براے ما اين'.split(' '));
