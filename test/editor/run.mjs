/** Runs the editor tests: in desktop VS Code, or in the embedded editor where there is no display. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { cacheFolder } from '../../scripts/cache.mjs';
import { usesEmbeddedEditor } from '../../scripts/editor.mjs';
import { userSettings } from '../../scripts/workbench/settings.mjs';

const checkout = join(import.meta.dirname, '..', '..');
const launcher = join(checkout, 'scripts', 'workbench', 'launcher.mjs');
const folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
const workspace = join(folder, 'workspace');
const data = join(folder, 'data');
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
passOnSignals();

try {
  cpSync(join(checkout, 'samples'), workspace, { recursive: true });
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(userSettings));
  await runTests({
    ...(usesEmbeddedEditor() ? { vscodeExecutablePath: launcher } : { cachePath: cacheFolder('desktop') }),
    extensionDevelopmentPath: checkout,
    extensionTestsPath: join(checkout, 'dist', 'test', 'editor', 'index.cjs'),
    launchArgs: [workspace, `--user-data-dir=${data}`, `--extensions-dir=${join(folder, 'extensions')}`],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (!usesEmbeddedEditor()) console.error('NEWSMARK_TEST_EDITOR=embedded runs them without desktop VS Code.');
  process.exitCode = 1;
}

/** `runTests` ends the editor on one signal, which may come once: the second time it leaves all as it is. */
function passOnSignals() {
  let interrupted = false;
  process.on('SIGINT', () => {
    interrupted = true;
    const editorRuns = process.listenerCount('SIGINT') > 1;
    if (!editorRuns) process.exit(130);
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => interrupted || process.emit('SIGINT'));
}
