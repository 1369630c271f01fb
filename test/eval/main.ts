/** `npm run eval -- FILE…`: scores CoNLL files and brat's `.ann` files (their texts beside them) by type, exact spans. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Knowledge } from '../../server/entities/knowledge/knowledge';
import { readBrat } from './brat';
import { readConll } from './conll';
import type { Marked } from './corpus';
import { f1, score } from './score';

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('npm run eval -- FILE…   CoNLL files, or .ann files with their .txt beside them\n');
  process.exitCode = 2;
} else {
  const knowledge = new Knowledge(readFileSync(join(__dirname, '..', 'knowledge.bin')));
  const scores = score(files.flatMap(read), knowledge);
  process.stdout.write(`${'type'.padEnd(14)} precision  recall     F1  marked\n`);
  for (const [type, sums] of Object.entries(scores)) {
    const figures = [sums.right / (sums.found || 1), sums.right / (sums.marked || 1), f1(sums)];
    const columns = figures.map(figure => figure.toFixed(3).padStart(8));
    process.stdout.write(`${type.padEnd(14)} ${columns.join(' ')} ${String(sums.marked).padStart(7)}\n`);
  }
}

function read(file: string): Marked[] {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.ann') ? [readBrat(readFileSync(file.replace(/ann$/, 'txt'), 'utf8'), text)] : readConll(text);
}
