import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { entityTypes } from '../../server/entities/entity';
import { NameUse } from '../../server/entities/knowledge/knowledge';
import type { EntityRecord } from '../../server/entities/knowledge/record';
import type { NamedRecord } from './named';

/** The build runs at the top of the project. */
const folder = join('server', 'entities', 'knowledge');
const require = createRequire(join(process.cwd(), 'package.json'));

/** The path of a file of a package. */
export function packageFile(path: string): string {
  return join(process.cwd(), 'node_modules', path);
}

/** A JSON file of a package. */
export function packageJson(path: string): unknown {
  return require(path) as unknown;
}

/** A YAML file of the folder. */
export function readYaml(name: string): unknown {
  return parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
}

/** The words of a list: one a line. */
export function readWords(name: string): string[] {
  const path = join(folder, 'words', `${name}.txt`);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
}

/** `الغربية` is a governorate, and an adjective more often. */
const adjective = /^ال\p{L}+(?:ي|ية)$/u;

/** The records that people have written. Throws where one is not as `record.ts` says. */
export function readRecords(): NamedRecord[] {
  const files = readdirSync(join(folder, 'records'))
    .filter(file => file.endsWith('.yaml'))
    .sort();
  return files.flatMap(file => {
    const records = readYaml(join('records', file.replace(/\.yaml$/, ''))) as Partial<EntityRecord>[];
    return records.map((record, index) => {
      if (!record.type || !entityTypes.includes(record.type) || !record.names?.['en'] || !record.names['ar'])
        throw new Error(
          `${file}: record ${index + 1} (${JSON.stringify(record.names)}) needs a type and names in ar and en.`,
        );
      if (record.id !== undefined && !/^Q[1-9]\d*$/.test(record.id))
        throw new Error(`${file}: '${record.id}' is no Wikidata id.`);
      return {
        record: record as EntityRecord,
        uses: (name: string) => (record.type === 'place' && adjective.test(name) ? NameUse.Weak : 0),
      };
    });
  });
}
