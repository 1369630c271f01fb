/** Runs the editor tests inside the extension host, which calls `run()`. */
import { join } from 'node:path';
import { format } from 'node:util';

const TESTS = join(__dirname, 'tests.cjs');
const REPORTER = join(__dirname, '../../../scripts/reporter.cjs');
const TIMEOUT = 60_000;

/** Runs the tests, which are all in one bundle beside this one. */
export async function run(): Promise<void> {
  markConsole(process.env['NEWSMARK_CONSOLE_MARK']);
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT, forbidOnly: true, reporter: REPORTER });
  mocha.addFile(TESTS);
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}

/**
 * Lets the one who reads the console of the whole window tell the lines of the tests from the others. The methods of
 * the console cannot be replaced here, but the console can.
 */
function markConsole(mark: string | undefined): void {
  if (mark === undefined) return;
  const marked = Object.fromEntries(
    (['log', 'info', 'warn', 'error', 'debug'] as const).map(name => {
      const write = console[name].bind(console);
      return [name, (...values: unknown[]) => write(mark + format(...values))];
    }),
  );
  globalThis.console = new Proxy(console, {
    get: (target, key): unknown => Reflect.get(key in marked ? marked : target, key),
  });
}
