import * as vscode from 'vscode';

/** The commands behind the lens above a headline. */
export function registerProblemCommands(): vscode.Disposable {
  return vscode.commands.registerCommand('newsmark.showProblems', showProblems);
}

/** Shows the list of problems, the cursor in the article that the lens stands above. */
async function showProblems(uri?: unknown, position?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (
    editor &&
    typeof uri === 'string' &&
    isPosition(position) &&
    vscode.Uri.parse(uri).toString() === editor.document.uri.toString()
  ) {
    const at = new vscode.Position(position.line, position.character);
    editor.selection = new vscode.Selection(at, at);
  }
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function isPosition(value: unknown): value is { line: number; character: number } {
  const { line, character } = (value ?? {}) as { line?: unknown; character?: unknown };
  return typeof line === 'number' && typeof character === 'number';
}
