/**
 * Runs the checks and the tests, all of them or those that are named: `npm test`, `npm test -- library window`.
 *
 * `--update` writes the expected results anew where they are kept in files. A failing layer does not keep the others
 * from running; the last line counts the tests of all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCounts, noTests, oneFailure, readCounts } from './counts.mjs';
import { installDependencies, requireNode } from './dependencies.mjs';
import { usesEmbeddedEditor } from './editor.mjs';
import { colours, layers } from './layers.mjs';
import { npm, show } from './processes.mjs';
import { prepareSystem } from './system.mjs';
import { installWorkbench } from './workbench/install.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./layers.mjs').Layer} Layer */

/** How long one layer may take, in milliseconds. */
const LIMIT = 600_000;

const checkout = join(import.meta.dirname, '..');
const names = process.argv.slice(2).filter(arg => !arg.startsWith('--'));
const known = ['check', ...layers.map(layer => layer.name)];
const unknown = names.filter(name => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. The layers are ${known.join(', ')}.`);
  process.exit(1);
}

requireNode(checkout);
const results = mkdtempSync(join(tmpdir(), 'newsmark-results-'));
process.once('exit', () => rmSync(results, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const total = await runAll();
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @returns {Promise<Counts>} */
async function runAll() {
  let counts = await countingErrors('Building', build);
  if (counts.failed > 0) return counts;
  if (isWanted('check')) counts = addCounts(counts, await countingErrors('check', check));
  for (const layer of layers.filter(({ name }) => isWanted(name))) {
    counts = addCounts(counts, await countingErrors(layer.name, () => runLayer(layer)));
  }
  return counts;
}

/** @param {string} name */
function isWanted(name) {
  return names.length === 0 || names.includes(name);
}

/**
 * @param {string} title
 * @param {() => Promise<Counts>} task
 * @returns {Promise<Counts>}
 */
async function countingErrors(title, task) {
  console.log(`\n== ${title}`);
  try {
    return await task();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneFailure;
  }
}

async function build() {
  await installDependencies(checkout);
  const code = await show(process.execPath, ['esbuild.mjs', '--tests'], { cwd: checkout });
  return code === 0 ? noTests : oneFailure;
}

async function check() {
  const code = await show(...npm('run', '--silent', 'check'), { cwd: checkout });
  return code === 0 ? noTests : oneFailure;
}

/** @param {Layer} layer */
async function runLayer({ name, args, needs }) {
  if (needs === 'window' || (needs === 'editor' && usesEmbeddedEditor())) {
    await prepareSystem();
    await installWorkbench();
  }
  const countsFile = join(results, `${name}.json`);
  const update = process.argv.includes('--update') ? { NEWSMARK_UPDATE: '1' } : {};
  const env = { ...colours, ...update, NEWSMARK_COUNTS: countsFile };
  const code = await show(process.execPath, args, { cwd: checkout, env, limit: LIMIT });
  const counts = readCounts(countsFile);
  if (!counts) throw new Error(`${name} did not come to its end, or had no test.`);
  return code !== 0 && counts.failed === 0 ? addCounts(counts, oneFailure) : counts;
}
