import type { LabelRole } from '../locales/locale';
import { trimmed } from '../text/characters';
import { rangeInLine, rangeOf } from '../text/range';
import type { Keyword, Part, SourcePart } from './article';
import type { Line } from './line';

/**
 * The piece of metadata that a line holds.
 *
 * @param role what the line has been read as: a label of that role is told apart even where it is an everyday word
 */
export function partOf(number: number, line: Line, role?: LabelRole): Part {
  const { text, label, start, end } = line;
  const range = rangeInLine(number, start, end);
  if (!label || !(announces(line) || (role && label.roles.has(role))))
    return { range, text: unbulleted(text.slice(start, end)) };
  return {
    range,
    text: text.slice(label.content, Math.max(label.content, end)),
    label: rangeInLine(number, label.start, label.end),
  };
}

/** Whether the line's label stands apart from its content, so that the content can be told without it. */
function announces({ label, text }: Line): boolean {
  return label !== undefined && (label.separator !== 'space' || !label.weak) && label.content <= text.length;
}

function unbulleted(text: string): string {
  return text.replace(/^(?:[-–—*•·▪■◆►▶●○‣・>»]+|\d{1,2}[.)、])[\s\p{Z}]+/u, '');
}

/** One piece of metadata over two: the second stands below the first. */
export function joinParts<T extends Part>(first: T, second: Part): T {
  const text = first.text && second.text ? `${first.text} ${second.text}` : first.text || second.text;
  const { start } = first.range;
  const { end } = second.range;
  return { ...first, text, range: rangeOf(start.line, start.character, end.line, end.character) };
}

/** The names in a source: `رويترز + الجزيرة`, `AFP, Reuters`. */
export function sourcePart(part: Part): SourcePart {
  const names = part.text
    .split(/\s*(?:[,،;؛、，/|+＋]|\s[-–—]\s|&| و(?=\S+ *$))\s*/u)
    .map(name => name.replace(/^[\s(（[]+|[\s)）\].。]+$/gu, ''))
    .filter(name => name !== '');
  return { ...part, names };
}

/** Chinese words have no spaces in them, so that a space is a sign as good as any: `菜市场 咖啡 夜间经济`. */
const betweenKeywords = /[,،;؛、，|｜/•·\n]|\s[-–—]\s|\s#|^#|\t|(?<=\p{Script=Han})[\s\p{Z}]+(?=\p{Script=Han})/gu;

/** The keywords of a line. A line without any sign between its words is one item: how it splits, its text must tell. */
export function keywordsOf(number: number, line: Line): Keyword[] {
  const part = partOf(number, line);
  const from = part.label ? line.label!.content : part.range.start.character;
  const to = part.range.end.character;
  const content = line.text.slice(from, to);
  const items: Keyword[] = [];
  let start = 0;
  const take = (end: number) => {
    const raw = content.slice(start, end);
    const text = raw.slice(...trimmed(raw)).replace(/^[#•\-–*]+\s*|[.。۔]$/gu, '');
    if (text === '') return;
    const at = from + start + raw.indexOf(text);
    items.push({ text, range: rangeInLine(number, at, at + text.length) });
  };
  for (const separator of content.matchAll(betweenKeywords)) {
    take(separator.index);
    start = separator.index + separator[0].length;
  }
  take(content.length);
  return items;
}
