import * as vscode from 'vscode';
import type { EntityMention, EntityType } from '../server/protocol';
import { isServed } from './documents';
import { articleAt, namedByType, type Entities, type Named } from './entities';
import { rangeOf } from './entity-marks';
import { entityTypes, typeIcon, typeName } from './entity-types';
import type { Structures } from './structures';
import { isolated } from './isolated';

type Node =
  | { readonly kind: 'type'; readonly type: EntityType; readonly named: readonly Named[] }
  | { readonly kind: 'named'; readonly named: Named }
  | { readonly kind: 'mention'; readonly mention: EntityMention };

/** The tree "In this article": who and what the article around the cursor names, by type, with all mentions. */
export function registerEntitiesView(entities: Entities, structures: Structures): vscode.Disposable {
  const tree = new EntitiesTree(entities, structures);
  const view = vscode.window.createTreeView('newsmark.entities', { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(
    view,
    tree,
    vscode.commands.registerCommand('newsmark.showMention', showMention),
    entities.onDidChange(document => tree.documentChanged(document)),
    structures.onDidChange(document => tree.documentChanged(document)),
    vscode.window.onDidChangeActiveTextEditor(() => tree.refresh()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) tree.cursorMoved();
    }),
  );
}

class EntitiesTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shownArticle = '';

  constructor(
    private readonly entities: Entities,
    private readonly structures: Structures,
  ) {}

  dispose(): void {
    this.#changed.dispose();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  documentChanged(document: vscode.TextDocument): void {
    if (document === this.document) this.refresh();
  }

  /** Another article of the file may be under the cursor now. */
  cursorMoved(): void {
    if (JSON.stringify(this.article) !== this.#shownArticle) this.refresh();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.roots();
    if (node.kind === 'type') return node.named.map(named => ({ kind: 'named', named }));
    if (node.kind === 'named') return node.named.mentions.map(mention => ({ kind: 'mention', mention }));
    return [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'type':
        return typeItem(node.type, node.named);
      case 'named':
        return namedItem(node.named);
      case 'mention':
        return mentionItem(node.mention, this.document);
    }
  }

  /** The card of somebody, once the mouse rests there. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    const { document } = this;
    if (document && node.kind === 'named') item.tooltip = await cardOf(node.named, document);
    return item;
  }

  private get document(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && isServed(document) ? document : undefined;
  }

  private get article() {
    const editor = vscode.window.activeTextEditor;
    const structure = editor && this.structures.of(editor.document);
    return structure && articleAt(structure, editor.selection.active);
  }

  private roots(): Node[] {
    const { document, article } = this;
    this.#shownArticle = JSON.stringify(article);
    const answer = document && this.structures.of(document)?.isNews ? this.entities.of(document) : undefined;
    if (!answer) return [];
    const byType = namedByType(answer, article);
    return entityTypes.flatMap(type => {
      const named = byType.get(type);
      return named ? [{ kind: 'type' as const, type, named }] : [];
    });
  }
}

function typeItem(type: EntityType, named: readonly Named[]): vscode.TreeItem {
  const isFirst = type === 'person' || type === 'organization' || type === 'place' || type === 'country';
  const state = isFirst ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(isolated(typeName(type)), state);
  item.id = type;
  item.iconPath = typeIcon(type);
  item.description = String(named.length);
  item.tooltip = `${typeName(type)}: ${named.length}`;
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function namedItem({ key, name, mentions }: Named): vscode.TreeItem {
  const isOne = mentions.length === 1;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(isolated(name), isOne ? None : Collapsed);
  item.id = key;
  item.description = isOne ? '' : `${mentions.length}×`;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, mentions: {1}', name, mentions.length) };
  item.command = showCommand(mentions[0]!);
  return item;
}

/** UTF-16 units of a line that a tooltip shows at most. */
const longest = 400;

function excerpt(line: string, { start }: EntityMention['range']): string {
  const from = Math.max(0, Math.min(start.character - longest / 2, line.length - longest));
  return (from > 0 ? '…' : '') + line.slice(from, from + longest) + (from + longest < line.length ? '…' : '');
}

async function cardOf({ mentions }: Named, { uri }: vscode.TextDocument): Promise<vscode.MarkdownString | undefined> {
  const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    rangeOf(mentions[0]!.range).start,
  );
  return hover?.contents.find(content => content instanceof vscode.MarkdownString);
}

function mentionItem({ range, name }: EntityMention, document: vscode.TextDocument | undefined): vscode.TreeItem {
  const line = range.start.line + 1;
  const text = document && range.start.line < document.lineCount ? document.getText(rangeOf(range)) : name;
  const item = new vscode.TreeItem(isolated(text));
  item.description = isolated(vscode.l10n.t('line {0}', line));
  item.tooltip =
    document && line <= document.lineCount ? isolated(excerpt(document.lineAt(line - 1).text, range)) : text;
  item.accessibilityInformation = { label: `${text}, ${vscode.l10n.t('line {0}', line)}` };
  item.command = showCommand({ range });
  return item;
}

function showCommand({ range }: Pick<EntityMention, 'range'>): vscode.Command {
  return {
    command: 'newsmark.showMention',
    title: vscode.l10n.t('Show'),
    arguments: [vscode.window.activeTextEditor?.document.uri, rangeOf(range)],
  };
}

async function showMention(uri?: unknown, range?: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range)) return;
  await vscode.window.showTextDocument(uri, { selection: range });
}
