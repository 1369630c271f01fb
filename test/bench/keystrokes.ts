import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostics } from '../../server/features/diagnostics';
import { entities } from '../../server/features/entities';
import { semanticTokens } from '../../server/features/semantic-tokens';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDocument } from '../../server/server/open-document';
import { readFixtures } from '../fixture';
import { knowledge, news } from '../library/check';
import { row, type Row } from './table';

/** From a change of the text to its structure, tokens, diagnostics and entities, all of them fresh. */
export function keystrokes(): Row[] {
  const twin = readFileSync(join('samples', '01-twin-ar.txt'), 'utf8');
  const corpus = readFixtures('articles')
    .map(({ text }) => text.replace(/^\ufeff/, ''))
    .join('\n\n');
  const small = twin.slice(0, 4096);
  const large = corpus.repeat(Math.ceil(1_000_000 / corpus.length)).slice(0, 1_000_000);
  return [
    type(`keystroke in a 4 KB article (${lines(small)} lines)`, small, 1000, 1, answer),
    type(`keystroke in a 1 MB file (${lines(large)} lines)`, large, 100, 16, answer),
    type(`the same, diagnostics alone, 4 KB`, small, 1000, 5, check),
    type(`the same, diagnostics alone, 1 MB`, large, 100, 16, check),
    type(`the same, entities alone, 4 KB`, small, 1000, 0.5, nameAll),
    type(`the same, entities alone, 1 MB`, large, 100, 16, nameAll),
    open(`a 1 MB file opened`, large, 5, 2000),
  ];
}

function type(
  what: string,
  text: string,
  times: number,
  allowed: number,
  answer: (document: OpenDocument) => void,
): Row {
  const document = openDocument(text);
  answer(document);
  const durations: number[] = [];
  for (let version = 2; version < times + 2; version++) {
    // A letter is put in, or taken away again, somewhere in the text.
    const line = (version * 7919) % document.lines.count;
    const character = Math.floor(document.lines.content(line).length / 2);
    const taken = version % 2 === 1 && document.lines.content(line).length > character;
    const range = { start: { line, character }, end: { line, character: character + (taken ? 1 : 0) } };
    const start = performance.now();
    OpenDocument.update(document, [{ range, text: taken ? '' : 'ا' }], version);
    answer(document);
    durations.push(performance.now() - start);
  }
  return row(what, durations, allowed);
}

function open(what: string, text: string, times: number, allowed: number): Row {
  const durations: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    answer(openDocument(text));
    durations.push(performance.now() - start);
  }
  return row(what, durations, allowed);
}

function answer(document: OpenDocument): void {
  const textDocument = { uri: document.uri };
  semanticTokens.answer(document, { textDocument }, news);
  check(document);
  nameAll(document);
}

function nameAll(document: OpenDocument): void {
  entities.answer(document, { textDocument: { uri: document.uri } }, news);
}

function check(document: OpenDocument): void {
  diagnostics.answer(document, { textDocument: { uri: document.uri } }, news);
}

function lines(text: string): string {
  return text.split('\n').length.toLocaleString('en');
}

function openDocument(text: string): OpenDocument {
  return new OpenDocument(TextDocument.create('bench:document', 'plaintext', 1, text), () => knowledge);
}
