/** Other programs: run quietly, or shown as they go. */
import { spawn } from 'node:child_process';

/** How much of a failed program's output its error repeats, in characters. */
const REPEATED_OUTPUT = 4000;

/**
 * @typedef {object} ProcessOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to the environment of this process
 * @property {number} [limit] milliseconds after which the program is ended by force
 */

/**
 * Runs a program and returns what it printed. Where it fails, the error repeats the end of that.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ProcessOptions} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...spawnOptions(options), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const call = [command, ...args].join(' ');
      if (code === 0) resolve(output);
      else reject(new Error(`${call}\nended with ${code ?? signal}:\n${output.slice(-REPEATED_OUTPUT)}`));
    });
  });
}

/**
 * Runs a program whose output goes straight to the terminal, and returns its exit code: 1 where it was ended by force.
 * It ends with this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ProcessOptions} [options]
 * @returns {Promise<number>}
 */
export function show(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...spawnOptions(options), stdio: ['ignore', 'inherit', 'inherit'] });
    const end = () => child.kill();
    process.once('exit', end);
    child.on('error', reject);
    child.on('close', code => {
      process.off('exit', end);
      resolve(code ?? 1);
    });
  });
}

/**
 * A call of npm: of the one that runs this script, where there is one.
 * @param {...string} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(...args) {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') ? [process.execPath, [script, ...args]] : ['npm', args];
}

/** @param {ProcessOptions} options */
function spawnOptions({ cwd, env, limit }) {
  return { cwd, env: { ...process.env, ...env }, timeout: limit, killSignal: /** @type {const} */ ('SIGKILL') };
}
