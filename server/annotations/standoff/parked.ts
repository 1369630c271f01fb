import type { Annotation } from '../annotation';
import { formatLine, parseLine } from './line';

/**
 * An annotation that has lost its text, and what names it, is kept in a note, so that brat reads the rest of the file and
 * nothing is dropped: `#4	Lost T3	T3%09Person 10 14%09Anna`. The offsets tell where it stood.
 */
const label = 'Lost';

/** @param raw the line as it was read, which keeps its id where it was parked already */
export function parkedOf(annotation: Annotation, raw: string | undefined, nextId: () => string): string {
  const id = raw !== undefined && parkedIn(raw) ? raw.slice(0, raw.indexOf('\t')) : nextId();
  const line = formatLine(annotation).replace(/\t$/, '').replace(/[%\t]/g, encodeURIComponent);
  return `${id}\t${label} ${annotation.kind === 'equivalence' ? annotation.members[0]! : annotation.id}\t${line}`;
}

/** The annotation that a note keeps; undefined for all other lines. */
export function parkedIn(line: string): Annotation | undefined {
  const [, kept] = /^#[^\t]*\tLost [^\t]+\t(.*)$/su.exec(line) ?? [];
  return kept === undefined ? undefined : parseLine(kept.replaceAll('%09', '\t').replaceAll('%25', '%'));
}
