import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  structureChanged,
  structureRequest,
  type StructureChangedParams,
  type StructureResult,
} from '../server/protocol';
import { documentSelector, isServed } from './documents';

/** The structures of the documents that are seen, kept as the server analyses new versions. */
export class Structures implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #byUri = new Map<string, StructureResult>();
  /** Documents that are being asked for; true where they have changed since. */
  readonly #asked = new Map<string, boolean>();
  readonly #subscriptions: { dispose(): unknown }[];

  /** Fires when a document's structure is known anew. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly server: BaseLanguageClient) {
    this.#subscriptions = [
      this.#changed,
      server.onNotification(structureChanged, ({ uri }: StructureChangedParams) => this.refresh(uri)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.refreshVisible()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#byUri.delete(uri.toString())),
    ];
  }

  /** The latest known structure of a document. It may be of an earlier version than the document is. */
  of(document: vscode.TextDocument): StructureResult | undefined {
    return this.#byUri.get(document.uri.toString());
  }

  refreshVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (isServed(document) && this.of(document)?.version !== document.version) this.refresh(document.uri.toString());
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  private refresh(uri: string): void {
    if (this.#asked.has(uri)) this.#asked.set(uri, true);
    else void this.ask(uri);
  }

  /** Asks for a structure; one request at a time, and once more where the document has changed in the meantime. */
  private async ask(uri: string): Promise<void> {
    const document = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri)?.document;
    if (!document) return;
    this.#asked.set(uri, false);
    try {
      const textDocument = { uri: this.server.code2ProtocolConverter.asUri(document.uri) };
      const structure = await this.server.sendRequest<StructureResult | null>(structureRequest, { textDocument });
      if (structure) {
        const before = this.#byUri.get(uri);
        this.#byUri.set(uri, structure);
        if (before && before.isNews !== structure.isNews) renewOutline();
        this.#changed.fire(document);
      }
    } catch {
      // The server has stopped or has cancelled the request: what is shown stays until it answers again.
    } finally {
      const again = this.#asked.get(uri);
      this.#asked.delete(uri);
      if (again) this.refresh(uri);
    }
  }
}

/** The editor asks for an outline again only when the text or the list of its providers changes. */
function renewOutline(): void {
  const none: vscode.DocumentSymbolProvider = { provideDocumentSymbols: () => [] };
  vscode.languages.registerDocumentSymbolProvider([...documentSelector], none).dispose();
}
