import {
  DidChangeConfigurationNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { features } from '../features';
import type { Context, DocumentParams, Feature } from '../features/feature';
import { defaultSettings, structureChanged, type Settings, type StructureChangedParams } from '../protocol';
import { chooseLanguage } from './interface-language';
import { OpenDocument } from './open-document';
import { safely } from './safely';
import { readSettings, verdictOf } from './settings';

/** Serves one client over a connection until it ends. */
export function serve(connection: Connection, version: string): void {
  const documents = new TextDocuments(OpenDocument);
  const settings = new SettingsCache(connection);
  /** What asks the client to ask again, where a setting has changed the answers. */
  const refreshes: (() => Promise<void>)[] = [];
  const log = (what: string) => (error: unknown) => {
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };

  connection.onInitialize((params): InitializeResult => {
    chooseLanguage(params.locale);
    settings.initialize(params);
    refreshes.push(...refreshesOf(connection, params));
    return { capabilities: capabilities(), serverInfo: { name: 'Newsmark', version } };
  });
  connection.onInitialized(() => {
    settings.watch(() => {
      documents.all().forEach(announce);
      for (const refresh of refreshes) void refresh().catch(log('refresh'));
    });
  });

  for (const feature of features) {
    connection.onRequest(feature.method, (params: DocumentParams, token: CancellationToken) =>
      safely(() => answer(feature, params), feature.empty, log(feature.method), token),
    );
  }

  async function answer(feature: Feature<DocumentParams, unknown>, params: DocumentParams): Promise<unknown> {
    const { uri } = params.textDocument;
    if (!documents.get(uri)) return feature.empty;
    const given = await settings.of(uri);
    // Asked for again: the document may have been closed in the meantime.
    const document = documents.get(uri);
    if (!document) return feature.empty;
    const context = contextOf(document, given);
    return context.isNews || feature.quiet === undefined ? feature.answer(document, params, context) : feature.quiet;
  }

  /** Tells the client that a version has been analysed; changes that follow at once are told of together. */
  function announce({ uri }: OpenDocument): void {
    if (announced.has(uri)) return;
    announced.add(uri);
    setImmediate(() => {
      announced.delete(uri);
      void tell(uri).catch(log(structureChanged));
    });
  }
  const announced = new Set<string>();

  async function tell(uri: string): Promise<void> {
    if (!documents.get(uri)) return;
    const given = await settings.of(uri);
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const params: StructureChangedParams = { uri, version, isNews: contextOf(document, given).isNews };
    await connection.sendNotification(structureChanged, params);
  }

  documents.onDidChangeContent(({ document }) => announce(document));
  documents.onDidClose(({ document }) => settings.forget(document.uri));
  documents.listen(connection);
  connection.listen();
}

function contextOf(document: OpenDocument, settings: Settings): Context {
  if (!document.reading) return { isNews: false, confidence: 1, decidedBy: 'size' };
  const verdict = verdictOf(settings, document.uri);
  if (verdict !== undefined) return { isNews: verdict, confidence: 1, decidedBy: 'setting' };
  const { isNews, confidence } = document.structure;
  return { isNews, confidence, decidedBy: 'text' };
}

function capabilities(): ServerCapabilities {
  return Object.assign(
    { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
    ...features.map(feature => feature.capabilities),
  ) as ServerCapabilities;
}

function refreshesOf(
  { languages }: Connection,
  { capabilities: { workspace } }: InitializeParams,
): (() => Promise<void>)[] {
  const refreshes: (() => Promise<void>)[] = [];
  if (workspace?.semanticTokens?.refreshSupport) refreshes.push(() => languages.semanticTokens.refresh());
  if (workspace?.foldingRange?.refreshSupport) refreshes.push(() => languages.foldingRange.refresh());
  return refreshes;
}

/** The settings of each document, asked of the client once and again when they change. */
class SettingsCache {
  #byUri = new Map<string, Promise<Settings>>();
  #general = defaultSettings;
  #asks = false;
  #registers = false;

  constructor(private readonly connection: Connection) {}

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.#asks = capabilities.workspace?.configuration === true;
    this.#registers = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.#general = readSettings((initializationOptions as { settings?: unknown } | undefined)?.settings);
  }

  watch(changed: () => void): void {
    if (this.#registers)
      void this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'newsmark' });
    this.connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
      this.#byUri.clear();
      const given = (settings as { newsmark?: unknown } | null)?.newsmark;
      if (given !== undefined) this.#general = readSettings(given);
      changed();
    });
  }

  of(uri: string): Promise<Settings> {
    if (!this.#asks) return Promise.resolve(this.#general);
    let settings = this.#byUri.get(uri);
    if (!settings) {
      settings = this.connection.workspace
        .getConfiguration({ scopeUri: uri, section: 'newsmark' })
        .then(readSettings, () => this.#general);
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}
