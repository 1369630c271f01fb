/** The server of the embedded editor, for one run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readJson } from '../json.mjs';
import { userSettings } from './settings.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {import('./install.mjs').Workbench} workbench
 * @property {readonly string[]} [extensions] folders of extensions that are there for every window
 * @property {Readonly<Record<string, unknown>>} [settings] of the user, beside `userSettings`
 * @property {boolean} [forTests] lets windows load an extension under development, and keeps notifications away
 * @property {NodeJS.ProcessEnv} [env] for the server and the extension hosts, added to that of this process
 */

/**
 * @typedef {object} WorkbenchServer
 * @property {string} origin its address, `http://127.0.0.1:PORT`
 * @property {string} folder its own folder, removed when it stops
 * @property {() => Promise<void>} stop
 * @property {Promise<unknown>} stopped settles when it has ended, for whatever reason
 */

const READY_LIMIT = 30_000;
const ASK_EVERY = 50;

/** No marketplace: nothing is asked of a host elsewhere. */
const OFFLINE = { EXTENSIONS_GALLERY: '{}' };
const LISTENING = /Extension host agent listening on (\d+)\s/;

/**
 * Starts a server on a free port of this computer, with a temporary folder for all that it keeps. It ends with this
 * process, however that ends.
 * @param {ServerOptions} options
 * @returns {Promise<WorkbenchServer>}
 */
export async function startServer(options) {
  const folder = await prepareFolder(options);
  const guard = spawn(process.execPath, guardArguments(folder, options), {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...(options.forTests ? OFFLINE : {}), ...options.env, HOME: folder },
  });
  const stopped = once(guard, 'close');
  const stop = async () => {
    guard.stdin.destroy();
    await stopped;
  };
  try {
    const origin = `http://127.0.0.1:${await listeningPort(guard)}`;
    await untilReady(origin);
    return { origin, folder, stop, stopped };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {ServerOptions} options */
async function prepareFolder({ extensions = [], settings = {} }) {
  const folder = await mkdtemp(join(tmpdir(), 'newsmark-'));
  await mkdir(join(folder, 'data', 'User'), { recursive: true });
  await mkdir(join(folder, 'extensions'));
  await writeFile(
    join(folder, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...userSettings, ...settings }, null, 2),
  );
  for (const extension of extensions) {
    await symlink(extension, join(folder, 'extensions', folderName(extension)));
  }
  return folder;
}

/**
 * The name that the editor expects of an installed extension's folder.
 * @param {string} extension
 */
function folderName(extension) {
  const manifest = readJson(join(extension, 'package.json'));
  const { publisher, name, version } = /** @type {Record<string, string>} */ (manifest);
  return `${publisher}.${name}-${version}`;
}

/**
 * @param {string} folder
 * @param {ServerOptions} options
 */
function guardArguments(folder, { workbench, forTests }) {
  return [
    ...[join(import.meta.dirname, 'guard.mjs'), folder, workbench.node, workbench.server],
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', folder, '--user-data-dir', join(folder, 'data')],
    ...['--extensions-dir', join(folder, 'extensions'), '--telemetry-level', 'off'],
    ...(forTests ? ['--enable-smoke-test-driver'] : []),
  ];
}

/**
 * The server says on its output which port it took.
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} guard
 * @returns {Promise<string>}
 */
function listeningPort(guard) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Error(`The editor's server did not start.\n${said}`));
    const limit = setTimeout(fail, READY_LIMIT);
    guard.once('close', fail).once('error', reject);
    for (const stream of [guard.stdout, guard.stderr]) {
      const listen = (/** @type {Buffer} */ data) => {
        said += data.toString();
        const port = LISTENING.exec(said)?.[1];
        if (!port) return;
        clearTimeout(limit);
        stream.off('data', listen).resume();
        resolve(port);
      };
      stream.on('data', listen);
    }
  });
}

/** @param {string} origin */
async function untilReady(origin) {
  const limit = AbortSignal.timeout(READY_LIMIT);
  while (!(await isReady(origin, limit))) await delay(ASK_EVERY);
}

/**
 * @param {string} origin
 * @param {AbortSignal} limit
 */
async function isReady(origin, limit) {
  limit.throwIfAborted();
  return fetch(`${origin}/version`, { signal: limit }).then(
    response => response.ok,
    () => false,
  );
}
