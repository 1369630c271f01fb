import * as vscode from 'vscode';

/** The languages that Newsmark serves: plain text, and the one for those who associate it by hand. */
export const languages: readonly string[] = ['plaintext', 'newsmark'];

export const documentSelector = languages.map(language => ({ language }));

export function isServed(document: vscode.TextDocument): boolean {
  return languages.includes(document.languageId);
}
