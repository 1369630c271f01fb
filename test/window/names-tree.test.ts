import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { checkout } from './session';
import { until } from './until';
import { openWorkbench, type Workbench } from './workbench';

const twin = join(checkout, 'samples', '01-twin-ar.txt');
const reference = join(checkout, '..', 'shared', 'articles', 'reference-ar.txt');
const articles = [
  {
    path: twin,
    rows: ['جودت أرسلان, mentions: 3', 'منظمة التعاون الاقتصادي, mentions: 3', 'Countries: 8'],
  },
  {
    path: reference,
    rows: ['محمد رضا أشتیانی, mentions: 2', 'منظمة شنغهاي للتعاون, mentions: 3', 'إيران, mentions: 15'],
  },
].filter(({ path }) => existsSync(path));
const twinText = readFileSync(twin, 'utf8');

/** The tree draws no rows but those that are seen. */
const size = { width: 1400, height: 1200 };

describe('the tree of names in the window', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench({
      copies: articles.map(({ path }) => path),
      files: { 'typed.txt': twinText },
      settings: {
        'editor.hover.above': false,
        'editor.minimap.enabled': false,
        'workbench.colorTheme': 'Default Light Modern',
        'workbench.editor.showTabs': 'none',
      },
      size,
    });
    await window.page.mouse.move(10, 10);
    await window.openFile('01-twin-ar.txt');
    await window.untilAnalysed();
    await window.runCommand('Explorer: Focus on In This Article View');
    // The tree gets the room of the files.
    await window.page.locator('.pane-header[aria-label^="Explorer Section"]').click();
  });

  beforeEach(() => window.page.setViewportSize(size));

  after(() => window.close());

  for (const { path, rows } of articles) {
    const file = basename(path);

    it(`lists the names of ${file} by their types`, async () => {
      await window.openFile(file);
      await untilListed(rows);
      await window.screenshot(`tree-${file}`);
    });
  }

  it('shows names beside their cards', async () => {
    await window.openFile('01-twin-ar.txt');
    await untilListed(['جودت أرسلان, mentions: 3']);
    await window.page.setViewportSize({ width: 1060, height: 480 });
    const card = await window.hoverAt(5, twinText.split('\n')[4]!.indexOf('أرسلان') + 2);
    await card.getByText('Next mention').waitFor();
    await window.screenshot('names-ar', { documented: true });
    await window.page.keyboard.press('Escape');
  });

  it('shows the card of a name below the mouse', async () => {
    await window.openFile('01-twin-ar.txt');
    await untilListed(['جودت أرسلان, mentions: 3']);
    await row('جودت أرسلان, mentions: 3').locator('.label-name').hover();
    await window.page.locator('.monaco-hover:visible').getByText('According to this text').waitFor();
    await window.page.mouse.move(10, 10);
  });

  it('follows what is typed', async () => {
    await window.openFile('typed.txt');
    await untilListed(['جودت أرسلان, mentions: 3']);
    await window.goTo(15, twinText.split('\n')[14]!.length + 1);
    await window.page.keyboard.insertText(' والتقى أرسلان في روسيا سيرغي شويغو.');
    await untilListed(['جودت أرسلان, mentions: 4', 'روسيا, mentions: 2', 'سيرغي شويغو, mentions: 1']);
  });

  it('leads to the mention that is chosen', async () => {
    await window.openFile('01-twin-ar.txt');
    await untilListed(['جودت أرسلان, mentions: 3']);
    await row('جودت أرسلان, mentions: 3').click();
    await untilSelected(4, 'جودت أرسلان');
    await row('جودت أرسلان, mentions: 3').locator('.monaco-tl-twistie').click();
    await row('أرسلان, line 8').click();
    await untilSelected(8, 'أرسلان');
    assert.ok(await window.page.locator('.editor-instance .monaco-editor.focused').isVisible());
  });

  function rows(): Locator {
    return window.page
      .locator('.pane', { has: window.page.locator('[aria-label^="In This Article"]') })
      .locator('.monaco-list-row');
  }

  function row(label: string): Locator {
    return rows().and(window.page.locator(`[aria-label="${label}"]`));
  }

  async function untilListed(expected: readonly string[]): Promise<void> {
    await until(
      () => rows().evaluateAll(elements => elements.map(element => (element as unknown as Labelled).ariaLabel ?? '')),
      labels => expected.every(label => labels.includes(label)),
      expected.join(' | '),
    );
  }

  async function untilSelected(line: number, name: string): Promise<void> {
    const end = twinText.split('\n')[line - 1]!.indexOf(name) + name.length;
    const expected = `Ln ${line}, Col ${end + 1} (${name.length} selected)`;
    await window.textsOf('[id="status.editor.selection"]', ([text]) => text === expected);
  }
});

/** What this file needs of an element of the page. */
interface Labelled {
  readonly ariaLabel: string | null;
}
