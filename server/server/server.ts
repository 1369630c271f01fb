import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type CompletionParams,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Knowledge } from '../entities/knowledge/knowledge';
import { entitiesFileName } from '../entities/workspace/entities-file';
import { bratConfiguration } from '../exchange/brat';
import { completeEntitiesFile } from '../features/entities-file-completion';
import { features, workspaceFeatures } from '../features';
import { diagnostics } from '../features/diagnostics';
import type { Context, DocumentParams, Feature } from '../features/feature';
import {
  annotateRequest,
  annotationProblemsRequest,
  annotationsRequest,
  exportRequest,
  occurrencesRequest,
  schemeFilesRequest,
  structureChanged,
  type AnnotateParams,
  type ExportParams,
  type OccurrencesParams,
  type SchemeFiles,
  type StructureChangedParams,
} from '../protocol';
import { Annotations } from './annotations';
import { Contexts } from './contexts';
import { EntitiesFiles, isEntitiesFile } from './entities-files';
import type { Files } from './files';
import { Folders } from './folders';
import { chooseLanguage, languageOf } from './interface-language';
import { OpenDocument } from './open-document';
import { PushedDiagnostics } from './pushed-diagnostics';
import { safely } from './safely';
import { SettingsCache } from './settings-cache';

/** What the platform gives to the server. */
export interface Platform {
  readonly version: string;
  /** Undefined where the platform has no files. */
  readonly files?: Files;
  /** Reads the knowledge of entities: the bytes of `knowledge.bin`. Throws where they cannot be read. */
  readonly knowledge?: () => Uint8Array;
  /** The address of the rules' pages, with a slash at its end. */
  readonly rulePages?: string;
}

/** Serves one client over a connection until it ends. */
export function serve(connection: Connection, { version, files, knowledge, rulePages }: Platform): void {
  const settings = new SettingsCache(connection);
  const contexts = new Contexts();
  const pushed = new PushedDiagnostics(connection);
  const log = (what: string) => (error: unknown) => {
    connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  const provide = onceLoaded(knowledge, log('knowledge'));
  const entitiesFiles = new EntitiesFiles(
    files,
    (uri, problems) => void connection.sendDiagnostics({ uri, diagnostics: problems }).catch(log(uri)),
    log('entities'),
  );
  const knowledgeOf = (uri: string) => {
    const known = provide();
    return known && entitiesFiles.extend(uri, known);
  };
  const documents = new TextDocuments({
    create: (uri, languageId, version, content) =>
      new OpenDocument(TextDocument.create(uri, languageId, version, content), knowledgeOf),
    update: (document, changes, version) => OpenDocument.update(document, changes, version),
  });
  const folders = new Folders(files, log('folder'));
  const annotations = new Annotations(connection, uri => documents.get(uri), log('annotations'));
  /** What asks the client to ask again, where something beside the text has changed the answers. */
  const refreshes: (() => Promise<void>)[] = [];
  let watchesFiles = false;
  let hasFolders = false;
  let syncsOthers = false;

  connection.onInitialize((params): InitializeResult => {
    chooseLanguage(params.locale);
    settings.initialize(params);
    contexts.initialize(params, rulePages);
    entitiesFiles.initialize(params);
    annotations.initialize(params, languageOf(params.locale));
    pushed.initialize(params);
    refreshes.push(...refreshesOf(connection, params));
    syncsOthers =
      params.capabilities.textDocument?.synchronization?.dynamicRegistration === true &&
      params.capabilities.textDocument.completion?.dynamicRegistration === true;
    hasFolders = params.capabilities.workspace?.workspaceFolders === true;
    watchesFiles = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return { capabilities: capabilities(), serverInfo: { name: 'Newsmark', version } };
  });
  connection.onInitialized(() => {
    settings.watch(refresh);
    if (watchesFiles) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/*.{txt,ann}' },
          { globPattern: '**/{annotation,visual}.conf' },
          { globPattern: `**/${entitiesFileName}` },
        ],
      });
    }
    if (syncsOthers) {
      const documentSelector = [{ pattern: `**/${entitiesFileName}` }];
      const { client } = connection;
      void client.register(DidOpenTextDocumentNotification.type, { documentSelector });
      void client.register(DidCloseTextDocumentNotification.type, { documentSelector });
      void client.register(DidChangeTextDocumentNotification.type, {
        documentSelector,
        syncKind: TextDocumentSyncKind.Incremental,
      });
      void client.register(CompletionRequest.type, { documentSelector });
    }
    if (hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        entitiesFiles.changeFolders(added, removed);
        refresh();
      });
    }
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const entitiesChanged = changes.filter(({ uri }) => entitiesFiles.changed(uri)).length > 0;
    for (const { uri } of changes) {
      if (/\.(?:ann|conf)$/i.test(uri)) void annotations.fileChanged(uri).catch(log(uri));
      else folders.changed(uri);
    }
    if (entitiesChanged) refresh();
  });

  for (const feature of features) {
    connection.onRequest(feature.method, (params: DocumentParams, token: CancellationToken) =>
      safely(() => answer(feature, params), feature.empty, log(feature.method), token),
    );
  }

  connection.onRequest(annotationsRequest, ({ textDocument: { uri } }: DocumentParams, token: CancellationToken) =>
    safely(() => annotations.answer(uri), null, log(annotationsRequest), token),
  );
  connection.onRequest(
    annotationProblemsRequest,
    ({ textDocument: { uri } }: DocumentParams, token: CancellationToken) =>
      safely(() => annotations.problems(uri), [], log(annotationProblemsRequest), token),
  );
  connection.onRequest(occurrencesRequest, (params: OccurrencesParams) => annotations.occurrences(params));
  connection.onRequest(exportRequest, (params: ExportParams) => annotations.export(params, `newsmark ${version}`));
  connection.onRequest(schemeFilesRequest, (): SchemeFiles => bratConfiguration);
  connection.onRequest(annotateRequest, (params: AnnotateParams) => annotations.annotate(params));

  for (const feature of workspaceFeatures) {
    connection.onRequest(feature.method, (params: never, token: CancellationToken) =>
      safely(async () => feature.answer(await newsDocuments(), params), feature.empty, log(feature.method), token),
    );
  }

  /** The open texts that may be news. */
  function news(): OpenDocument[] {
    return documents.all().filter(({ uri }) => !isEntitiesFile(uri));
  }

  async function newsDocuments(): Promise<OpenDocument[]> {
    const known = await Promise.all(news().map(({ uri }) => contextOf(uri, false)));
    return known.flatMap(each => (each?.context.isNews ? [each.document] : []));
  }

  async function answer(feature: Feature<DocumentParams, unknown>, params: DocumentParams): Promise<unknown> {
    const { uri } = params.textDocument;
    if (isEntitiesFile(uri)) return answerBesideNews(feature, uri, params);
    const known = await contextOf(uri, feature.needsFolder === true);
    if (!known) return feature.empty;
    const { document, context } = known;
    return context.isNews || feature.quiet === undefined ? feature.answer(document, params, context) : feature.quiet;
  }

  function answerBesideNews(feature: Feature<DocumentParams, unknown>, uri: string, params: DocumentParams): unknown {
    const document = documents.get(uri);
    if (!document || feature.method !== CompletionRequest.method) return feature.empty;
    return completeEntitiesFile(document.lines, (params as CompletionParams).position);
  }

  /** An open document with what features are told beside it; undefined where it is not open, or not any more. */
  async function contextOf(
    uri: string,
    needsFolder: boolean,
  ): Promise<{ document: OpenDocument; context: Context } | undefined> {
    if (!documents.get(uri)) return undefined;
    const [given] = await Promise.all([settings.of(uri), entitiesFiles.load(uri)]);
    const neighbourhood = needsFolder ? await folders.around(uri) : folders.now(uri);
    // Asked for again: the document may have been closed in the meantime.
    const document = documents.get(uri);
    return document && { document, context: contexts.of(document, given, neighbourhood, entitiesFiles.target(uri)) };
  }

  /** Tells the client that a version has been analysed; changes that follow at once are told of together. */
  function announce({ uri }: OpenDocument): void {
    if (announced.has(uri)) return;
    announced.add(uri);
    setImmediate(() => {
      announced.delete(uri);
      void tell(uri).catch(log(structureChanged));
      if (pushed.on) void push(uri).catch(log(diagnostics.method));
    });
  }
  const announced = new Set<string>();

  async function tell(uri: string): Promise<void> {
    const known = await contextOf(uri, false);
    if (!known) return;
    const { document, context } = known;
    const params: StructureChangedParams = { uri, version: document.version, isNews: context.isNews };
    await connection.sendNotification(structureChanged, params);
  }

  async function push(uri: string): Promise<void> {
    const report = await answer(diagnostics, { textDocument: { uri } });
    const document = documents.get(uri);
    if (document) await pushed.send(uri, document.version, (report as ReturnType<typeof diagnostics.answer>).items);
  }

  function refresh(): void {
    news().forEach(announce);
    for (const ask of refreshes) void ask().catch(log('refresh'));
  }

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    if (isEntitiesFile(uri)) {
      entitiesFiles.edited(uri, document.text);
      refresh();
    } else {
      annotations.changed(document);
      announce(document);
    }
  });
  documents.onDidSave(({ document }) => {
    folders.changed(document.uri);
    void annotations.saved(document).catch(log(document.uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (isEntitiesFile(uri)) {
      entitiesFiles.closed(uri);
      refresh();
      return;
    }
    settings.forget(uri);
    contexts.forget(uri);
    void annotations.closed(uri).catch(log(uri));
    void pushed.clear(uri).catch(log(diagnostics.method));
  });
  documents.listen(connection);
  connection.listen();
}

function capabilities(): ServerCapabilities {
  return Object.assign(
    { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true } },
    ...[...features, ...workspaceFeatures].map(feature => feature.capabilities),
  ) as ServerCapabilities;
}

function refreshesOf(
  { languages }: Connection,
  { capabilities: { workspace } }: InitializeParams,
): (() => Promise<void>)[] {
  const refreshes: (() => Promise<void>)[] = [];
  if (workspace?.semanticTokens?.refreshSupport) refreshes.push(() => languages.semanticTokens.refresh());
  if (workspace?.foldingRange?.refreshSupport) refreshes.push(() => languages.foldingRange.refresh());
  if (workspace?.diagnostics?.refreshSupport) refreshes.push(() => languages.diagnostics.refresh());
  return refreshes;
}

/** Loads the knowledge when it is first asked for. Where that fails, it is said once, and names stay unknown. */
function onceLoaded(
  read: (() => Uint8Array) | undefined,
  failed: (error: unknown) => void,
): () => Knowledge | undefined {
  let loaded: Knowledge | undefined;
  let tried = false;
  return () => {
    if (tried || !read) return loaded;
    tried = true;
    try {
      loaded = new Knowledge(read());
    } catch (error) {
      failed(error);
    }
    return loaded;
  };
}
