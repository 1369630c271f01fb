import * as vscode from 'vscode';
import type { StructureResult } from '../server/protocol';
import { documentSelector, isServed } from './documents';
import type { Structures } from './structures';

/** Says in the status bar's language part what was found in the active file, and why it was taken for news or not. */
export function registerStatus(structures: Structures): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('newsmark.structure', [...documentSelector]);
  item.name = 'Newsmark';
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const served = document !== undefined && isServed(document);
    const structure = served ? structures.of(document) : undefined;
    void vscode.commands.executeCommand('setContext', 'newsmark.textEditor', served);
    void vscode.commands.executeCommand('setContext', 'newsmark.isNews', structure?.isNews === true);
    item.busy = served && structure === undefined;
    if (!structure) {
      item.text = 'Newsmark';
      item.detail = '';
      return;
    }
    item.text = summary(structure);
    item.detail = reason(structure);
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.accessibilityInformation = { label: `${item.text}. ${item.detail}` };
    item.command = structure.isNews
      ? { command: 'newsmark.treatAsOther', title: vscode.l10n.t('Not News') }
      : { command: 'newsmark.treatAsNews', title: vscode.l10n.t('Treat as News') };
  };
  show();
  return vscode.Disposable.from(item, structures.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show));
}

function summary({ isNews, decidedBy, articles, language }: StructureResult): string {
  if (decidedBy === 'size') return vscode.l10n.t('Too large for Newsmark');
  if (!isNews) return vscode.l10n.t('Not news');
  const count = articles.length;
  const related = articles.reduce((sum, article) => sum + article.related.length, 0);
  const main = count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);
  const found = related === 0 ? main : vscode.l10n.t('{0}, {1} related', main, related);
  return vscode.l10n.t('News in {0}: {1}', languageName(language), found);
}

function reason({ isNews, decidedBy, confidence }: StructureResult): string {
  if (decidedBy === 'size') return vscode.l10n.t('Files above 5 million characters or 60,000 lines are not analysed.');
  if (decidedBy === 'setting') return vscode.l10n.t('A setting decides this.');
  const percent = Math.round(confidence * 100);
  return isNews
    ? vscode.l10n.t('It reads like news ({0} % sure).', percent)
    : vscode.l10n.t('It does not read like news ({0} % sure).', percent);
}

function languageName(tag: string): string {
  if (tag === 'und') return vscode.l10n.t('an unknown language');
  try {
    return new Intl.DisplayNames([vscode.env.language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
