import * as vscode from 'vscode';
import type { AnnotationLabel, AnnotationsResult, SpanAnnotation } from '../../server/protocol';
import { isServed } from '../documents';
import { rangeOf } from '../entity-marks';
import { isolated } from '../isolated';
import { wholeOf, type Annotations } from './annotations';

/** As many labels as there are keys for. */
const mostKeys = 9;

export function registerAnnotationCommands(annotations: Annotations): vscode.Disposable {
  const command = (name: string, run: (editor: vscode.TextEditor, argument: unknown) => unknown) =>
    vscode.commands.registerCommand(`newsmark.${name}`, (argument: unknown) => {
      const editor = vscode.window.activeTextEditor;
      return editor && isServed(editor.document) ? run(editor, argument) : undefined;
    });
  return vscode.Disposable.from(
    command('annotate', (editor, argument) => label(editor, argument, false)),
    command('annotateExactly', (editor, argument) => label(editor, argument, true)),
    command('changeLabel', changeLabel),
    command('removeAnnotation', removeHere),
    command('widenAnnotationAtStart', editor => resize(editor, 'start', 1)),
    command('widenAnnotationAtEnd', editor => resize(editor, 'end', 1)),
    command('shrinkAnnotationAtStart', editor => resize(editor, 'start', -1)),
    command('shrinkAnnotationAtEnd', editor => resize(editor, 'end', -1)),
    command('noteAnnotation', note),
    command('relateAnnotations', relate),
    command('nextAnnotation', editor => go(editor, 1)),
    command('previousAnnotation', editor => go(editor, -1)),
    command('nextSuggestion', nextSuggestion),
    command('acceptSuggestion', acceptHere),
    command('acceptSuggestionsOfName', acceptName),
    command('acceptSuggestionsOfLabel', acceptLabel),
    command('labelOtherMentions', labelOthers),
    command('undoAnnotation', editor => annotations.act(editor.document, { kind: 'undo' })),
    command('placeAnnotation', place),
    command('showAnnotation', (editor, id) => {
      const found = annotations.of(editor.document)?.annotations.find(each => each.id === id);
      if (found) select(editor, found);
    }),
  );

  /** Labels the selections: with the label that is named or stands at that place of the scheme, or the one that is picked. */
  async function label(editor: vscode.TextEditor, argument: unknown, exact: boolean): Promise<void> {
    const { document, selections } = editor;
    const answer = await annotations.ready(document);
    const chosen = labelOf(argument, answer) ?? (await pickLabel(answer));
    if (chosen === undefined) return;
    const ranges = selections.map(({ start, end }) => ({ start, end }));
    await annotations.act(document, { kind: 'label', label: chosen, ranges, exact });
  }

  async function changeLabel(editor: vscode.TextEditor, argument: unknown): Promise<void> {
    const found = await chosen(editor);
    if (!found) return;
    const answer = await annotations.ready(editor.document);
    const name = labelOf(argument, answer) ?? (await pickLabel(answer));
    if (name !== undefined) await annotations.act(editor.document, { kind: 'relabel', ids: [found.id], label: name });
  }

  async function removeHere(editor: vscode.TextEditor): Promise<void> {
    const { document, selection } = editor;
    const all = annotations.of(document)?.annotations ?? [];
    const touched = selection.isEmpty
      ? annotations.at(document, selection.active).slice(0, 1)
      : all.filter(each => each.ranges.some(range => rangeOf(range).intersection(selection)?.isEmpty === false));
    await annotations.act(document, { kind: 'remove', ids: touched.map(({ id }) => id) });
  }

  async function resize(editor: vscode.TextEditor, edge: 'start' | 'end', by: 1 | -1): Promise<void> {
    const found = await chosen(editor);
    if (found) await annotations.act(editor.document, { kind: 'resize', id: found.id, edge, by });
  }

  async function note(editor: vscode.TextEditor): Promise<void> {
    const found = await chosen(editor);
    if (!found) return;
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Note on “{0}”', found.text),
      value: found.notes[0] ?? '',
    });
    if (text !== undefined) await annotations.act(editor.document, { kind: 'note', id: found.id, text });
  }

  /** In two steps: from the annotation under the cursor, to one that is picked. */
  async function relate(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const from = await chosen(editor);
    if (!from) return;
    const others = (annotations.of(document)?.annotations ?? []).filter(({ id }) => id !== from.id);
    const to = await vscode.window.showQuickPick(others.map(item), {
      title: vscode.l10n.t('From “{0}” to …', from.text),
      matchOnDescription: true,
    });
    if (!to) return;
    const name = await pickRelation(annotations.of(document), from, to.annotation);
    if (name !== undefined)
      await annotations.act(document, { kind: 'relate', label: name, from: from.id, to: to.annotation.id });
  }

  function go(editor: vscode.TextEditor, way: 1 | -1): void {
    const all = (annotations.of(editor.document)?.annotations ?? []).filter(({ ranges }) => ranges.length > 0);
    const { start } = editor.selection;
    const next =
      way > 0
        ? (all.find(each => wholeOf(each)!.start.isAfter(start)) ?? all[0])
        : (all.findLast(each => wholeOf(each)!.start.isBefore(start)) ?? all.at(-1));
    if (next) select(editor, next);
  }

  function nextSuggestion(editor: vscode.TextEditor): void {
    const all = annotations.of(editor.document)?.suggestions ?? [];
    const { start } = editor.selection;
    const next = all.find(({ range }) => rangeOf(range).start.isAfter(start)) ?? all[0];
    if (next) reveal(editor, rangeOf(next.range));
  }

  async function acceptHere(editor: vscode.TextEditor): Promise<void> {
    const here = suggestionAt(editor);
    await annotations.act(editor.document, { kind: 'accept', ranges: here ? [here.range] : [] });
  }

  async function acceptName(editor: vscode.TextEditor): Promise<void> {
    const here = suggestionAt(editor);
    const all = annotations.of(editor.document)?.suggestions ?? [];
    const same = all.filter(({ text, label }) => text === here?.text && label === here.label);
    await annotations.act(editor.document, { kind: 'accept', ranges: same.map(({ range }) => range) });
  }

  async function acceptLabel(editor: vscode.TextEditor): Promise<void> {
    const here = suggestionAt(editor);
    const all = annotations.of(editor.document)?.suggestions ?? [];
    const same = all.filter(({ label }) => label === here?.label);
    await annotations.act(editor.document, { kind: 'accept', ranges: same.map(({ range }) => range) });
  }

  /** Labels the other places of the name under the cursor, those that are picked: all of them at first. */
  async function labelOthers(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const found = await chosen(editor);
    if (!found) return;
    const others = await annotations.occurrences(document, found.id);
    const items = others.map(({ range, isInArticle, excerpt }) => ({
      label: isolated(excerpt),
      description: [
        vscode.l10n.t('line {0}', range.start.line + 1),
        ...(isInArticle ? [] : [vscode.l10n.t('another article')]),
      ].join(' · '),
      picked: true,
      range,
    }));
    const title =
      others.length > 0
        ? vscode.l10n.t('Label “{0}” here, too, as {1}', found.text, found.label)
        : vscode.l10n.t('“{0}” stands nowhere else without a label', found.text);
    const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true });
    if (!picked || picked.length === 0) return;
    const ranges = picked.map(({ range }) => range);
    await annotations.act(document, { kind: 'label', label: found.label, ranges, exact: true });
  }

  function suggestionAt({ document, selection }: vscode.TextEditor) {
    return annotations.of(document)?.suggestions.find(({ range }) => rangeOf(range).contains(selection.active));
  }

  /** Gives an annotation that has lost its text the selection as its place. */
  async function place(editor: vscode.TextEditor, id: unknown): Promise<void> {
    const { document, selection } = editor;
    const lost = (annotations.of(document)?.annotations ?? []).filter(({ ranges }) => ranges.length === 0);
    const known = lost.find(each => each.id === id);
    const found =
      known ??
      (await vscode.window.showQuickPick(lost.map(item), { title: vscode.l10n.t('Place which annotation here?') }))
        ?.annotation;
    if (!found) return;
    const { start, end } = selection;
    await annotations.act(document, { kind: 'place', id: found.id, range: { start, end } });
  }

  /** The annotation under the cursor; where there are several, the one that is picked. */
  async function chosen({ document, selection }: vscode.TextEditor): Promise<SpanAnnotation | undefined> {
    const here = annotations.at(document, selection.active);
    if (here.length < 2) return here[0];
    return (await vscode.window.showQuickPick(here.map(item)))?.annotation;
  }
}

/** A label by its name, or by its place among those that can be given, from 1. */
function labelOf(argument: unknown, answer: AnnotationsResult | undefined): string | undefined {
  if (typeof argument === 'number') return answer?.labels.filter(({ isUsable }) => isUsable)[argument - 1]?.name;
  return typeof argument === 'string' ? argument : undefined;
}

/** Shows the labels with their keys and guidelines. */
export async function pickLabel(answer: AnnotationsResult | undefined): Promise<string | undefined> {
  const usable = answer?.labels.filter(({ isUsable }) => isUsable) ?? [];
  const items = usable.map((label, index) => ({ ...labelItem(label, index), name: label.name }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Label'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.name;
}

/** A relation that the scheme has between two labels; any name where it has none. */
async function pickRelation(
  answer: AnnotationsResult | undefined,
  from: SpanAnnotation,
  to: SpanAnnotation,
): Promise<string | undefined> {
  const title = vscode.l10n.t('The relation from “{0}” to “{1}”', from.text, to.text);
  const fits = (labels: readonly string[], label: string) =>
    labels.some(each => each === label || each.startsWith('<'));
  const relations = answer?.relations ?? [];
  const fitting = relations.filter(each => fits(each.from, from.label) && fits(each.to, to.label));
  if (fitting.length > 0) {
    return vscode.window.showQuickPick(
      fitting.map(({ name }) => name),
      { title },
    );
  }
  return vscode.window.showInputBox({
    title,
    validateInput: text =>
      /^[\w-]+$/.test(text) ? undefined : vscode.l10n.t('Letters from A to Z, digits, “-” and “_”.'),
  });
}

function labelItem({ name, text, guideline }: AnnotationLabel, index: number): vscode.QuickPickItem {
  const key = index < mostKeys ? (process.platform === 'darwin' ? `⌃⌥${index + 1}` : `Shift+Alt+${index + 1}`) : '';
  return {
    label: text,
    description: [name === text ? '' : name, key].filter(Boolean).join(' · '),
    ...(guideline === undefined ? {} : { detail: guideline }),
  };
}

function item(annotation: SpanAnnotation): vscode.QuickPickItem & { annotation: SpanAnnotation } {
  const line = (annotation.ranges[0]?.start.line ?? annotation.nearLine ?? 0) + 1;
  return {
    label: isolated(annotation.text),
    description: `${annotation.label} · ${vscode.l10n.t('line {0}', line)}`,
    annotation,
  };
}

function select(editor: vscode.TextEditor, annotation: SpanAnnotation): void {
  const range = wholeOf(annotation);
  if (range) reveal(editor, range);
  else {
    const line = new vscode.Position(annotation.nearLine ?? 0, 0);
    reveal(editor, new vscode.Range(line, line));
  }
}

function reveal(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
