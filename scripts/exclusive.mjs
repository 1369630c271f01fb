/**
 * One process at a time.
 *
 * The lock is a folder: making one succeeds for a single process. Its owner touches it while it works, so that the lock
 * of an owner that crashed grows old and is broken. Two processes can in theory break an old lock at once: what they
 * guard must survive being done twice, as an installation that ends in one rename does.
 */
import { mkdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const TOUCH_EVERY = 1000;
const OLD_AFTER = 10_000;
const ASK_EVERY = 250;

/**
 * Runs a task while no other process runs one under the same lock.
 * @template T
 * @param {string} lock the path of the lock
 * @param {() => Promise<T>} task
 * @param {() => void} [onWait] called once where another process holds the lock
 * @returns {Promise<T>}
 */
export async function exclusively(lock, task, onWait = () => {}) {
  await acquire(lock, onWait);
  const touching = setInterval(() => void touch(lock), TOUCH_EVERY);
  try {
    return await task();
  } finally {
    clearInterval(touching);
    await rm(lock, { recursive: true, force: true });
  }
}

/**
 * @param {string} lock
 * @param {() => void} onWait
 */
async function acquire(lock, onWait) {
  await mkdir(dirname(lock), { recursive: true });
  for (let attempt = 0; !(await made(lock)); attempt += 1) {
    if (attempt === 0) onWait();
    if (await isOld(lock)) await rm(lock, { recursive: true, force: true });
    else await delay(ASK_EVERY);
  }
}

/** @param {string} lock */
async function made(lock) {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lock */
async function isOld(lock) {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > OLD_AFTER;
  } catch {
    return false;
  }
}

/** @param {string} lock */
async function touch(lock) {
  const now = new Date();
  await utimes(lock, now, now).catch(() => {});
}
