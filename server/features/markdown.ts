import { MarkupContent, type Hover } from 'vscode-languageserver';
import { hasRightToLeft } from '../text/script';

/**
 * A value from a text, to be put into markdown: signs that markdown would read are escaped, and right-to-left text is
 * set apart from what stands around it.
 */
export function valueInMarkdown(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>&~|#$]/g, String.raw`\$&`);
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

/** A link. The address is one already, encoded as such. */
export function linkInMarkdown(text: string, address: string): string {
  return `[${text}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Values one behind the other, as the language of the interface parts them. */
export function listed(values: readonly string[], language: string): string {
  return values.join(language === 'ar' ? '، ' : ', ');
}

/** Lines that begin at the right: the editor shows all cards from left to right. */
export function rightToLeft(contents: Hover['contents']): Hover['contents'] {
  if (!MarkupContent.is(contents)) return contents;
  return { ...contents, value: contents.value.replace(/^(- )?(.+)$/gmu, '$1\u2067$2\u2069') };
}

export function listInMarkdown(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}
