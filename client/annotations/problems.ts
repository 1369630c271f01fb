import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { annotationProblemsRequest, type AnnotationProblem } from '../../server/protocol';
import { rangeOf } from '../entity-marks';
import type { Annotations } from './annotations';

/** Milliseconds without a change after which annotations are looked at: that takes a look at the whole text. */
const rest = 400;

/** Shows what is wrong with annotations among the problems. */
export function registerAnnotationProblems(annotations: Annotations, server: LanguageClient): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('newsmark-annotations');
  const waiting = new Map<string, NodeJS.Timeout>();
  const look = async (document: vscode.TextDocument) => {
    waiting.delete(document.uri.toString());
    const textDocument = { uri: server.code2ProtocolConverter.asUri(document.uri) };
    try {
      const problems = await server.sendRequest<AnnotationProblem[]>(annotationProblemsRequest, { textDocument });
      shown.set(
        document.uri,
        problems.map(problem => diagnosticOf(problem, document.uri)),
      );
    } catch {
      // The server has stopped: what is shown stays.
    }
  };
  return vscode.Disposable.from(
    shown,
    annotations.onDidChange(document => {
      const key = document.uri.toString();
      clearTimeout(waiting.get(key));
      if ((annotations.of(document)?.annotations.length ?? 0) === 0) shown.delete(document.uri);
      else
        waiting.set(
          key,
          setTimeout(() => void look(document), rest),
        );
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri)),
    {
      dispose: () => {
        for (const timer of waiting.values()) clearTimeout(timer);
      },
    },
  );
}

function diagnosticOf({ range, message, code, related }: AnnotationProblem, uri: vscode.Uri): vscode.Diagnostic {
  const severity =
    code === 'inconsistent-label' ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(rangeOf(range), message, severity);
  diagnostic.source = 'newsmark';
  diagnostic.code = code;
  diagnostic.relatedInformation = related.map(
    each => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, rangeOf(each.range)), each.message),
  );
  return diagnostic;
}
