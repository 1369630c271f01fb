import { entityTypes, type EntityType } from '../entities/entity';

/** The label by which a type is marked where nobody has named another: `Person`. */
export function labelOf(type: EntityType): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}

/** What tools and corpora call the types. */
const others: Readonly<Record<string, EntityType>> = {
  per: 'person',
  people: 'person',
  pers: 'person',
  persname: 'person',
  org: 'organization',
  organisation: 'organization',
  orgname: 'organization',
  loc: 'place',
  location: 'place',
  gpe: 'place',
  fac: 'place',
  placename: 'place',
  evt: 'event',
  work_of_art: 'work',
  wea: 'weapon',
  time: 'date',
  norp: 'nationality',
};

/** The type that a label means, whatever its case; undefined for labels of people's own. */
export function typeOf(label: string): EntityType | undefined {
  const plain = label.toLowerCase();
  return entityTypes.find(type => type === plain) ?? others[plain];
}

/** A label as brat and this program's files take it: Latin letters, digits, `_` and `-`. Others become their numbers. */
export function plainLabel(label: string): string {
  if (/^[\w-]+$/.test(label)) return label;
  const plain = Array.from(label.trim().replace(/\s+/gu, '_'), char =>
    /[\w-]/.test(char) ? char : `u${char.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  ).join('');
  return plain === '' ? 'Label' : plain;
}
