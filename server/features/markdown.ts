import type { MarkupContent } from 'vscode-languageserver';
import { hasRightToLeft } from '../text/script';

/**
 * A value from a text, to be put into markdown: signs that markdown would read are escaped, and right-to-left text is
 * set apart from what stands around it.
 */
export function valueInMarkdown(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>&~|#]/g, String.raw`\$&`);
  return hasRightToLeft(text) ? isolated(plain) : plain;
}

/** Set apart from the direction of the text around it: U+2068 … U+2069. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Paragraphs one below the other; those that are undefined or empty are left out. */
export function markdown(paragraphs: readonly (string | undefined)[]): MarkupContent {
  return { kind: 'markdown', value: paragraphs.filter(Boolean).join('\n\n') };
}

export function listInMarkdown(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}
