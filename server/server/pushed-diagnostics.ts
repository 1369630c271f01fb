import type { Connection, Diagnostic, InitializeParams } from 'vscode-languageserver';

/** Diagnostics for clients that do not ask for them: sent where their list has changed. */
export class PushedDiagnostics {
  readonly #sent = new Map<string, string>();
  #on = false;

  constructor(private readonly connection: Connection) {}

  initialize({ capabilities }: InitializeParams): void {
    this.#on = capabilities.textDocument?.diagnostic === undefined;
  }

  get on(): boolean {
    return this.#on;
  }

  async send(uri: string, version: number, diagnostics: Diagnostic[]): Promise<void> {
    const list = JSON.stringify(diagnostics);
    if ((this.#sent.get(uri) ?? '[]') === list) return;
    this.#sent.set(uri, list);
    await this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  async clear(uri: string): Promise<void> {
    if (this.#sent.delete(uri)) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
