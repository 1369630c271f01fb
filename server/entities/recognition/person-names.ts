import { Sense } from '../../locales/lexicon';
import { WordUse, type Knowledge } from '../knowledge/knowledge';
import { endsNames, Gap, type Tokens } from './tokens';
import { isDerived } from './arabic-derivation';
import { hasWordUse, titleEnd, usesOf, wordUses } from './word-uses';

/** A person's name as far as its words tell. */
export interface PersonName {
  /** Index after its last word. */
  readonly to: number;
  /** What speaks for it, in points: ten of them make it three times as likely. */
  readonly points: number;
}

/** What is known around a name, by the first words. */
export interface NamesAround {
  /** Where names end that are known in full: behind one nothing but listed names goes on, and before one stands nothing else. */
  readonly known: ReadonlyMap<number, number>;
  /** Family names of known people: no name of two words goes on with one. */
  readonly families: ReadonlySet<number>;
  /** Names of places that are sure: only behind a given name one may be somebody's. */
  readonly places: ReadonlySet<number>;
}

/** How many words a name has at most. */
const longest = 6;

/** Words inside names that are nobody's name alone: son of, father of, house of, van, de. */
const particles = new Set(
  'بن ابن بنت ابو ابي ابا ام ال عبد ولد بو فان فون دي دو دا لو لا مك ماك سان ذو بني دير دوس داس اوف ديل لي'.split(' '),
);

/** Those of them that a name can begin with. */
const opening = new Set('ابو ابن عبد ام بن بو دي لو فان سان ماك مك'.split(' '));

/** Whether a folded word opens a name that goes on: `ابو`. */
export function opensName(word: string): boolean {
  return opening.has(word);
}

/** The points of what is known of a word. */
const points = {
  given: 30,
  surname: 26,
  /** A given name that is also a word: much as the last of a name, little as its first. */
  weakFirst: 12,
  weakNext: 18,
  everyday: -32,
  /** `الموسوي`: a family name by origin or profession, but adjectives look the same. */
  nisba: 14,
  article: -8,
  proclitics: -8,
  joint: 12,
  news: -16,
  /** Behind a given name stands a family name, unless the word is a common one. */
  afterGiven: 22,
  afterSurname: 12,
  /** Most words with the article that stand behind a given name are family names: `الغريب`. */
  familyAfterGiven: 40,
  /** A common word with an ending: `قوله`, `هدفين`. */
  form: -20,
  /** `وساديو`, `للنادي`: the word begins with a conjunction or a preposition, and something new. */
  conjunction: -24,
  preposition: -32,
} as const;

/** What a letter pattern alone can say. */
const likenessLimit = 18;

/** A word that says less than this against a name may stand inside one. */
const bridge = -14;

/** A word with so many points of likeness is a name by its letters alone. */
const likeName = 10;

/** What speaks against a name anywhere, before its words are looked at. */
const prior = -26;

/**
 * The name that begins at word `at` without `clitics` folded units, in Arabic script: as many words as together speak best
 * for a name.
 *
 * @param support points of what stands before it: a title, a verb of speech
 */
export function personNameAt(
  knowledge: Knowledge,
  tokens: Tokens,
  at: number,
  clitics: number,
  support: number,
  { known, families, places }: NamesAround,
): PersonName | undefined {
  const { words, gaps } = tokens;
  let sum = prior + support;
  let best: PersonName | undefined;
  let open = false;
  let hasListed = false;
  for (let word = at; word < words.text.length && word - at < longest; word++) {
    const gap = gaps[word]!;
    if (word > at && gap !== Gap.Space && gap !== Gap.Joint) break;
    const isFirst = word === at;
    if (/^\d/.test(words.text[word]!)) break;
    const isListed = (wordUses(knowledge, tokens, word, isFirst ? clitics : 0) & listed) !== 0;
    if (word >= (known.get(at) ?? Infinity) && (!isListed || families.has(word))) break;
    if (!isFirst && !hasListed && (known.has(word) || places.has(word))) break;
    hasListed ||= isListed;
    const text = isFirst ? words.text[word]!.slice(clitics) : words.text[word]!;
    if (particles.has(text) && (isFirst ? opening.has(text) : true) && goesOn(tokens, word + 1)) {
      open = true;
      continue;
    }
    const isFamily = !isFirst && families.has(word) && pointsBehind(knowledge, tokens, word - 1) === points.afterGiven;
    const said = isFamily ? points.surname : wordPoints(knowledge, tokens, word, isFirst ? clitics : 0, word - at);
    const isEnd = endsName(knowledge, tokens, word, isFirst ? clitics : 0);
    if (isEnd && !(open && said > bridge)) break;
    if (isFirst && said < 0) return undefined;
    sum += open ? Math.max(said, 4) : said;
    if (said <= bridge && !open) break;
    open = false;
    if (!best || sum > best.points) best = { to: word + 1, points: sum };
  }
  return best;
}

const listed = WordUse.GivenName | WordUse.Surname;

/** Common words, and those that open other names. */
const notNames =
  WordUse.Everyday | WordUse.OrganizationHead | WordUse.WeakHead | WordUse.Body | WordUse.PlaceHead | WordUse.PlaceWrap;
const people = WordUse.GivenName | WordUse.CommonGivenName | WordUse.Surname;

/** `لوكالة`, `وحسين`: a proclitic and a word that is known by itself. */
function beginsNew(knowledge: Knowledge, tokens: Tokens, at: number): boolean {
  const text = tokens.words.text[at]!;
  return tokens.clitics[at]!.some(length => {
    if (length === 0 || text.length - length < 3) return false;
    const uses = wordUses(knowledge, tokens, at, length);
    if ((uses & notNames) !== 0) return true;
    if ((uses & people) === 0) return false;
    return /^[وف]/.test(text) || (text.length - length > 3 && knowledge.likeness.of(text) < likeName);
  });
}

/** What word `at` says for the next one to be a part of the same name. */
function pointsBehind(knowledge: Knowledge, tokens: Tokens, at: number): number {
  if (hasWordUse(knowledge, tokens, at, WordUse.GivenName | WordUse.CommonGivenName)) return points.afterGiven;
  if (tokens.words.text[at - 1] === 'عبد') return points.afterGiven;
  return hasWordUse(knowledge, tokens, at, WordUse.Surname) ? points.afterSurname : 0;
}

function goesOn({ words, gaps }: Tokens, word: number): boolean {
  return word < words.text.length && (gaps[word] === Gap.Space || gaps[word] === Gap.Joint);
}

/** How much word `at` without `clitics` folded units speaks for a person's name. */
export function wordPoints(knowledge: Knowledge, tokens: Tokens, at: number, clitics: number, place: number): number {
  const word = tokens.words.text[at]!;
  const text = clitics === 0 ? word : word.slice(clitics);
  const uses = wordUses(knowledge, tokens, at, clitics);
  const isFirst = place === 0;
  const cost = (clitics > 0 ? points.proclitics : 0) + (!isFirst && tokens.gaps[at] === Gap.Joint ? points.joint : 0);
  if (text === 'علي' && !isAli(tokens, at, clitics)) return points.preposition;
  if ((uses & WordUse.GivenName) !== 0) return points.given + cost;
  if ((uses & WordUse.Surname) !== 0) return points.surname + cost;
  if ((uses & WordUse.CommonGivenName) !== 0) {
    if (place > 1 && /^ال\p{L}{3}/u.test(tokens.words.text[at - 1]!)) return points.form;
    return (isFirst ? points.weakFirst : points.weakNext) + cost;
  }
  const before = isFirst ? 0 : pointsBehind(knowledge, tokens, at - 1);
  if (text === 'الله' && !isFirst) return points.given;
  if (isAdverb(tokens, at)) return points.everyday;
  if ((uses & notNames) !== 0 || titleEnd(knowledge, tokens, at, clitics) > at) {
    const isFamily = text.startsWith('ال') && !isFirst && isGivenAlone(knowledge, tokens, at - 1);
    return points.everyday + cost + (isFamily ? points.familyAfterGiven : text.startsWith('ال') ? before : 0);
  }
  if (clitics === 0 && beginsNew(knowledge, tokens, at)) return points.preposition;
  const news = (tokens.senses[at]! & (Sense.News | Sense.Opener)) !== 0 ? points.news : 0;
  const like = text.length < 3 ? -4 : knowledge.likeness.of(text);
  // Behind a given name a family name made of an Arabic word is as likely as any.
  const least = before > 0 ? -likenessLimit / 2 : -likenessLimit;
  if (!isFirst && isFormOf(knowledge, tokens, at, place > 1)) return points.form + news + cost;
  const limited = Math.max(least, Math.min(likenessLimit, like));
  if (/^لل|^[بكل]ال|^[وف](?:ال|لل|ب|ل)/.test(text)) return points.preposition;
  const conjunction = text.startsWith('و') && !isForeign(knowledge, text, before) ? points.conjunction - before : 0;
  if (isFirst) return limited + (text.startsWith('ال') ? points.article * 2 : 0) + news + cost + conjunction;
  if (verb.test(text)) return points.news + limited / 2;
  if (!text.startsWith('ال') || text.length < 5) return limited + before + news + cost + conjunction;
  const nisba = text.endsWith('ي') ? points.nisba : points.article;
  return limited / 2 + nisba + before + news + cost;
}

/** `ويتفيلد` behind a given name: its first letter makes it likelier that it is a name. */
function isForeign({ likeness }: Knowledge, text: string, before: number): boolean {
  return before === points.afterGiven && likeness.of(text) - Math.max(likeness.of(text.slice(1)), 0) > likeName;
}

/** A given name that can be nothing else. */
function isGivenAlone(knowledge: Knowledge, tokens: Tokens, at: number): boolean {
  const uses = hasWordUse(knowledge, tokens, at, WordUse.GivenName);
  return uses && !tokens.words.text[at]!.startsWith('ال') && !hasWordUse(knowledge, tokens, at, WordUse.Surname);
}

/** Folded possessive pronouns, alone and behind the ending of the feminine. */
const pronouns = ['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'ته', 'تها', 'تهم'] as const;
/** Folded endings of nouns and verbs: the dual, the plural, the accusative, persons. Names of other peoples end in them too. */
const endings = [...pronouns, 'ا', 'ين', 'ان', 'ون', 'ات', 'ت', 'وا'] as const;

/** So few letters are as well a name. */
const shortestForm = 4;

/** Whether word `at`, which no list has, is a common word with another ending, behind `ف`, or derived from one. */
function isFormOf(knowledge: Knowledge, { language, line, words }: Tokens, at: number, hasName: boolean): boolean {
  const word = words.text[at]!;
  const isEveryday = (stem: string) =>
    stem.length > 2 && (usesOf(knowledge, stem, 0, language) & WordUse.Everyday) !== 0;
  if (isDerived(word, isEveryday)) return true;
  if (line.charAt(words.end[at]! - 1) === 'ة') return false;
  const isWithEnding = (text: string, all: readonly string[]) =>
    all.some(ending => {
      if (!text.endsWith(ending) || text.length <= shortestForm) return false;
      const stem = text.slice(0, -ending.length);
      // Before a pronoun the feminine is written with a teh.
      return isEveryday(stem) || (ending.length > 1 && ending.startsWith('ت') && isEveryday(`${stem}ه`));
    });
  if (!hasName) return isWithEnding(word, pronouns);
  if (isWithEnding(word, endings)) return true;
  return word.startsWith('ف') && word.length > 4 && (isEveryday(word.slice(1)) || isWithEnding(word.slice(1), endings));
}

/** `ضاحكاً`: written with the ending of adverbs. */
function isAdverb({ line, words }: Tokens, at: number): boolean {
  return /\u064b.?$/u.test(line.slice(words.end[at]! - 2, words.end[at]! + 1).trimEnd());
}

/** Words that no name holds, unless they are names as they are written there. */
function endsName(knowledge: Knowledge, tokens: Tokens, at: number, clitics: number): boolean {
  if (isAli(tokens, at, clitics)) return false;
  if (!endsNames(tokens, at)) {
    const title = clitics === 0 ? titleEnd(knowledge, tokens, at, 0) : at;
    return title > at + 1 || (title > at && tokens.words.text[at]!.startsWith('ال'));
  }
  return (wordUses(knowledge, tokens, at, clitics) & (WordUse.GivenName | WordUse.Surname)) === 0 || clitics > 0;
}

/** Verbs in the present, by their shape. */
const verb = /^[لس]?[يت]\p{L}{3}(?:ون|ان)?$/u;

/** `علي` is a name where it has its dots, and a preposition (`على`) where it has none: folding levels the two. */
function isAli({ line, words }: Tokens, at: number, clitics: number): boolean {
  return words.text[at]!.slice(clitics) === 'علي' && line.charAt(words.end[at]! - 1) === 'ي';
}
