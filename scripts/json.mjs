import { readFileSync } from 'node:fs';

/**
 * Reads a JSON file. What it holds is for the caller to say.
 * @param {string} path
 * @returns {unknown}
 */
export function readJson(path) {
  return /** @type {unknown} */ (JSON.parse(readFileSync(path, 'utf8')));
}
