import { ok } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { Reading } from '../../server/article/reading';
import { structureOf } from '../../server/article/structure';
import { check } from '../../server/rules/check';
import { readFixtures } from '../fixture';
import { news } from './check';

const paragraph = 'Le ministre a dit mardi : « Le port “est ouvert (depuis 1979) » — 12 mai 2021.\n\n';

function distinct(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `On Tuesday the minister of ${at} ports opened “quay ${at}” (it is new.`,
  ).join('\n\n');
}

/** Eight times the text may take this many times as long; a quadratic slip takes 64 times as long. */
const most = 24;
const attempts = 5;

describe('the time to read and to check a text grows as its length does', () => {
  const article = readFixtures('articles')
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, 30_000);

  for (const [name, make] of [
    ['many lines', (times: number) => article.repeat(times)],
    ['one long line', (times: number) => article.replaceAll(/[\r\n]/g, ' ').repeat(times)],
    ['lines without end', (times: number) => 'word '.repeat(400 * times).replaceAll(' ', '\n')],
    ['addresses', (times: number) => 'https://port.example/a\n'.repeat(1000 * times)],
    ['sources', (times: number) => 'Source: Reuters\n'.repeat(1000 * times)],
    ['keywords far apart', (times: number) => `Keywords: b${' '.repeat(8000 * times)}c`],
    ['brackets and signs', (times: number) => '([{"—:'.repeat(4000 * times)],
    ['keywords twice', (times: number) => `Keywords: ${'ports, '.repeat(500 * times)}`],
    ['one paragraph again and again', (times: number) => paragraph.repeat(100 * times)],
    ['one article without an end', (times: number) => `Port opens\n12 May 2021\n\n${distinct(100 * times)}`],
  ] as const) {
    it(name, () => {
      let ratio = Infinity;
      for (let attempt = 0; attempt < attempts && ratio > most; attempt++) {
        const once = time(make(1));
        ratio = Math.min(ratio, time(make(8)) / once);
      }
      ok(ratio <= most, `8 times the text takes ${ratio.toFixed(1)} times as long`);
    });
  }
});

function time(text: string): number {
  const start = performance.now();
  const reading = Reading.of(text);
  check({ reading, structure: structureOf(reading), surroundings: news.surroundings }, news.ruleset);
  return performance.now() - start;
}
