import type { Line } from '../article/line';
import type { Reading } from '../article/reading';
import type { Structure } from '../article/structure';
import { rangeInLine } from '../text/range';
import { likelyOf, resolveArticle, type FoundLine, type Resolved } from './coreference';
import type { Mention } from './entity';
import type { Knowledge } from './knowledge/knowledge';
import { recognisersOf } from './recognition';
import { isRefused, type Candidate } from './recognition/candidate';
import { sportWords } from './recognition/teams';
import { tokensOf } from './recognition/tokens';

/** Who and what the versions of one text name: each takes over from the last what has not changed. */
export class Entities {
  #last: readonly Group[] = [];

  constructor(readonly knowledge: Knowledge) {}

  /** By main article, in the order of the text. What has not changed is the same as in the version before. */
  of(reading: Reading, structure: Structure): readonly NamedArticle[] {
    const groups = groupsOf(reading, structure);
    const known = new Map(this.#last.map(group => [group.lines[0]?.line, group] as const));
    this.#last = groups.map(({ language, lines }) => {
      const before = known.get(lines[0]?.line);
      const same =
        before?.language === language &&
        before.lines.length === lines.length &&
        before.lines.every(({ line }, at) => line === lines[at]!.line);
      if (same && before.lines.every(({ number }, at) => number === lines[at]!.number)) return before;
      const found = same
        ? before.found
        : resolveArticle(
            lines.map(({ line }) => findIn(line, language, this.knowledge)),
            this.knowledge,
          );
      const mentions = found.flatMap((line, at) =>
        line.map(each => mentionOf(each, lines[at]!.number, this.knowledge)),
      );
      return { language, lines, found, mentions };
    });
    return this.#last;
  }
}

interface NumberedLine {
  readonly number: number;
  readonly line: Line;
}

/** The lines of one article, in which names mean the same people. */
export interface ArticleLines {
  /** BCP 47. */
  readonly language: string;
  readonly lines: readonly NumberedLine[];
}

/** An article with all that it names, in the order of the text. */
export interface NamedArticle extends ArticleLines {
  readonly mentions: readonly Mention[];
}

interface Group extends NamedArticle {
  readonly found: readonly (readonly Resolved[])[];
}

/** The lines with text by main article; what stands before an article belongs to it. */
function groupsOf({ known }: Reading, { articles, language }: Structure): ArticleLines[] {
  const groups = (articles.length > 0 ? articles : [{ language }]).map(each => ({
    language: each.language,
    lines: [] as NumberedLine[],
  }));
  let article = 0;
  for (const { number, line } of known) {
    while (article + 1 < articles.length && number > articles[article]!.range.end.line) article++;
    groups[article]!.lines.push({ number, line });
  }
  return groups.filter(({ lines }) => lines.length > 0);
}

/** What has been found in a line stays with it, for the language it was read in: a line never changes. */
const foundIn = new WeakMap<Knowledge, WeakMap<Line, { readonly language: string; readonly found: FoundLine }>>();

function findIn(line: Line, language: string, knowledge: Knowledge): FoundLine {
  let lines = foundIn.get(knowledge);
  if (!lines) foundIn.set(knowledge, (lines = new WeakMap()));
  const known = lines.get(line);
  if (known?.language === language) return known.found;
  const found = recognise(line, language, knowledge);
  lines.set(line, { language, found });
  return found;
}

/** A `Line` has its words up to here. */
const wordsLimit = 2000;

function recognise(line: Line, language: string, knowledge: Knowledge): FoundLine {
  const tokens = tokensOf(line.text, language, line.text.length <= wordsLimit ? line : undefined);
  const candidates: Candidate[] = [];
  for (const recogniser of recognisersOf(tokens)) {
    for (const candidate of [...recogniser(tokens, candidates, knowledge)]) {
      if (!isRefused(candidate, tokens, knowledge)) candidates.push(candidate);
    }
  }
  return { tokens, candidates, likely: likelyOf(candidates), sportWords: sportWords(tokens, knowledge) };
}

function mentionOf({ candidate, key, name, entity }: Resolved, line: number, knowledge: Knowledge): Mention {
  const id = entity === undefined ? undefined : knowledge.idOf(entity);
  return {
    range: rangeInLine(line, candidate.start, candidate.end),
    type: candidate.type,
    ...(id === undefined ? {} : { id }),
    ...(entity === undefined ? {} : { entity }),
    ...(candidate.role ? { role: rangeInLine(line, candidate.role.start, candidate.role.end) } : {}),
    name,
    confidence: Math.round(candidate.confidence * 100) / 100,
    key,
  };
}
