import * as vscode from 'vscode';
import { registerDecorations } from './decorations';
import { registerEditorCommands } from './editor-commands';
import { registerProblemCommands } from './problem-commands';
import { startServer } from './server';
import { registerStatus } from './status';
import { Structures } from './structures';
import { registerVerdictCommands } from './verdict-commands';

/** What `activate` returns, for tests and other extensions. */
export interface Newsmark {
  readonly structures: Structures;
}

export async function activate(context: vscode.ExtensionContext): Promise<Newsmark> {
  const server = await startServer(context);
  const structures = new Structures(server);
  context.subscriptions.push(
    structures,
    registerDecorations(structures),
    registerStatus(structures),
    registerVerdictCommands(),
    registerEditorCommands(server),
    registerProblemCommands(),
  );
  structures.refreshVisible();
  return { structures };
}
