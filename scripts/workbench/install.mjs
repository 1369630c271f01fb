/**
 * Installs the embedded editor: a VS Code server from the npm registry, and the Node it runs on.
 *
 * It goes to this person's cache, under a name that changes with the lock, so that every checkout shares it. What is
 * there is complete: the work is done in a folder of another name, and the last step is a rename.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import * as modules from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { cacheFolder } from '../cache.mjs';
import { exclusively } from '../exclusive.mjs';
import { npm, run } from '../processes.mjs';
import { findProgram } from '../programs.mjs';
import { progress } from '../progress.mjs';

/**
 * @typedef {object} Workbench
 * @property {string} node the program that runs the server
 * @property {string} server the server's main file
 */

const RECIPE = import.meta.dirname;
const RECIPE_FILES = ['package.json', 'package-lock.json', '.npmrc'];
const EDITOR = join('node_modules', 'code-server', 'lib', 'vscode');
const NODE_PACKAGES = /^node-(bin-)?(linux|darwin)-(x64|arm64)$/;
const NATIVE_PARTS = ['@vscode/spdlog', '@vscode/native-watchdog'];
const UNFINISHED = '.unfinished';

/**
 * Returns the embedded editor, after installing it where it is not there yet.
 * @returns {Promise<Workbench>}
 */
export async function installWorkbench() {
  if (process.platform === 'win32') throw new Error('The embedded editor runs on Linux and macOS.');
  const folder = cacheFolder(workbenchName());
  if (!existsSync(folder)) {
    const onWait = () => progress('Another run is installing the editor; waiting for it …');
    await exclusively(`${folder}.lock`, () => installInto(folder), onWait);
  }
  return { node: await nodeOf(folder), server: join(folder, EDITOR, 'out', 'server-main.js') };
}

function workbenchName() {
  const hash = createHash('sha256');
  for (const name of RECIPE_FILES) hash.update(readFileSync(join(RECIPE, name)));
  return `workbench-${process.platform}-${process.arch}-${hash.digest('hex').slice(0, 12)}`;
}

/** @param {string} folder */
async function installInto(folder) {
  if (existsSync(folder)) return;
  await removeUnfinished(folder);
  const unfinished = `${folder}${UNFINISHED}-${process.pid}`;
  await mkdir(unfinished);
  await Promise.all(RECIPE_FILES.map(name => copyFile(join(RECIPE, name), join(unfinished, name))));
  progress('Installing the editor (about 240 MB; once) …');
  await run(...npm('ci'), { cwd: unfinished });
  progress('Installing the parts of the editor …');
  const install = npm('install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund');
  await run(...install, { cwd: join(unfinished, EDITOR) });
  await buildNativeParts(unfinished);
  await rename(unfinished, folder).catch((/** @type {unknown} */ error) => {
    if (!existsSync(folder)) throw error;
  });
}

/**
 * What a crashed run left. The lock is held, so no run is at work in there; what cannot be removed is left to the next.
 * @param {string} folder
 */
async function removeUnfinished(folder) {
  const cache = dirname(folder);
  const names = (await readdir(cache)).filter(name => name.startsWith(basename(folder) + UNFINISHED));
  const options = { recursive: true, force: true, maxRetries: 5 };
  await Promise.all(names.map(name => rm(join(cache, name), options).catch(() => {})));
}

/**
 * Two parts have no binaries of their own. Without them the editor runs all the same, with an empty Output panel.
 * @param {string} folder
 */
async function buildNativeParts(folder) {
  if (!findProgram('make') || !findProgram('c++') || !findProgram('python3')) return;
  const node = await nodeOf(folder);
  const env = {
    PATH: [dirname(node), process.env['PATH']].join(delimiter),
    npm_config_nodedir: dirname(dirname(node)),
  };
  progress('Building the native parts of the editor …');
  try {
    await run(...npm('rebuild', '--ignore-scripts=false', ...NATIVE_PARTS), { cwd: join(folder, EDITOR), env });
  } catch (error) {
    progress(`They could not be built: the Output panel will stay empty.\n${String(error)}`);
  }
}

/**
 * The editor needs a newer Node than the project. The one from the registry is preferred: the editor was made for it.
 * @param {string} folder
 */
async function nodeOf(folder) {
  const packages = join(folder, 'node_modules');
  const name = (await readdir(packages)).find(entry => NODE_PACKAGES.test(entry));
  if (name) return join(packages, name, 'bin', 'node');
  if ('registerHooks' in modules) return process.execPath;
  throw new Error(`The embedded editor needs Node 22.15 or later on ${process.platform} ${process.arch}.`);
}
