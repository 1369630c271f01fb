#!/usr/bin/env node
/**
 * Runs tests inside the extension host of the embedded editor, called as the program of desktop VS Code is:
 *
 *   launcher.mjs FOLDER --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE
 *
 * Its exit code is that of the tests. A run that did not come to its end, or had no test, has failed.
 */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCounts } from '../counts.mjs';
import { windowAddress } from './address.mjs';
import { openPage, startBrowser } from './browser.mjs';
import { installWorkbench } from './install.mjs';
import { startServer } from './server.mjs';

/**
 * Everything that the window writes on its console arrives here, most of it its own affairs. The lines of the tests
 * start with this, which no terminal shows.
 */
const MARK = '\u2063';

/** @typedef {import('./address.mjs').WindowContents} WindowContents */

const countsFile = process.env['NEWSMARK_COUNTS'] ?? join(tmpdir(), `newsmark-counts-${process.pid}.json`);
const code = await runTests(contentsOf(process.argv.slice(2)));
const counts = readCounts(countsFile);
if (!counts) console.error('The tests did not come to their end, or there was none.');
process.exitCode = counts?.failed === 0 ? code : code || 1;
if (!process.env['NEWSMARK_COUNTS']) rmSync(countsFile, { force: true });

/**
 * @param {readonly string[]} args
 * @returns {WindowContents}
 */
function contentsOf(args) {
  const option = (/** @type {string} */ name) =>
    args.find(arg => arg.startsWith(`--${name}=`))?.slice(`--${name}=`.length);
  const folder = args.find(arg => !arg.startsWith('-'));
  const extension = option('extensionDevelopmentPath');
  const tests = option('extensionTestsPath');
  if (!folder || !extension || !tests) throw new Error('A folder, an extension and its tests are needed.');
  return { folder, extension, tests };
}

/**
 * @param {WindowContents} contents
 * @returns {Promise<number>} the exit code
 */
async function runTests(contents) {
  const workbench = await installWorkbench();
  const env = { NEWSMARK_COUNTS: countsFile, NEWSMARK_CONSOLE_MARK: MARK };
  const server = await startServer({ workbench, forTests: true, env });
  const browser = await startBrowser();
  try {
    const page = await openPage(browser);
    await page.exposeFunction('codeAutomationLog', relay);
    /** @type {Promise<number>} */
    const code = new Promise((resolve, reject) => {
      void page.exposeFunction('codeAutomationExit', resolve);
      page.once('crash', () => reject(new Error('The page crashed.')));
      browser.once('disconnected', () => reject(new Error('The browser ended.')));
      void server.stopped.then(() => reject(new Error('The server ended.')));
    });
    await page.goto(windowAddress(server.origin, contents));
    return await code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * @param {string} type
 * @param {readonly unknown[]} args
 */
function relay(type, [text]) {
  if (typeof text !== 'string' || !text.startsWith(MARK)) return;
  const line = text.slice(MARK.length);
  if (type === 'error' || type === 'warn') console.error(line);
  else console.log(line);
}
