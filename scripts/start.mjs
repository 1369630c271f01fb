/**
 * Opens the samples in VS Code with the extension loaded: `npm start`.
 *
 * Desktop VS Code is taken where the command `code` is there, otherwise the embedded editor, in a browser.
 * `npm start -- --embedded` takes the embedded editor in any case.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, requireNode } from './dependencies.mjs';
import { hasDisplay } from './editor.mjs';
import { readJson } from './json.mjs';
import { run, show } from './processes.mjs';
import { findProgram } from './programs.mjs';
import { progress } from './progress.mjs';
import { prepareSystem } from './system.mjs';
import { windowAddress } from './workbench/address.mjs';
import { installWorkbench } from './workbench/install.mjs';
import { startServer } from './workbench/server.mjs';

/** @typedef {{ contributes: { configurationDefaults: Record<string, unknown> } }} Manifest */

const checkout = join(import.meta.dirname, '..');
const samples = join(checkout, 'samples');

requireNode(checkout);
await installDependencies(checkout);
progress('Building the extension …');
await run(process.execPath, ['esbuild.mjs'], { cwd: checkout });

const desktop = process.argv.includes('--embedded') ? undefined : findProgram('code');
process.exitCode = desktop ? await openDesktop(desktop) : await openEmbedded();

/** @param {string} program */
function openDesktop(program) {
  return show(program, ['--new-window', `--extensionDevelopmentPath=${checkout}`, samples, firstSample()]);
}

/** Serves the editor until this process is told to end. */
async function openEmbedded() {
  await prepareSystem().catch((/** @type {unknown} */ error) => progress(String(error)));
  const workbench = await installWorkbench();
  // A file that opens with the window is laid out before the extension's own defaults are known.
  const { contributes } = /** @type {Manifest} */ (readJson(join(checkout, 'package.json')));
  const settings = contributes.configurationDefaults;
  const server = await startServer({ workbench, extensions: [checkout], settings });
  const interrupted = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map(received));
  const address = windowAddress(server.origin, { folder: samples, file: firstSample() });
  console.log(`Newsmark is open at\n\n  ${address}\n\nCtrl+C ends it.`);
  const opener = hasDisplay() && findProgram('xdg-open', 'open');
  if (opener) run(opener, [address]).catch(() => progress('No browser could be opened: open the address in one.'));
  const code = await Promise.race([interrupted.then(() => 0), server.stopped.then(() => 1)]);
  await server.stop();
  return code;
}

/** @param {string} signal */
function received(signal) {
  return new Promise(resolve => process.once(signal, resolve));
}

function firstSample() {
  const [name] = readdirSync(samples)
    .filter(file => file.endsWith('.txt'))
    .sort();
  return join(samples, name ?? '');
}
