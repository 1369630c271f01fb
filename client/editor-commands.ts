import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

export function registerEditorCommands(server: LanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsmark.setUpRightToLeft', setUpRightToLeft),
    vscode.commands.registerCommand('newsmark.toggleDecorations', toggleDecorations),
    vscode.commands.registerCommand('newsmark.showLog', () => server.outputChannel.show(true)),
    vscode.commands.registerCommand('newsmark.restartServer', () => server.restart()),
  );
}

/**
 * What makes right-to-left text readable beyond the defaults that the extension brings: these change how every plain text
 * file looks, so they are the user's to set.
 */
const rightToLeft: Readonly<Record<string, unknown>> = {
  'editor.wordWrap': 'on',
  'editor.wrappingStrategy': 'advanced',
  'editor.renderWhitespace': 'none',
  'editor.links': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.guides.bracketPairs': false,
  'editor.matchBrackets': 'never',
  'editor.unicodeHighlight.ambiguousCharacters': false,
};

async function setUpRightToLeft(): Promise<void> {
  const inWorkspace = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  for (const [setting, value] of Object.entries(rightToLeft)) {
    const settings = vscode.workspace.getConfiguration(undefined, { languageId: 'plaintext' });
    await settings.update(setting, value, target, true);
  }
  void vscode.window.showInformationMessage(
    inWorkspace
      ? vscode.l10n.t('Plain text in this workspace is set up for right-to-left text.')
      : vscode.l10n.t('Plain text is set up for right-to-left text.'),
  );
}

async function toggleDecorations(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('newsmark');
  const shown = settings.get('decorations.enabled', true);
  const inspected = settings.inspect('decorations.enabled');
  const target =
    inspected?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await settings.update('decorations.enabled', !shown, target);
}
