import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './session';
import { until } from './until';
import { openWorkbench, type Workbench } from './workbench';

const label = 'المصدر: ';
const articles = [
  join(checkout, 'samples', '01-twin-ar.txt'),
  join(checkout, '..', 'shared', 'articles', 'reference-ar.txt'),
].filter(path => existsSync(path));

describe('Ctrl+. in the window', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench({
      copies: articles,
      settings: { 'editor.minimap.enabled': false, 'files.autoSave': 'off' },
      size: { width: 1400, height: 900 },
    });
  });

  after(() => window.close());

  for (const path of articles) {
    const name = path.slice(path.lastIndexOf('/') + 1);

    it(`brings back the source line of ${name} after it was deleted`, async () => {
      const original = readFileSync(path, 'utf8');
      const lines = original.split('\n');
      const at = lines.findIndex(line => line.startsWith(label));
      const { keyboard } = window.page;
      await window.openFile(name);
      await window.untilAnalysed();
      await window.goTo(at + 1);
      await keyboard.press('Control+Shift+K');
      assert.equal(await saved(window, name, text => text !== '' && text !== original), withoutLine(lines, at));
      await window.goTo(1);
      await window.quickFix(/^Insert (?:a line for )?the source/);
      // The name is chosen, to be typed over: this text alone cannot tell what was there.
      await keyboard.insertText(lines[at]!.slice(label.length));
      assert.equal(await saved(window, name, text => text.includes(`\n${label}`)), original);
      await window.screenshot(`quick-fix-${name}`);
    });
  }
});

function withoutLine(lines: readonly string[], at: number): string {
  return lines.toSpliced(at, 1).join('\n');
}

/** Saves the file that is open, and waits for a text on the disk that is as it must be. It is empty while it is written. */
function saved({ page, folder }: Workbench, name: string, accept: (text: string) => boolean): Promise<string> {
  return until(
    async () => {
      await page.keyboard.press('Control+S');
      return readFileSync(join(folder, name), 'utf8');
    },
    accept,
    `${name}, saved`,
  );
}
