import { equal, rejects } from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { structureRequest, type StructureResult } from '../../server/protocol';
import { Client } from './client';
import { english } from './texts';

/** As LSP has it. */
const requestCancelled = -32800;

describe('a request that is cancelled', () => {
  // No request can be answered before the client has told its settings, and it tells them late.
  let tell: (settings: unknown) => void;
  const settings = new Promise(resolve => (tell = resolve));
  let client: Client;
  before(async () => {
    client = await Client.start({ configuration: () => settings });
  });
  after(() => client.stop());

  it('says so; the one beside it is answered', async () => {
    const { uri } = await client.open(english);
    const params = { textDocument: { uri } };

    const canceller = new CancellationTokenSource();
    const cancelled = client.request(structureRequest, params, canceller.token);
    const refusal = rejects(cancelled, (error: { code: number }) => error.code === requestCancelled);
    const kept = client.request<StructureResult>(structureRequest, params);
    canceller.cancel();
    tell({});
    await refusal;
    equal((await kept).isNews, true);
  });

  it('costs nothing once it has been answered', async () => {
    const { uri } = await client.open(english);
    const canceller = new CancellationTokenSource();
    await client.request(structureRequest, { textDocument: { uri } }, canceller.token);
    canceller.cancel();
    equal((await client.request<StructureResult>(structureRequest, { textDocument: { uri } })).isNews, true);
  });
});
