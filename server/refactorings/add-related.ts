import { t } from '@vscode/l10n';
import { labelFor } from '../rules/metadata/label';
import { insertLine } from '../rules/metadata/place';
import type { Refactoring } from './refactoring';

/** Begins a related section in an article that has none. */
export const addRelated: Refactoring = function* (view, { start }) {
  const { article } = view;
  if (article.relatedHeadings.length > 0 || article.body.length === 0) return;
  if (start.line < article.body.at(-1)!.range.start.line) return;
  const line = labelFor('related', view).trimEnd();
  yield { title: t('Insert a related section'), edits: [insertLine('related', line, view)] };
};
