/**
 * Makes `dist/knowledge.bin` of the files in `server/entities/knowledge/`, CLDR and GeoNames. The bundler runs it; the
 * server only reads what it makes.
 */
import { entityTypes } from '../../server/entities/entity';
import type { EntityRecord } from '../../server/entities/knowledge/record';
import {
  listedLanguages,
  NameUse,
  nameUseBits,
  teamBit,
  writeKnowledge,
  WordUse,
  wordUseBits,
  type ListedLanguage,
} from '../../server/entities/knowledge/knowledge';
import { writeNameTable } from '../../server/entities/knowledge/name-table';
import { writePhraseFilter } from '../../server/entities/knowledge/phrase-filter';
import { wordsOf } from '../../server/text/words';
import { famousCities, readCities } from './cities';
import { readCountries } from './countries';
import { everydayWords, functionWords, pictured } from './common-words';
import { givenCharacters, givenNames } from './given-names';
import { learnLikeness } from './likeness';
import { peoplesAlone, readPeoples } from './peoples';
import { readRecords, readWords } from './sources';
import { townNames } from './town-names';
import type { NamedRecord } from './named';

/** The whole file. */
export function knowledge(): Uint8Array {
  const peoples = [...readPeoples()];
  const named: readonly NamedRecord[] = [
    ...readRecords(),
    ...readCountries(),
    ...peoplesAlone(peoples),
    ...readCities(),
  ];
  const numbers = new Map(named.map(({ record }, number) => [record.id, number]));
  const names: [string[], number][] = [];
  const everyday = everydayWords();
  const nationalities = new Set(peoples.map(({ name }) => wordsOf(name).join(' ')));
  const add = (name: string, entity: number, use: number) => {
    const words = wordsOf(name);
    if (words.length === 0) return;
    names.push([words, entity * 2 ** nameUseBits + use]);
  };
  const common = new Set(readWords('common').flatMap(wordsOf));
  /** Names of regions without the word for a region: a city of that name is meant first. */
  const headless: [string, number, number][] = [];
  for (const [entity, { record, uses }] of named.entries()) {
    const isToldApart = toldApart(record, nationalities);
    for (const list of Object.values(record.names)) {
      for (const name of list) {
        if (isToldApart(name)) continue;
        const bare = record.type === 'place' ? withoutHead(name) : name;
        const weak = record.type === 'place' && common.has(wordsOf(bare).join(' ')) ? NameUse.Weak : 0;
        if (bare === name) add(name, entity, uses(name) | weak);
        else headless.push([bare, entity, uses(bare) | weak]);
      }
    }
    const shorts = [...Object.values(record.short ?? {}), shortsOf(record, nationalities)];
    for (const list of shorts) {
      for (const name of list)
        add(name, entity, NameUse.Short | (isPlain(name, everyday, nationalities) ? NameUse.Weak : 0));
    }
  }
  for (const name of headless) add(...name);
  for (const { code, name, small } of peoples) {
    const entity = numbers.get(`country:${code}`) ?? numbers.get(`people:${code.slice(2)}`);
    if (entity !== undefined) add(name, entity, NameUse.Nationality | (small ? NameUse.SmallLetter : 0));
  }
  const famous = new Set(famousCities().flatMap(name => wordsOf(name).join(' ')));
  const titles = new Set(readWords('titles-ar'));
  const foldedTitles = new Set([...titles].map(title => wordsOf(title).join(' ')));
  const words: [string[], number][] = [];
  const listed = new Set<string>();
  const countries = new Set(
    named
      .filter(({ record }) => record.type === 'country')
      .flatMap(({ record }) => Object.values(record.names).flatMap(list => list.map(name => wordsOf(name).join(' ')))),
  );
  const use = (list: Iterable<string>, bits: number, language?: ListedLanguage) => {
    const holdsFor = language === undefined ? 0 : listedLanguages.indexOf(language) + 1;
    for (const word of list) {
      const folded = wordsOf(word);
      if (folded.length === 0) continue;
      words.push([folded, bits + holdsFor * 2 ** wordUseBits]);
      listed.add(folded.join(' '));
    }
  };
  use(
    // What is an Arabic word and a Persian name (`عسكري`) is the word more often.
    [...givenNames()].filter(name => ![countries, foldedTitles, common].some(set => set.has(wordsOf(name).join(' ')))),
    WordUse.GivenName,
  );
  use(
    readWords('given-ar-weak').filter(name => !foldedTitles.has(wordsOf(name).join(' '))),
    WordUse.CommonGivenName,
  );
  use(
    readWords('surnames-ar').filter(name => !famous.has(wordsOf(name).join(' '))),
    WordUse.Surname,
  );
  const likeness = learnLikeness(
    nameWords(named.map(({ record }) => record)),
    [...everyday].filter(word => !listed.has(word) && arabicScript.test(word)),
  );
  use(
    [...everyday].filter(word => !listed.has(word) && arabicScript.test(word)),
    WordUse.Everyday,
  );
  for (const language of listedLanguages) {
    for (const [list, bits] of Object.entries(lists)) use(readWords(`${list}-${language}`), bits, language);
  }
  for (const language of ['fa', 'ur', 'zh'] as const) use(readWords(`surnames-${language}`), WordUse.Surname, language);
  use([...givenCharacters(), ...readWords('given-zh')], WordUse.GivenName, 'zh');
  for (const language of ['fa', 'ur'] as const) {
    use(functionWords(language), WordUse.Stop, language);
    use(readWords(`given-${language}`), WordUse.GivenName, language);
  }
  const placeNames = new Set(
    named
      .filter(({ record: { type } }) => type === 'country' || type === 'place')
      .flatMap(({ record }) => Object.values(record.names).flatMap(list => list.flatMap(wordsOf))),
  );
  use(readWords('name-particles'), WordUse.NameParticle);
  use(readWords('legal-forms'), WordUse.LegalForm);
  return writeKnowledge({
    names: writeNameTable(names),
    words: writeNameTable(words),
    likeness,
    towns: writePhraseFilter(
      townNames(word => listed.has(word)),
      bytesOfTowns,
    ),
    commonWords: writePhraseFilter(
      pictured(word => !listed.has(word) && !placeNames.has(word)),
      bytesOfCommonWords,
    ),
    types: Uint8Array.from(named, ({ record }) => entityTypes.indexOf(record.type) | (isTeam(record) ? teamBit : 0)),
    records: named.map(({ record }) => shown(record)),
  });
}

/** About twice as many bytes as towns, and as many as common words. */
const bytesOfTowns = 2 ** 16;
const bytesOfCommonWords = 2 ** 14;

/** `نادي ليفربول` is called `ليفربول`, which is a city as well, and `صحيفة الحياة` is `الحياة`. */
function shortsOf({ type, names: { ar = [] } }: EntityRecord, nations: ReadonlySet<string>): string[] {
  if (type !== 'organization') return [];
  return ar.flatMap(name => {
    const [, short, nation] = calledShort.exec(name) ?? [];
    const isShort = short !== undefined && (nation === undefined || nations.has(wordsOf(nation).join(' ')));
    return isShort && !ar.includes(short) ? [short] : [];
  });
}

const calledShort = /^(?:نادي|فريق|صحيفة|جريدة|مجلة|وكالة|قناة|إذاعة|شبكة|شركة) (\S{4,})(?: (\S+))?$/u;

/** Whether a name is another one of the record with the nation behind it, which is no part of it: `نوكيا الفنلندية`. */
function toldApart(record: EntityRecord, nations: ReadonlySet<string>) {
  const {
    type,
    names: { ar = [] },
    short,
  } = record;
  if (type !== 'organization') return () => false;
  const all = new Set(
    [...ar, ...(short?.['ar'] ?? []), ...shortsOf(record, nations)].map(text => wordsOf(text).join(' ')),
  );
  return (name: string) => {
    const words = wordsOf(name);
    return words.length > 1 && nations.has(words.at(-1)!) && all.has(words.slice(0, -1).join(' '));
  };
}

function isTeam({ type, about }: EntityRecord): boolean {
  return type === 'organization' && /\b(?:club|team)\b/.test(about?.['en'] ?? '');
}

/** The lists that a language may have, and what they say of their words. */
const lists: Readonly<Record<string, number>> = {
  titles: WordUse.Title,
  heads: WordUse.OrganizationHead,
  'heads-weak': WordUse.WeakHead,
  bodies: WordUse.Body,
  'place-heads': WordUse.PlaceHead,
  'place-wraps': WordUse.PlaceWrap,
  particles: WordUse.Particle,
  openers: WordUse.Opener,
  sport: WordUse.Sport,
  'team-heads': WordUse.TeamHead,
  'event-heads': WordUse.EventHead,
  'place-prepositions': WordUse.PlacePreposition,
  // Those of Arabic are in `everydayWords`.
  common: WordUse.Everyday,
  stops: WordUse.Stop,
  labels: WordUse.LabelHead,
  inner: WordUse.Inner,
  translit: WordUse.Transliterates,
  'translit-strong': WordUse.OnlyTransliterates,
  'place-not': WordUse.NoPlace,
  works: WordUse.WorkHead,
  'place-links': WordUse.PlaceLink,
};

/** A short name of so few letters is found in too many words. */
const shortest = 3;

const arabicScript = /^\p{Script=Arabic}+$/u;

/** Near countries whose towns are called by Arabic words. */
const arabicLands = new Set('AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE'.split(' '));

/** The words of which names in Arabic script are made: those of people, and of towns that are no Arabic words. */
function nameWords(records: readonly EntityRecord[]): string[] {
  const names = records.flatMap(({ type, names: { ar = [] }, country = '' }) =>
    type === 'person' || (type === 'place' && !arabicLands.has(country)) ? ar : [],
  );
  return [...names, ...givenNames(), ...readWords('surnames-ar')]
    .flatMap(wordsOf)
    .filter(word => word.length > 2 && arabicScript.test(word));
}

/** Whether a short name is also a common word, a title or a nationality: it counts only where the full name stands too. */
function isPlain(name: string, everyday: ReadonlySet<string>, nationalities: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  const [word = ''] = words;
  if (words.length > 1) return false;
  if (word.length <= shortest && arabicScript.test(word)) return true;
  return everyday.has(word) || everyday.has(word.replace(/^ال/, '')) || nationalities.has(word);
}

/** What cards show of a record: names in the languages of the interface, the first of each. The others are in the table. */
function shown({ names, short: _short, ...rest }: EntityRecord): EntityRecord {
  const firsts = (['en', 'ar'] as const).flatMap(language => {
    const first = names[language]?.[0];
    return first === undefined ? [] : [[language, [first]] as const];
  });
  return { ...rest, names: firsts.length > 0 ? Object.fromEntries(firsts) : names };
}

/** `محافظة ميسان`: the head tells what it is, and is no part of the name. */
function withoutHead(name: string): string {
  return name.replace(/^(?:محافظة|ولاية|إقليم|مقاطعة) (?=\S{3})/u, '');
}
