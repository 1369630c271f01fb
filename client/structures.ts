import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { structureRequest, type StructureResult } from '../server/protocol';
import { Answers } from './answers';
import { documentSelector } from './documents';

/** The structures of the documents that are seen. */
export class Structures extends Answers<StructureResult> {
  constructor(server: BaseLanguageClient, onAnalysed: vscode.Event<string>) {
    super(server, structureRequest, onAnalysed);
  }

  protected override renewed(before: StructureResult | undefined, { isNews }: StructureResult): void {
    if (before && before.isNews !== isNews) renewOutline();
  }
}

/** The editor asks for an outline again only when the text or the list of its providers changes. */
function renewOutline(): void {
  const none: vscode.DocumentSymbolProvider = { provideDocumentSymbols: () => [] };
  vscode.languages.registerDocumentSymbolProvider([...documentSelector], none).dispose();
}
