import * as vscode from 'vscode';
import type { AnnotationLabel } from '../../server/protocol';
import { isServed } from '../documents';
import { rangeOf } from '../entity-marks';
import type { Annotations } from './annotations';

/** Borders by the place of a label in its scheme, so that colour is not all that tells. */
const borders = ['solid', 'double', 'dashed', 'dotted'] as const;

/** For labels whose scheme has no colour for them. */
const plain = '#d9d9d9';

/**
 * Marks annotations in the visible editors with the colours of their labels: backgrounds and borders, which lie over the text,
 * so that no line of Arabic is cut.
 */
export function registerAnnotationMarks(annotations: Annotations): vscode.Disposable {
  const types = new Map<string, vscode.TextEditorDecorationType>();
  const typeOf = ({ name, background = plain }: AnnotationLabel, index: number) => {
    const key = `${name} ${background} ${index % borders.length}`;
    let type = types.get(key);
    if (!type) types.set(key, (type = decorationType(background, borders[index % borders.length]!)));
    return type;
  };
  const show = (editor: vscode.TextEditor) => {
    const { document } = editor;
    if (!isServed(document)) return;
    const answer = annotations.of(document);
    const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
    for (const [index, label] of (answer?.labels ?? []).entries()) {
      const own = answer!.annotations.filter(each => each.label === label.name);
      if (own.length > 0)
        ranges.set(
          typeOf(label, index),
          own.flatMap(each => each.ranges.map(rangeOf)),
        );
    }
    const unknown = (answer?.annotations ?? []).filter(each => !answer!.labels.some(({ name }) => name === each.label));
    if (unknown.length > 0) {
      const type = typeOf({ name: '', text: '', isUsable: false }, borders.length - 1);
      ranges.set(
        type,
        unknown.flatMap(each => each.ranges.map(rangeOf)),
      );
    }
    for (const type of types.values()) editor.setDecorations(type, ranges.get(type) ?? []);
  };
  const showAll = () => vscode.window.visibleTextEditors.forEach(show);
  showAll();
  return vscode.Disposable.from(
    annotations.onDidChange(document =>
      vscode.window.visibleTextEditors.filter(editor => editor.document === document).forEach(show),
    ),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    {
      dispose: () => {
        for (const type of types.values()) type.dispose();
      },
    },
  );
}

function decorationType(color: string, border: (typeof borders)[number]): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    // Half of it, so that the text can be read in light and dark themes.
    backgroundColor: /^#[\da-f]{6}$/i.test(color) ? `${color}80` : color,
    border: `1px ${border} ${color}`,
    borderRadius: '2px',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
