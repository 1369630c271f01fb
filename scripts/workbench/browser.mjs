/** A window of the embedded editor, in a browser without a screen. */
import { chromium } from 'playwright-core';
import { findBrowser } from '../system.mjs';
import { windowAddress } from './address.mjs';

/**
 * @typedef {object} PageOptions
 * @property {{ width: number, height: number }} [size] of the page, in pixels
 * @property {number} [scale] pixels of a picture for each pixel of the page
 */

const RESTORED_LIMIT = 60_000;

/** Without these the browser calls its maker's hosts, again and again where there is no network. */
const OFFLINE = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Starts the browser. It ends with this process. */
export function startBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('There is no browser. NEWSMARK_BROWSER can name one.');
  const args = [...OFFLINE, '--disable-gpu', '--disable-quic', '--font-render-hinting=none'];
  return chromium.launch({ executablePath, args });
}

/**
 * Opens an empty page that shares nothing with other pages.
 * @param {import('playwright-core').Browser} browser
 * @param {PageOptions} [options]
 */
export function openPage(browser, { size = { width: 1280, height: 800 }, scale = 1 } = {}) {
  return browser.newPage({ viewport: size, deviceScaleFactor: scale, locale: 'en-US' });
}

/**
 * Opens a window in a page, and waits until all that it opens is there. The server must run for tests.
 * @param {import('playwright-core').Page} page
 * @param {string} origin of the server
 * @param {import('./address.mjs').WindowContents} contents
 */
export async function openWindow(page, origin, contents) {
  await page.goto(windowAddress(origin, contents));
  await page.waitForFunction('globalThis.driver', undefined, { timeout: RESTORED_LIMIT });
  await page.evaluate('globalThis.driver.whenWorkbenchRestored()');
}
