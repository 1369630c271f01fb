import { entityTypes, type EntityType } from './entity';
import { Established } from './established';
import { listedLanguages, WordUse, type Knowledge } from './knowledge/knowledge';
import { isRefused, readingsOf, type Candidate } from './recognition/candidate';
import { isLower } from '../text/characters';
import { endsNames, formsOf, Gap, startOf, type Tokens } from './recognition/tokens';
import { hasWordUse, titleEnd } from './recognition/word-uses';
import { resolve, threshold } from './resolve';
import { initialsOf, soundOf } from './sound';

/** What the recognisers have found in one line. */
export interface FoundLine {
  readonly tokens: Tokens;
  readonly candidates: readonly Candidate[];
  /** What holds of them by the line alone. */
  readonly likely: readonly Candidate[];
  /** How many of its words speak of sport. */
  readonly sportWords: number;
}

/** A mention in a line, and whom it means. */
export interface Resolved {
  readonly candidate: Candidate;
  readonly key: string;
  readonly name: string;
  readonly entity: number | undefined;
}

/** One person as an article names them. */
interface Person {
  readonly key: string;
  entity: number | undefined;
  /** The fullest name. */
  name: string;
  words: number;
}

/**
 * Who is who in one article: short names go to the full name, wherever in the article it stands, and spellings that
 * sound alike are one.
 *
 * @returns the mentions of each line, in the order of the text
 */
export function resolveArticle(found: readonly FoundLine[], knowledge: Knowledge): Resolved[][] {
  const lines = isAboutSport(found) ? found.map(withTeams) : found;
  const people = new People();
  const entities = new Set<number>();
  const established = new Established();
  for (const { tokens, likely } of lines) {
    for (const candidate of likely) {
      if (candidate.entity !== undefined && !candidate.short) entities.add(candidate.entity);
      if (candidate.type === 'person' && candidate.to - candidate.from > 1) people.add(candidate, tokens);
      if (isInCapitals(tokens)) established.add(candidate, tokens, knowledge);
    }
  }
  const resolved = lines.map(({ tokens, candidates, likely }) => {
    const shorts = shortNamesOf(tokens, people, knowledge);
    const again = isInCapitals(tokens) && !established.isEmpty ? established.in(tokens, knowledge) : [];
    if (
      again.length === 0 &&
      shorts.length === 0 &&
      !candidates.some(({ short, entity }) => short && entities.has(entity!))
    ) {
      return likely.map(candidate => describe(candidate, tokens, people));
    }
    const named = new Set(shorts.map(({ from }) => from));
    const lifted = candidates.flatMap(candidate => {
      if (!candidate.short) return [candidate];
      if (entities.has(candidate.entity!)) return [{ ...candidate, confidence: 0.9 }];
      // Whom the article names is meant, and nobody else of that name.
      return candidate.type === 'person' && named.has(candidate.from) ? [] : [candidate];
    });
    const ends = new Map(shorts.map(({ end, from }) => [end, from]));
    return likelyOf([...lifted.map(each => withShort(each, ends)), ...shorts, ...again]).map(candidate =>
      describe(candidate, tokens, people),
    );
  });
  return withFullNames(resolved);
}

/** Languages of which `Established` knows how they write names. */
function isInCapitals({ language }: Tokens): boolean {
  return withCapitals.has(listedLanguages[language]!);
}

const withCapitals: ReadonlySet<string> = new Set(['en', 'fr', 'de', 'es', 'pt', 'tr', 'ru']);

function wordsIn(name: string): number {
  return name.split(/\s+/u).length;
}

/** Each with the longest name that the article has for the same. */
function withFullNames(lines: readonly Resolved[][]): Resolved[][] {
  const names = new Map<string, string>();
  for (const { key, name } of lines.flat()) {
    const other = names.get(key);
    if (other === undefined || (name.length > other.length && wordsIn(name) > wordsIn(other))) names.set(key, name);
  }
  return lines.map(line =>
    line.map(each => {
      const name = names.get(each.key)!;
      return name === each.name ? each : { ...each, name };
    }),
  );
}

/** From here on, in words of an article and as a part of all its words, it is about sport. */
const sport = { words: 6, share: 0.04 } as const;

function isAboutSport(lines: readonly FoundLine[]): boolean {
  const words = lines.reduce((sum, { sportWords }) => sum + sportWords, 0);
  const all = lines.reduce((sum, { tokens }) => sum + tokens.words.text.length, 0);
  return words >= sport.words && words > all * sport.share;
}

/** In reports about sport teams are likelier than what they are called by, unless something stands there. */
function withTeams(line: FoundLine): FoundLine {
  const { tokens } = line;
  const candidates = line.candidates.map(candidate => {
    if (!candidate.inSport || isWhere(candidate, tokens)) return candidate;
    return { ...candidate, confidence: teamInSport };
  });
  return { ...line, candidates, likely: likelyOf(candidates) };
}

const teamInSport = 0.97;

/** `في ليفربول`, `بليفربول`: there. */
function isWhere({ from, start }: Candidate, { words, gaps }: Tokens): boolean {
  if (start > words.start[from]! && words.text[from]!.startsWith('ب')) return true;
  return from > 0 && gaps[from] === Gap.Space && whereWord.test(words.text[from - 1]!);
}

const whereWord = /^[وف]?(?:في|ب?مدينه)$/;

function isSure({ confidence }: Candidate): boolean {
  return confidence >= threshold;
}

/** The candidates of a line that hold, in the order of the text. */
export function likelyOf(candidates: readonly Candidate[]): Candidate[] {
  return resolve(merged(candidates)).filter(isSure);
}

/** Candidates of the same span are one: they strengthen each other, and what one knows the other takes. */
function merged(candidates: readonly Candidate[]): Candidate[] {
  const spans = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { start, end, type } = candidate;
    const key = (start * longestSpan + end - start) * entityTypes.length + entityTypes.indexOf(type);
    const other = spans.get(key);
    if (!other) {
      spans.set(key, candidate);
      continue;
    }
    const [best, rest] = candidate.confidence > other.confidence ? [candidate, other] : [other, candidate];
    const entity = best.entity ?? rest.entity;
    const role = best.role ?? rest.role;
    spans.set(key, {
      ...best,
      ...(entity === undefined ? {} : { entity }),
      ...(role === undefined ? {} : { role }),
      confidence: Math.min(0.99, best.confidence + (1 - best.confidence) * rest.confidence * 0.5),
    });
  }
  return [...spans.values()];
}

/** No name has so many units. */
const longestSpan = 2 ** 16;

/**
 * A likely name that ends with that of somebody who is known in the article names them in full.
 * @param shorts the first words of short names by their ends
 */
function withShort(candidate: Candidate, shorts: ReadonlyMap<number, number>): Candidate {
  const { type, from, to, confidence, end } = candidate;
  if (type !== 'person' || to - from < 2 || confidence < likely) return candidate;
  return (shorts.get(end) ?? 0) > from ? { ...candidate, confidence: Math.max(confidence, 0.85) } : candidate;
}

const likely = 0.4;

/** What has been found in a line for the same family names stays with it. */
const shortNamesIn = new WeakMap<
  Tokens,
  { readonly names: string; readonly knowledge: Knowledge; readonly found: readonly Candidate[] }
>();

function shortNamesOf(tokens: Tokens, people: People, knowledge: Knowledge): readonly Candidate[] {
  const { names } = people;
  const known = shortNamesIn.get(tokens);
  if (known?.names === names && known.knowledge === knowledge) return known.found;
  const found = [...shortNames(tokens, people, knowledge)].filter(short => !isRefused(short, tokens, knowledge));
  shortNamesIn.set(tokens, { names, knowledge, found });
  return found;
}

function* shortNames(tokens: Tokens, people: People, knowledge: Knowledge): Generator<Candidate> {
  if (people.size === 0) return;
  const { words, clitics, gaps } = tokens;
  for (let at = 0; at < words.text.length; at++) {
    for (const length of clitics[at]!) {
      const bare = words.text[at]!.slice(length);
      if (prefixes.has(bare) && gaps[at + 1] === Gap.Space && people.short(bare + words.text[at + 1]!)) {
        yield shortName(at, at + 2, length, confidences.short);
        break;
      }
      if (!people.mayBegin(words.text[at]!.charCodeAt(length))) continue;
      if (!formsOf(words.text[at]!, length).some(form => people.short(form))) continue;
      if (endsNames(tokens, at) && length === 0) continue;
      if (!mayBeName(tokens, at)) continue;
      const common =
        hasWordUse(knowledge, tokens, at, WordUse.CommonGivenName) || titleEnd(knowledge, tokens, at, length) > at;
      yield shortName(at, at + 1, length, common ? confidences.common : confidences.short);
      break;
    }
  }

  function shortName(from: number, to: number, length: number, confidence: number): Candidate {
    return {
      start: startOf(tokens, from, length),
      end: words.end[to - 1]!,
      from,
      to,
      type: 'person',
      evidence: 'named before',
      confidence: length > 0 ? confidence - doubt : confidence,
    };
  }
}

/** How sure a family name is whose bearer the article names in full; less so where it is a word or a title too. */
const confidences = { short: 0.85, common: 0.55 } as const;
/** A letter taken for a proclitic may belong to the word. */
const doubt = 0.05;

/** Where the script has capitals, a name begins with one. */
function mayBeName({ line, words }: Tokens, at: number): boolean {
  return !isLower(line.charCodeAt(words.start[at]!));
}

const lam = 0x644;

/** First parts of names that some write in one word with the next: `بوعزة`, `عبدالله`. */
const prefixes = new Set(['بو', 'ابو', 'ابا', 'ابي', 'عبد', 'ام']);

function joined(parts: readonly string[]): string[] {
  const all: string[] = [];
  let prefix = '';
  for (const [at, part] of parts.entries()) {
    if (prefixes.has(part) && at + 1 < parts.length) prefix += part;
    else {
      all.push(prefix + part);
      prefix = '';
    }
  }
  return all;
}

class People {
  readonly #full = new Map<string, Person>();
  /** By family name; undefined where two people share it. */
  readonly #short = new Map<string, Person>();
  #names: string | undefined;

  /** The units that family names may begin with; the article may have lost its alef. */
  readonly #initials = new Set<number>([lam]);

  /** Whether a family name may begin with such a folded unit. */
  mayBegin(unit: number): boolean {
    return this.#initials.has(unit);
  }

  get size(): number {
    return this.#full.size;
  }

  /** All family names, as they sound. */
  get names(): string {
    return (this.#names ??= [...this.#short.keys()].join(' '));
  }

  add(candidate: Candidate, tokens: Tokens): void {
    const { entity, start, end } = candidate;
    const parts = joined(readingsOf(candidate, tokens)[0]!);
    const last = soundOf(parts.at(-1)!);
    const same = this.#short.get(last);
    const isSame = same !== undefined && (entity === undefined || same.entity === undefined || same.entity === entity);
    const person = isSame ? same : { key: `person:${parts.map(soundOf).join(' ')}`, entity, name: '', words: 0 };
    person.entity ??= entity;
    if (parts.length > person.words) {
      person.name = tokens.line.slice(start, end);
      person.words = parts.length;
    }
    this.#names = undefined;
    this.#full.set(parts.map(soundOf).join(' '), person);
    this.#short.set(last, person);
    for (const initial of initialsOf(last)) this.#initials.add(initial.charCodeAt(0));
  }

  /** Whom a folded word alone can mean. */
  short(word: string): Person | undefined {
    return word.length < 2 ? undefined : this.#short.get(soundOf(word));
  }

  of(candidate: Candidate, tokens: Tokens): Person | undefined {
    for (const words of readingsOf(candidate, tokens)) {
      const parts = joined(words);
      const person = this.#full.get(parts.map(soundOf).join(' ')) ?? this.short(parts.at(-1)!);
      if (person) return person;
    }
    return undefined;
  }
}

function describe(candidate: Candidate, tokens: Tokens, people: People): Resolved {
  const text = tokens.line.slice(candidate.start, candidate.end);
  const person = candidate.type === 'person' ? people.of(candidate, tokens) : undefined;
  const entity = candidate.entity ?? person?.entity;
  if (person) {
    return { candidate, entity, name: person.name, key: entity === undefined ? person.key : keyOf('person', entity) };
  }
  if (entity !== undefined) return { candidate, entity, name: text, key: keyOf(candidate.type, entity) };
  const folded = readingsOf(candidate, tokens)[0]!.join(' ');
  return { candidate, entity, name: text, key: `${candidate.type}:${folded}` };
}

function keyOf(type: EntityType, entity: number): string {
  return `${type === 'nationality' ? 'nationality' : 'entity'}:${entity}`;
}
