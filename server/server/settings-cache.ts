import { DidChangeConfigurationNotification, type Connection, type InitializeParams } from 'vscode-languageserver';
import { defaultSettings, type InitializationOptions, type Settings } from '../protocol';
import { readSettings } from './settings';

/** The settings of each document, asked of the client once and again when they change. */
export class SettingsCache {
  #byUri = new Map<string, Promise<Settings>>();
  #general = defaultSettings;
  #asks = false;
  #registers = false;

  constructor(private readonly connection: Connection) {}

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.#asks = capabilities.workspace?.configuration === true;
    this.#registers = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.#general = readSettings((initializationOptions as InitializationOptions | undefined)?.settings);
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
