import { deepEqual, equal, match } from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const server = resolve('dist', 'server.js');
const fixtures = resolve('test', 'fixtures', 'annotations');

describe('the command line', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
    mkdirSync(join(folder, 'wire'));
    for (const ending of ['.txt', '.ann'])
      cpSync(join(fixtures, `twin-ar${ending}`), join(folder, 'wire', `twin-ar${ending}`));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes an article as a line of JSON, and goes on behind a bad file', () => {
    writeFileSync(join(folder, 'wire', 'a-bad.txt'), Uint8Array.of(0xff, 0xfe, 0x41));
    const { status, stdout, stderr } = run('export', '--to', 'doccano', 'wire');
    equal(status, 1);
    match(stderr, /^wire.a-bad\.txt: .*\n$/);
    const lines = stdout.split('\n').filter(Boolean);
    deepEqual(
      lines.map(line => (JSON.parse(line) as { id: string }).id),
      ['twin-ar'],
    );
  });

  it('writes files, and reads them back byte for byte', () => {
    equal(run('export', '--to', 'label-studio', '--out', 'out', 'wire').status, 0);
    equal(run('import', '--from', 'label-studio', '--out', 'back', 'out').status, 0);
    deepEqual(readdirSync(join(folder, 'back')).sort(), ['twin-ar.ann', 'twin-ar.txt']);
    equal(read('back/twin-ar.txt'), read('wire/twin-ar.txt'));
    equal(run('export', '--to', 'brat', '--out', 'brat', 'wire').status, 0);
    equal(read('brat/twin-ar.ann'), read('wire/twin-ar.ann'));
    equal(
      run('import', '--from', 'label-studio', '--out', 'wire', 'out').status,
      1,
      'what is there is not overwritten',
    );
    equal(read('wire/twin-ar.ann'), readFileSync(join(fixtures, 'twin-ar.ann'), 'utf8'));
  });

  it('reads paths and JSON from the standard input', () => {
    const lines = `wire/twin-ar.txt\n{"id":"two","text":"Port opens quay\\nLondon (AP) - It opened.\\n"}\nnot there\n{"broken\n`;
    const { status, stdout, stderr } = run('export', '--to', 'spacy', '-', lines);
    equal(status, 1);
    equal(stdout.split('\n').filter(Boolean).length, 2);
    equal(stderr.split('\n').filter(Boolean).length, 2);
  });

  it('checks, as compilers do and as SARIF', () => {
    const { status, stdout } = run('check', 'wire');
    equal(status, 1);
    match(stdout, /^wire.twin-ar\.txt:10:1: warning: .* \[glued-subheading\]$/m);
    const sarif = JSON.parse(run('check', '--format', 'sarif', 'wire').stdout) as {
      runs: [{ results: { ruleId: string }[] }];
    };
    equal(sarif.runs[0].results.length, stdout.split('\n').filter(Boolean).length);
  });

  it('tells the parts of articles', () => {
    const { status, stdout } = run('outline', 'wire');
    equal(status, 0);
    match(stdout, /^wire.twin-ar\.txt:2: date: 2023-10-12$/m);
  });

  it('merges, as git asks of a merge driver', () => {
    const base = read('wire/twin-ar.ann');
    writeFileSync(join(folder, 'base'), base);
    writeFileSync(join(folder, 'ours'), base.replace('T1\tHeadline', 'T1\tTitle'));
    writeFileSync(join(folder, 'theirs'), `${base}#2\tAnnotatorNotes T1\tseen\n`);
    equal(run('merge', 'base', 'ours', 'theirs').status, 0);
    equal(read('ours'), `${base.replace('T1\tHeadline', 'T1\tTitle')}#2\tAnnotatorNotes T1\tseen\n`);
    writeFileSync(join(folder, 'theirs'), base.replace('T1\tHeadline', 'T1\tHead'));
    const { status, stderr } = run('merge', 'base', 'ours', 'theirs');
    equal(status, 1);
    match(stderr, /T1/);
  });

  it('compares annotators', () => {
    mkdirSync(join(folder, 'second'));
    writeFileSync(join(folder, 'second', 'twin-ar.ann'), read('wire/twin-ar.ann').replace(/^T2\t.*\n/m, ''));
    const { status, stdout } = run('agree', 'wire', 'second');
    equal(status, 0);
    match(stdout, /^\| Place \| (\d+) \| \d+ \| 0\.9\d\d \| 0\.9\d\d \|$/m);
    match(stdout, /kappa: 0\.9\d\d/);
  });

  it('leaves whole files wherever it is killed', async () => {
    const [text, ann] = [read('wire/twin-ar.txt'), read('wire/twin-ar.ann')];
    for (let number = 0; number < 60; number++) {
      writeFileSync(join(folder, 'wire', `${number}.txt`), text);
      writeFileSync(join(folder, 'wire', `${number}.ann`), ann);
    }
    const out = join(folder, 'killed');
    mkdirSync(out);
    const whole = read('wire/0.ann');
    for (const most of [1, 2, 3, 5, 8, 13, 21, 34]) {
      await killedAfter(most, out);
      for (const name of readdirSync(out).filter(each => each.endsWith('.ann'))) equal(read(`killed/${name}`), whole);
    }
  });

  it('says what is wrong with a command', () => {
    for (const args of [['export', 'wire'], ['export', '--to', 'brat', '--bogus', 'wire'], ['check'], ['nothing']]) {
      const { status, stderr } = run(...args);
      equal(status, 2);
      match(stderr, /\S/);
    }
  });

  /** The last argument is the standard input where it has line breaks. */
  function run(...args: string[]) {
    const input = args.at(-1)!.includes('\n') ? args.pop()! : '';
    return spawnSync(process.execPath, [server, ...args], { cwd: folder, input, encoding: 'utf8' });
  }

  /** Exports, and kills the command when so many things have happened in the folder. */
  function killedAfter(most: number, out: string): Promise<void> {
    const child = spawn(process.execPath, [server, 'export', '--to', 'brat', '--out', out, 'wire'], { cwd: folder });
    let happened = 0;
    const watcher = watch(out, () => {
      if (++happened >= most) child.kill('SIGKILL');
    });
    return new Promise(resolve => {
      child.on('exit', () => {
        watcher.close();
        resolve();
      });
    });
  }

  function read(path: string): string {
    return readFileSync(join(folder, path), 'utf8');
  }
});
