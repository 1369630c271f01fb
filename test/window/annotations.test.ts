import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkout } from './session';
import { until } from './until';
import { openWorkbench, type Workbench } from './workbench';

const articles = [
  { path: join(checkout, 'samples', '01-twin-ar.txt'), line: 5, word: 'أرسلان' },
  { path: join(checkout, '..', 'shared', 'articles', 'reference-ar.txt'), line: 3, word: 'شنغهاي' },
].filter(({ path }) => existsSync(path));

describe('annotations in the window', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench({
      copies: articles.map(({ path }) => path),
      settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Light Modern' },
      size: { width: 1400, height: 900 },
    });
    await window.page.mouse.move(10, 10);
  });

  after(() => window.close());

  for (const { path, line, word } of articles) {
    const file = basename(path);
    const text = readFileSync(path, 'utf8');

    it(`are made by the keyboard in ${file}, are seen, and cut no line`, async () => {
      await window.openFile(file);
      await window.untilAnalysed();
      const column = text.split('\n')[line - 1]!.indexOf(word) + 1;
      await window.goTo(line, column + 1);
      const before = await orderIn(window);
      await window.page.keyboard.press('Control+Shift+Alt+2');
      await until(
        () => Promise.resolve(annotationsBeside(window, file)),
        ann => ann.includes(`\t${word}\n`) || ann.includes(` ${word}`),
        'the annotation in the file',
      );
      assert.match(annotationsBeside(window, file), /^T1\tOrganization \d+ \d+\t/);
      await until(
        () => window.page.locator('.view-overlays [class*="ced-"]').count(),
        count => count > 0,
        'the mark',
      );
      await window.screenshot(`annotation-${file}`);
      const after = await orderIn(window);
      // A lens that comes above the headline pushes the last rows out of sight.
      const rows = Math.min(before.length, after.length) - 2;
      assert.deepEqual(after.slice(0, rows), before.slice(0, rows));
    });
  }
});

/** The words of the lines that are seen, from left to right. */
async function orderIn(window: Workbench): Promise<string[]> {
  return (await window.visibleLines()).map(({ line, words }) => `${line} ${words.join(' ')}`);
}

function annotationsBeside({ folder }: Workbench, file: string): string {
  const path = join(folder, file.replace('.txt', '.ann'));
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
