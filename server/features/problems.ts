import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { check, type Found, type Subject } from '../rules/check';
import type { Severity } from '../rules/rule';
import type { NewsDocument } from './document';
import type { Context } from './feature';

/** What the diagnostics of this server name as their source. */
export const source = 'newsmark';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A document as the rules see it; undefined where it is too large to be analysed. */
export function subjectOf({ analysis }: NewsDocument, { surroundings }: Context): Subject | undefined {
  const { reading, structure } = analysis;
  return reading && { reading, structure, surroundings };
}

/** What the rules find in a document. */
export function problemsOf(document: NewsDocument, context: Context): Found[] {
  const subject = subjectOf(document, context);
  return subject ? check(subject, context.ruleset) : [];
}

/** A finding as LSP tells it. */
export function diagnosticOf({ rule, finding }: Found, uri: string, { ruleset, client }: Context): Diagnostic {
  const { range, message, related } = finding;
  return {
    range,
    message,
    source,
    code: rule.code,
    severity: severities[ruleset.severities.get(rule.code) ?? 'information'],
    ...(client.rulePages === undefined ? {} : { codeDescription: { href: `${client.rulePages}${rule.code}.md` } }),
    ...(related
      ? { relatedInformation: related.map(({ range, message }) => ({ location: { uri, range }, message })) }
      : {}),
  };
}
