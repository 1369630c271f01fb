/**
 * Deeper than any list of entities goes, and far from where the parser, which calls itself, would exhaust the stack: V8
 * ends the process where that happens inside a regular expression.
 */
const deepest = 200;

/** Whether a YAML file may be nested too deeply to be parsed. Counts each column of a line's indentation as a level. */
export function isTooDeep(text: string): boolean {
  let brackets = 0;
  for (const line of text.split('\n')) {
    const indentation = line.length - line.trimStart().length;
    const dashes = line.match(/(?:^|\s)[-?:](?=\s|$)/g)?.length ?? 0;
    for (const [sign] of line.matchAll(/[[\]{}]/g)) {
      brackets = sign === '[' || sign === '{' ? brackets + 1 : Math.max(0, brackets - 1);
      if (brackets > deepest) return true;
    }
    if (indentation + dashes + brackets > deepest) return true;
  }
  return false;
}
