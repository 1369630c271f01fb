import { deepEqual, equal } from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  CancellationToken,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { ConfigurationParams, InitializeParams, InitializeResult, LogMessageParams } from 'vscode-languageserver';
import { structureChanged } from '../../server/protocol';
import { Mailbox } from './mailbox';
import { OpenText } from './open-text';
import { exitCode, spawnServer } from './processes';

export interface ClientOptions {
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for the settings of a document. Without it, it cannot be asked. */
  readonly configuration?: (uri: string) => unknown;
  readonly capabilities?: InitializeParams['capabilities'];
  readonly workspaceFolders?: InitializeParams['workspaceFolders'];
  readonly rootUri?: string;
}

/** A server that does not end by itself is ended after this time, in milliseconds. */
const patience = 5000;

/** What the server asks of a client that needs no answer but that it was heard. */
const asked = [
  'client/registerCapability',
  'workspace/semanticTokens/refresh',
  'workspace/foldingRange/refresh',
  'workspace/diagnostic/refresh',
  'workspace/codeLens/refresh',
];

/** What the server tells by itself. */
const told = [structureChanged, 'textDocument/publishDiagnostics'];

/** An editor without a window: it talks with the built server over stdio, as any editor would. */
export class Client {
  /** What the server has logged as errors: a feature that fails says so here and answers nothing. */
  readonly errors: string[] = [];
  /** What the server has told and asked by itself. */
  readonly mailbox = new Mailbox();
  initialized!: InitializeResult;
  private opened = 0;

  private constructor(
    private readonly server: ChildProcessWithoutNullStreams,
    private readonly connection: MessageConnection,
  ) {}

  static async start({ configuration, capabilities, ...options }: ClientOptions = {}): Promise<Client> {
    const server = spawnServer('--stdio');
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new Client(server, connection);
    client.listen(configuration);
    client.initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { ...capabilities, workspace: { ...capabilities?.workspace, configuration: !!configuration } },
      ...options,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Opens a text, at an address of its own where none is given. */
  async open(text: string, uri = `file:///desk/${++this.opened}.txt`): Promise<OpenText> {
    const textDocument = { uri, languageId: 'plaintext', version: 1, text };
    await this.notify('textDocument/didOpen', { textDocument });
    return new OpenText(this, uri, text);
  }

  request<Result>(method: string, params?: unknown, token = CancellationToken.None): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params, token);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Ends the server as editors do, and sees that nothing has failed in it. */
  async stop(): Promise<void> {
    const deadline = setTimeout(() => this.server.kill('SIGKILL'), patience);
    try {
      await this.request('shutdown');
      await this.notify('exit');
    } catch (error) {
      this.log(String(error));
      this.server.kill('SIGKILL');
    }
    const code = await exitCode(this.server);
    clearTimeout(deadline);
    deepEqual(this.errors, []);
    equal(code, 0);
  }

  /** An error's message and where it came from first. */
  private log(message: string): void {
    this.errors.push(message.split('\n', 3).join('\n'));
  }

  private listen(configuration: ClientOptions['configuration']): void {
    const { connection, server, mailbox } = this;
    for (const method of told) connection.onNotification(method, params => mailbox.put(method, params));
    connection.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
      if (type === 1) this.log(message);
    });
    connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      Promise.all(items.map(async ({ scopeUri }) => (await configuration?.(scopeUri ?? '')) ?? null)),
    );
    for (const method of asked) {
      connection.onRequest(method, params => {
        mailbox.put(method, params);
        return null;
      });
    }
    // Where the server ends early, what still waits for an answer is told so.
    server.once('exit', () => connection.dispose());
    server.stderr.on('data', (chunk: Buffer) => this.log(chunk.toString()));
    connection.listen();
  }
}
