import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isServed } from './documents';

/** What the server answers to one request about the documents that are seen, kept as it analyses new versions. */
export class Answers<Result extends { readonly version: number }> implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #byUri = new Map<string, Result>();
  /** Documents that are being asked for; true where they have changed since. */
  readonly #asked = new Map<string, boolean>();
  readonly #subscriptions: { dispose(): unknown }[];

  /** Fires when a document's answer is known anew. */
  readonly onDidChange = this.#changed.event;

  /**
   * @param method a request with a `textDocument`; its answer is null where the document is not known
   * @param onAnalysed fires with the URI of a document that the server has analysed anew
   */
  constructor(
    private readonly server: BaseLanguageClient,
    private readonly method: string,
    onAnalysed: vscode.Event<string>,
  ) {
    this.#subscriptions = [
      this.#changed,
      onAnalysed(uri => this.refresh(uri)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.refreshVisible()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#byUri.delete(uri.toString())),
    ];
  }

  /** The latest known answer. It may be of an earlier version than the document is. */
  of(document: vscode.TextDocument): Result | undefined {
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

  /** Told of what was known before and what is known now. */
  protected renewed(_before: Result | undefined, _after: Result): void {}

  private refresh(uri: string): void {
    if (this.#asked.has(uri)) this.#asked.set(uri, true);
    else void this.ask(uri);
  }

  /** One request at a time, and once more where the document has changed in the meantime. */
  private async ask(uri: string): Promise<void> {
    const document = vscode.window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri)?.document;
    if (!document) return;
    this.#asked.set(uri, false);
    try {
      const textDocument = { uri: this.server.code2ProtocolConverter.asUri(document.uri) };
      const answer = await this.server.sendRequest<Result | null>(this.method, { textDocument });
      if (answer) {
        const before = this.#byUri.get(uri);
        this.#byUri.set(uri, answer);
        this.renewed(before, answer);
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
