import { Sense } from '../../locales/lexicon';
import { WordUse } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { opensName, personNameAt, wordPoints, type PersonName } from './person-names';
import { endsNames, Gap, startOf, type Tokens } from './tokens';
import { titleEnd, wordUses } from './word-uses';

/** How many words may stand between an office and the name: `وزير الخارجية الروسي السابق`. */
const farthest = 8;

/** What stands before a name, in points. */
const support = { title: 26, titleApart: 18, reporting: 6, nationality: 14 } as const;

/** People in Arabic script: announced by a title or an office, or named by words that are names. */
export const persons: Recogniser = function* (tokens, found, knowledge) {
  const { words, clitics, gaps, senses } = tokens;
  if (!words.text.some(word => /^\p{Script=Arabic}/u.test(word))) return;
  const modifiers = new Map(
    found
      .filter(({ type, confidence }) => type !== 'person' && confidence > 0.6)
      .map(each => [each.from, each] as const),
  );
  /** Where names end that are known in full, by their first word. */
  const known = new Map(
    found
      .filter(({ type, confidence, from, to }) => type === 'person' && confidence > 0.9 && to - from > 1)
      .map(({ from, to }) => [from, to] as const),
  );
  /** Where family names begin that are known of people. */
  const families = new Set(found.filter(({ type, short }) => type === 'person' && short).map(({ from }) => from));
  const inside = insideOf(found);
  const placesInFull = new Set(
    found
      .filter(({ type, confidence }) => (type === 'country' || type === 'place') && confidence > 0.9)
      .map(({ from }) => from),
  );
  const places = new Set(
    found.filter(({ type, confidence }) => type === 'place' && confidence >= 0.5).map(({ from }) => from),
  );
  /** Names by their first word; the role that stands before each. */
  const announced = new Map<number, { start: number; end: number; points: number }>();
  for (let at = 0; at < words.text.length; at++) {
    for (const length of clitics[at]!) {
      const end = titleEnd(knowledge, tokens, at, length);
      if (end === at) continue;
      const from = nameStart(end);
      if (from === undefined || announced.has(from)) continue;
      const points = from - end > 3 ? support.titleApart : support.title;
      announced.set(from, { start: startOf(tokens, at, length), end: words.end[from - 1]!, points });
    }
  }
  let reached = 0;
  for (let at = 0; at < words.text.length; at++) {
    if (at < reached) continue;
    const role = announced.get(at);
    const best = role ? titled(at, role.points) : untitled(at);
    if (!best) continue;
    const { name, length, evidence } = best;
    const confidence = confidenceOf(name.points);
    if (confidence < least) continue;
    reached = name.to;
    const span = candidate(tokens, at, length, name.to, evidence, confidence);
    yield role ? { ...span, role: { start: role.start, end: role.end } } : span;
  }

  type Best = { readonly name: PersonName; readonly length: number; readonly evidence: string };

  function titled(at: number, points: number): Best | undefined {
    const name = personNameAt(knowledge, tokens, at, 0, points, { known, families, places: placesInFull });
    return name && { name, length: 0, evidence: 'title' };
  }

  /** A name that nothing announces has a given name, and more than that. */
  function untitled(at: number): Best | undefined {
    if (modifiers.get(at)?.start === words.start[at] || inside.has(at) || isWhere(at)) return undefined;
    let best: Best | undefined;
    for (const length of clitics[at]!) {
      const uses = wordUses(knowledge, tokens, at, length);
      const opens = opensName(words.text[at]!.slice(length)) && isGivenName(at + 1);
      const isGiven = opens || (uses & (WordUse.GivenName | WordUse.CommonGivenName)) !== 0;
      if (length > 0 && (!maySplit(words.text[at]!, length) || isWord(at))) continue;
      if (length > 0 && !opens && (uses & (WordUse.GivenName | WordUse.CommonGivenName)) === 0) continue;
      const name = personNameAt(knowledge, tokens, at, length, supportAt(at), {
        known,
        families,
        places: placesInFull,
      });
      if (!name || name.to - at < 2) continue;
      if (!isGiven && !startsLikeName(at, length, name)) continue;
      const points = isGiven ? name.points : name.points - 8;
      if (!best || points > best.name.points) best = { name: { ...name, points }, length, evidence: 'given name' };
    }
    return best;
  }

  /** `في جنيف`: a place that some are called like, too. */
  function isWhere(at: number): boolean {
    return places.has(at) && gaps[at] === Gap.Space && /^[وف]?في$/.test(words.text[at - 1]!);
  }

  /** `ولاية` is no `ول` and a name. */
  function isWord(at: number): boolean {
    return (wordUses(knowledge, tokens, at) & (WordUse.PlaceHead | WordUse.PlaceWrap | WordUse.OrganizationHead)) !== 0;
  }

  function isGivenName(at: number): boolean {
    return gaps[at] === Gap.Space && (wordUses(knowledge, tokens, at) & WordUse.GivenName) !== 0;
  }

  /** What stands before a name that no title announces: a verb of speech, or where somebody is from. */
  function supportAt(at: number): number {
    if (at === 0 || gaps[at] !== Gap.Space) return 0;
    if ((senses[at - 1]! & Sense.Reporting) !== 0) return support.reporting;
    return modifiers.get(at - 1)?.type === 'nationality' ? support.nationality : 0;
  }

  /** `ابو …`, or a word that looks so much like a name that its list need not have it. */
  function startsLikeName(at: number, length: number, { to }: PersonName): boolean {
    if (length > 0) return false;
    const first = wordPoints(knowledge, tokens, at, 0, 0);
    const next = to - at > 1 ? wordPoints(knowledge, tokens, at + 1, 0, 1) : 0;
    return first >= 10 && next >= 10;
  }

  /** `مدير فيراري جان تود`: what some are called like, too, before a name. */
  function namesBehind({ to, confidence, type }: Candidate): boolean {
    return confidence > 0.9 && type !== 'nationality' && (known.has(to) || isGivenName(to));
  }

  /** Whether a name of something stands there as it is, or as what the title serves: `للوكالة …`. */
  function belongs({ start }: Candidate, word: number): boolean {
    return start === words.start[word] || words.text[word]!.startsWith('ل');
  }

  /** Where a name may begin behind a title that ends before word `at`. */
  function nameStart(at: number): number | undefined {
    const limit = at + farthest;
    let commas = 0;
    let head = -1;
    for (let word = at; word < Math.min(limit, words.text.length);) {
      const gap = gaps[word]!;
      if (gap === Gap.Comma || gap === Gap.Quote) {
        if (word === at || ++commas > 1) return undefined;
      } else if (gap !== Gap.Space) return undefined;
      const uses = wordUses(knowledge, tokens, word);
      const modifier = modifiers.get(word);
      const title = titleEnd(knowledge, tokens, word, 0);
      if (title > word) word = title;
      else if ((uses & (WordUse.GivenName | WordUse.Surname)) !== 0 && !(modifier && namesBehind(modifier)))
        return word;
      else if (modifier !== undefined && belongs(modifier, word)) word = modifier.to;
      else if (linking.has(words.text[word]!) && modifiers.has(word + 1) && gaps[word + 1] === Gap.Space) word++;
      else if (words.text[word]!.startsWith('ال') && !endsNames(tokens, word)) word++;
      else if ((uses & (WordUse.Everyday | WordUse.OrganizationHead)) !== 0 && !endsNames(tokens, word)) {
        if (commas > 0) return undefined;
        if ((uses & heads) !== 0) head = word;
        word++;
      } else if (word === head + 1 && head > 0) word++;
      else return commas > 0 ? undefined : word;
    }
    return undefined;
  }
};

const heads = WordUse.OrganizationHead | WordUse.WeakHead;

/** The words inside names that are known for sure, the first left out. */
function insideOf(found: readonly Candidate[]): Set<number> {
  const inside = new Set<number>();
  for (const { from, to, confidence, type } of found) {
    if (confidence < 0.9 || type === 'person') continue;
    for (let at = from + 1; at < to; at++) inside.add(at);
  }
  return inside;
}

/** `باسم`, `إلى`: words that join a title with an institution or a place. */
const linking = new Set('باسم بالنيابه الي لدي في عن من'.split(' '));

/** Whether a proclitic may stand before a person's name: no letter of the future, and something must be left. */
function maySplit(word: string, length: number): boolean {
  const last = word.charAt(length - 1);
  return last !== 'س' && word.length - length >= (last === 'ك' ? 4 : 3);
}

/** Below this nothing is said. */
const least = 0.3;

/** The probability that points stand for. */
function confidenceOf(points: number): number {
  return Math.min(0.97, 1 / (1 + 3 ** (-points / 10)));
}

function candidate(
  tokens: Tokens,
  from: number,
  clitics: number,
  to: number,
  evidence: string,
  confidence: number,
): Candidate {
  const start = startOf(tokens, from, clitics);
  return { start, end: tokens.words.end[to - 1]!, from, to, type: 'person', evidence, confidence };
}
