import { WordUse, type Knowledge } from '../knowledge/knowledge';
import type { Candidate, Recogniser } from './candidate';
import { doubtfulPlaces, longestNames } from './longest-names';
import { isProperWord } from './proper-words';
import { isBeside } from './beside';
import { endsNames, Gap, startOf, type Tokens } from './tokens';
import { titleEnd, wordUses } from './word-uses';

const confidences = { inside: 0.7, whole: 0.8, words: 0.55 } as const;

/** First words of names of places that go on with one word more: `بنت جبيل`, `عين الحلوة`. */
const compounds = new Set(
  'بنت بيت عين ام ابو تل دير كفر باب راس بير خان جبل وادي برج قصر شمال جنوب شرق غرب سيدي بني ذي مار سان سانت سانتا نيو لا لوس لاس بور بورت فورت كوم منيه ميت مجدل رام جسر مرج جب حوش اولاد اهل وسط'.split(
    ' ',
  ),
);

/** Places in Arabic script that the word before them announces (`بلدة …`), or that it belongs to (`مطار …`). */
export const headedPlaces: Recogniser = function* (tokens, found, knowledge) {
  const { words, clitics } = tokens;
  const names = longestNames(found);
  const doubtful = doubtfulPlaces(found);
  for (let at = 0; at < words.text.length; at++) {
    for (const length of clitics[at]!) {
      const uses = wordUses(knowledge, tokens, at, length);
      const place =
        (uses & WordUse.PlaceWrap) !== 0
          ? whole(at, length)
          : (uses & WordUse.PlaceHead) !== 0
            ? inside(at)
            : undefined;
      if (!place) continue;
      yield place;
      break;
    }
  }

  /** The name behind a head that is no part of it. What is known by itself needs none. */
  function inside(at: number): Candidate | undefined {
    const from = at + 1;
    if (tokens.gaps[from] !== Gap.Space || names.has(from) || !isNameLike(tokens, from, knowledge)) return undefined;
    let to = from + 1;
    const goesOn = tokens.gaps[to] === Gap.Space && to < words.text.length && !endsNames(tokens, to);
    if (goesOn && (compounds.has(words.text[from]!) || isProperWord(tokens, to, knowledge))) to++;
    else if (compounds.has(words.text[from]!)) return undefined;
    return placeOf(from, 0, to, confidences.inside);
  }

  /** The head with what follows: names, proper words, definite nouns. */
  function whole(at: number, length: number): Candidate | undefined {
    let to = at + 1;
    let proper = false;
    while (to < words.text.length && to - at <= 4 && tokens.gaps[to] === Gap.Space) {
      const name = names.get(to);
      if (name && name.start === words.start[to] && name.type !== 'nationality') {
        if (proper) break;
        proper = true;
        to = name.to;
      } else if (endsNames(tokens, to) || isBeside(words.text[to]!) || titleEnd(knowledge, tokens, to, 0) > to + 1)
        break;
      else if (/^ال\p{L}{3}/u.test(words.text[to]!)) {
        if (proper && to - at > 1 && !isAttribute(words.text[to]!)) break;
        if (!isEveryday(tokens, to, knowledge)) proper = true;
        to++;
      } else if (!proper && doubtful.has(to)) {
        proper = true;
        to = doubtful.get(to)!;
      } else if (!proper && (compounds.has(words.text[to]!) || isProperWord(tokens, to, knowledge))) {
        if (!compounds.has(words.text[to]!)) proper = true;
        to++;
      } else break;
    }
    if (!proper) return undefined;
    return placeOf(at, length, to, to - at > 1 ? confidences.whole : confidences.words);
  }

  function placeOf(from: number, clitics: number, to: number, confidence: number): Candidate {
    const start = startOf(tokens, from, clitics);
    return { start, end: words.end[to - 1]!, from, to, type: 'place', evidence: 'head', confidence };
  }
};

/** `الدولي` in `مطار بيروت الدولي`. */
function isAttribute(word: string): boolean {
  return /^ال(?:دولي|دوليه|عام|عامه|كبير|كبيره|اولمبي|وطني|وطنيه|مركزي|جامعي|عسكري|عسكريه|جويه|بحريه|صناعيه|جديد|جديده|قديم|قديمه|حدودي|تخصصي|اسلامي|حكومي|ملكي|بري|اكبر|كبري|اعلي)$/.test(
    word,
  );
}

/** A word behind a head that may be a name: no common word, with its article or without. */
function isNameLike(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  const word = tokens.words.text[at]!;
  if (compounds.has(word)) return true;
  if (/^ال\p{L}{3}/u.test(word)) return !isEveryday(tokens, at, knowledge);
  return isProperWord(tokens, at, knowledge);
}

function isEveryday(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if (endsNames(tokens, at)) return true;
  const uses =
    wordUses(knowledge, tokens, at) |
    (tokens.words.text[at]!.startsWith('ال') ? wordUses(knowledge, tokens, at, 2) : 0);
  return (uses & (WordUse.Everyday | WordUse.OrganizationHead | WordUse.WeakHead)) !== 0;
}
