import { t } from '@vscode/l10n';
import { anchorOf, hasStory } from './metadata/anchor';
import { lacks } from './metadata/lacking';
import { labelFor } from './metadata/label';
import { insertLine } from './metadata/place';
import { namesSourceBeside, sourceCandidates, type SourceOrigin } from './metadata/sources';
import type { ArticleRule } from './rule';

export const missingSource: ArticleRule = {
  scope: 'article',
  code: 'missing-source',
  severity: 'information',
  about: 'An article without a line that names its source.',
  why: 'Who reported a thing decides how far it is believed, and who must be asked before it is printed again.',
  fix: 'Inserts a source line: with the agency of the dateline, of an attributing clause or of the text, or a source that the folder often has.',
  safe: false,
  examples: [
    {
      text: '⟦افتتاح الرصيف الثاني في ميناء صلالة⟧\nتاريخ النشر: 26 أبريل 2024\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nونقلت وكالة رويترز عن الوزير قوله إن الميناء سيستقبل سفنا أكبر.',
    },
    {
      text: 'Port of Salem opens its second quay\nDate: 12 May 2021\n\nThe port of Salem opened its second quay on Wednesday, officials said.\n\nSource: Harbour News',
    },
    {
      text: '港口第二码头正式启用\n2021年5月12日 09:30　来源：海港日报\n\n港口第二码头星期三正式启用，交通部长出席了仪式。渔民说，旅游和捕鱼都会受益。',
    },
  ],
  *check(view) {
    if (!hasStory(view) || !lacks(view, ({ source }) => source !== undefined) || namesSourceBeside(view)) return;
    const range = anchorOf(view);
    if (range) yield { range, message: t('The article names no source.') };
  },
  fixes(_finding, view) {
    const label = labelFor('source', view);
    const candidates = sourceCandidates(view).slice(0, 4);
    if (candidates.length === 0) {
      const line = label.trimEnd() + ' ';
      return [
        {
          title: t('Insert a line for the source'),
          edits: [insertLine('source', line, view, [line.length, line.length])],
        },
      ];
    }
    return candidates.map(({ name, origin }, at) => {
      const line = label + name;
      return {
        title: titleOf(origin, name),
        edits: [insertLine('source', line, view, [label.length, line.length])],
        preferred: at === 0,
      };
    });
  },
};

function titleOf(origin: SourceOrigin, name: string): string {
  switch (origin) {
    case 'dateline':
      return t('Insert the source of its dateline: {0}', name);
    case 'clause':
      return t('Insert the source that the text cites: {0}', name);
    case 'text':
      return t('Insert the source that the text names: {0}', name);
    case 'folder':
      return t('Insert a source of this folder: {0}', name);
  }
}
