import * as vscode from 'vscode';

type Verdict = 'news' | 'ignore' | undefined;

/** The commands that overrule the guess whether a file, or every text file of its folder, is news. */
export function registerVerdictCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsmark.treatAsNews', () => decide('news')),
    vscode.commands.registerCommand('newsmark.treatAsOther', () => decide('ignore')),
    vscode.commands.registerCommand('newsmark.treatAutomatically', () => decide(undefined)),
  );
}

async function decide(verdict: Verdict): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const glob = await chooseScope(document.uri);
  if (glob === undefined) return;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const target = folder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Global;
  const settings = vscode.workspace.getConfiguration('newsmark', document);
  const known = settings.inspect<Record<string, Verdict>>('files');
  const present = (folder ? known?.workspaceFolderValue : known?.globalValue) ?? {};
  const others = Object.fromEntries(Object.entries(present).filter(([other]) => other !== glob));
  // Written last, so that it wins over the globs before it.
  const files = verdict ? { ...others, [glob]: verdict } : others;
  await settings.update('files', Object.keys(files).length > 0 ? files : undefined, target);
}

/** Asks whether the file alone is meant or its folder; answers a glob. */
async function chooseScope(uri: vscode.Uri): Promise<string | undefined> {
  const path = `/${vscode.workspace.asRelativePath(uri, false)}`.replace(/^\/\//, '/');
  const parent = path.slice(0, path.lastIndexOf('/'));
  const inFolder = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const prefix = inFolder ? '**' : '';
  if (uri.scheme === 'untitled') return escapeGlob(uri.path);
  const file = { label: vscode.l10n.t('This file'), description: path, glob: prefix + escapeGlob(path) };
  const folder = {
    label: vscode.l10n.t('Every text file in this folder'),
    description: `${parent}/`,
    glob: `${prefix}${escapeGlob(parent)}/*.txt`,
  };
  const chosen = await vscode.window.showQuickPick([file, folder], { placeHolder: vscode.l10n.t('What is meant?') });
  return chosen?.glob;
}

function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@]/g, '\\$&');
}
