import type { InitializeParams } from 'vscode-languageserver';
import type { ClientAbilities, Context, EntitiesTarget } from '../features/feature';
import { type InitializationOptions, type Settings } from '../protocol';
import { rulesetOf, type Ruleset } from '../rules/ruleset';
import type { Surroundings } from '../rules/surroundings';
import type { Neighbourhood } from './folders';
import type { OpenDocument } from './open-document';
import { languageOf } from './interface-language';
import { pathOf, verdictOf } from './settings';

/** Makes what features are told beside their documents. What has not changed is the same object again. */
export class Contexts {
  #client: ClientAbilities = {
    language: 'en',
    snippetEdits: false,
    snippetCompletions: false,
    documentChanges: false,
    createsFiles: false,
  };
  readonly #rulesets = new Map<string, Ruleset>();
  readonly #surroundings = new Map<
    string,
    { readonly neighbourhood: Neighbourhood; readonly key: string; readonly value: Surroundings }
  >();

  /** @param rulePages the address of the rules' pages, where the client gives none */
  initialize({ capabilities, initializationOptions, locale }: InitializeParams, rulePages: string | undefined): void {
    const { rulePages: given, describeCommand, themeIcons } = (initializationOptions ?? {}) as InitializationOptions;
    const pages = typeof given === 'string' ? given : rulePages;
    this.#client = {
      language: languageOf(locale),
      snippetEdits: capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
      snippetCompletions: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
      documentChanges: capabilities.workspace?.workspaceEdit?.documentChanges === true,
      createsFiles: capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
      ...(pages === undefined ? {} : { rulePages: pages }),
      themeIcons: themeIcons === true,
      ...(typeof describeCommand === 'string' ? { describeCommand } : {}),
    };
  }

  of(document: OpenDocument, settings: Settings, neighbourhood: Neighbourhood, entitiesFile?: EntitiesTarget): Context {
    return {
      ...verdict(document, settings),
      ruleset: this.rulesetOf(settings),
      surroundings: this.surroundingsOf(document.uri, settings, neighbourhood),
      client: this.#client,
      codeLens: settings.codeLens.enabled,
      ...(entitiesFile ? { entitiesFile } : {}),
    };
  }

  forget(uri: string): void {
    this.#surroundings.delete(uri);
  }

  private rulesetOf({ diagnostics }: Settings): Ruleset {
    const key = JSON.stringify(diagnostics);
    let ruleset = this.#rulesets.get(key);
    if (!ruleset) this.#rulesets.set(key, (ruleset = rulesetOf(diagnostics.profile, diagnostics.rules)));
    return ruleset;
  }

  private surroundingsOf(uri: string, { dates, headline }: Settings, neighbourhood: Neighbourhood): Surroundings {
    const now = new Date().setMinutes(0, 0, 0);
    const key = JSON.stringify([dates, headline, now]);
    const kept = this.#surroundings.get(uri);
    if (kept?.neighbourhood === neighbourhood && kept.key === key) return kept.value;
    const path = pathOf(uri);
    const value: Surroundings = {
      fileName: path.slice(path.lastIndexOf('/') + 1),
      ...(neighbourhood.modified === undefined ? {} : { modified: neighbourhood.modified }),
      now,
      folder: neighbourhood.habits,
      options: { dateForm: dates.form, longestHeadline: headline.longest },
    };
    this.#surroundings.set(uri, { neighbourhood, key, value });
    return value;
  }
}

function verdict(
  document: OpenDocument,
  settings: Settings,
): { readonly isNews: boolean; readonly confidence: number; readonly decidedBy: Context['decidedBy'] } {
  if (!document.reading) return { isNews: false, confidence: 1, decidedBy: 'size' };
  const verdict = verdictOf(settings, document.uri);
  if (verdict !== undefined) return { isNews: verdict, confidence: 1, decidedBy: 'setting' };
  const { isNews, confidence } = document.structure;
  return { isNews, confidence, decidedBy: 'text' };
}
