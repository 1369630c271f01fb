import { NameScanner } from './name-scanner';
import { NameTable, nameTableParts, type NameTableParts } from './name-table';
import { Likeness } from './likeness';
import { PhraseFilter } from './phrase-filter';
import type { EntityRecord } from './record';
import type { Range } from '../../text/range';
import { entityTypes, type EntityType } from '../entity';

/** How a name stands for its entity, as bits of a value in the table of names; above them the entity's number. */
export const enum NameUse {
  /** Only where the article names it in full, or says who it is. */
  Short = 1 << 0,
  /** Also a common word or name: it needs evidence. */
  Weak = 1 << 1,
  /** An adjective or the name of a people. */
  Nationality = 1 << 2,
  /** It is written small in its language. */
  SmallLetter = 1 << 3,
}

export const nameUseBits = 4;

/** What single words say about people's names and offices, as bits. */
export const enum WordUse {
  GivenName = 1 << 0,
  /** A given name that is also a common word. */
  CommonGivenName = 1 << 1,
  Surname = 1 << 2,
  /** It opens the name of an organisation. */
  OrganizationHead = 1 << 3,
  /** It stands before the name of a place. */
  PlaceHead = 1 << 4,
  /** A common word that is no name. */
  Everyday = 1 << 5,
  /** It opens the name of an organisation, but stands before common words as well. */
  WeakHead = 1 << 6,
  /** It names an institution, in Arabic with the article and with a nation behind it: `الجيش اللبناني`, `Госдума`. */
  Body = 1 << 7,
  /** It is the first word of the name of a place. */
  PlaceWrap = 1 << 8,
  /** It announces a person: a title, an office, a profession. */
  Title = 1 << 9,
  /** A small word inside names: `of`, `van`. */
  Particle = 1 << 10,
  /** It opens sentences, and its capital letter says nothing. */
  Opener = 1 << 11,
  /** What stands behind it is likelier a place than a person. */
  PlacePreposition = 1 << 12,
  /** A small word inside the names of people: `van`. */
  NameParticle = 1 << 13,
  /** Reports about sport are full of it. */
  Sport = 1 << 14,
  /** Teams are called by it, and much else. */
  TeamHead = 1 << 15,
  /** It opens the name of an event. */
  EventHead = 1 << 16,
  /** No name goes on over it: a preposition, a pronoun, a verb. */
  Stop = 1 << 17,
  /** It tells what the name behind it belongs to, and is no part of it: `روزنامه …`. */
  LabelHead = 1 << 18,
  /** A common word inside names of organisations: `نیشنل`. */
  Inner = 1 << 19,
  /** A Chinese character that writes sounds of other languages, among others. */
  Transliterates = 1 << 20,
  /** One that does little else. */
  OnlyTransliterates = 1 << 21,
  /** It ends as names of places do, and is none: `城市`. */
  NoPlace = 1 << 22,
  /** It ends the name of a company: `Ltd.`. */
  LegalForm = 1 << 23,
  /** It stands before the title of a work. */
  WorkHead = 1 << 24,
  /** It stands before places, and before much else. */
  PlaceLink = 1 << 25,
}

/** The languages of which words are listed, BCP 47. */
export const listedLanguages = ['ar', 'fa', 'ur', 'en', 'fr', 'de', 'es', 'pt', 'tr', 'ru', 'zh'] as const;
export type ListedLanguage = (typeof listedLanguages)[number];

/** Bits of `WordUse` in a value of the table of words. Above them stands the language + 1 for which they hold; 0 is any. */
export const wordUseBits = 26;

/** In the types of `KnowledgeParts`: an organisation that is a team. */
export const teamBit = 0x80;

/** All that is known before a text is read. Immutable, shared by all documents. */
export class Knowledge {
  readonly names: NameTable;
  readonly scanner: NameScanner;
  /** Finds names that win over those, where somebody has given any. */
  readonly ownScanner: NameScanner | undefined;
  /** Words and phrases of names and around them, with bits of `WordUse` and a language. */
  readonly words: NameTable;
  readonly likeness: Likeness;
  /** Towns and regions that have no record. */
  readonly towns: PhraseFilter;
  /** Common words of the languages whose scripts have capitals. */
  readonly commonWords: PhraseFilter;
  readonly #types: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #records: Uint8Array;
  /** Those that have been asked for; empty where a record has none. */
  readonly #ids = new Map<number, string>();
  readonly #decoder = new TextDecoder();

  /** @param bytes as `writeKnowledge` writes them; throws a RangeError where they are not */
  constructor(readonly bytes: Uint8Array) {
    const sections = readSections(bytes);
    const tables = [0, 1].map(table => {
      const parts = sections.slice(table * nameTableParts.length, (table + 1) * nameTableParts.length);
      return new NameTable(Object.fromEntries(nameTableParts.map((name, at) => [name, parts[at]])) as never);
    });
    const [names, words] = tables as [NameTable, NameTable];
    this.names = names;
    this.scanner = new NameScanner(names);
    this.words = words;
    const [likeness, towns, commonWords, types, starts, records] = sections.slice(-6);
    this.towns = new PhraseFilter(towns as Uint8Array);
    this.commonWords = new PhraseFilter(commonWords as Uint8Array);
    this.likeness = new Likeness(new Int8Array(likeness!.buffer, likeness!.byteOffset, likeness!.byteLength));
    this.#types = types as Uint8Array;
    this.#starts = starts as Uint32Array;
    this.#records = records as Uint8Array;
  }

  /** Whether a folded word is somebody's given name in any language. */
  isGivenName(word: string): boolean {
    return this.words.valuesOfWord(word, 0)?.some(value => (value & WordUse.GivenName) !== 0) ?? false;
  }

  /** How many entities are known. */
  get size(): number {
    return this.#types.length;
  }

  typeOf(entity: number): EntityType {
    return entityTypes[this.#types[entity]! & ~teamBit]!;
  }

  /** Whether it is a team: in reports about sport its name is likelier than the word or the city that it is called by. */
  isTeam(entity: number): boolean {
    return (this.#types[entity]! & teamBit) !== 0;
  }

  /** The id of a record. */
  idOf(entity: number): string | undefined {
    let id = this.#ids.get(entity);
    if (id === undefined) this.#ids.set(entity, (id = this.record(entity).id ?? ''));
    return id === '' ? undefined : id;
  }

  /** Where people can read and change a record; undefined for what is built in. */
  sourceOf(_entity: number): { readonly uri: string; readonly range: Range } | undefined {
    return undefined;
  }

  /** Whether somebody has said that these folded words are no name. */
  isRefused(_words: readonly string[]): boolean {
    return false;
  }

  record(entity: number): EntityRecord {
    const bytes = this.#records.subarray(this.#starts[entity], this.#starts[entity + 1]);
    return JSON.parse(this.#decoder.decode(bytes)) as EntityRecord;
  }
}

const magic = 0x4e4d4b31;
const arrayKinds = [Uint8Array, Uint16Array, Uint32Array] as const;

export interface KnowledgeParts {
  readonly names: NameTableParts;
  readonly words: NameTableParts;
  /** The weights of `Likeness`. */
  readonly likeness: Int8Array;
  /** The bits of filters. */
  readonly towns: Uint8Array;
  readonly commonWords: Uint8Array;
  /** Indices into `entityTypes`, with `teamBit` for teams. */
  readonly types: Uint8Array;
  readonly records: readonly EntityRecord[];
}

/** Writes a file that `Knowledge` reads. Of the byte order of this machine, which all that Node runs on share. */
export function writeKnowledge({
  names,
  words,
  likeness,
  towns,
  commonWords,
  types,
  records,
}: KnowledgeParts): Uint8Array {
  const texts = records.map(record => new TextEncoder().encode(JSON.stringify(record)));
  const starts = new Uint32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) starts[at + 1] = starts[at]! + text.length;
  const bytes = new Uint8Array(starts[texts.length]!);
  for (const [at, text] of texts.entries()) bytes.set(text, starts[at]);
  const tables = [names, words].flatMap(table => nameTableParts.map(part => table[part]));
  return writeSections([...tables, new Uint8Array(likeness.buffer), towns, commonWords, types, starts, bytes]);
}

type Section = Uint8Array | Uint16Array | Uint32Array;

/** A header of the magic number, the count of sections, and of each its bytes an item and its length; then the sections. */
function writeSections(sections: readonly Section[]): Uint8Array {
  const header = new Uint32Array(2 + sections.length * 2);
  header.set([magic, sections.length]);
  let size = header.byteLength;
  for (const [at, section] of sections.entries()) {
    header.set([section.BYTES_PER_ELEMENT, section.length], 2 + at * 2);
    size += aligned(section.byteLength);
  }
  const file = new Uint8Array(size);
  file.set(new Uint8Array(header.buffer));
  let offset = header.byteLength;
  for (const section of sections) {
    file.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += aligned(section.byteLength);
  }
  return file;
}

function readSections(bytes: Uint8Array): Section[] {
  // Typed arrays want to begin at a multiple of their items' size.
  const { buffer, byteOffset, byteLength }: Uint8Array = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  if (byteLength < 8) throw new RangeError('The knowledge is cut off.');
  const [found, count] = new Uint32Array(buffer, byteOffset, 2);
  if (found !== magic) throw new RangeError('This is no file of knowledge.');
  const header = new Uint32Array(buffer, byteOffset, 2 + count! * 2);
  let offset = byteOffset + header.byteLength;
  return Array.from({ length: count! }, (_, at) => {
    const [size, length] = [header[2 + at * 2]!, header[3 + at * 2]!];
    const section = new (arrayKinds.find(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT === size)!)(
      buffer as ArrayBuffer,
      offset,
      length,
    );
    offset += aligned(size * length);
    return section;
  });
}

function aligned(size: number): number {
  return (size + 3) & ~3;
}
