/**
 * `npm run eval -- FILE…` scores CoNLL files, brat's `.ann` files (their texts beside them) and marked texts (`⟦name|type⟧`)
 * by type, exact spans. With `--errors` it lists what is missed and what is wrong.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Knowledge } from '../../server/entities/knowledge/knowledge';
import { readMarked } from '../library/marked-text';
import { readBrat } from './brat';
import { readConll } from './conll';
import { scoredSpans, type Marked, type Span } from './corpus';
import { f1, score, spansIn } from './score';

const args = process.argv.slice(2);
const files = args.filter(arg => !arg.startsWith('--'));
if (files.length === 0) {
  process.stderr.write(
    'npm run eval -- [--errors] FILE…   CoNLL, brat (.ann with its .txt beside it), or ⟦name|type⟧\n',
  );
  process.exitCode = 2;
} else {
  const knowledge = new Knowledge(readFileSync(join(__dirname, '..', 'knowledge.bin')));
  const texts = files.flatMap(read);
  if (args.includes('--errors')) texts.forEach(text => listErrors(text, knowledge));
  const scores = score(texts, knowledge);
  process.stdout.write(`${'type'.padEnd(14)} precision  recall     F1  marked\n`);
  for (const [type, sums] of Object.entries(scores)) {
    const figures = [sums.right / (sums.found || 1), sums.right / (sums.marked || 1), f1(sums)];
    const columns = figures.map(figure => figure.toFixed(3).padStart(8));
    process.stdout.write(`${type.padEnd(14)} ${columns.join(' ')} ${String(sums.marked).padStart(7)}\n`);
  }
}

function read(file: string): Marked[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.ann')) return [readBrat(readFileSync(file.replace(/ann$/, 'txt'), 'utf8'), text)];
  if (!text.includes('⟦')) return readConll(text);
  const marked = readMarked(text);
  return [{ text: marked.text, spans: scoredSpans(marked.spans) }];
}

/** Missed spans with `-`, wrong ones with `+`, in the order of the text, with what stands around them. */
function listErrors(marked: Marked, knowledge: Knowledge): void {
  const keyOf = ({ start, end, type }: Span) => `${start} ${end} ${type}`;
  const found = spansIn(marked, knowledge);
  const [wanted, got] = [new Set(marked.spans.map(keyOf)), new Set(found.map(keyOf))];
  const errors = [
    ...marked.spans.filter(span => !got.has(keyOf(span))).map(span => ({ sign: '-', span })),
    ...found.filter(span => !wanted.has(keyOf(span))).map(span => ({ sign: '+', span })),
  ].sort((a, b) => a.span.start - b.span.start);
  for (const { sign, span } of errors) {
    const { start, end, type } = span;
    const around = [marked.text.slice(Math.max(0, start - 30), start), marked.text.slice(end, end + 20)];
    const [before, after] = around.map(text => text.replaceAll('\n', '⏎'));
    process.stdout.write(`${sign} ${type} ${before!}[${marked.text.slice(start, end)}]${after!}\n`);
  }
}
