import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../rules/rule';
import type { Replacement } from '../rules/pieces';
import type { Lines } from '../text/lines';
import type { NewsDocument } from './document';
import type { ClientAbilities } from './feature';

/** Edits of one document; with tab stops where the client takes them. */
export function workspaceEdit(
  { uri, version }: NewsDocument,
  edits: readonly Edit[],
  { snippetEdits }: ClientAbilities,
): WorkspaceEdit {
  if (!snippetEdits || !edits.some(({ stops }) => stops)) {
    return { changes: { [uri]: edits.map(({ range, newText }): TextEdit => ({ range, newText })) } };
  }
  const snippets = edits.map(({ range, newText, stops }): TextEdit | SnippetTextEdit =>
    stops ? { range, snippet: { kind: 'snippet', value: snippetOf(newText, stops) } } : { range, newText },
  );
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] };
}

/** A text as a snippet: its stops one after the other, the rest as it stands. */
export function snippetOf(text: string, stops: NonNullable<Edit['stops']>): string {
  let snippet = '';
  let at = 0;
  for (const [index, [start, end]] of stops.entries()) {
    snippet += escaped(text.slice(at, start));
    snippet += start === end ? `$${index + 1}` : `\${${index + 1}:${escaped(text.slice(start, end))}}`;
    at = end;
  }
  return snippet + escaped(text.slice(at));
}

/** What would be read as a stop or as the end of one (LSP's grammar of snippets) is written with a backslash. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, String.raw`\$&`);
}

/** Replacements by offset as LSP's edits. */
export function textEdits(replacements: readonly Replacement[], lines: Lines): TextEdit[] {
  const position = (offset: number) => {
    const line = lines.lineAt(offset);
    return { line, character: offset - lines.start(line) };
  };
  return replacements.map(({ start, end, newText }) => ({
    range: { start: position(start), end: position(end) },
    newText,
  }));
}
