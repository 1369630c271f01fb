import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/protocol';
import { documentSelector } from './documents';
import { describeCommand } from './entity-commands';
import { plainTokens } from './plain-tokens';

/** Starts the language server of the extension and returns the connection to it. */
export async function startServer(context: vscode.ExtensionContext): Promise<LanguageClient> {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  };
  const output = vscode.window.createOutputChannel('Newsmark', { log: true });
  context.subscriptions.push(output);
  const options: LanguageClientOptions = {
    documentSelector: [...documentSelector],
    outputChannel: output,
    initializationOptions: { describeCommand, files: true, themeIcons: true } satisfies InitializationOptions,
    middleware: {
      provideDocumentSemanticTokens: (document, token, next) => plainTokens(client, document, token, next),
      provideHover: async (document, position, token, next) => trusted(await next(document, position, token)),
    },
  };
  const client = new LanguageClient('newsmark', 'Newsmark', server, options);
  context.subscriptions.push(client);
  await client.start();
  return client;
}

/** The server's cards hold signs, and may link to one command and to no other. */
function trusted(hover: vscode.Hover | null | undefined): vscode.Hover | null | undefined {
  for (const content of hover?.contents ?? []) {
    if (!(content instanceof vscode.MarkdownString)) continue;
    content.isTrusted = { enabledCommands: [describeCommand] };
    content.supportThemeIcons = true;
  }
  return hover;
}
