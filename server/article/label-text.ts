import type { Part } from './article';

/**
 * A part's label as it is written, with the sign and the spaces behind it.
 *
 * @param line the text of the line that the label stands in
 * @returns undefined where the part has no label, or nothing behind it
 */
export function labelText({ label, text }: Part, line: string): string | undefined {
  if (!label || text === '') return undefined;
  const { start, end } = label;
  return line.slice(start.character, end.character) + separatorBehind(line, end.character);
}

/** The sign that parts a label from what it announces, with the spaces around it; a space where there is none. */
export function separatorBehind(line: string, at: number): string {
  return /^[\s\p{Z}]*(?:[:：︰﹕]|[-–—|])?[\s\p{Z}]*/u.exec(line.slice(at))![0] || ' ';
}
