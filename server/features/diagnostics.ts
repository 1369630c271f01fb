import type { DocumentDiagnosticParams, FullDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Feature } from './feature';
import { diagnosticOf, problemsOf } from './problems';

const nothing: FullDocumentDiagnosticReport = { kind: 'full', items: [] };

/** What the rules find, for clients that ask for it; the server tells the others by itself. */
export const diagnostics: Feature<DocumentDiagnosticParams, FullDocumentDiagnosticReport> = {
  method: 'textDocument/diagnostic',
  capabilities: {
    diagnosticProvider: { identifier: 'newsmark', interFileDependencies: false, workspaceDiagnostics: false },
  },
  quiet: nothing,
  empty: nothing,
  needsFolder: true,
  answer: (document, _params, context) => ({
    kind: 'full',
    items: problemsOf(document, context).map(problem => diagnosticOf(problem, document.uri, context)),
  }),
};
