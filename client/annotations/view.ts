import * as vscode from 'vscode';
import type { AnnotationsResult, SpanAnnotation } from '../../server/protocol';
import { isServed } from '../documents';
import type { Annotations } from './annotations';
import { isolated } from '../isolated';

type Node =
  | { readonly kind: 'label'; readonly label: string; readonly annotations: readonly SpanAnnotation[] }
  | { readonly kind: 'lost'; readonly annotations: readonly SpanAnnotation[] }
  | { readonly kind: 'annotation'; readonly annotation: SpanAnnotation };

/** The tree "Annotations": those of the text in the editor by label, and those that have lost their text. */
export function registerAnnotationsView(annotations: Annotations): vscode.Disposable {
  const tree = new AnnotationsTree(annotations);
  const view = vscode.window.createTreeView('newsmark.annotations', { treeDataProvider: tree, showCollapseAll: true });
  const progress = () => {
    const answer = tree.answer;
    view.message = answer && answer.annotations.length + answer.suggestions.length > 0 ? progressOf(answer) : '';
  };
  return vscode.Disposable.from(
    view,
    tree,
    annotations.onDidChange(() => {
      tree.refresh();
      progress();
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      tree.refresh();
      progress();
    }),
  );
}

function progressOf({ annotations, suggestions }: AnnotationsResult): string {
  return vscode.l10n.t('{0} annotated, {1} suggested', annotations.length, suggestions.length);
}

class AnnotationsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly annotations: Annotations) {}

  dispose(): void {
    this.#changed.dispose();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  get answer(): AnnotationsResult | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && isServed(document) ? this.annotations.of(document) : undefined;
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.roots();
    if (node.kind === 'annotation') return [];
    return node.annotations.map(annotation => ({ kind: 'annotation', annotation }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'annotation') return annotationItem(node.annotation);
    const isLost = node.kind === 'lost';
    const text = isLost
      ? vscode.l10n.t('Lost their text')
      : (this.answer?.labels.find(({ name }) => name === node.label)?.text ?? node.label);
    const item = new vscode.TreeItem(isolated(text), vscode.TreeItemCollapsibleState.Expanded);
    item.id = isLost ? ' lost' : node.label;
    item.iconPath = new vscode.ThemeIcon(isLost ? 'warning' : 'tag');
    item.description = String(node.annotations.length);
    item.accessibilityInformation = { label: `${text}: ${node.annotations.length}` };
    return item;
  }

  private roots(): Node[] {
    const { answer } = this;
    if (!answer) return [];
    const placed = answer.annotations.filter(({ ranges }) => ranges.length > 0);
    const lost = answer.annotations.filter(({ ranges }) => ranges.length === 0);
    const names = new Set([...answer.labels.map(({ name }) => name), ...placed.map(({ label }) => label)]);
    const labels = [...names].flatMap((label): Node[] => {
      const own = placed.filter(each => each.label === label);
      return own.length > 0 ? [{ kind: 'label', label, annotations: own }] : [];
    });
    return lost.length > 0 ? [{ kind: 'lost', annotations: lost }, ...labels] : labels;
  }
}

function annotationItem({ id, text, ranges, nearLine, notes }: SpanAnnotation): vscode.TreeItem {
  const line = vscode.l10n.t('line {0}', (ranges[0]?.start.line ?? nearLine ?? 0) + 1);
  const item = new vscode.TreeItem(isolated(text));
  item.id = id;
  item.description = isolated(line);
  item.tooltip = notes.length > 0 ? isolated(notes.join('\n')) : isolated(text);
  item.accessibilityInformation = { label: `${text}, ${line}` };
  item.command =
    ranges.length > 0
      ? { command: 'newsmark.showAnnotation', title: vscode.l10n.t('Show'), arguments: [id] }
      : { command: 'newsmark.placeAnnotation', title: vscode.l10n.t('Place Here'), arguments: [id] };
  return item;
}
