/** Pictures of the window: those of the documentation, and one of every window that was open when a test failed. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { checkout } from './session';

const RESULTS = join(checkout, 'out', 'window');
const open = new Set<Page>();

/** Has a picture of a page kept where a test fails while the page is open. */
export function watchPage(page: Page): void {
  open.add(page);
  page.once('close', () => open.delete(page));
}

/** Keeps a picture: under `media/` where it is documented and the run updates what is kept, otherwise under `out/window/`. */
export async function keepPicture(page: Page, name: string, documented: boolean): Promise<void> {
  const folder = documented && process.env['NEWSMARK_UPDATE'] === '1' ? join(checkout, 'media') : RESULTS;
  await takePicture(page, folder, name);
}

async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
}

before(() => rm(RESULTS, { recursive: true, force: true }));

afterEach(async function () {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  const title = test.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
  await Promise.all([...open].map((page, index) => takePicture(page, RESULTS, `${title}-${index + 1}`)));
});
