import { t } from '@vscode/l10n';
import type { LineKind } from '../article/kinds';

/** A line kind in the interface language. */
export function kindName(kind: LineKind | 'article' | 'related-section' | 'related-article'): string {
  switch (kind) {
    case 'article':
      return t('Article');
    case 'headline':
      return t('Headline');
    case 'subheadline':
      return t('Standfirst');
    case 'byline':
      return t('Byline');
    case 'date':
    case 'related-date':
      return t('Date');
    case 'body':
    case 'related-body':
      return t('Body');
    case 'subheading':
      return t('Sub-heading');
    case 'caption':
      return t('Caption');
    case 'source':
    case 'related-source':
      return t('Source');
    case 'keywords':
      return t('Keywords');
    case 'related-section':
    case 'related-heading':
      return t('Related section');
    case 'related-article':
    case 'related-headline':
      return t('Related article');
    case 'note':
      return t('Note');
    case 'end':
      return t('End mark');
    case 'separator':
      return t('Separator');
    case 'blank':
      return t('Blank line');
    case 'other':
      return t('Other');
  }
}
