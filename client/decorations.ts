import * as vscode from 'vscode';
import type { LineKind, StructureResult } from '../server/protocol';
import { isServed } from './documents';
import type { Structures } from './structures';

/** A rule below the line, or a bar at its left: narrow enough to leave its first letter free. */
const edges = { below: '0 0 1px 0', left: '0 0 0 2px', none: '0' } as const;

interface MarkStyle {
  readonly edge: keyof typeof edges;
  readonly stroke: 'solid' | 'dotted' | 'dashed';
  readonly weight?: string;
  readonly ruler?: boolean;
}

/** The marks of lines. Each has colours of its own, and an edge of its own, so that colour is not all that tells. */
const marks = {
  headline: { edge: 'below', stroke: 'solid', weight: 'bold', ruler: true },
  subheading: { edge: 'below', stroke: 'dashed', weight: 'bold' },
  keywords: { edge: 'below', stroke: 'dotted' },
  related: { edge: 'left', stroke: 'solid' },
  source: { edge: 'left', stroke: 'dashed' },
  date: { edge: 'left', stroke: 'dotted' },
  aside: { edge: 'none', stroke: 'solid' },
} as const satisfies Record<string, MarkStyle>;
type Mark = keyof typeof marks;

const markOfKind: Readonly<Partial<Record<LineKind, Mark>>> = {
  headline: 'headline',
  subheadline: 'subheading',
  subheading: 'subheading',
  date: 'date',
  'related-date': 'related',
  source: 'source',
  'related-source': 'related',
  keywords: 'keywords',
  'related-heading': 'related',
  'related-headline': 'related',
  'related-body': 'related',
  byline: 'aside',
  caption: 'aside',
  note: 'aside',
  end: 'aside',
  separator: 'aside',
};

/** Marks the lines of the visible editors by their kind. Whole lines only: nothing may cut a line of Arabic. */
export function registerDecorations(structures: Structures): vscode.Disposable {
  const types = new Map<Mark, Record<'plain' | 'withRuler', vscode.TextEditorDecorationType>>();
  for (const mark of Object.keys(marks) as Mark[]) types.set(mark, decorationTypes(mark));

  const show = (editor: vscode.TextEditor) => {
    if (!isServed(editor.document)) return;
    const { enabled, hidden, ruler } = settingsOf(editor.document);
    const structure = structures.of(editor.document);
    const lines = enabled && structure?.isNews ? linesByMark(structure, hidden) : undefined;
    for (const [mark, { plain, withRuler }] of types) {
      const ranges = (lines?.get(mark) ?? []).map(line => wholeLine(editor.document, line));
      editor.setDecorations(plain, ruler ? [] : ranges);
      editor.setDecorations(withRuler, ruler ? ranges : []);
    }
  };
  const showAll = () => vscode.window.visibleTextEditors.forEach(show);
  showAll();
  return vscode.Disposable.from(
    structures.onDidChange(document =>
      vscode.window.visibleTextEditors.filter(e => e.document === document).forEach(show),
    ),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('newsmark')) showAll();
    }),
    ...[...types.values()].flatMap(({ plain, withRuler }) => [plain, withRuler]),
  );
}

function decorationTypes(mark: Mark) {
  const { edge, stroke, weight, ruler }: MarkStyle = marks[mark];
  const border = new vscode.ThemeColor(`newsmark.${mark}Border`);
  const options: vscode.DecorationRenderOptions = {
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor(`newsmark.${mark}Background`),
    borderColor: border,
    borderStyle: stroke,
    borderWidth: edges[edge],
    ...(weight ? { fontWeight: weight } : {}),
  };
  const inRuler = ruler ? { overviewRulerColor: border, overviewRulerLane: vscode.OverviewRulerLane.Left } : {};
  return {
    plain: vscode.window.createTextEditorDecorationType(options),
    withRuler: vscode.window.createTextEditorDecorationType({ ...options, ...inRuler }),
  };
}

function linesByMark({ lines }: StructureResult, hidden: readonly LineKind[]): Map<Mark, number[]> {
  const byMark = new Map<Mark, number[]>();
  for (const [number, kind] of lines.entries()) {
    const mark = markOfKind[kind];
    if (!mark || hidden.includes(kind)) continue;
    const numbers = byMark.get(mark);
    if (numbers) numbers.push(number);
    else byMark.set(mark, [number]);
  }
  return byMark;
}

/** The whole line, to its very end: a weight that covered a part of it would cut it. */
function wholeLine(document: vscode.TextDocument, line: number): vscode.Range {
  return line < document.lineCount ? document.lineAt(line).range : new vscode.Range(line, 0, line, 0);
}

function settingsOf(document: vscode.TextDocument) {
  const settings = vscode.workspace.getConfiguration('newsmark', document);
  return {
    enabled: settings.get('decorations.enabled', true),
    hidden: settings.get<LineKind[]>('decorations.hidden', []),
    ruler: settings.get('overviewRuler.enabled', true),
  };
}
