import { t } from '@vscode/l10n';
import { labelFor } from './metadata/label';
import { sourceCandidates } from './metadata/sources';
import type { ArticleRule } from './rule';

export const emptySource: ArticleRule = {
  scope: 'article',
  code: 'empty-source',
  severity: 'warning',
  about: 'A source line that names nobody.',
  why: 'An empty line looks as if the source had been checked.',
  fix: 'Completes it with a source that the text or the folder names.',
  safe: false,
  examples: [
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\n⟦Source:⟧',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
  ],
  *check({ article }) {
    const { source } = article;
    if (source?.label && source.names.length === 0) {
      yield { range: source.range, message: t('The source line names nobody.') };
    }
  },
  fixes({ range }, view) {
    const { start, end } = view.article.source?.label ?? range;
    const written = view.text.content(start.line).slice(start.character, end.character);
    const separator = /[^\p{L}\p{M}\p{N}]*$/u.exec(labelFor('source', view))![0];
    return sourceCandidates(view)
      .slice(0, 3)
      .map(({ name }) => ({
        title: t('Write the source {0}', name),
        edits: [{ range, newText: written + (separator || ': ') + name }],
      }));
  },
};
