import type { Recogniser } from '../candidate';
import { HanLine } from './han-line';
import { hanOrganizations } from './organizations';
import { hanPeople } from './people';
import { hanPlaces } from './places';
import { hanQuoted } from './quoted';

/** Names in Chinese. Each character is a word by itself there: lists, not words, tell where names begin and end. */
export const han: Recogniser = function* (tokens, found, knowledge) {
  if (!tokens.words.text.some(word => /^\p{Script=Han}/u.test(word))) return;
  const line = new HanLine(tokens, found, knowledge);
  const places = [...hanPlaces(line, found)];
  const withPlaces = new HanLine(tokens, [...found, ...places], knowledge);
  yield* places;
  yield* hanOrganizations(withPlaces);
  yield* hanPeople(withPlaces);
  yield* hanQuoted(line);
};
