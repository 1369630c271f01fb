/**
 * What the embedded editor needs of the computer: a browser of the Chromium family, and fonts that draw Arabic.
 * Where something is missing and Debian's package manager is there, it is installed.
 */
import { cacheFolder } from './cache.mjs';
import { exclusively } from './exclusive.mjs';
import { run } from './processes.mjs';
import { findProgram, isProgram } from './programs.mjs';
import { progress } from './progress.mjs';

const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const BROWSER_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const BROWSER_PACKAGE = 'chromium';
const FONT_PACKAGES = ['fonts-noto-core', 'fonts-hosny-amiri'];

/**
 * Finds a browser of the Chromium family. `NEWSMARK_BROWSER` names one that lies elsewhere.
 * @returns {string | undefined} its path
 */
export function findBrowser() {
  return process.env['NEWSMARK_BROWSER'] ?? findProgram(...BROWSER_NAMES) ?? BROWSER_PATHS.find(isProgram);
}

/** Installs what is missing of the browser and the fonts, or says what to install. */
export async function prepareSystem() {
  if ((await missingPackages()).length === 0) return;
  await exclusively(cacheFolder('system.lock'), async () => {
    const missing = await missingPackages();
    if (missing.length > 0) await install(missing);
  });
}

async function missingPackages() {
  const browser = findBrowser() ? [] : [BROWSER_PACKAGE];
  if (process.platform !== 'linux') return browser;
  const fonts = await Promise.all(FONT_PACKAGES.map(async name => ((await hasPackage(name)) ? [] : [name])));
  return [...browser, ...fonts.flat()];
}

/**
 * Where Debian's package manager is absent, any Arabic font is as good as the packages.
 * @param {string} name
 */
async function hasPackage(name) {
  if (!findProgram('dpkg-query')) return hasArabicFont();
  const status = await run('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name]).catch(() => '');
  return status.trim() === 'installed';
}

async function hasArabicFont() {
  return (await run('fc-list', [':lang=ar']).catch(() => '')).trim() !== '';
}

/** @param {readonly string[]} packages */
async function install(packages) {
  const apt = packageManager();
  progress(`Installing ${packages.join(', ')} …`);
  try {
    if (!apt) throw new Error('apt-get is not here, or it takes the administrator.');
    await run('env', [...apt, 'update']);
    await run('env', [...apt, 'install', '--yes', '--no-install-recommends', ...packages]);
  } catch (error) {
    const enough = findBrowser() !== undefined && (await hasArabicFont());
    const report = `${missingMessage(packages)}\n${/** @type {Error} */ (error).message}`;
    if (!enough) throw new Error(report, { cause: error });
    progress(`${report}\nGoing on with the browser and the fonts that are here.`);
  }
}

/** The start of a call of apt-get, as arguments of `env`. */
function packageManager() {
  if (!findProgram('apt-get')) return undefined;
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  if (process.getuid?.() === 0) return apt;
  return findProgram('sudo') ? ['sudo', '--non-interactive', 'env', ...apt] : undefined;
}

/** @param {readonly string[]} packages */
function missingMessage(packages) {
  const needs = packages.map(name => (name === BROWSER_PACKAGE ? 'a browser (Chromium, Chrome or Edge)' : name));
  const debian = `On Debian: sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
  return `Missing: ${needs.join(', ')}.\n${debian}\nA browser elsewhere can be named by NEWSMARK_BROWSER.`;
}
