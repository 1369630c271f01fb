/** Programs of this computer, found by name. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Finds the first of several programs on the PATH.
 * @param {...string} names
 * @returns {string | undefined} its full path
 */
export function findProgram(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return names
    .flatMap(name => folders.flatMap(folder => endings.map(ending => join(folder, name + ending))))
    .find(isProgram);
}

/**
 * Whether a path leads to a file that may be run.
 * @param {string} path
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
