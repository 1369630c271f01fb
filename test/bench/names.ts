import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AhoCorasick } from '@monyone/aho-corasick';
import ModernAhoCorasick from 'modern-ahocorasick';
import { Knowledge } from '../../server/entities/knowledge/knowledge';
import { foldText } from '../../server/text/fold';
import { OpenDocument } from '../../server/server/open-document';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readFixtures } from '../fixture';
import { knowledge } from '../library/check';
import { quantile, row, type Row } from './table';

/** Units of the text that is searched; the slowest searches a part. */
const size = { text: 2_000_000, slow: 20_000 } as const;
const rounds = 9;

/** Names found in running text, against a loop that folds each unit and does nothing else, and against two libraries. */
export function names(): Row[] {
  const arabic = readFixtures('articles')
    .filter(({ language }) => language === 'ar')
    .map(({ text }) => text)
    .join('\n');
  const text = arabic.repeat(Math.ceil(size.text / arabic.length)).slice(0, size.text);
  const folded = foldText(text);
  const patterns = [...knowledge.names].map(([words]) => words.join(' '));
  const simple = new AhoCorasick(patterns);
  const modern = new ModernAhoCorasick(patterns);
  const speeds: Record<'ours' | 'loop' | 'simple' | 'modern', number[]> = {
    ours: [],
    loop: [],
    simple: [],
    modern: [],
  };
  // In turn, so that what else the machine does strikes all of them.
  for (let round = 0; round < rounds; round++) {
    speeds.loop.push(speed(text, foldOnly));
    speeds.ours.push(speed(text, part => knowledge.scanner.scan(part, () => matches++)));
    speeds.simple.push(speed(folded.slice(0, size.text / 10), part => (matches += simple.matchInText(part).length)));
    speeds.modern.push(speed(folded.slice(0, size.slow), part => (matches += modern.search(part).length)));
  }
  const count = patterns.length.toLocaleString('en');
  return [
    ratio(`${count} names matched, against a loop that only folds`, speeds.ours, speeds.loop, 0.25),
    ratio('the same, against `@monyone/aho-corasick`', speeds.ours, speeds.simple, 10),
    ratio('the same, against `modern-ahocorasick`', speeds.ours, speeds.modern, 500),
  ];
}

/** What the searches find: without it they could be left out. */
let matches = 0;

const forms = new Uint16Array(0x10000).map((_, unit) => foldText(String.fromCharCode(unit)).charCodeAt(0) || 0);

const folds = new Uint16Array(size.text);

function foldOnly(text: string): void {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const form = forms[text.charCodeAt(at)]!;
    if (form !== 0) folds[count++] = form;
  }
  matches += count & 1;
}

/** Millions of units a second. */
function speed(text: string, search: (text: string) => void): number {
  const start = performance.now();
  search(text);
  return text.length / (performance.now() - start) / 1000;
}

function ratio(what: string, ours: readonly number[], others: readonly number[], allowed: number): Row {
  const ratios = ours.map((value, at) => value / others[at]!);
  const median = quantile(ratios, 0.5);
  const own = `${quantile(ours, 0.5).toFixed(1)} M/s`;
  return {
    what,
    median: `${median.toFixed(2)} × (${own})`,
    p95: `${quantile(ratios, 0.05).toFixed(2)} ×`,
    allowed: `from ${allowed} ×`,
    holds: median >= allowed,
  };
}

/** In front of `names`: what the libraries hold in memory slows down what comes behind them. */
export function load(): Row {
  const durations = Array.from({ length: 20 }, () => {
    const start = performance.now();
    new Knowledge(readFileSync(join('dist', 'knowledge.bin')));
    return performance.now() - start;
  });
  return row('knowledge read and loaded', durations, 15);
}

/** Lines that nobody has seen, by code that is warm; then a letter put into one of them. */
export function mentions(): Row[] {
  const twin = readFileSync(join('samples', '01-twin-ar.txt'), 'utf8').slice(0, 4096);
  const cold: number[] = [];
  const typed: number[] = [];
  for (let time = 0; time < 400; time++) {
    const text = twin.replaceAll(/^(?=.)/gm, `${time} `);
    const document = new OpenDocument(TextDocument.create('bench:document', 'plaintext', 1, text), () => knowledge);
    cold.push(mentionsOf(document));
    const line = time % document.lines.count;
    const start = { line, character: Math.floor(document.lines.content(line).length / 2) };
    OpenDocument.update(document, [{ range: { start, end: start }, text: 'ا' }], 2);
    typed.push(mentionsOf(document));
  }
  return [row('all mentions of a 4 KB article, cold', cold, 2), row('the same after a keystroke', typed, 0.5)];
}

/** Milliseconds from the structure to the mentions; there is one at least. */
function mentionsOf({ analysis }: OpenDocument): number {
  if (analysis.structure.articles.length === 0) throw new Error('The text of the benchmark is no article.');
  const start = performance.now();
  const { length } = analysis.mentions;
  const duration = performance.now() - start;
  matches += length;
  return duration;
}
