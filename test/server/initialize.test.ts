import { deepEqual, equal, match } from 'node:assert/strict';
import { Client } from './client';

describe('initialize', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('tells everything that the server can do', () => {
    deepEqual(client.initialized.capabilities, {
      textDocumentSync: { openClose: true, change: 2, save: true },
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.entity', 'source.fixAll.newsmark'],
      },
      codeLensProvider: {},
      completionProvider: { triggerCharacters: [':', '：', '،', ',', ' '] },
      diagnosticProvider: { identifier: 'newsmark', interFileDependencies: false, workspaceDiagnostics: false },
      definitionProvider: true,
      documentFormattingProvider: true,
      documentHighlightProvider: true,
      hoverProvider: true,
      documentLinkProvider: {},
      documentSymbolProvider: { label: 'Newsmark' },
      foldingRangeProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      workspaceSymbolProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: {
        legend: {
          tokenTypes: [
            'newsLabel',
            'newsHeadline',
            'newsSubheadline',
            'newsByline',
            'newsDate',
            'newsSubheading',
            'newsCaption',
            'newsSource',
            'newsKeywords',
            'newsRelatedHeading',
            'newsRelatedHeadline',
            'newsNote',
            'newsMark',
            'newsOther',
            'newsPlain',
          ],
          tokenModifiers: [],
        },
        full: true,
        range: true,
      },
    });
  });

  it('tells who answers', () => {
    const { serverInfo } = client.initialized;
    equal(serverInfo?.name, 'Newsmark');
    match(serverInfo.version ?? '', /^\d+\.\d+\.\d+$/);
  });

  it('asks nothing of a client that has told of no capability', async () => {
    await (await client.open('')).announced();
    equal(client.mailbox.has('client/registerCapability'), false);
  });
});
