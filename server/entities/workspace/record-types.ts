import { entityTypes } from '../entity';

/** The types that a record of a file may have; the names of `none` are nobody's. */
export const recordTypes = [...entityTypes.filter(type => type !== 'date'), 'none'] as const;
export type RecordType = (typeof recordTypes)[number];
