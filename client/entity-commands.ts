import * as vscode from 'vscode';
import { rangeOf } from './entity-marks';

/** The kind of the server's code actions about names. */
const kind = 'refactor.entity';

/** The command that the server links to from the cards of names. */
export const describeCommand = 'newsmark.describeName';

export function registerEntityCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(describeCommand, describeName),
    vscode.commands.registerCommand('newsmark.toggleEntityMarks', toggleMarks),
  );
}

/** Offers what can be said of the name under the cursor, or of the one at a place that a card names. */
async function describeName(range?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor && isRange(range)) {
    const { start } = rangeOf(range);
    editor.selection = new vscode.Selection(start, start);
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  }
  await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'never' });
}

function isRange(value: unknown): value is Parameters<typeof rangeOf>[0] {
  const { start } = (value ?? {}) as { start?: { line?: unknown; character?: unknown } };
  return typeof start?.line === 'number' && typeof start.character === 'number';
}

async function toggleMarks(): Promise<void> {
  const settings = vscode.workspace.getConfiguration('newsmark.entities');
  const inWorkspace = settings.inspect('marks')?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('marks', !settings.get('marks', true), target);
}
