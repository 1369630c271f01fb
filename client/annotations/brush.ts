import * as vscode from 'vscode';
import { isServed } from '../documents';
import type { Annotations } from './annotations';
import { pickLabel } from './commands';

/** Milliseconds without a change after which a selection is meant: while one drags it changes all the time. */
const rest = 300;

/** A label that is locked: each selection takes it, until Escape. */
export function registerBrush(annotations: Annotations): vscode.Disposable {
  const status = vscode.window.createStatusBarItem('newsmark.brush', vscode.StatusBarAlignment.Left, 100);
  status.name = vscode.l10n.t('Newsmark brush');
  status.command = 'newsmark.stopBrush';
  status.tooltip = vscode.l10n.t('Each selection takes this label. Escape puts the brush away.');
  let label: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const lock = (name: string | undefined, text: string) => {
    label = name;
    clearTimeout(timer);
    void vscode.commands.executeCommand('setContext', 'newsmark.brushing', name !== undefined);
    status.text = `$(paintcan) \u2068${text}\u2069`;
    if (name === undefined) status.hide();
    else status.show();
  };
  const start = async (given: unknown) => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isServed(document)) return;
    const answer = await annotations.ready(document);
    const name = typeof given === 'string' ? given : await pickLabel(answer);
    if (name !== undefined) lock(name, answer?.labels.find(each => each.name === name)?.text ?? name);
  };
  const sweep = ({ document, selections }: vscode.TextEditor) => {
    if (label === undefined) return;
    const ranges = selections.filter(({ isEmpty }) => !isEmpty).map(({ start, end }) => ({ start, end }));
    if (ranges.length > 0) void annotations.act(document, { kind: 'label', label, ranges });
  };
  return vscode.Disposable.from(
    status,
    vscode.commands.registerCommand('newsmark.startBrush', start),
    vscode.commands.registerCommand('newsmark.stopBrush', () => lock(undefined, '')),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // What a command selects, such as the next annotation, is not swept.
      if (
        label === undefined ||
        kind === vscode.TextEditorSelectionChangeKind.Command ||
        !isServed(textEditor.document)
      )
        return;
      clearTimeout(timer);
      timer = setTimeout(() => sweep(textEditor), rest);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
