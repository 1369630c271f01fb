import { WordUse } from '../../knowledge/knowledge';
import type { Candidate } from '../candidate';
import { phraseEnd } from '../word-uses';
import type { HanLine, Phrase } from './han-line';

/** How many characters a name has before its head. */
const longest = 4;

const confidences = { full: 0.72, short: 0.6, lifted: 0.85 } as const;

/** Places in Chinese by what their names end with: `瓜州县`, `疏勒河`. */
export function* hanPlaces(line: HanLine, found: readonly Candidate[]): Generator<Candidate> {
  for (const [index, head] of line.placeEnds.entries()) {
    if (isCut(line, head)) continue;
    const from = startOf(line, head, line.placeEnds.slice(Math.max(0, index - 3), index));
    if (from === undefined) continue;
    const body = head.from - from;
    const isShort = head.to - head.from === 1 && body === 1;
    yield line.candidate(from, head.to, 'place', isShort ? confidences.short : confidences.full, 'head');
  }
  for (const weak of found) {
    const { from, to, type, confidence } = weak;
    if (type !== 'place' || confidence > 0.5 || line.stops[from] === 1 || line.stops[to - 1] === 1) continue;
    if (line.isBound(from) && isBoundBehind(line, to))
      yield { ...weak, evidence: 'place', confidence: confidences.lifted };
  }
  yield* peoples(line);
}

/** `荷兰人`, `排灣族`: what people of somewhere are called. */
function* peoples(line: HanLine): Generator<Candidate> {
  for (const known of line.known.values()) {
    const next = line.isJoined(known.to) ? line.tokens.words.text[known.to]! : '';
    if (
      known.type === 'country' &&
      /^[人裔籍]$/.test(next) &&
      !/^[大民士员]$/.test(line.tokens.words.text[known.to + 1] ?? '')
    )
      yield {
        ...line.candidate(known.from, known.to + 1, 'nationality', 0.9, 'people'),
        ...(known.entity === undefined ? {} : { entity: known.entity }),
      };
  }
  for (let at = 1; at < line.length; at++) {
    if (line.tokens.words.text[at] !== '族' || !line.isJoined(at)) continue;
    const from = line.leftOf(at, 4);
    const to = line.isJoined(at + 1) && line.tokens.words.text[at + 1] === '人' ? at + 2 : at + 1;
    if (at - from <= 3 && !/[民家贵貴种種部亲親班水异異上]$/.test(line.textOf(from, at)))
      yield line.candidate(from, to, 'nationality', 0.7, 'people');
  }
}

/** Whether a name can end there. */
function isBoundBehind(line: HanLine, to: number): boolean {
  if (!line.isJoined(to) || line.stops[to] === 1 || line.known.has(to) || line.titleEnds[to] !== 0) return true;
  return line.has(to, WordUse.PlaceWrap) || line.organizationEnds.some(({ from }) => from === to);
}

/** `市长`, `村民`, `市郊`: the head goes on as another word. */
function isCut(line: HanLine, { to }: Phrase): boolean {
  return (
    line.isJoined(to) &&
    /^[长長民郊里裡面区區内內上下口道流军軍水货貨外边邊政委值场場尔爾斯姆特拉]$/.test(line.tokens.words.text[to]!)
  );
}

function startOf(line: HanLine, head: Phrase, before: readonly Phrase[]): number | undefined {
  if (phraseEndsWith(line, head)) return undefined;
  let left = line.leftOf(head.from, 10);
  for (let at = head.from - 1; at > left; at--) {
    const known = line.knownBefore.get(at);
    if ((known && known.to - known.from > 1 && known.type !== 'person') || line.titlesBefore[at] !== 0) {
      left = at;
      break;
    }
  }
  const known = line.known.get(left);
  if (known && known.to < head.from && (known.type === 'country' || known.type === 'place')) left = known.to;
  if (head.from - left > 3) {
    const last = before.findLast(({ to }) => to < head.from && to > left);
    if (last) left = last.to;
  }
  const body = head.from - left;
  if (body < 1 || body > longest) return undefined;
  const single = head.to - head.from === 1;
  if (body === 1 && (!single || !/^[河江湖山岛島县縣海港溪]$/.test(line.textOf(head.from, head.to)))) return undefined;
  if (risky.test(line.textOf(head.from, head.to)) && body < 2) return undefined;
  if (body === 4 && single) return undefined;
  return left;
}

/** `城市`, `上市`: a common word that ends as names of places do. */
function phraseEndsWith(line: HanLine, { from, to }: Phrase): boolean {
  for (let at = Math.max(0, from - 2); at < from; at++) {
    if (phraseEnd(line.knowledge, line.tokens, at, WordUse.NoPlace) === to) return true;
  }
  return phraseEnd(line.knowledge, line.tokens, from, WordUse.NoPlace) === to && to - from > 1 && !line.isJoined(from);
}

const risky = /^(?:线|線|路|街|塔|谷|港|基地|区|區|村|宫|宮|峰|庙|廟|洋)$/;
