/** The project's own npm packages, and the Node that runs them. */
import { join } from 'node:path';
import { readJson } from './json.mjs';
import { npm, run } from './processes.mjs';
import { progress } from './progress.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Ends the run with a clear message where this Node is older than the project needs.
 * @param {string} checkout the folder of the project
 */
export function requireNode(checkout) {
  const { engines } = /** @type {{ engines: { node: string } }} */ (readJson(join(checkout, 'package.json')));
  const needed = engines.node.replace('>=', '');
  if (needed.localeCompare(process.versions.node, 'en', { numeric: true }) <= 0) return;
  progress(`Newsmark needs Node ${needed} or later; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Installs the packages of a folder as its lock has them, where they are not there already.
 * @param {string} folder
 */
export async function installDependencies(folder) {
  if (isInstalled(folder)) return;
  progress('Installing npm packages …');
  await run(...npm('ci', '--no-audit', '--no-fund'), { cwd: folder });
}

/**
 * npm notes in `node_modules` what it put there. Optional packages are of other platforms.
 * @param {string} folder
 */
function isInstalled(folder) {
  const wanted = lockedPackages(join(folder, 'package-lock.json'));
  try {
    const present = lockedPackages(join(folder, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(path) {
  const { packages } = /** @type {{ packages: Record<string, LockedPackage> }} */ (readJson(path));
  return packages;
}
