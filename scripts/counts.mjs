/** How many tests passed, failed and were skipped: what a run of tests leaves in a file when it came to its end. */
import { readJson } from './json.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const noTests = { passed: 0, failed: 0, skipped: 0 };

/** @type {Counts} */
export const oneFailure = { ...noTests, failed: 1 };

/**
 * @param {Counts} first
 * @param {Counts} second
 * @returns {Counts}
 */
export function addCounts(first, second) {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
}

/**
 * Reads what a run left.
 * @param {string} file
 * @returns {Counts | undefined} nothing where the run did not come to its end, or had no test
 */
export function readCounts(file) {
  try {
    const counts = /** @type {Counts} */ (readJson(file));
    return counts.passed + counts.failed + counts.skipped > 0 ? counts : undefined;
  } catch {
    return undefined;
  }
}
