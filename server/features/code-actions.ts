import { t } from '@vscode/l10n';
import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { comparePositions, type Range } from '../text/range';
import { refactorings } from '../refactorings';
import { viewsOf, type Found } from '../rules/check';
import { fixAll, fixesTogether } from '../rules/fix-all';
import type { NewsDocument } from './document';
import { entityActions, entityKind } from './code-actions/entities';
import { textEdits, workspaceEdit } from './edits';
import type { Context, Feature } from './feature';
import { diagnosticOf, problemsOf, subjectOf } from './problems';

const fixAllKind = `${CodeActionKind.SourceFixAll}.newsmark`;

/** Fixes of what the rules find, all safe fixes at once, refactorings, and what can be said of names. */
export const codeActions: Feature<CodeActionParams, CodeAction[]> = {
  method: 'textDocument/codeAction',
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, entityKind, fixAllKind],
    },
  },
  quiet: [],
  empty: [],
  needsFolder: true,
  answer: (document, { range, context: { only } }, context) => {
    const wants = (kind: string) =>
      !only || only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(document, range, context));
    if (wants(CodeActionKind.RefactorRewrite)) actions.push(...rewrites(document, range, context));
    if (wants(entityKind)) actions.push(...entityActions(document, range, context));
    // Costly, and shown only where it is asked for by its kind.
    if (only && wants(fixAllKind)) actions.push(...everything(document, context));
    return actions;
  },
};

/** With everything chosen, editors ask for the fixes of everything at each change of the selection. */
const mostProblems = 50;

function quickFixes(document: NewsDocument, range: Range, context: Context): CodeAction[] {
  const problems = problemsOf(document, context);
  const here = problems.filter(({ finding }) => touches(finding.range, range)).slice(0, mostProblems);
  const single = here.flatMap(problem => {
    const diagnostics = [diagnosticOf(problem, document.uri, context)];
    return problem.fixes().map(({ title, edits, preferred }): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      ...(preferred ? { isPreferred: true } : {}),
      edit: workspaceEdit(document, edits, context.client),
    }));
  });
  const rules = new Set(here.map(({ rule }) => rule));
  const all = [...rules].flatMap(rule => {
    const same = problems.filter(problem => problem.rule === rule);
    const edits = same.length > 1 ? fixesTogether(same) : [];
    return edits.length > 1 ? [fixAllOf(document, same, edits, context)] : [];
  });
  return [...single, ...all];
}

function fixAllOf(
  document: NewsDocument,
  same: readonly Found[],
  edits: ReturnType<typeof fixesTogether>,
  context: Context,
): CodeAction {
  return {
    title: t('Fix all in the file: {0}', same[0]!.rule.code),
    kind: CodeActionKind.QuickFix,
    diagnostics: same.map(problem => diagnosticOf(problem, document.uri, context)),
    edit: workspaceEdit(
      document,
      edits.map(({ range, newText }) => ({ range, newText })),
      context.client,
    ),
  };
}

function everything(document: NewsDocument, context: Context): CodeAction[] {
  const subject = subjectOf(document, context);
  const replacements = subject ? fixAll(subject, context.ruleset) : [];
  if (replacements.length === 0) return [];
  const changes = { [document.uri]: textEdits(replacements, document.lines) };
  return [{ title: t('Fix all that is safe to fix'), kind: fixAllKind, edit: { changes } }];
}

function rewrites(document: NewsDocument, range: Range, context: Context): CodeAction[] {
  const subject = subjectOf(document, context);
  if (!subject) return [];
  const view = viewsOf(subject).find(({ article }) => touches(article.range, { start: range.start, end: range.start }));
  if (!view) return [];
  return refactorings.flatMap(refactoring =>
    [...refactoring(view, range)].map(({ title, edits }): CodeAction => ({
      title,
      kind: CodeActionKind.RefactorRewrite,
      edit: workspaceEdit(document, edits, context.client),
    })),
  );
}

function touches(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
