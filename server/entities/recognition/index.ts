import { listedLanguages, type ListedLanguage } from '../knowledge/knowledge';
import type { Recogniser } from './candidate';
import { acronyms } from './capitals/acronyms';
import { agencies } from './capitals/agencies';
import { capitalOrganizations } from './capitals/organizations';
import { events } from './capitals/events';
import { labelled } from './capitals/labelled';
import { capitalPeople } from './capitals/people';
import { capitalPlaces } from './capitals/places';
import { russianOrganizations } from './capitals/russian-organizations';
import { towns } from './capitals/towns';
import { han } from './han/han';
import { inflectedNames } from './inflected-names';
import { knownNames } from './known-names';
import { credits } from './credits';
import { headedEvents } from './events';
import { headed } from './organizations';
import { persianKnownNames } from './persian/known-names';
import { persian } from './persian/persian';
import { urdu } from './persian/urdu';
import { persons } from './persons';
import { headedPlaces } from './places';
import { quoted } from './quoted';
import { sources } from './sources';
import { teams } from './teams';
import { isCapital, type Tokens } from './tokens';

const capitals = [capitalPlaces, capitalOrganizations, capitalPeople];
const inArabicScript = [
  knownNames,
  headedPlaces,
  headed,
  headedEvents,
  quoted,
  sources,
  teams,
  persons,
  ...capitals,
  credits,
];
const inCapitals = [knownNames, inflectedNames, agencies, acronyms, labelled, ...capitals, towns, events, credits];

const byLanguage: Readonly<Record<ListedLanguage, readonly Recogniser[]>> = {
  ar: inArabicScript,
  fa: [persianKnownNames, persian, quoted, ...capitals, credits],
  ur: [persianKnownNames, urdu, quoted, ...capitals, credits],
  en: inCapitals,
  fr: inCapitals,
  de: inCapitals,
  es: inCapitals,
  pt: inCapitals,
  tr: inCapitals,
  ru: [
    knownNames,
    inflectedNames,
    agencies,
    acronyms,
    labelled,
    russianOrganizations,
    ...capitals,
    towns,
    events,
    credits,
  ],
  zh: [knownNames, han, ...capitals, credits],
};

/** In their order: each sees what those before it have found. A trained model would be one more. */
export function recognisersOf(tokens: Tokens): readonly Recogniser[] {
  const all = byLanguage[listedLanguages[tokens.language]!];
  return tokens.words.text.some((_, at) => isCapital(tokens, at)) ? all : all.filter(each => !capitals.includes(each));
}
