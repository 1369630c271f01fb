import * as vscode from 'vscode';
import { entityIcons, entityTypes, type EntityType } from '../server/protocol';

/** What types of entities are called in lists. */
const names: Readonly<Record<EntityType, () => string>> = {
  person: () => vscode.l10n.t('People'),
  organization: () => vscode.l10n.t('Organisations'),
  place: () => vscode.l10n.t('Places'),
  country: () => vscode.l10n.t('Countries'),
  event: () => vscode.l10n.t('Events'),
  work: () => vscode.l10n.t('Works'),
  weapon: () => vscode.l10n.t('Weapons and vehicles'),
  date: () => vscode.l10n.t('Dates'),
  nationality: () => vscode.l10n.t('Nationalities'),
};

export function typeName(type: EntityType): string {
  return names[type]();
}

export function typeIcon(type: EntityType): vscode.ThemeIcon {
  return new vscode.ThemeIcon(entityIcons[type]);
}

export { entityTypes };
