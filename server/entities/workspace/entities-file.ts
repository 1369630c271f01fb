import { t } from '@vscode/l10n';
import type * as Yaml from 'yaml';
import type { Range } from '../../text/range';
import type { EntityRecord } from '../knowledge/record';
import { isTooDeep } from './nesting';
import { RecordReader, type FileProblem } from './record-reader';

/** The file in which a folder keeps entities of its own. */
export const entitiesFileName = 'newsmark.entities.yaml';

/** What such a file says. Ranges are UTF-16. */
export interface EntitiesFile {
  readonly records: readonly { readonly record: EntityRecord; readonly range: Range }[];
  /** Names that are nobody's: records of the type `none`. */
  readonly refused: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** A longer file is no list of names that somebody has written. UTF-16 units. */
const largest = 1_000_000;

/** A file that is not YAML has more of them than anybody reads. */
const mostProblems = 100;

/** YAML's messages may quote the file at length. UTF-16 units. */
const longestMessage = 200;

/** Reads a file. What cannot be read of it is a problem; the rest holds. */
export async function readEntitiesFile(source: string): Promise<EntitiesFile> {
  // Loaded only where a folder has such a file.
  const yaml = await import('yaml');
  // Editors show no byte order mark.
  const text = source.replace(/^\uFEFF/, '');
  const lines = new yaml.LineCounter();
  const refusal = refusalOf(text);
  if (refusal !== undefined) {
    return { records: [], refused: [], problems: [{ range: rangeOf([0, 0], lines), message: refusal }] };
  }
  const { contents, errors, warnings }: Yaml.Document = yaml.parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
  });
  const reader = new RecordReader(yaml, node => rangeOf(node.range ?? [0, 0], lines));
  if (yaml.isSeq(contents)) for (const item of contents.items) reader.take(item);
  else if (contents !== null && !(yaml.isScalar(contents) && contents.value === null))
    reader.complain(contents, t('This file is a list of entities: each begins with “- type: …”.'));
  const broken = [...errors, ...warnings].map(({ pos, message }) => ({
    range: rangeOf(pos, lines),
    message: message.slice(0, longestMessage),
  }));
  const problems = [...firstOfLines(broken), ...reader.problems].slice(0, mostProblems);
  return { records: reader.records, refused: reader.refused, problems };
}

/** Why a file is not even looked at. */
function refusalOf(text: string): string | undefined {
  if (text.length > largest) return t('This file is too long to be read: it has more than {0} characters.', largest);
  return isTooDeep(text) ? t('This file is nested too deeply to be read.') : undefined;
}

/** What follows in the line of a first mistake follows from it. */
function firstOfLines(problems: readonly FileProblem[]): FileProblem[] {
  const lines = new Set<number>();
  return problems.filter(({ range: { start } }) => !lines.has(start.line) && lines.add(start.line));
}

function rangeOf([start, end]: readonly number[], lines: Yaml.LineCounter): Range {
  const [from, to] = [start, end].map(offset => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
  });
  return { start: from!, end: to! };
}
