/** The layers of the tests: what each one runs, and what it needs. */
import { join } from 'node:path';

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {readonly string[]} args of Node
 * @property {'nothing' | 'editor' | 'window'} needs the editor that the tests run in, or a window of the embedded one
 */

const MOCHA = join('node_modules', 'mocha', 'bin', 'mocha.js');
const REPORTER = join('scripts', 'reporter.cjs');

/** @type {readonly Layer[]} */
export const layers = [
  { name: 'library', args: mocha('library', 10_000), needs: 'nothing' },
  { name: 'server', args: mocha('server', 10_000), needs: 'nothing' },
  { name: 'editor', args: [join('test', 'editor', 'run.mjs')], needs: 'editor' },
  { name: 'window', args: mocha('window', 60_000), needs: 'window' },
];

/**
 * @param {string} name
 * @param {number} timeout of one test, in milliseconds
 */
function mocha(name, timeout) {
  const options = ['--no-config', '--forbid-only', '--timeout', String(timeout), '--reporter', REPORTER];
  return ['--enable-source-maps', MOCHA, ...options, join('dist', 'test', `${name}.cjs`)];
}

/** Where the results go to a terminal they are coloured, also those that another program passes on. */
export const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
