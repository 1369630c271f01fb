import * as vscode from 'vscode';
import type { BaseLanguageClient, DocumentSemanticsTokensSignature } from 'vscode-languageclient';
import { structureRequest, type StructureResult } from '../server/protocol';

/** As the server's legend and the manifest call it. */
const plain = 'newsPlain';

/**
 * The grammar colours labelled lines before the server has answered, in any text file. Where the server finds that a
 * file is not news, these lines are given the colour of plain text again.
 */
export async function plainTokens(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
  next: DocumentSemanticsTokensSignature,
): Promise<vscode.SemanticTokens | null | undefined> {
  const tokens = await next(document, token);
  if (tokens && tokens.data.length > 0) return tokens;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const structure = await client.sendRequest<StructureResult | null>(structureRequest, { textDocument }, token);
  if (!structure || structure.isNews) return tokens;
  const type = client.initializeResult?.capabilities.semanticTokensProvider?.legend.tokenTypes.indexOf(plain) ?? -1;
  if (type < 0) return tokens;
  const builder = new vscode.SemanticTokensBuilder();
  for (let number = 0; number < document.lineCount; number++) {
    const { text } = document.lineAt(number);
    // The grammar asks for a colon.
    if (/[:：]/.test(text)) builder.push(number, 0, text.length, type);
  }
  return builder.build();
}
