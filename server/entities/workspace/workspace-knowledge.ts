import type { Range } from '../../text/range';
import { wordsOf } from '../../text/words';
import type { EntityType } from '../entity';
import { Knowledge, NameUse, nameUseBits } from '../knowledge/knowledge';
import { NameScanner } from '../knowledge/name-scanner';
import { NameTable, writeNameTable } from '../knowledge/name-table';
import type { EntityRecord } from '../knowledge/record';
import type { EntitiesFile } from './entities-file';

/** What is known of the world, and what files of the workspace say beside it: they win. */
export class WorkspaceKnowledge extends Knowledge {
  override readonly ownScanner: NameScanner;
  readonly #records: readonly { readonly record: EntityRecord; readonly uri: string; readonly range: Range }[];
  readonly #refused: ReadonlySet<string>;
  readonly #first: number;

  /** @param files the nearest first */
  constructor(known: Knowledge, files: readonly (EntitiesFile & { readonly uri: string })[]) {
    super(known.bytes);
    this.#first = known.size;
    this.#records = files.flatMap(({ uri, records }) => records.map(each => ({ ...each, uri })));
    this.#refused = refusedBy(files);
    const names: [string[], number][] = [];
    for (const [at, { record }] of this.#records.entries()) {
      const add = (name: string, use: number) => {
        const words = wordsOf(name);
        const entity = this.#first + at;
        // Whom somebody writes small is written small in texts.
        const small = /^\P{L}*\p{Ll}/u.test(name) ? NameUse.SmallLetter : 0;
        if (words.length > 0) names.push([words, entity * 2 ** nameUseBits + use + small]);
      };
      for (const name of Object.values(record.names).flat()) add(name, 0);
      for (const name of Object.values(record.short ?? {}).flat()) add(name, NameUse.Short);
    }
    this.ownScanner = new NameScanner(new NameTable(writeNameTable(names)));
  }

  override typeOf(entity: number): EntityType {
    return this.ownRecord(entity)?.record.type ?? super.typeOf(entity);
  }

  override isTeam(entity: number): boolean {
    return entity < this.#first && super.isTeam(entity);
  }

  override idOf(entity: number): string | undefined {
    const own = this.ownRecord(entity);
    return own ? own.record.id : super.idOf(entity);
  }

  override record(entity: number): EntityRecord {
    return this.ownRecord(entity)?.record ?? super.record(entity);
  }

  override sourceOf(entity: number): { readonly uri: string; readonly range: Range } | undefined {
    return this.ownRecord(entity);
  }

  override isRefused(words: readonly string[]): boolean {
    return this.#refused.size > 0 && this.#refused.has(words.join(' '));
  }

  private ownRecord(entity: number) {
    return this.#records[entity - this.#first];
  }
}

/** The folded names that files refuse; what a nearer file names is not refused by one further up. */
function refusedBy(files: readonly EntitiesFile[]): Set<string> {
  const refused = new Set<string>();
  const named = new Set<string>();
  for (const file of files) {
    for (const name of file.refused.map(folded)) if (!named.has(name)) refused.add(name);
    for (const { record } of file.records) {
      for (const name of Object.values(record.names).flat().map(folded)) named.add(name);
    }
  }
  return refused;
}

function folded(name: string): string {
  return wordsOf(name).join(' ');
}
