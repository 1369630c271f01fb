import { Reading } from '../article/reading';
import { structureOf } from '../article/structure';
import type { Lines } from '../text/lines';
import { check, type Found, type Subject } from './check';
import { compatible } from './edits';
import { Pieces, type Replacement } from './pieces';
import type { Edit } from './rule';
import { only, type Ruleset } from './ruleset';

/** A fix may make way for another; more rounds than this are not worth their time. */
const mostRounds = 5;

/** The edits of the preferred fixes of some findings, as far as they can be made together. */
export function fixesTogether(found: readonly Found[]): Edit[] {
  return compatible(found.flatMap(({ fixes }) => fixes().find(({ preferred }) => preferred)?.edits ?? []));
}

/** What all safe fixes of a set of rules make of a text. */
export function fixAll(
  { reading, structure, surroundings }: Subject,
  { lineRules, articleRules, severities }: Ruleset,
): Replacement[] {
  const safe = only(
    [...lineRules, ...articleRules].filter(rule => rule.safe),
    severities,
  );
  const pieces = new Pieces(reading.lines.text);
  let subject: Subject = { reading, structure, surroundings };
  for (let round = 0; round < mostRounds; round++) {
    const edits = fixesTogether(check(subject, safe));
    if (edits.length === 0) break;
    const { lines } = subject.reading;
    pieces.apply(edits.map(edit => replacementOf(edit, lines)));
    const next = Reading.of(pieces.text);
    subject = { reading: next, structure: structureOf(next), surroundings };
  }
  return pieces.replacements();
}

export function replacementOf({ range, newText }: Edit, lines: Lines): Replacement {
  const offset = ({ line, character }: Edit['range']['start']) => lines.start(line) + character;
  return { start: offset(range.start), end: offset(range.end), newText };
}
