import { Sense } from '../../../locales/lexicon';
import { wordUseBits, WordUse, type Knowledge } from '../../knowledge/knowledge';
import { listedLanguages } from '../../knowledge/knowledge';
import { Gap, type Tokens } from '../tokens';
import { titleEnd, wordUses } from '../word-uses';

/** What the words of a line in Persian or Urdu are. The arrays run side by side with the tokens. */
export interface WordKinds {
  /** Bits of `WordUse`: those of the language's own lists, and names of any language. */
  readonly uses: readonly number[];
  /** The index after the title that begins at a word; the word's own where none does. */
  readonly titles: readonly number[];
}

const cache = new WeakMap<Tokens, WordKinds>();

/** The kinds of all words of a line. */
export function wordKinds(tokens: Tokens, knowledge: Knowledge): WordKinds {
  let kinds = cache.get(tokens);
  if (!kinds) {
    const { text } = tokens.words;
    kinds = {
      uses: text.map((_, at) => usesOf(tokens, at, knowledge)),
      titles: text.map((_, at) => titleEnd(knowledge, tokens, at, 0)),
    };
    cache.set(tokens, kinds);
  }
  return kinds;
}

const people = WordUse.GivenName | WordUse.CommonGivenName | WordUse.Surname;
const times = Sense.Month | Sense.Weekday;

function usesOf(tokens: Tokens, at: number, knowledge: Knowledge): number {
  const { words, senses, language } = tokens;
  const word = words.text[at]!;
  if (/^\d/.test(word)) return WordUse.Stop;
  const own = ownUses(knowledge, word, language);
  const names = wordUses(knowledge, tokens, at) & people;
  let uses = own | names;
  if ((senses[at]! & times) !== 0 && names === 0) uses |= WordUse.Stop;
  if ((uses & (WordUse.Stop | WordUse.Everyday)) !== 0) return uses;
  if (names === 0 && isCompound(word, rest => ownUses(knowledge, rest, language, true)))
    return uses | WordUse.GivenName;
  if (listedLanguages[language] === 'fa' && names === 0)
    uses |= formOf(word, stem => ownUses(knowledge, stem, language));
  return uses;
}

/** Folded first and last parts of given names that are written as one word: `سیدکاظم`, `قدرت‌الله`. */
const [firsts, lasts] = [
  /^(?:سيد|مير|امير|محمد|علي|غلام|حاجي|عبدال|بي بي|گل|شاه)(?=\p{L}{3})/u,
  /(?:علي|حسين|حسن|رضا|الله|الدين|محمد|احمد|عباس|جان)$/u,
];

function isCompound(word: string, usesOf: (part: string) => number): boolean {
  if (word.length < 6) return false;
  if (/^\p{L}{2,}(?:الله|الدين)$/u.test(word)) return true;
  return [firsts, lasts].some(part => {
    const rest = word.replace(part, '');
    return rest.length < word.length && rest.length > 2 && (usesOf(rest) & WordUse.GivenName) !== 0;
  });
}

/** What the language's own lists say of a folded word, and those of any language where `alsoCommon` is set. */
function ownUses(knowledge: Knowledge, word: string, language: number, alsoCommon = false): number {
  let uses = 0;
  for (const value of knowledge.words.valuesOfWord(word, 0) ?? []) {
    const own = value >>> wordUseBits;
    if (own === language + 1 || (alsoCommon && own === 0)) uses |= value & (2 ** wordUseBits - 1);
  }
  return uses;
}

/** Folded endings of Persian nouns and verbs: plurals, pronouns, the indefinite, degrees, persons. */
const endings = 'هايي هايشان هايش هاي ها اي ي ان ات ش شان م مان ترين تر اند ام ايم يم ند ه هاند هاي هايم انه'
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** Whether a Persian word is a form of a listed one; verbs in the present tell themselves. */
function formOf(word: string, usesOfStem: (stem: string) => number): number {
  if (/^ن?مي(?!ر|ل|ن|ث|ش)\p{L}{2}/u.test(word) || /(?:شدهاند|كردهاند|دهاند|تهاند)$/u.test(word)) return WordUse.Stop;
  const verb = /^(?:ب|ن)(?=\p{L}{3})/u;
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < (ending.length > 2 ? 2 : 3)) continue;
    const stem = usesOfStem(word.slice(0, -ending.length));
    if ((stem & (WordUse.Everyday | WordUse.Stop | heads)) !== 0) return WordUse.Everyday;
  }
  if (verb.test(word) && (usesOfStem(word.slice(1)) & WordUse.Stop) !== 0) return WordUse.Stop;
  return 0;
}

const heads = WordUse.OrganizationHead | WordUse.PlaceHead | WordUse.PlaceWrap | WordUse.Title;

/** Whether a name may go on from the word before to word `at`. */
export function isJoined({ gaps, words }: Tokens, at: number): boolean {
  return at < words.text.length && (gaps[at] === Gap.Space || gaps[at] === Gap.Joint);
}
