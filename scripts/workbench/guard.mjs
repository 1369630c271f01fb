/**
 * Runs a program for as long as another one lives.
 *
 *   node guard.mjs FOLDER COMMAND ARGUMENT…
 *
 * The one that starts this holds its standard input open. When that closes, however it came about, the program and all
 * that it started end, and the folder that they worked in is removed.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** How long the program may take to end by itself, in milliseconds. */
const GRACE = 500;

const [folder, command, ...args] = process.argv.slice(2);
if (!folder || !command) throw new Error('A folder and a command are needed.');

const program = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const ended = new Promise(resolve => program.once('close', resolve));
const abandoned = new Promise(resolve => process.stdin.resume().once('close', resolve));

program.once('error', error => process.stderr.write(`${error.message}\n`));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.stdin.destroy());

await Promise.race([ended, abandoned]);
signalAll('SIGTERM');
await Promise.race([ended, delay(GRACE)]);
signalAll('SIGKILL');
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.exit(program.exitCode ?? 0);

/** @param {NodeJS.Signals} signal */
function signalAll(signal) {
  try {
    if (program.pid) process.kill(-program.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
