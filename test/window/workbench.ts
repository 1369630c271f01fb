/** A window of the workbench, as a person uses it: through the keyboard, and by what it shows. */
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ACTIVE_EDITOR, drawnRows, type Row } from './lines';
import { checkout, theSession } from './session';
import { keepPicture, watchPage } from './pictures';
import { until } from './until';

export interface WindowOptions {
  /** Files and folders that are copied into the workspace. Nothing is ever changed where it came from. */
  readonly copies?: readonly string[];
  /** Files that are written there: their contents by their names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Whether the extension is there; it is where nothing is said. */
  readonly extension?: boolean;
  /** Settings of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of a picture for each pixel of the window. */
  readonly scale?: number;
  /** The language of the interface: of the extension alone, for the editor has English only. */
  readonly language?: string;
}

/** Opens a window on a temporary workspace of its own. */
export async function openWorkbench(options: WindowOptions = {}): Promise<Workbench> {
  const { server, browser, openPage, openWindow } = await theSession();
  const folder = await mkdtemp(join(server.folder, 'workspace-'));
  await fillWorkspace(folder, options);
  const page = await openPage(browser, options);
  watchPage(page);
  if (options.language) await page.addInitScript(`${pretendLanguage}('${options.language}')`);
  await openWindow(page, server.origin, options.extension === false ? { folder } : { folder, extension: checkout });
  return new Workbench(page, folder);
}

/** The editor tells extensions what a variable says, which its language packs set. */
const pretendLanguage = `(language => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', {
  get: () => language,
  set: () => {},
}))`;

async function fillWorkspace(folder: string, { copies = [], files = {}, settings }: WindowOptions): Promise<void> {
  for (const path of copies) await cp(path, join(folder, basename(path)), { recursive: true });
  const written = settings ? { ...files, '.vscode/settings.json': JSON.stringify(settings) } : files;
  for (const [name, contents] of Object.entries(written)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
}

/** One window. `page` is there for what has no method yet. */
export class Workbench {
  constructor(
    readonly page: Page,
    /** The workspace: a temporary copy. */
    readonly folder: string,
  ) {}

  /** Opens a file of the workspace by its name, and waits until its text is there. */
  async openFile(name: string): Promise<void> {
    await this.pick('Control+P', name, basename(name));
    const uriEnd = encodeURIComponent(basename(name));
    await this.page.locator(`${ACTIVE_EDITOR}[data-uri$="${uriEnd}"] .view-line`).first().waitFor();
  }

  /** Runs a command by its title as the palette shows it, such as `Newsmark: Next Article`. */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', title, title);
  }

  /** Runs a command that asks for a choice, and makes it. */
  async chooseByCommand(title: string, choice: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press('F1');
    await page.locator(QUICK_INPUT).fill(`>${title}`);
    await this.entry(title).click();
    await this.entry(choice).click();
    await page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
  }

  /** Presses Ctrl+. where the cursor is, and takes the first action whose title fits. */
  async quickFix(title: RegExp): Promise<void> {
    const action = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: title }).first();
    // Pressed while the window is busy, the key comes to nothing, or to a list without this action.
    await until(
      async () => {
        await this.page.keyboard.press('Escape');
        await this.page.keyboard.press('Control+.');
        return action.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      },
      shown => shown,
      `the action ${String(title)}`,
    );
    await action.click();
    await this.page.locator('.action-widget .monaco-list').waitFor({ state: 'hidden' });
  }

  /** Closes all editors. What they hold must be saved. */
  async closeEditors(): Promise<void> {
    await this.runCommand('View: Close All Editors');
    await this.page.locator('.editor-group-container .tab').first().waitFor({ state: 'detached' });
  }

  /** Puts the cursor at a line and column, both counted from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.page.locator(QUICK_INPUT).fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
  }

  /** Puts the cursor there, and opens the card of what stands there. */
  async hoverAt(line: number, column: number): Promise<Locator> {
    await this.goTo(line, column);
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    const card = this.page
      .locator('.monaco-hover:visible')
      .filter({ has: this.page.locator('.hover-row') })
      .first();
    await card.waitFor();
    return card;
  }

  /** The texts of all elements that a selector finds, as the page shows them. */
  texts(selector: string): Promise<string[]> {
    return this.page.locator(selector).allInnerTexts();
  }

  /** The same, once there is one, or once they are accepted. */
  textsOf(selector: string, accept = (texts: readonly string[]) => texts.length > 0): Promise<string[]> {
    return until(() => this.texts(selector), accept, selector);
  }

  /** The rows of text that are on the screen. */
  visibleLines(): Promise<Row[]> {
    return drawnRows(this.page);
  }

  /** The colours that the text on the screen has, as classes of the theme's. Uncoloured text has one. */
  async colours(): Promise<string[]> {
    const parts = this.page.locator(`${ACTIVE_EDITOR} .view-line span span`);
    const classes = await parts.evaluateAll(spans => spans.map(span => (span as unknown as Coloured).className));
    return [...new Set(classes.flatMap(names => names.split(' ').filter(name => name.startsWith('mtk'))))];
  }

  /** Waits until the extension has coloured the text, and the path above it goes on to a part of the article. */
  async untilAnalysed(): Promise<void> {
    await until(
      () => this.colours(),
      colours => colours.length > 1,
      'the colours of the text',
    );
    await this.page
      .locator('.breadcrumbs-control .monaco-breadcrumb-item [class*="codicon-symbol-"]')
      .first()
      .waitFor();
  }

  /** Scrolls the active editor down by a little less than its height. */
  async scrollPage(): Promise<void> {
    const box = await this.page.locator(ACTIVE_EDITOR).boundingBox();
    if (!box) throw new Error('No editor is open.');
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.wheel(0, box.height * 0.8);
  }

  /** Keeps a picture of the window under a name; where it is documented and the run updates what is kept, in `media/`. */
  screenshot(name: string, { documented = false } = {}): Promise<void> {
    return keepPicture(this.page, name, documented);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /** The entry of the box at the top of the window that is called so. */
  private entry(label: string): Locator {
    return this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
  }

  /** Opens the box at the top of the window, types what is sought, and takes the entry that is called so. */
  private async pick(key: string, sought: string, label: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press(key);
    const input = page.locator(QUICK_INPUT);
    await input.waitFor();
    await input.fill(key === 'F1' ? `>${sought}` : sought);
    await this.entry(label).click();
    await input.waitFor({ state: 'hidden' });
  }
}

/** What this file needs of an element of the page. */
interface Coloured {
  readonly className: string;
}

const QUICK_INPUT = '.quick-input-widget:visible .quick-input-box input';
