import type { EntityRecord } from '../../server/entities/knowledge/record';

/** A record, and how each of its names stands for it: bits of `NameUse`. */
export interface NamedRecord {
  readonly record: EntityRecord;
  readonly uses: (name: string) => number;
}
