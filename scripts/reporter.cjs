/**
 * Mocha's own report, and the counts of the run in the file that `NEWSMARK_COUNTS` names.
 * The file is there only where the run came to its end.
 */
const { writeFileSync } = require('node:fs');
const {
  Runner,
  reporters: { Spec },
} = require('mocha');

module.exports = class extends Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env['NEWSMARK_COUNTS'];
    if (!file) return;
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
