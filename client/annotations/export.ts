import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  exportRequest,
  schemeFilesRequest,
  type ExportParams,
  type ExportResult,
  type SchemeFiles,
} from '../../server/protocol';
import { isServed } from '../documents';

/** Commands that write files: the article in the editor for another tool, and the labels of a folder to be edited. */
export function registerExportCommands(server: LanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsmark.export', (format: unknown, folder: unknown) =>
      exportArticle(server, format, folder),
    ),
    vscode.commands.registerCommand('newsmark.writeScheme', () => writeScheme(server)),
  );
}

/** Asks for the format and the folder where they are not given. */
async function exportArticle(server: LanguageClient, format: unknown, folder: unknown): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isServed(document)) return;
  const textDocument = { uri: server.code2ProtocolConverter.asUri(document.uri) };
  const ask = (params: ExportParams) => server.sendRequest<ExportResult>(exportRequest, params);
  const name = typeof format === 'string' ? format : await pickFormat(await ask({ textDocument }));
  if (name === undefined) return;
  const target = folder instanceof vscode.Uri ? folder : await pickFolder(document.uri);
  if (!target) return;
  const { files } = await ask({ textDocument, format: name });
  const written = await writeNew(target, files);
  const [first] = written;
  if (first && !(folder instanceof vscode.Uri)) await vscode.window.showTextDocument(first);
}

async function pickFormat({ formats }: ExportResult): Promise<string | undefined> {
  const items = formats.map(({ name, about, loses }) => ({
    label: name,
    description: about,
    detail: vscode.l10n.t('Left out: {0}', loses),
  }));
  const title = vscode.l10n.t('Export as');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.label;
}

async function pickFolder(beside: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Export Here'),
      ...(beside.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(beside, '..') }),
    })) ?? [];
  return folder;
}

async function writeScheme(server: LanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const folder =
    document && document.uri.scheme !== 'untitled'
      ? vscode.Uri.joinPath(document.uri, '..')
      : vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return;
  const files = await server.sendRequest<SchemeFiles>(schemeFilesRequest);
  const [first] = await writeNew(
    folder,
    Object.entries(files).map(([name, text]) => ({ name, text })),
  );
  if (first) await vscode.window.showTextDocument(first);
}

/** Writes files that are not there yet; for those that are, it asks. */
async function writeNew(
  folder: vscode.Uri,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<vscode.Uri[]> {
  const { fs } = vscode.workspace;
  const uris = files.map(({ name }) => vscode.Uri.joinPath(folder, name));
  const there: string[] = [];
  for (const [at, uri] of uris.entries()) {
    const isThere = await fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (isThere) there.push(files[at]!.name);
  }
  if (there.length > 0) {
    const replace = vscode.l10n.t('Replace');
    const message = vscode.l10n.t('These files are there already: {0}', there.join(', '));
    if ((await vscode.window.showWarningMessage(message, { modal: true }, replace)) !== replace) return [];
  }
  for (const [at, uri] of uris.entries()) await fs.writeFile(uri, new TextEncoder().encode(files[at]!.text));
  return uris;
}
