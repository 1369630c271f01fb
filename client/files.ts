import { open, rename, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { readFileRequest, writeFileRequest, type WriteFileParams, type WriteFileResult } from '../server/protocol';

/** Answers the server when it reads and writes the files beside a text, on this machine or wherever the folder is. */
export function registerFiles(server: LanguageClient): vscode.Disposable {
  const uriOf = (uri: string) => allowed(server.protocol2CodeConverter.asUri(uri));
  return vscode.Disposable.from(
    server.onRequest(readFileRequest, ({ uri }: { uri: string }) => read(uriOf(uri))),
    server.onRequest(writeFileRequest, (params: WriteFileParams) => write(uriOf(params.uri), params)),
  );
}

/** Only what lies beside texts is for the server. */
function allowed(uri: vscode.Uri): vscode.Uri {
  if (!/(?:\.txt|\.ann|\/annotation\.conf|\/visual\.conf)$/i.test(uri.path)) {
    throw new Error(`${uri.toString()} is no file for annotations.`);
  }
  return uri;
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && isMissing(error.code)) return null;
    throw error;
  }
}

function isMissing(code: string): boolean {
  return code === 'FileNotFound' || code === 'FileNotADirectory';
}

async function write(uri: vscode.Uri, { text, expected }: WriteFileParams): Promise<WriteFileResult> {
  const there = await read(uri);
  if (there !== expected) return { written: false, text: there };
  const bytes = new TextEncoder().encode(text);
  await (uri.scheme === 'file' ? replaceOnDisk(uri.fsPath, bytes) : replace(uri, bytes));
  return { written: true };
}

/** Beside it first, then in its place: whenever the machine stops, the old file or the new one is there, whole. */
async function replaceOnDisk(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${process.pid}-${Date.now().toString(36)}.tmp`;
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** The same by what other file systems have. */
async function replace(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const aside = uri.with({ path: `${uri.path}.${Date.now().toString(36)}.tmp` });
  const { fs } = vscode.workspace;
  await fs.writeFile(aside, bytes);
  try {
    await fs.rename(aside, uri, { overwrite: true });
  } catch (error) {
    await fs.delete(aside);
    throw error;
  }
}
