import { deepEqual } from 'node:assert/strict';
import { defaultSettings, type Settings } from '../../server/protocol';
import { readSettings, verdictOf } from '../../server/server/settings';
import { checkTable } from './check';

describe('readSettings', () => {
  it('takes what is well formed and the defaults for the rest', () => {
    checkTable<unknown, Settings>(
      [
        [undefined, defaultSettings],
        [null, defaultSettings],
        ['always', defaultSettings],
        [[], defaultSettings],
        [{ treatAsNews: 'always' }, { ...defaultSettings, treatAsNews: 'always' }],
        [{ treatAsNews: 'Always' }, defaultSettings],
        [{ treatAsNews: true, files: null }, defaultSettings],
        [
          { treatAsNews: 'never', files: [] },
          { ...defaultSettings, treatAsNews: 'never' },
        ],
        [
          { files: { '*.txt': 'news', '*.log': 'ignore', '*.md': 'maybe', '*.x': true } },
          { ...defaultSettings, files: { '*.txt': 'news', '*.log': 'ignore' } },
        ],
        [{ decorations: { enabled: false } }, defaultSettings],
        [
          { diagnostics: { profile: 'archive', rules: { tatweel: 'off', 'missing-date': 'error', x: 'loud', y: 1 } } },
          {
            ...defaultSettings,
            diagnostics: { profile: 'archive', rules: { tatweel: 'off', 'missing-date': 'error' } },
          },
        ],
        [{ diagnostics: { profile: 'strict', rules: null }, dates: 'iso' }, defaultSettings],
        [{ dates: { form: 'iso' } }, { ...defaultSettings, dates: { form: 'iso' } }],
        [{ headline: { longest: 80.5 } }, { ...defaultSettings, headline: { longest: 80 } }],
        [{ headline: { longest: -1 } }, defaultSettings],
        [{ codeLens: { enabled: false } }, { ...defaultSettings, codeLens: { enabled: false } }],
      ],
      readSettings,
    );
  });
});

describe('verdictOf', () => {
  it('is that of treatAsNews where no glob fits', () => {
    const uri = 'file:///desk/a.txt';
    deepEqual(verdictOf(readSettings({ treatAsNews: 'auto' }), uri), undefined);
    deepEqual(verdictOf(readSettings({ treatAsNews: 'always' }), uri), true);
    deepEqual(verdictOf(readSettings({ treatAsNews: 'never' }), uri), false);
    deepEqual(verdictOf(readSettings({ treatAsNews: 'always', files: { '*.log': 'ignore' } }), uri), true);
  });

  for (const [glob, rows] of Object.entries({
    '*.txt': [
      ['file:///a.txt', true],
      ['file:///desk/deep/a.txt', true],
      ['file:///desk/.hidden/.a.txt', true],
      ['file:///desk/a.txt.bak', false],
    ],
    'wire/*.txt': [
      ['file:///desk/wire/a.txt', true],
      ['file:///desk/wire/deep/a.txt', false],
      ['file:///desk/hotwire/a.txt', false],
    ],
    'wire/**': [
      ['file:///desk/wire/deep/a.txt', true],
      ['file:///desk/wired/a.txt', false],
    ],
    '**/wire/**/*.{txt,news}': [
      ['file:///desk/wire/a.news', true],
      ['file:///desk/wire/deep/a.txt', true],
      ['file:///desk/wire/a.md', false],
    ],
    '/desk/*': [
      ['file:///desk/a.txt', true],
      ['file:///home/desk/a.txt', false],
    ],
    'أخبار *': [
      [`file:///desk/${encodeURIComponent('أخبار اليوم.txt')}`, true],
      [`file:///desk/${encodeURIComponent('أخبار.txt')}`, false],
    ],
    'c:/desk/**': [['file:///c%3A/desk/a.txt', true]],
    'Untitled-*': [['untitled:Untitled-1', true]],
    'repo/**': [['vscode-vfs://github/owner/repo/a.txt', true]],
    '50%.txt': [['file:///desk/50%25.txt', true]],
    '[': [['file:///desk/a.txt', false]],
  } satisfies Record<string, [string, boolean][]>)) {
    it(`reads the glob '${glob}'`, () => {
      checkTable(rows, uri => verdictOf({ ...defaultSettings, files: { [glob]: 'news' } }, uri) ?? false);
    });
  }

  it('is that of the last glob that fits', () => {
    const files = { '*.txt': 'ignore', 'wire/**': 'news', '*-draft.txt': 'ignore' } as const;
    checkTable(
      [
        ['file:///desk/a.txt', false],
        ['file:///desk/wire/a.txt', true],
        ['file:///desk/wire/a-draft.txt', false],
        ['file:///desk/a.md', true],
      ],
      uri => verdictOf({ ...defaultSettings, treatAsNews: 'always', files }, uri),
    );
  });
});
