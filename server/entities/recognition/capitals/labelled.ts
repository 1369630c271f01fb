import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import type { EntityType } from '../../entity';
import type { Candidate, Recogniser } from '../candidate';
import { lemmasOf } from '../inflections';
import { longestNames } from '../longest-names';
import { endsNames, Gap, isCapital, type Tokens } from '../tokens';
import { phraseEnd, usesOf, wordUses } from '../word-uses';
import { isIn } from './languages';
import { endWithPoint, isAbbreviation, legalFormEnd } from './legal-forms';
import { isAcronym, isAllCapitals } from './letters';
import { capitalsOf, isSentenceStart, type Capitals, type Run } from './runs';

const confidences = {
  label: 0.8,
  body: 0.72,
  phrase: 0.85,
  quoted: 0.76,
  alone: 0.56,
  pair: 0.78,
  camel: 0.6,
  club: 0.66,
  land: 0.82,
} as const;

/** More words than this, in quotes, are no name but what somebody said. */
const longestQuoted = 6;

/**
 * Organisations that are lists' own, and those that a word before them tells: `Госдума`, `die Firma Krause`, `diario "La
 * Capital"`, and how companies write themselves: `PhosAgro`.
 */
export const labelled: Recogniser = function* (tokens, found, knowledge) {
  if (isAllCapitals(tokens)) return;
  yield* bodies(tokens, found, knowledge);
  yield* quotedNames(tokens, found, knowledge);
  const line = capitalsOf(tokens, found, knowledge);
  for (const run of line.runs) {
    const known = line.names.get(run.from);
    if (run.title === undefined && !isOfAnother(known) && isBehindLabel(tokens, run, knowledge)) {
      yield organizationOf(tokens, run.from, endOf(tokens, run, knowledge), 'label', confidences.label);
    }
    const own = behindOwnLabel(tokens, run, knowledge);
    if (own !== undefined)
      yield organizationOf(tokens, own, endOf(tokens, { ...run, from: own }, knowledge), 'label', confidences.label);
    const land = run.title === undefined ? landIn(tokens, run, line) : undefined;
    if (land) yield organizationOf(tokens, land[0], land[1], 'land', confidences.land);
    const pair = pairIn(tokens, run);
    if (pair) yield organizationOf(tokens, pair[0], pair[1], 'ampersand', confidences.label);
    const club = clubIn(tokens, run, line, knowledge);
    if (club) yield organizationOf(tokens, club[0], club[1], 'club', confidences.club);
    for (let at = run.from; at < run.to; at++) {
      if (!line.names.has(at) && (isCamel(tokens, at) || isRussianBody(tokens, at))) {
        yield organizationOf(tokens, at, at + 1, 'spelling', confidences.camel);
      }
    }
  }
};

/** `Standard & Poor's`, `Johnson & Johnson`. */
function pairIn({ words, line, gaps }: Tokens, { from, to }: Run): [number, number] | undefined {
  for (let at = from + 1; at < to; at++) {
    if (!line.slice(words.end[at - 1], words.start[at]).includes('&')) continue;
    let [first, end] = [at - 1, at + 1];
    if (first > from && gaps[first] === Gap.Space) first--;
    if (words.text[end] === 's' && gaps[end] === Gap.Joint) end++;
    return [first, end];
  }
  return undefined;
}

/** What a company calls itself by what it does, in any language. */
const trade =
  /^(?:air|airlines?|airways|telecom|telekom|mobile|telefonica|radio|television|tv|energy|petroleum|oil|gas|steel|motors?|railways?|post|telefon|bank|media|online|sport|eurosport|power|insurance|capital|cement|tobacco|aerospace|aviation)$/;

/**
 * A company or a society of one land: `Air New Zealand`, `Portugal Telecom`, `Greenpeace Afrique`, and German ones that begin
 * with the adjective: `Schweizerische Mobiliar`.
 */
function landIn(
  tokens: Tokens,
  { from, to, nationFrom }: Run,
  { names, isTitleCase }: Capitals,
): [number, number] | undefined {
  const { words, gaps } = tokens;
  if (isTitleCase) return undefined;
  if (isIn(tokens, 'de') && nationFrom !== undefined && !isSentenceStart(tokens, nationFrom)) {
    return /(?:is|t)che[nrsm]?$/.test(words.text[from - 1]!) ? [nationFrom, to] : undefined;
  }
  if (to - from < 2 || to - from > 4) return undefined;
  const before = names.get(from);
  // `Telefónica de España`
  const isOf = /^(?:de|do|d)$/.test(words.text[from + 1]!) && names.get(from + 2)?.type === 'country';
  if (isOf && before?.type === 'organization' && before.to === from + 1 && isIn(tokens, 'fr', 'es', 'pt'))
    return [from, names.get(from + 2)!.to];

  for (let at = from + 1; at < to; at++) if (!isCapital(tokens, at) || gaps[at] !== Gap.Space) return undefined;
  const isLand = (name: Candidate | undefined) =>
    name !== undefined &&
    (name.type === 'country' || name.to - name.from > 1 || name.confidence > 0.9) &&
    (name.type === 'country' || name.type === 'place');
  const first = names.get(from);
  if (isLand(first) && first!.to === to - 1 && trade.test(words.text[to - 1]!)) return [from, to];
  const last = names.get(from + 1);
  if (last?.to !== to || !isLand(last)) return undefined;
  if (trade.test(words.text[from]!)) return [from, to];
  return first?.type === 'organization' && last.type === 'country' ? [from, to] : undefined;
}

/** `THW Kiel`: letters that no list has, and a town. */
function clubIn(
  tokens: Tokens,
  { from, to }: Run,
  { names }: Capitals,
  knowledge: Knowledge,
): [number, number] | undefined {
  if (to - from < 2 || !isAcronym(tokens, from) || names.has(from) || tokens.gaps[from + 1] !== Gap.Space)
    return undefined;
  const length = tokens.words.text[from]!.length;
  if (length < 2 || length > 4 || (wordUses(knowledge, tokens, from) & (WordUse.Title | WordUse.GivenName)) !== 0)
    return undefined;
  const town = names.get(from + 1);
  if (town !== undefined) return town.type === 'place' ? [from, town.to] : undefined;
  const isTown = tokens.words.text[from + 1]!.length > 3 && knowledge.towns.has([tokens.words.text[from + 1]!]);
  return isTown ? [from, from + 2] : undefined;
}

/** Institutions of the lists. */
function* bodies(tokens: Tokens, found: readonly Candidate[], knowledge: Knowledge): Generator<Candidate> {
  const { gaps, words } = tokens;
  const known = longestNames(found);
  for (let at = 0; at < words.text.length; at++) {
    if (!isCapital(tokens, at)) continue;
    const to = phraseEnd(knowledge, tokens, at, WordUse.Body);
    if (to === at || known.get(at)?.to === to) continue;
    const isFollowed = to < words.text.length && gaps[to] === Gap.Space;
    // `Bundesrat Moritz Leuenberger`
    if (isFollowed && (wordUses(knowledge, tokens, to) & WordUse.GivenName) !== 0) continue;
    yield organizationOf(tokens, at, to, 'institution', to - at > 1 ? confidences.phrase : confidences.body);
    at = to - 1;
  }
}

/** Something else is known by the name: a country, a person, and no town that a company may be called by. */
function isOfAnother(name: Candidate | undefined): boolean {
  return name !== undefined && (name.type === 'country' || name.type === 'nationality' || name.type === 'person');
}

/** `la seguradora Aliança do Brasil`, `organização britânica Halo Trust`. */
function isBehindLabel(tokens: Tokens, { from, to, nation }: Run, knowledge: Knowledge): boolean {
  const { gaps } = tokens;
  if (from === 0 || gaps[from] !== Gap.Space) return false;
  let at = from - 1;
  const isLabel = (usesInAnyForm(tokens, at, knowledge) & WordUse.LabelHead) !== 0;
  if (nation || (!isLabel && isAdjective(tokens, at))) at--;
  if (at < 0 || !gaps.slice(at + 1, from).every(gap => gap === Gap.Space)) return false;
  if (isCapital(tokens, at) && !isIn(tokens, 'de')) return false;
  if ((usesInAnyForm(tokens, at, knowledge) & WordUse.LabelHead) === 0) return false;
  // Russian puts those in quotes.
  if (isIn(tokens, 'ru') && to - from > 1 && /^\p{Script=Cyrillic}/u.test(tokens.words.text[from]!)) return false;
  if (tokens.words.text[from]!.length < 3 && to - from === 1) return false;
  const isGiven = (wordUses(knowledge, tokens, from) & WordUse.GivenName) !== 0;
  return !isGiven || !isIn(tokens, 'en', 'de', 'ru') || !isCapital(tokens, from + 1) || gaps[from + 1] !== Gap.Space;
}

/** `der Verband Astag`: in German the word before the name has a capital too, and is a part of the run. */
function behindOwnLabel(tokens: Tokens, { from, to, title }: Run, knowledge: Knowledge): number | undefined {
  const { gaps } = tokens;
  if (!isIn(tokens, 'de') || title !== undefined || to - from < 2 || gaps[from + 1] !== Gap.Space) return undefined;
  if (!isCapital(tokens, from + 1) || (usesInAnyForm(tokens, from, knowledge) & WordUse.LabelHead) === 0)
    return undefined;
  return (wordUses(knowledge, tokens, from + 1) & WordUse.GivenName) === 0 ? from + 1 : undefined;
}

function isAdjective(tokens: Tokens, at: number): boolean {
  return (
    isIn(tokens, 'fr', 'es', 'pt') && /(?:es|esa|ais|aise|ano|ana|ain|aine|ao|a|co|ca)$/.test(tokens.words.text[at]!)
  );
}

/** Where the name ends: a title or somebody named behind it is no part of it. */
function endOf(tokens: Tokens, { from, to }: Run, knowledge: Knowledge): number {
  for (let at = from + 1; at < to; at++) {
    const legal = legalFormEnd(tokens, at, knowledge);
    if (legal > at) return legal;
    if (isCapital(tokens, at)) continue;
    const isAnd = /^(?:and|et|und|y|e|и|ve)$/.test(tokens.words.text[at]!);
    const isPerson = (wordUses(knowledge, tokens, at + 1) & WordUse.GivenName) !== 0;
    if (isAnd || isPerson || (wordUses(knowledge, tokens, at) & WordUse.Particle) === 0) return at;
  }
  return to;
}

/** `PhosAgro`, `TotalEnergies`: a capital inside, and none of those that people have: `MacCormack`, `O’Neill`. */
function isCamel({ line, words }: Tokens, at: number): boolean {
  const text = line.slice(words.start[at], words.end[at]);
  return (
    /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u.test(text) &&
    !/^(?:Ma?c|Fitz|De|Di|Da|Du|Le|La|Van|Von|Mc|San|Al|El|Bin|Ab|Ap)\p{Lu}/u.test(text)
  );
}

/** `Росморречфлота`, `Минсельхоз`: Russian names of authorities are put together. */
function isRussianBody(tokens: Tokens, at: number): boolean {
  return isIn(tokens, 'ru') && russianBody.test(tokens.words.text[at]!);
}

const russianBody =
  /^(?:рос|мин|гос|глав|обл|гор)\p{L}{0,8}(?:надзор|флот|хоз|лес|стат|банк|строи|транс|энерго|здрав|юст|фин|труд|спорт|реестр|архив|недр|экспорт|имуществ|комитет|план|совет|суд|прокуратур|издат|кино|техник|нефт|газ|связ|печат|образовани|науки|торг|автодор|водоканал|гвардия)\p{L}{0,3}$/u;

const opens = /["“«„»'‘]\s?$/u;
const closes = /^\s?["”»“«'’]/u;

/** Names in quotes, by the word before them; in Russian also those without one. */
function* quotedNames(tokens: Tokens, found: readonly Candidate[], knowledge: Knowledge): Generator<Candidate> {
  const { words, line } = tokens;
  if (!/["“”«»„]/u.test(line)) return;
  const known = longestNames(found);
  for (let at = 0; at < words.text.length; at++) {
    if (!opens.test(line.slice(Math.max(0, words.start[at]! - 2), words.start[at])) || !isCapital(tokens, at)) continue;
    const to = closing(tokens, at);
    if (to === undefined) continue;
    const form = formBefore(tokens, at, knowledge);
    if (form !== undefined) {
      const close = words.end[to - 1]! + 1;
      const span = organizationOf(tokens, form, to, 'quoted', 0.9);
      yield { ...span, end: Math.min(line.length, close) };
      continue;
    }
    const type = typeBefore(tokens, at, to, knowledge);
    if (type !== undefined && known.get(at)?.to !== to) {
      const isPair = to - at > 1 && to - at < 4;
      const confidence = type !== 'alone' ? confidences.quoted : isPair ? confidences.pair : confidences.alone;
      yield { ...organizationOf(tokens, at, to, 'quoted', confidence), type: type === 'alone' ? 'organization' : type };
    }
    at = to - 1;
  }
}

/** Where the quotation that begins at a word ends, if it is short and holds nothing but words. */
function closing({ words, gaps, line }: Tokens, at: number): number | undefined {
  for (let to = at + 1; to <= Math.min(words.text.length, at + longestQuoted); to++) {
    const end = words.end[to - 1]!;
    if (closes.test(line.slice(end, end + 2))) return to;
    if (gaps[to] !== Gap.Space && gaps[to] !== Gap.Joint) return undefined;
  }
  return undefined;
}

/** `ООО «Сибирьподводстрой»`, `ФК "Зенит"`: the letters before the quotes belong to the name. */
function formBefore(tokens: Tokens, at: number, knowledge: Knowledge): number | undefined {
  const { words, line, gaps } = tokens;
  if (at === 0 || gaps[at] !== Gap.Quote || !isIn(tokens, 'ru')) return undefined;
  const text = line.slice(words.start[at - 1], words.end[at - 1]);
  if (!/^\p{Lu}{2,4}$/u.test(text) || !/^\s["«„“]$/u.test(line.slice(words.end[at - 1], words.start[at])))
    return undefined;
  const isForm = forms.has(text) || (wordUses(knowledge, tokens, at - 1) & WordUse.OrganizationHead) !== 0;
  return isForm ? at - 1 : undefined;
}

/** What stands for the kind of a company or club in Russian. */
const forms = new Set([
  'ООО',
  'ОАО',
  'ПАО',
  'ЗАО',
  'АО',
  'ТОО',
  'ОДО',
  'АКБ',
  'КБ',
  'ИК',
  'НК',
  'ГК',
  'УК',
  'СК',
  'ТД',
  'НПО',
  'ФК',
  'ХК',
  'БК',
  'ВК',
  'МФК',
  'ГУП',
  'МУП',
  'ФГУП',
  'АНО',
  'НКО',
  'СП',
  'ТК',
  'ИА',
  'РИА',
  'ЧОП',
  'АК',
  'НП',
  'ДК',
]);

function typeBefore(tokens: Tokens, at: number, to: number, knowledge: Knowledge): EntityType | 'alone' | undefined {
  const { words, gaps, line } = tokens;
  if (at > 0 && gaps[at] === Gap.Quote && !isSpeech(tokens, at, to, knowledge)) {
    // `la revista semanal «Nature»`
    for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
      const uses = usesInAnyForm(tokens, before, knowledge);
      if ((uses & WordUse.WorkHead) !== 0) return 'work';
      if ((uses & WordUse.EventHead) !== 0) return 'event';
      if ((uses & (WordUse.LabelHead | WordUse.OrganizationHead)) !== 0) return 'organization';
      if ((uses & (WordUse.PlaceHead | WordUse.PlaceWrap)) !== 0) return 'place';
      if (gaps[before] !== Gap.Space || isCapital(tokens, before)) break;
    }
  }
  if (isIn(tokens, 'tr') && /^["”»]?\S*\s/u.test(line.slice(words.end[to - 1], words.end[to - 1]! + 12))) {
    const uses = usesInAnyForm(tokens, behindEnding(tokens, to), knowledge);
    if ((uses & WordUse.WorkHead) !== 0) return 'work';
    if ((uses & (WordUse.LabelHead | WordUse.OrganizationHead)) !== 0) return 'organization';
  }
  if (!isIn(tokens, 'ru')) return undefined;
  const last = line.slice(words.end[to - 1], words.end[to - 1]! + 4);
  // `«Все вернулись», —`: somebody says it.
  if (/^\s?["”»][,.]?\s?[,—–-]/u.test(last) && to - at > 1 && !isName(tokens, at, to, knowledge)) return undefined;
  return isName(tokens, at, to, knowledge) ? 'alone' : undefined;
}

/** Three words and more, most of them small: somebody says them. */
function isSpeech(tokens: Tokens, from: number, to: number, knowledge: Knowledge): boolean {
  if (to - from < 3 || isIn(tokens, 'ru')) return false;
  let small = 0;
  for (let at = from + 1; at < to; at++) {
    if (!isCapital(tokens, at) && (wordUses(knowledge, tokens, at) & WordUse.Particle) === 0) small++;
  }
  return small * 2 >= to - from - 1 && small > 1;
}

/** Words in quotes that are no sentence. */
function isName(tokens: Tokens, from: number, to: number, knowledge: Knowledge): boolean {
  for (let at = from; at < to; at++) {
    if (endsNames(tokens, at) && tokens.words.text[at]!.length > 1) return false;
  }
  return to - from < 4 && (wordUses(knowledge, tokens, from) & WordUse.Opener) === 0;
}

/** `"Yunus Emre Oratoryosu"nu çaldı`: the word behind the ending. */
function behindEnding({ gaps }: Tokens, to: number): number {
  return gaps[to] === Gap.Quote || gaps[to] === Gap.Space ? to : to + 1;
}

/** What the lists say of a word, or of the form that stands in them. */
function usesInAnyForm(tokens: Tokens, at: number, knowledge: Knowledge): number {
  const uses = wordUses(knowledge, tokens, at);
  if (uses !== 0 || at >= tokens.words.text.length) return uses;
  return lemmasOf(tokens, at).reduce((sum, lemma) => sum | usesOf(knowledge, lemma, 0, tokens.language), 0);
}

function organizationOf(tokens: Tokens, from: number, to: number, evidence: string, confidence: number): Candidate {
  const { start } = tokens.words;
  const end = endWithPoint(tokens, to, to - from > 1 && isAbbreviation(tokens, to - 1, to));
  return { start: start[from]!, end, from, to, type: 'organization', evidence, confidence };
}
