/**
 * Bundles the extension into `dist/`.
 *
 *   node esbuild.mjs                the client and the server, minified
 *   node esbuild.mjs --watch        the same with source maps, again at every change
 *   node esbuild.mjs --tests        the client, the server, the tests and the benchmark
 */
import { readdirSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/**
 * Evaluates a module while bundling and puts its exports in its place, so that what they cost is not paid at every start.
 * @param {string} path
 * @returns {import('esbuild').Plugin}
 */
function evaluated(path) {
  const filter = new RegExp(`${path.replaceAll('/', '[\\\\/]').replaceAll('.', '\\.')}$`);
  return {
    name: 'evaluated',
    setup(build) {
      build.onLoad({ filter }, async ({ path }) => {
        const { outputFiles } = await esbuild.build({
          entryPoints: [path],
          bundle: true,
          write: false,
          platform: 'node',
          format: 'esm',
        });
        const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
        /** @type {unknown} */
        const exports = await import(`data:text/javascript;base64,${code}`);
        const contents = Object.entries(/** @type {object} */ (exports)).map(
          ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
        );
        return { contents: contents.join('\n'), loader: 'js' };
      });
    },
  };
}

/** Makes what the server knows of the world: a file of its own, read when it is first needed. */
async function buildKnowledge() {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['scripts/knowledge/main.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
  });
  const script = join('node_modules', '.cache', 'knowledge.cjs');
  await mkdir(dirname(script), { recursive: true });
  await writeFile(script, outputFiles[0]?.text ?? '');
  /** @type {unknown} */
  const module = createRequire(import.meta.url)(resolve(script));
  const { knowledge } = /** @type {{ knowledge: () => Uint8Array }} */ (module);
  await mkdir('dist', { recursive: true });
  await writeFile('dist/knowledge.bin', knowledge());
}

/** @type {import('esbuild').BuildOptions} */
const common = {
  plugins: [evaluated('server/locales/tables.ts'), evaluated('server/dates/calendar-tables.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: !watch,
  sourcemap: watch,
};

/** @type {import('esbuild').BuildOptions[]} */
const products = [
  { ...common, entryPoints: ['client/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...common, entryPoints: ['server/main.ts'], outfile: 'dist/server.js', banner: { js: '#!/usr/bin/env node' } },
];

/** Everything that runs in place of the product: readable, with source maps. */
const forTests = { ...common, minify: false, sourcemap: /** @type {const} */ ('inline') };

/**
 * One layer of tests: all its files in one bundle.
 * @param {string} folder
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
function layer(folder, outfile) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.test.ts'));
  const contents = files
    .sort()
    .map(file => `import './${file.replaceAll('\\', '/')}';`)
    .join('\n');
  return {
    ...forTests,
    stdin: { contents, resolveDir: folder, sourcefile: 'index.ts', loader: 'ts' },
    outfile,
    external: ['vscode', 'mocha', 'playwright-core', 'fast-check', 'xmllint-wasm', 'vscode-oniguruma'],
  };
}

/** @returns {import('esbuild').BuildOptions[]} */
function testBundles() {
  return [
    layer('test/library', 'dist/test/library.cjs'),
    layer('test/server', 'dist/test/server.cjs'),
    layer('test/editor', 'dist/test/editor/tests.cjs'),
    layer('test/window', 'dist/test/window.cjs'),
    {
      ...forTests,
      entryPoints: ['test/editor/index.ts'],
      outfile: 'dist/test/editor/index.cjs',
      external: ['vscode', 'mocha', './tests.cjs'],
    },
    { ...forTests, entryPoints: ['test/bench/main.ts'], outfile: 'dist/test/bench.cjs', minify: true },
    { ...forTests, entryPoints: ['test/eval/main.ts'], outfile: 'dist/test/eval.cjs' },
  ];
}

const builds = tests ? [...products, ...testBundles()] : products;
if (watch) {
  await buildKnowledge();
  for (const build of builds) {
    const context = await esbuild.context({ ...build, logLevel: 'info' });
    await context.watch();
  }
} else {
  await rm('dist', { recursive: true, force: true });
  await Promise.all([buildKnowledge(), ...builds.map(build => esbuild.build(build))]);
  await chmod('dist/server.js', 0o755);
}
