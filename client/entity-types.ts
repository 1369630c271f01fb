import * as vscode from 'vscode';
import { entityTypes, type EntityType } from '../server/protocol';

/** What a type of entities is called, and its icon in lists. */
interface TypeLook {
  readonly name: () => string;
  readonly icon: string;
}

const looks: Readonly<Record<EntityType, TypeLook>> = {
  person: { name: () => vscode.l10n.t('People'), icon: 'person' },
  organization: { name: () => vscode.l10n.t('Organisations'), icon: 'organization' },
  place: { name: () => vscode.l10n.t('Places'), icon: 'location' },
  country: { name: () => vscode.l10n.t('Countries'), icon: 'globe' },
  event: { name: () => vscode.l10n.t('Events'), icon: 'megaphone' },
  work: { name: () => vscode.l10n.t('Works'), icon: 'book' },
  weapon: { name: () => vscode.l10n.t('Weapons and vehicles'), icon: 'rocket' },
  date: { name: () => vscode.l10n.t('Dates'), icon: 'calendar' },
  nationality: { name: () => vscode.l10n.t('Nationalities'), icon: 'flag' },
};

export function typeName(type: EntityType): string {
  return looks[type].name();
}

export function typeIcon(type: EntityType): vscode.ThemeIcon {
  return new vscode.ThemeIcon(looks[type].icon);
}

export { entityTypes };
