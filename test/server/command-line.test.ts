import { equal, match } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc/node';
import type { InitializeResult } from 'vscode-languageserver';
import { version } from '../../package.json';
import { Client } from './client';
import { exitCode, forkServer, spawnServer } from './processes';

describe('the command line', () => {
  it('--version prints the version', async () => {
    const { code, out, err } = await run('--version');
    equal(out, `${version}\n`);
    equal(err, '');
    equal(code, 0);
  });

  it('--help prints the usage', async () => {
    const { code, out, err } = await run('--help');
    match(out, /^newsmark-language-server \d/);
    for (const option of ['--stdio', '--node-ipc', '--socket=PORT', '--version', '--help']) match(out, RegExp(option));
    equal(err, '');
    equal(code, 0);
  });

  for (const args of [[], ['--nonsense'], ['article.txt']]) {
    it(`'${args.join(' ')}' is refused with the usage`, async () => {
      const { code, out, err } = await run(...args);
      equal(out, '');
      match(err, /--stdio {2,}over standard input and output/);
      equal(code, 2);
    });
  }
});

describe('the server', () => {
  it('ends well after shutdown and exit', async () => {
    const client = await Client.start();
    await client.stop();
  });

  it('ends badly after exit alone', async () => {
    const server = spawnServer('--stdio');
    const message = JSON.stringify({ jsonrpc: '2.0', method: 'exit' });
    server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    equal(await exitCode(server), 1);
  });

  it('ends when its editor is gone', async () => {
    const server = spawnServer('--stdio');
    server.stdin.end();
    equal(await exitCode(server), 1);
  });

  it('serves over IPC', async () => {
    const server = forkServer('--node-ipc');
    await greet(new IPCMessageReader(server), new IPCMessageWriter(server));
    equal(await exitCode(server), 0);
  });

  it('serves over a socket', async () => {
    const listener = createServer().listen(0, '127.0.0.1').unref();
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    const server = spawnServer(`--socket=${port}`);
    const [socket] = (await once(listener, 'connection')) as [Socket];
    await greet(new SocketMessageReader(socket), new SocketMessageWriter(socket));
    equal(await exitCode(server), 0);
  });
});

async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawnServer(...args);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

/** From initialize to exit. */
async function greet(reader: MessageReader, writer: MessageWriter): Promise<void> {
  const connection = createMessageConnection(reader, writer);
  connection.listen();
  const params = { processId: process.pid, rootUri: null, capabilities: {} };
  const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
  equal(serverInfo?.name, 'Newsmark');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}
