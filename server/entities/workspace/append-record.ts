import type { RecordType } from './record-types';

/**
 * What is to be written at the end of a file so that it holds one record more, and where: 0-based, UTF-16. Undefined
 * where the file is no list in block style.
 */
export function appendedRecord(
  text: string,
  type: RecordType,
  language: string,
  name: string,
): { readonly line: number; readonly character: number; readonly newText: string } | undefined {
  // Editors show no byte order mark.
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const [, indent] = lines.map(line => /^( *)-(?:\s|$)/.exec(line)).find(item => item !== null) ?? [];
  const isEmpty = lines.every(line => /^(?:\s*(?:#.*)?|---\s*)$/.test(line));
  if (indent === undefined && !isEmpty) return undefined;
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const record = [`- type: ${type}`, `  names: { ${language}: [${JSON.stringify(name)}] }`];
  const newText = record.map(line => (indent ?? '') + line + newline).join('');
  const { length } = lines.at(-1)!;
  return { line: lines.length - 1, character: length, newText: length === 0 ? newText : newline + newText };
}
