/**
 * Tells the person at the terminal what goes on. Standard output stays free for results.
 * @param {string} line
 */
export function progress(line) {
  process.stderr.write(`${line}\n`);
}
