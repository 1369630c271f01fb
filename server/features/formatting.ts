import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import { sortedMetadata } from '../refactorings/sort-metadata';
import { check, viewsOf } from '../rules/check';
import { compatible } from '../rules/edits';
import { fixesTogether } from '../rules/fix-all';
import { repeatedSpace } from '../rules/repeated-space';
import { only } from '../rules/ruleset';
import { trailingSpace } from '../rules/trailing-space';
import type { Feature } from './feature';
import { subjectOf } from './problems';

/** What is about white space alone, whatever the settings say of the rules. */
const whiteSpace = only([trailingSpace, repeatedSpace]);

/** The part of tidying that changes no word: superfluous spaces, and the order of metadata lines that stand together. */
export const formatting: Feature<DocumentFormattingParams, TextEdit[] | null> = {
  method: 'textDocument/formatting',
  capabilities: { documentFormattingProvider: true },
  quiet: null,
  empty: null,
  answer(document, _params, context) {
    const subject = subjectOf(document, context);
    if (!subject) return null;
    const sorted = viewsOf(subject).flatMap(sortedMetadata);
    // Lines that move are tidied by the next formatting.
    return compatible([...sorted, ...fixesTogether(check(subject, whiteSpace))]).map(({ range, newText }) => ({
      range,
      newText,
    }));
  },
};
