import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { AnnotatedText } from '../../server/annotations/annotated-text';
import { readFixtures } from '../fixture';
import { row, type Row } from './table';

const words = 200_000;
const times = 200;

/** Annotations of a long text: opened, and moved by keystrokes, some of them undone. */
export function annotations(): Row[] {
  const text = longText();
  const many = annOf(text, 10_000);
  const few = annOf(text, 2000);
  const opened = Array.from({ length: 10 }, () => {
    const start = performance.now();
    AnnotatedText.open(text, many);
    return performance.now() - start;
  });
  return [
    row('10,000 annotations of 200,000 words opened', opened, 100),
    row('the same, moved by a keystroke', typed(text, many), 2),
    row('2,000 annotations of 200,000 words, moved by a keystroke', typed(text, few), 2),
    exported(),
  ];
}

function typed(text: string, ann: string): number[] {
  const opened = AnnotatedText.open(text, ann);
  const durations: number[] = [];
  let now = text;
  for (let time = 0; time < times; time++) {
    const at = (time * 7919 * 31) % now.length;
    const inserted = 'ا';
    // Every fourth keystroke takes the one before back.
    const isUndone = time % 4 === 3;
    const before = now;
    now = isUndone ? lastText : now.slice(0, at) + inserted + now.slice(at);
    lastText = before;
    const edits = isUndone ? undefined : [{ start: at, deleted: 0, inserted }];
    const start = performance.now();
    opened.change(now, edits);
    durations.push(performance.now() - start);
  }
  return durations;
}

let lastText = '';

function longText(): string {
  const arabic = readFixtures('articles')
    .filter(({ language }) => language === 'ar')
    .map(({ text }) => text)
    .join('\n');
  const count = arabic.split(/\s+/).length;
  return arabic.repeat(Math.ceil(words / count)).replace(/\r\n?/g, '\n');
}

/** Every so many words one. */
function annOf(text: string, count: number): string {
  const all = [...text.matchAll(/\p{L}{3,}/gu)];
  const step = Math.floor(all.length / count);
  let points = 0;
  let last = 0;
  return Array.from({ length: count }, (_, number) => {
    const { index, 0: word } = all[number * step]!;
    points += Array.from(text.slice(last, index)).length;
    last = index;
    return `T${number + 1}\tPerson ${points} ${points + Array.from(word).length}\t${word}\n`;
  }).join('');
}

/** Articles a second by the whole command, with detected names. */
function exported(): Row {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  try {
    const articles = readFixtures('articles').map(({ text }) => text);
    const count = 500;
    for (let number = 0; number < count; number++) {
      writeFileSync(join(folder, `${number}.txt`), articles[number % articles.length]!);
    }
    const start = performance.now();
    execFileSync(process.execPath, [join('dist', 'server.js'), 'export', '--to', 'doccano', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
      maxBuffer: 1 << 30,
    });
    const perSecond = count / ((performance.now() - start) / 1000);
    return {
      what: '`newsmark export`, articles a second, start included',
      median: perSecond.toFixed(0),
      p95: '',
      allowed: 'from 100',
      holds: perSecond >= 100,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
