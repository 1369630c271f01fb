import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './session';
import { openWorkbench, type Workbench } from './workbench';

const name = '01-twin-ar.txt';
const lines = readFileSync(join(checkout, 'samples', name), 'utf8').split('\n');

describe('what helps while writing', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench({
      copies: [join(checkout, 'samples', name)],
      settings: { 'editor.minimap.enabled': false, 'files.autoSave': 'off' },
      size: { width: 1400, height: 900 },
    });
    await window.openFile(name);
    await window.untilAnalysed();
  });

  after(() => window.close());

  it('is a lens above the headline', async () => {
    const [lens = ''] = await window.textsOf('.codelens-decoration', texts =>
      texts.some(text => text.includes('words')),
    );
    assert.match(lens, /12 أكتوبر.*318 words.*2 min.*6 problems/s);
    await window.screenshot('lens');
  });

  it('is a hover over the date, the source and the keywords', async () => {
    // A hover that appears below the pointer goes with it.
    await window.page.mouse.move(10, 10);
    for (const [label, expected] of [
      ['المصدر', /العربي الجديد/],
      ['تاريخ النشر', /2023-10-12/],
      ['كلمات', /in the text/],
    ] as const) {
      const at = lines.findIndex(line => line.startsWith(label));
      await window.goTo(at + 1, lines[at]!.length - 2);
      await window.page.keyboard.press('Control+K');
      await window.page.keyboard.press('Control+I');
      await window.textsOf('.monaco-hover:visible .hover-row', texts => texts.some(text => expected.test(text)));
      await window.screenshot(`hover-${String(at + 1)}`);
      await window.page.keyboard.press('Escape');
    }
  });

  it('is the list of labels that the article lacks', async () => {
    const at = lines.findIndex(line => line.startsWith('المصدر'));
    await window.goTo(at + 1);
    await window.page.keyboard.press('Control+Shift+K');
    await window.page.keyboard.press('Control+Enter');
    await window.page.keyboard.press('Control+Space');
    const labels = await window.textsOf('.suggest-widget.visible .monaco-list-row .label-name');
    assert.ok(
      labels.some(label => label.startsWith('المصدر')),
      labels.join(' | '),
    );
    await window.screenshot('completion');
  });
});
