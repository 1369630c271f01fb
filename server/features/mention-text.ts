import type { Mention } from '../entities/entity';
import type { Knowledge } from '../entities/knowledge/knowledge';
import type { Lines } from '../text/lines';
import type { Range } from '../text/range';
import { wordsOf } from '../text/words';
import type { NewsDocument } from './document';

/** What stands in a range of one line. */
export function textOf({ start, end }: Range, lines: Lines): string {
  return lines.content(start.line).slice(start.character, end.character);
}

/**
 * A mention as it would be written by itself. After `ل` the article has lost its alef: of `للكويت` the mention is `لكويت`,
 * and the name `الكويت`.
 */
export function spelledOut(mention: Mention, { lines, analysis: { knowledge } }: NewsDocument): string {
  const text = textOf(mention.range, lines);
  return followsLam(mention, lines) && hasLostAlef(text, mention, knowledge) ? `ا${text}` : text;
}

/** The fullest name by which the text calls the one that is mentioned. */
export function fullName(mention: Mention, document: NewsDocument): string {
  return mention.name === textOf(mention.range, document.lines) ? spelledOut(mention, document) : mention.name;
}

/** What is to be written in the place of a mention so that the name reads as given: `لل` for the article after `ل`. */
export function writtenAs(name: string, mention: Mention, lines: Lines): string {
  return followsLam(mention, lines) ? name.replace(/^ا(?=ل)/u, '') : name;
}

/** Whether the proclitic `ل` stands before a mention, in its word. */
function followsLam({ range: { start } }: Mention, lines: Lines): boolean {
  return /ل[\p{M}\p{Cf}\u0640]*$/u.test(
    lines.content(start.line).slice(Math.max(0, start.character - reach), start.character),
  );
}

/** More marks than this no letter has, in UTF-16 units. */
const reach = 8;

function hasLostAlef(text: string, { entity, name }: Mention, knowledge: Knowledge | undefined): boolean {
  const [first = ''] = wordsOf(text);
  if (!first.startsWith('ل')) return false;
  if (entity === undefined || !knowledge) return wordsOf(name).includes(`ا${first}`);
  // Nationalities have the beginning of their country's name: `للبناني`, `للكويتي`.
  const beginning = first.slice(0, 3);
  const { names, short = {} } = knowledge.record(entity);
  const words = [...Object.values(names), ...Object.values(short)].flat().flatMap(wordsOf);
  return !words.some(word => word.startsWith(beginning));
}
