import * as vscode from 'vscode';
import type { EntityType, Range } from '../server/protocol';
import { isServed } from './documents';
import type { Entities } from './entities';
import type { Structures } from './structures';

/** The lines below names. Each type has one of its own, so that colour is not all that tells. */
const lines = {
  person: '1px solid',
  organization: '3px double',
  place: '1px dashed',
  country: '1px dashed',
  event: '2px dotted',
  work: '2px dashed',
  weapon: '2px solid',
  date: '1px dotted',
  nationality: '1px dotted',
} as const satisfies Record<EntityType, string>;

/**
 * Marks names in the visible editors by their type. Lines below and nothing else: they lie over the text, so that no line
 * of Arabic is cut.
 */
export function registerEntityMarks(entities: Entities, structures: Structures): vscode.Disposable {
  const types = new Map((Object.keys(lines) as EntityType[]).map(type => [type, decorationType(type)] as const));

  const show = (editor: vscode.TextEditor) => {
    const { document } = editor;
    if (!isServed(document)) return;
    const { enabled, hidden } = settingsOf(document);
    const isShown = enabled && structures.of(document)?.isNews === true;
    const ranges = new Map<EntityType, vscode.Range[]>();
    for (const { type, range } of (isShown && entities.of(document)?.mentions) || []) {
      if (!hidden.includes(type)) ranges.set(type, [...(ranges.get(type) ?? []), rangeOf(range)]);
    }
    for (const [type, decoration] of types) editor.setDecorations(decoration, ranges.get(type) ?? []);
  };
  const showAll = () => vscode.window.visibleTextEditors.forEach(show);
  const showDocument = (document: vscode.TextDocument) => {
    vscode.window.visibleTextEditors.filter(editor => editor.document === document).forEach(show);
  };
  showAll();
  return vscode.Disposable.from(
    entities.onDidChange(showDocument),
    structures.onDidChange(showDocument),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('newsmark.entities')) showAll();
    }),
    ...types.values(),
  );
}

function decorationType(type: EntityType): vscode.TextEditorDecorationType {
  const [width, style] = lines[type].split(' ');
  return vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor(`newsmark.${type}Mark`),
    borderStyle: style!,
    borderWidth: `0 0 ${width!} 0`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function settingsOf(document: vscode.TextDocument) {
  const settings = vscode.workspace.getConfiguration('newsmark.entities', document);
  return {
    enabled: settings.get('marks', true),
    hidden: settings.get<EntityType[]>('hidden', []),
  };
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
