/** Set apart from the direction of the text around it, so that a row always runs from left to right: U+2068 … U+2069. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
