import { t } from '@vscode/l10n';
import type { LineRule } from './rule';

export const trailingSpace: LineRule = {
  scope: 'line',
  code: 'trailing-space',
  severity: 'hint',
  archive: 'off',
  about: 'Spaces at the end of a line.',
  why: 'Nobody sees them, but they make lines that look the same differ: in comparisons, in version control, in corpora.',
  fix: 'Deletes them.',
  safe: true,
  examples: [
    { text: 'Port opens⟦  ⟧\n\nThe port opened.', fixed: 'Port opens\n\nThe port opened.' },
    { text: 'Port opens\n\nThe port opened.' },
  ],
  *check({ text, blank }) {
    if (blank) return;
    const end = text.replace(/[\s\p{Zs}]+$/u, '').length;
    if (end === text.length) return;
    yield {
      start: end,
      end: text.length,
      message: t('Spaces at the end of the line.'),
      replacements: [{ title: t('Delete the spaces'), newText: '' }],
    };
  },
};
