import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './session';
import { until } from './until';
import { openWorkbench, type Workbench } from './workbench';

const twin = join(checkout, 'samples', '01-twin-ar.txt');
const reference = join(checkout, '..', 'shared', 'articles', 'reference-ar.txt');
/** The twin's pictures stand in the README. */
const articles = [
  { name: '01-twin-ar.txt', path: twin, picture: 'article-ar' },
  { name: 'reference-ar.txt', path: reference, picture: 'reference' },
].filter(({ path }) => existsSync(path));

const notes = `Source: my own notebook

# Things to do
- [ ] call the plumber, he said he comes on Monday
- [ ] buy bread, milk and two onions
- [x] water the plants
`;

describe('an article in the window', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench({
      copies: articles.map(({ path }) => path),
      files: { 'notes.txt': notes },
      settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Light Modern' },
      size: { width: 1400, height: 900 },
    });
    // The outline gets the room of the files.
    await window.page.locator('.pane-header[aria-label^="Explorer Section"]').click();
  });

  after(() => window.close());

  for (const { name, path, picture } of articles) {
    it(`${name} has its outline, its colours and its marks`, async () => {
      const lines = readFileSync(path, 'utf8').split('\n');
      await window.openFile(name);
      await window.untilAnalysed();
      await window.runCommand('Explorer: Focus on Outline View');
      const labels = await window.textsOf('.outline-tree .monaco-list-row .label-name', texts => texts.length >= 8);
      for (const line of [lines[0]!, lines[18]!]) assert.ok(labels.includes(line), `the outline has '${line}'`);
      assert.ok(
        labels.some(label => label.includes(valueOf(lines[15]!))),
        'the outline has the source',
      );
      await window.page.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor();
      await window.goTo(1);
      await window.screenshot(picture, { documented: path === twin });
    });
  }

  it('says in the language status what was found', async () => {
    await window.openFile('01-twin-ar.txt');
    await window.untilAnalysed();
    const text = await statusOf(window);
    assert.match(text, /News in Arabic: 1 article, 1 related/);
    assert.match(text, /\d+ % sure/);
  });

  it('shows nothing on text that is not news', async () => {
    await window.openFile('notes.txt');
    const text = await statusOf(window);
    assert.match(text, /Not news/);
    await until(() => tints(window), isGrey, 'text without colours');
    const marks = await window.page.locator('.editor-instance .view-overlays .cdr[class*="ced-"]').count();
    assert.equal(marks, 0);
  });

  it('shows a file as news when it is told to', async () => {
    await window.openFile('notes.txt');
    await window.chooseByCommand('Newsmark: Treat This File as News', 'This file');
    await window.page.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor();
    assert.match(await statusOf(window), /A setting decides this/);
  });
});

/** What this file needs of the page. */
interface Styled {
  getComputedStyle(element: unknown): { readonly color: string };
}

/** How far each piece of text on the screen is from grey, 0 to 255. */
async function tints({ page }: Workbench): Promise<number[]> {
  const pieces = page.locator('.editor-instance .view-line span span');
  const colours = await pieces.evaluateAll(elements =>
    elements.map(element => (globalThis as unknown as Styled).getComputedStyle(element).color),
  );
  return colours.map(colour => {
    const parts = (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);
    return Math.max(...parts) - Math.min(...parts);
  });
}

function isGrey(found: readonly number[]): boolean {
  return found.length > 0 && found.every(tint => tint < 16);
}

function valueOf(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}

/** What the language status says: it opens by its item in the status bar. */
async function statusOf({ page }: Workbench): Promise<string> {
  const item = page.locator('.statusbar-item[id="status.languageStatus"]');
  await item.waitFor();
  await item.hover();
  const hover = page.locator('.monaco-hover:visible .hover-language-status');
  await hover.first().waitFor();
  const text = (await hover.allInnerTexts()).join('\n');
  await page.keyboard.press('Escape');
  await page.mouse.move(10, 10);
  await hover.first().waitFor({ state: 'hidden' });
  return text;
}
