import * as vscode from 'vscode';

/** Takes the annotations along where a text is renamed or moved. */
export function registerRenames(): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles(event => {
    const texts = event.files.filter(({ oldUri, newUri }) => isText(oldUri) && isText(newUri));
    if (texts.length > 0)
      event.waitUntil(renamesBeside(texts, new Set(event.files.map(each => each.oldUri.toString()))));
  });
}

async function renamesBeside(
  texts: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  renamed: ReadonlySet<string>,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of texts) {
    const [from, to] = [beside(oldUri), beside(newUri)];
    // What is there already is somebody else's.
    if (!renamed.has(from.toString()) && (await isThere(from)) && !(await isThere(to))) edit.renameFile(from, to);
  }
  return edit;
}

function isText({ path }: vscode.Uri): boolean {
  return /\.txt$/i.test(path);
}

function beside(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.replace(/\.txt$/i, '.ann') });
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
