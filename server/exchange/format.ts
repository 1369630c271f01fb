import type { Annotation } from '../annotations/annotation';
import type { SourceArticle } from './source-article';

/** A format of other tools: one file each. */
export interface Format {
  /** As it is named on the command line. */
  readonly name: string;
  /** What it is for, in a line. */
  readonly about: string;
  /** What its offsets count. */
  readonly offsets: 'code points' | 'UTF-16 code units' | 'tokens' | 'none';
  /** What of annotations has no place in it. */
  readonly loses: string;
  /** What the name of a file of one article ends with. */
  readonly ending: string;
  /** An article as a value of JSON, which stands in a line of a stream or in a file of its own; or as text. */
  readonly write?: (article: SourceArticle, options: WriteOptions) => Written;
  readonly read?: (source: string, options: ReadOptions) => Iterable<ReadArticle | Problem>;
}

export type Written =
  { readonly json: unknown } | { readonly text: string; readonly beside?: Readonly<Record<string, string>> };

export interface WriteOptions {
  /** What has detected names: the program with its version. */
  readonly generator: string;
}

export interface ReadOptions {
  /** What an article is called that has no name of its own. */
  readonly name: string;
  /** The text onto which the annotations are put, where there is one already. LF, no BOM. */
  readonly textOf?: (id: string) => string | undefined;
}

/** An article that has been read. Offsets are UTF-16 units of its text. */
export interface ReadArticle {
  readonly id: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
}

/** What could not be read, with its place from 1. */
export interface Problem {
  readonly message: string;
  readonly line?: number;
}

/** A file to be written: its name below some folder. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}

/** The files of an article, by its id. JSON Lines have one line for it; Label Studio reads a list of tasks. */
export function filesOf(format: Format, article: SourceArticle, options: WriteOptions): OutputFile[] {
  const written = format.write!(article, options);
  const name = article.id + format.ending;
  if ('json' in written) return [{ name, text: jsonOf(format, written.json) }];
  const beside = Object.entries(written.beside ?? {}).map(([ending, text]) => ({ name: article.id + ending, text }));
  return [{ name, text: written.text }, ...beside];
}

function jsonOf({ name, ending }: Format, json: unknown): string {
  if (ending === '.jsonl') return `${JSON.stringify(json)}\n`;
  return `${JSON.stringify(name === 'label-studio' ? [json] : json, undefined, 2)}\n`;
}
