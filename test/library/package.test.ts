import { ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import picomatch from 'picomatch';

/** The packaged extension stays below this. */
const largest = 3 * 1024 * 1024;

describe('the packaged extension', () => {
  const packaged = packagedFiles();

  it('is below 3 MB as the package compresses it', () => {
    const size = packaged.reduce((sum, file) => sum + deflateRawSync(readFileSync(file)).length, 0);
    ok(size < largest, `${size} bytes`);
  });

  it('holds what the manifest names', () => {
    const manifest = readFileSync('package.json', 'utf8');
    for (const [, path = ''] of manifest.matchAll(/"(?:main|path|url|configuration|icon)": "(?:\.\/)?([^"$]+)"/g)) {
      ok(packaged.includes(path), path);
    }
    ok(packaged.includes('dist/server.js'));
    ok(packaged.includes('dist/knowledge.bin'));
  });

  it('holds the pages that diagnostics link to', () => {
    for (const name of readdirSync('docs/rules')) ok(packaged.includes(`docs/rules/${name}`), name);
  });

  it('holds the pictures of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const [, path = ''] of readme.matchAll(/!\[[^\]]*\]\((?!https?:)([^)\s]+)\)/g)) {
      ok(packaged.includes(path), path);
    }
  });
});

/** The files that `.vscodeignore` lets through: it leaves out everything, and takes back what it lists. */
function packagedFiles(): string[] {
  const kept = readFileSync('.vscodeignore', 'utf8')
    .split('\n')
    .filter(line => line.startsWith('!'))
    .map(line => line.slice(1));
  const isKept = picomatch(kept);
  return ['.', 'dist', 'docs/rules', 'l10n', 'media', 'schemas', 'syntaxes']
    .flatMap(folder => readdirSync(folder).map(name => join(folder, name).replaceAll('\\', '/')))
    .filter(file => isKept(file));
}
