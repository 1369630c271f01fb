import { WordUse } from '../../knowledge/knowledge';
import type { Candidate } from '../candidate';
import { Gap } from '../tokens';
import { phraseEnd } from '../word-uses';
import type { HanLine } from './han-line';

/** What speaks for a person, in points. */
const points = { title: 4, bound: 1, verb: 2, titleBehind: 2, given: 1, notGiven: -1, short: -1, compound: 1 } as const;
/** From here on it is one: behind a title, and elsewhere. */
const enough = { titled: 3, untitled: 4 } as const;

/** People in Chinese: by surname and what stands around it, and names in the sounds of other languages. */
export function* hanPeople(line: HanLine): Generator<Candidate> {
  const dotted = [...dottedNames(line)];
  yield* dotted;
  for (let at = 0; at < line.length;) {
    const isTaken = dotted.some(({ from, to }) => from <= at && at < to);
    const name = isTaken ? undefined : (transliterated(line, at) ?? surnamed(line, at) ?? titled(line, at));
    if (name) yield name;
    at = name ? name.to : at + 1;
  }
}

/** Whether a title ends there, with or without a space behind it. */
function hasTitleBefore(line: HanLine, at: number): boolean {
  const { gaps } = line.tokens;
  if (line.titlesBefore[at] === 0) return false;
  return line.isJoined(at) || gaps[at] === Gap.Space;
}

function rightPoints(line: HanLine, to: number): number {
  if (!line.isJoined(to)) return points.bound;
  if (line.stopEnds[to] !== 0) return points.verb;
  return line.titleEnds[to]! > to ? points.titleBehind : 0;
}

/** `张国宝`, `欧阳志远`. */
function surnamed(line: HanLine, at: number): Candidate | undefined {
  const surnameEnd = phraseEnd(line.knowledge, line.tokens, at, WordUse.Surname);
  if (surnameEnd === at || line.stops[at] === 1) return undefined;
  const known = line.known.get(at);
  if (known && known.type !== 'person' && known.to - at > 1) return undefined;
  const isTitled = hasTitleBefore(line, at);
  let best: { to: number; sum: number } | undefined;
  for (const length of [2, 1]) {
    const to = surnameEnd + length;
    const sum = pointsOf(line, at, surnameEnd, to, isTitled);
    if (sum !== undefined && (!best || sum > best.sum)) best = { to, sum };
  }
  if (best && best.sum >= (isTitled ? enough.titled : enough.untitled))
    return line.candidate(
      at,
      best.to,
      'person',
      Math.min(0.95, 0.55 + best.sum * 0.05),
      isTitled ? 'title' : 'surname',
    );
  const title = line.isJoined(surnameEnd) ? line.titleEnds[surnameEnd]! : 0;
  if (title > surnameEnd + 1 && line.isBound(at) && !line.isJoined(title + 4))
    return line.candidate(at, surnameEnd, 'person', 0.6, 'surname and title');
  return undefined;
}

function pointsOf(line: HanLine, at: number, given: number, to: number, isTitled: boolean): number | undefined {
  for (let word = given; word < to; word++) {
    if (!line.isJoined(word) || line.stops[word] === 1 || (word > given && line.titleEnds[word]! > to))
      return undefined;
  }
  if (line.titleEnds[given]! > given + 1) return undefined;
  let sum = isTitled ? points.title : line.isBound(at) ? points.bound : 0;
  sum += rightPoints(line, to);
  for (let word = given; word < to; word++) sum += line.has(word, WordUse.GivenName) ? points.given : points.notGiven;
  if (to - given === 1) sum += points.short;
  if (given - at > 1) sum += points.compound;
  return sum;
}

/** Behind a title stands a name, of whatever people. */
function titled(line: HanLine, at: number): Candidate | undefined {
  if (!hasTitleBefore(line, at) || line.stops[at] === 1 || line.titleEnds[at] !== 0 || line.known.has(at))
    return undefined;
  let to = at;
  let like = 0;
  while (to - at < 5 && (to === at || line.isJoined(to)) && line.stops[to] === 0 && line.titleEnds[to] === 0) {
    if (line.has(to, WordUse.GivenName | WordUse.Transliterates)) like++;
    to++;
  }
  const length = to - at;
  if (length < 3 || length > 4 || like < length - 1 || rightPoints(line, to) === 0) return undefined;
  return line.candidate(at, to, 'person', 0.6, 'title');
}

/** `伊格纳西奥·乌里韦拉雷亚`. */
function* dottedNames(line: HanLine): Generator<Candidate> {
  const { words } = line.tokens;
  const isDot = (at: number) => /^[·・‧•]$/.test(words.source.slice(words.end[at - 1], words.start[at]));
  for (let at = 1; at < line.length; at++) {
    if (!isDot(at) || !line.isHan(at) || !line.isHan(at - 1)) continue;
    const from = partStart(line, at - 1);
    let to = partEnd(line, at);
    while (to < line.length && isDot(to) && line.isHan(to)) to = partEnd(line, to);
    if (to - from > 3) yield line.candidate(from, to, 'person', 0.9, 'dotted name');
    at = to;
  }
}

function partStart(line: HanLine, last: number): number {
  const goesOn = (at: number) => line.isJoined(at) && line.titlesBefore[at] === 0 && line.stops[at - 1] === 0;
  let sounds = last;
  while (goesOn(sounds) && line.has(sounds - 1, WordUse.Transliterates)) sounds--;
  let all = last;
  while (goesOn(all) && last - all < 6 && line.knownBefore.get(all)?.type !== 'country') all--;
  return last - all < 5 ? all : sounds;
}

function partEnd(line: HanLine, first: number): number {
  let to = first + 1;
  while (line.isJoined(to) && line.has(to, WordUse.Transliterates) && line.titleEnds[to] === 0) to++;
  if (to - first >= 2) return to;
  let all = first + 1;
  while (line.isJoined(all) && line.stops[all] === 0 && line.titleEnds[all] === 0 && all - first < 4) all++;
  return all;
}

/** `范德维尔`: characters that stand for sounds. */
function transliterated(line: HanLine, at: number): Candidate | undefined {
  if (!line.has(at, WordUse.Transliterates) || (line.known.get(at)?.to ?? 0) > at + 1) return undefined;
  if (
    line.isJoined(at) &&
    line.has(at - 1, WordUse.Transliterates) &&
    line.titlesBefore[at] === 0 &&
    line.stops[at - 1] === 0 &&
    !line.knownBefore.has(at)
  )
    return undefined;
  let to = at;
  let strong = 0;
  while ((to === at || line.isJoined(to)) && line.has(to, WordUse.Transliterates) && line.stops[to] === 0) {
    if (to > at && (line.known.has(to) || line.titleEnds[to]! > to + 1)) break;
    if (line.has(to, WordUse.OnlyTransliterates)) strong++;
    to++;
  }
  if (to - at < 3 || strong < 2 || strong * 2 < to - at) return undefined;
  const isPerson = hasTitleBefore(line, at) || (line.isJoined(to) && line.stops[to] === 1) || line.titleEnds[to]! > to;
  const before = line.textOf(Math.max(0, at - 1), at);
  if (/^[在赴抵往到至]$/.test(before) || (line.isJoined(to) && line.has(to, WordUse.PlaceWrap)))
    return line.candidate(at, to, 'place', 0.6, 'sounds');
  return line.candidate(at, to, 'person', isPerson ? 0.7 : 0.5, 'sounds');
}
