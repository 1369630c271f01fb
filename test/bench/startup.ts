import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { structureRequest } from '../../server/protocol';
import { quantile, type Row } from './table';

const rounds = 15;
const allowed = 4;

/** From the start of the server's process to its first structure, against a Node that does nothing; in turn, pair by pair. */
export async function startup(): Promise<Row> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const empty = await time(emptyNode);
    ratios.push((await time(firstAnswer)) / empty);
  }
  const median = quantile(ratios, 0.5);
  return {
    what: 'server started until its first structure, against `node -e 0`',
    median: `${median.toFixed(2)} ×`,
    p95: `${quantile(ratios, 0.95).toFixed(2)} ×`,
    allowed: `${allowed} ×`,
    holds: median <= allowed,
  };
}

async function time(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function emptyNode(): Promise<void> {
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
}

async function firstAnswer(): Promise<void> {
  const server = spawn(process.execPath, [join('dist', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///article.txt';
  const text = readFileSync(join('samples', '01-twin-ar.txt'), 'utf8');
  const textDocument = { uri, languageId: 'plaintext', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await connection.sendRequest(structureRequest, { textDocument: { uri } });
  server.kill('SIGKILL');
  connection.dispose();
}
