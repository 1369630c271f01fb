import { t } from '@vscode/l10n';
import type { EntityType } from '../entities/entity';

/** A type of entity in the interface language. */
export function entityTypeName(type: EntityType): string {
  switch (type) {
    case 'person':
      return t('Person');
    case 'organization':
      return t('Organisation');
    case 'place':
      return t('Place');
    case 'country':
      return t('Country');
    case 'event':
      return t('Event');
    case 'work':
      return t('Work');
    case 'weapon':
      return t('Weapon');
    case 'date':
      return t('Date');
    case 'nationality':
      return t('Nationality');
  }
}
