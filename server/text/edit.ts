/** A part of a text that has become another. UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  /** How many units have gone. */
  readonly deleted: number;
  readonly inserted: string;
}

/** The text after an edit. */
export function edited(text: string, { start, deleted, inserted }: TextEdit): string {
  return text.slice(0, start) + inserted + text.slice(start + deleted);
}

/** The edit that takes back another one. @param text before it */
export function inverseOf({ start, deleted, inserted }: TextEdit, text: string): TextEdit {
  return { start, deleted: inserted.length, inserted: text.slice(start, start + deleted) };
}

/** The smallest edit that makes one text of another. */
export function editBetween(before: string, after: string): TextEdit {
  const shortest = Math.min(before.length, after.length);
  const start = commonPrefix(before, after, shortest);
  const suffix = commonSuffix(before, after, shortest - start);
  return {
    start,
    deleted: before.length - suffix - start,
    inserted: after.slice(start, after.length - suffix),
  };
}

const chunk = 4096;

/** How many units two texts begin with in common, at most `limit`. */
export function commonPrefix(a: string, b: string, limit: number): number {
  let at = 0;
  while (at + chunk <= limit && a.slice(at, at + chunk) === b.slice(at, at + chunk)) at += chunk;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many units two texts end with in common, at most `limit`. */
export function commonSuffix(a: string, b: string, limit: number): number {
  let size = 0;
  while (
    size + chunk <= limit &&
    a.slice(a.length - size - chunk, a.length - size) === b.slice(b.length - size - chunk, b.length - size)
  ) {
    size += chunk;
  }
  while (size < limit && a.charCodeAt(a.length - size - 1) === b.charCodeAt(b.length - size - 1)) size++;
  return size;
}
