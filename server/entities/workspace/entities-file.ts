import { t } from '@vscode/l10n';
import type { Document, LineCounter, Node, YAMLMap } from 'yaml';
import type { Range } from '../../text/range';
import { entityTypes, type EntityType } from '../entity';
import type { EntityRecord } from '../knowledge/record';

/** The file in which a folder keeps entities of its own. */
export const entitiesFileName = 'newsmark.entities.yaml';

/** What such a file says. Ranges are UTF-16. */
export interface EntitiesFile {
  readonly records: readonly { readonly record: EntityRecord; readonly range: Range }[];
  /** Names that are nobody's: records of the type `none`. */
  readonly refused: readonly string[];
  readonly problems: readonly { readonly range: Range; readonly message: string }[];
}

/** The types that a record may have. */
export const recordTypes = [...entityTypes.filter(type => type !== 'date'), 'none'] as const;
export type RecordType = (typeof recordTypes)[number];

/** Reads a file. What cannot be read of it is a problem; the rest holds. */
export async function readEntitiesFile(text: string): Promise<EntitiesFile> {
  // Loaded only where a folder has such a file.
  const { parseDocument, LineCounter, isMap, isSeq, isScalar } = await import('yaml');
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const records: { record: EntityRecord; range: Range }[] = [];
  const refused: string[] = [];
  const problems = [...document.errors, ...document.warnings].map(({ pos: [start, end], message }) => ({
    range: rangeOf(lines, start, end),
    message,
  }));
  const complain = (node: unknown, message: string) => {
    problems.push({ range: rangeOfNode(lines, node), message });
  };
  const root = document.contents;
  if (root !== null && !isSeq(root))
    complain(root, t('This file is a list of entities: each begins with “- type: …”.'));
  for (const item of isSeq(root) ? root.items : []) {
    if (!isMap(item)) {
      complain(item, t('An entity has a type and names, each on a line of its own below the other.'));
      continue;
    }
    const type: unknown = item.get('type');
    if (!recordTypes.includes(type as never)) {
      complain(item.get('type', true) ?? item, t('The type is one of {0}.', recordTypes.join(', ')));
      continue;
    }
    const names = listsOf(item.get('names'));
    if (names === undefined || Object.values(names).flat().length === 0) {
      complain(
        item.get('names', true) ?? item,
        t('The names stand by language: “{0}”.', 'names: { ar: [القاهرة], en: [Cairo] }'),
      );
      continue;
    }
    if (type === 'none') {
      refused.push(...Object.values(names).flat());
      continue;
    }
    const id: unknown = item.get('id');
    if (id !== undefined && typeof id !== 'string')
      complain(item.get('id', true), t('The id is a text: “{0}”.', 'Q7747'));
    const short = listsOf(item.get('short'));
    const about = textsOf(item.get('about'));
    const country: unknown = item.get('country');
    records.push({
      record: {
        type: type as Exclude<EntityType, 'date'>,
        names,
        ...(typeof id === 'string' ? { id } : {}),
        ...(short ? { short } : {}),
        ...(about ? { about } : {}),
        ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? { country } : {}),
        ...officesOf(item),
      },
      range: rangeOfNode(lines, item),
    });
  }
  return { records, refused, problems };

  function listsOf(node: unknown): Record<string, string[]> | undefined {
    if (!isMap(node)) return undefined;
    return Object.fromEntries(
      node.items.map(({ key, value }) => {
        const list = isSeq(value) ? value.items : [value];
        return [String(key), list.flatMap(each => (isScalar(each) ? textOfScalar(each.value) : []))];
      }),
    );
  }

  function textsOf(node: unknown): Record<string, string> | undefined {
    const lists = listsOf(node);
    return lists && Object.fromEntries(Object.entries(lists).flatMap(([key, [text]]) => (text ? [[key, text]] : [])));
  }

  function officesOf(item: YAMLMap): Pick<EntityRecord, 'offices'> {
    const list: unknown = item.get('offices');
    if (!isSeq(list)) return {};
    const offices = list.items.flatMap(office => {
      if (!isMap(office)) return [];
      const [en, ar, from, to] = ['en', 'ar', 'from', 'to'].map(key => office.get(key));
      const name = [en, ar].find(text => typeof text === 'string');
      if (name === undefined) return [];
      return [
        {
          en: typeof en === 'string' ? en : name,
          ar: typeof ar === 'string' ? ar : name,
          ...(typeof from === 'number' ? { from } : {}),
          ...(typeof to === 'number' ? { to } : {}),
        },
      ];
    });
    return { offices };
  }
}

/** Names are texts, but years and numbers may be names too. */
function textOfScalar(value: unknown): string[] {
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function rangeOfNode(lines: LineCounter, node: unknown): Range {
  const [start = 0, end = 0] = (node as Node | null | undefined)?.range ?? [];
  return rangeOf(lines, start, end);
}

function rangeOf(lines: LineCounter, start: number, end: number): Range {
  const [from, to] = [start, end].map(offset => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
  });
  return { start: from!, end: to! };
}

/**
 * What is to be written at the end of a file so that it holds one record more, and where: 0-based, UTF-16. Undefined
 * where the file is no list in block style.
 */
export function appendedRecord(
  text: string,
  type: RecordType,
  language: string,
  name: string,
): { readonly line: number; readonly character: number; readonly newText: string } | undefined {
  const content = text.replace(/^\uFEFF/, '');
  const [, indent] = /^( *)- /m.exec(content) ?? [];
  const isEmpty = content.split(/\r\n?|\n/).every(line => /^\s*(?:#.*)?$/.test(line));
  if (indent === undefined && !isEmpty) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)!;
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const record = [`- type: ${type}`, `  names: { ${language}: [${JSON.stringify(name)}] }`, ''];
  const newText = record.map(line => (line === '' ? '' : (indent ?? '') + line)).join(newline);
  return {
    line: lines.length - 1,
    character: last.length,
    newText: last.trim() === '' || last === '\uFEFF' ? newText : newline + newText,
  };
}
