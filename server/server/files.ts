/** Access to files, as far as the server has any: only what lies beside a document that is open is ever read. */
export interface Files {
  /** The `.txt` files in the folder of a file, itself among them. Rejects where the folder cannot be read. */
  readonly siblings: (uri: string) => Promise<readonly FileEntry[]>;
  readonly read: (uri: string) => Promise<string>;
  /** The same; undefined where there is no such file. */
  readonly readIfThere: (uri: string) => Promise<string | undefined>;
}

export interface FileEntry {
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}
