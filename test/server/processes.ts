import { fork, spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const program = join('dist', 'server.js');
const running = new Set<ChildProcess>();

/** Starts the built server as a process, connected by its standard streams. */
export function spawnServer(...args: string[]): ChildProcessWithoutNullStreams {
  return noted(spawn(process.execPath, [program, ...args]));
}

/** The same, connected by Node's IPC channel. */
export function forkServer(...args: string[]): ChildProcess {
  return noted(fork(program, args, { silent: true }));
}

/** Waits for the end of a process. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

function noted<Child extends ChildProcess>(child: Child): Child {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

// What a failed test has left behind would keep the run from ending.
after(() => {
  for (const child of running) child.kill('SIGKILL');
});
