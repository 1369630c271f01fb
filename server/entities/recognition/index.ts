import { capitals } from './capitals';
import type { Recogniser } from './candidate';
import { knownNames } from './known-names';
import { headed } from './organizations';
import { persons } from './persons';
import { headedPlaces } from './places';
import { quoted } from './quoted';

/** In their order: each sees what those before it have found. A trained model would be one more. */
export const recognisers: readonly Recogniser[] = [knownNames, headedPlaces, headed, quoted, persons, capitals];
