/** The server and the browser that all window tests share: started by the first that asks, stopped after the last. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Installing = typeof import('../../scripts/workbench/install.mjs');
type Serving = typeof import('../../scripts/workbench/server.mjs');
type Browsing = typeof import('../../scripts/workbench/browser.mjs');

/** The folder of the project: tests run from there. */
export const checkout = process.cwd();

let session: ReturnType<typeof start> | undefined;

/** The one session of this run. */
export function theSession(): ReturnType<typeof start> {
  session ??= start();
  return session;
}

async function start() {
  const { installWorkbench } = await script<Installing>('install');
  const { startServer } = await script<Serving>('server');
  const { startBrowser, openPage, openWindow } = await script<Browsing>('browser');
  const server = await startServer({ workbench: await installWorkbench(), forTests: true });
  const browser = await startBrowser();
  return { server, browser, openPage, openWindow };
}

/** The scripts find their own files beside them, so they stay out of the bundle of the tests. */
async function script<Module>(name: string): Promise<Module> {
  const file = join(checkout, 'scripts', 'workbench', `${name}.mjs`);
  return (await import(pathToFileURL(file).href)) as Module;
}

after(async () => {
  if (!session) return;
  const { server, browser } = await session;
  await browser.close();
  await server.stop();
});
