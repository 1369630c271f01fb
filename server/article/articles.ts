import { knownLanguages } from '../locales/lexicon';
import { rangeInLine, rangeOf, type Range } from '../text/range';
import type { Article, Block, DatePart, Keyword, Part } from './article';
import { dateParts, datesOfLine } from './dated';
import { findGlue } from './glue';
import { directionOf, languageOf } from './language';
import type { Line } from './line';
import { joinParts, keywordsOf, partOf, sourcePart } from './parts';
import type { KnownLine } from './reading';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An article while its lines are being gathered. */
interface Draft extends Mutable<
  Omit<Article, 'range' | 'language' | 'direction' | 'body' | 'related' | 'source' | 'keywords' | 'date' | 'updated'>
> {
  languages: number[];
  count: number;
  rightToLeft: number;
  first: number;
  last: number;
  lastWidth: number;
  body: Mutable<Block>[];
  bodyLines: Line[];
  dates: DateLine[];
  sourceLine?: Part;
  keywordLines?: Part;
  keywords: Keyword[];
  captions: Part[];
  notes: Part[];
  relatedHeadings: Part[];
  related: Draft[];
}

/** A line of dates with the line that its text comes from. */
interface DateLine {
  part: Part;
  line: Line;
}

/** Whether a line begins a main article. */
export function opensArticle({ state }: KnownLine, before: KnownLine | undefined): boolean {
  if (state.phase === 'top') return before?.state.phase !== 'top';
  return state.part === 'headline' && before?.state.phase !== 'top';
}

/** Gathers the lines of one main article; separators between articles belong to none. */
export function gatherArticle(lines: readonly KnownLine[]): Article | undefined {
  let main: Draft | undefined;
  let child: Draft | undefined;
  let before: KnownLine | undefined;
  for (const known of lines) {
    const { phase, part } = known.state;
    if (phase === 'gap') {
      child = undefined;
    } else {
      main ??= newDraft('main', known);
      extend(main, known);
      if (phase !== 'aside' && phase !== 'related') {
        child = undefined;
        add(main, known, before);
      } else if (part === 'related-heading') {
        const heading = partOf(known.number, known.line, 'related');
        main.relatedHeadings.push(heading);
        child = heading.label && heading.text !== '' ? headlineBehindLabel(heading, known) : undefined;
        if (child) main.related.push(child);
      } else {
        if (!child || (part === 'related-headline' && (child.headline ?? child.body.length > 0))) {
          child = newDraft('related', known);
          main.related.push(child);
        }
        extend(child, known);
        add(child, known, before);
      }
    }
    before = known;
  }
  return main && finish(main);
}

function newDraft(role: Article['role'], { number }: KnownLine): Draft {
  return {
    role,
    languages: knownLanguages.map(() => 0),
    count: 0,
    rightToLeft: 0,
    first: number,
    last: number,
    lastWidth: 0,
    body: [],
    bodyLines: [],
    dates: [],
    keywords: [],
    captions: [],
    notes: [],
    relatedHeadings: [],
    related: [],
  };
}

/** `Read also: Minister resigns`: heading and headline on one line. */
function headlineBehindLabel({ text, range }: Part, known: KnownLine): Draft {
  const draft = newDraft('related', known);
  extend(draft, known);
  const { end } = range;
  draft.headline = { text, range: rangeInLine(end.line, end.character - text.length, end.character) };
  return draft;
}

function extend(draft: Draft, { number, line }: KnownLine): void {
  draft.count++;
  if (line.rightToLeft) draft.rightToLeft++;
  for (let at = 0; at < draft.languages.length; at++) draft.languages[at]! += line.languages[at]!;
  draft.last = number;
  draft.lastWidth = line.text.length;
}

function add(draft: Draft, { number, line, state, joins }: KnownLine, before: KnownLine | undefined): void {
  const same = before?.state.kind === state.kind;
  switch (state.part) {
    case 'headline':
    case 'headline+':
    case 'related-headline':
    case 'related-headline+':
      draft.headline = joined(draft.headline, partOf(number, line));
      break;
    case 'subheadline':
      draft.subheadline = joinedIf(same, draft.subheadline, partOf(number, line));
      break;
    case 'byline':
      draft.byline = joinedIf(same, draft.byline, partOf(number, line, 'byline'));
      break;
    case 'date':
    case 'related-date':
      addDate(draft, partOf(number, line, 'date'), line, same);
      break;
    case 'source':
    case 'related-source':
      draft.sourceLine = joinedIf(same, draft.sourceLine, partOf(number, line, 'source'));
      break;
    case 'keywords':
      draft.keywordLines = joinedIf(same, draft.keywordLines, partOf(number, line));
      draft.keywords.push(...keywordsOf(number, line));
      break;
    case 'body':
    case 'related-body':
      addParagraph(draft, number, line, joins && same);
      break;
    case 'subheading':
      draft.body.push({ kind: 'subheading', range: rangeInLine(number, line.start, line.end) });
      break;
    case 'caption':
      draft.captions.push(partOf(number, line));
      break;
    case 'note':
      draft.notes.push(partOf(number, line));
      break;
    case 'end':
      draft.end ??= partOf(number, line);
      break;
    case 'related-heading':
    case 'separator':
    case 'other':
      break;
  }
}

function joined(part: Part | undefined, more: Part): Part {
  return part ? joinParts(part, more) : more;
}

/** Joins a further line of a part; one that stands elsewhere is left out, or the part would hold what is between. */
function joinedIf(same: boolean, part: Part | undefined, more: Part): Part {
  return same || !part ? joined(part, more) : part;
}

function addDate({ dates }: Draft, part: Part, line: Line, same: boolean): void {
  const last = dates.at(-1);
  // A label with its date on the line below.
  if (last?.part.text === '' && same) dates[dates.length - 1] = { part: joinParts(last.part, part), line };
  else dates.push({ part, line });
}

/** The date of publication and that of the last change: what the lines call them, else the first and the second. */
function datesOf({ dates, bodyLines }: Draft, language: string): { date?: DatePart; updated?: DatePart } {
  const evidence = { dates: dates.flatMap(({ line }) => datesOfLine(line, language)), body: bodyLines };
  const parts = dates.slice(0, 2).flatMap(({ part, line }) => dateParts(part, line, language, evidence));
  const [first, second] = parts;
  if (!first) return {};
  if (!second) return { date: first };
  const [one, other] = dates;
  const swapped = one && other && tellsUpdate(one.line, language) && !tellsUpdate(other.line, language);
  return swapped ? { date: second, updated: first } : { date: first, updated: second };
}

function tellsUpdate(line: Line, language: string): boolean {
  return datesOfLine(line, language)[0]?.role === 'updated';
}

function addParagraph(draft: Draft, number: number, line: Line, joins: boolean): void {
  draft.bodyLines.push(line);
  const range = rangeInLine(number, line.start, line.end);
  const last = draft.body.at(-1);
  if (joins && last?.kind === 'paragraph') {
    last.range = { start: last.range.start, end: range.end };
    return;
  }
  if (line.dateline && !draft.dateline) {
    const { start, end } = line.dateline;
    const text = line.text.slice(start, end).trimEnd();
    draft.dateline = { range: rangeInLine(number, start, start + text.length), text };
  }
  const glue = findGlue(line);
  const block: Mutable<Block> = { kind: 'paragraph', range };
  if (glue !== undefined) block.glue = { line: number, character: glue };
  draft.body.push(block);
}

function finish(draft: Draft): Article {
  const {
    languages,
    count,
    rightToLeft,
    first,
    last,
    lastWidth,
    related,
    sourceLine,
    keywordLines,
    keywords,
    dates: _dates,
    bodyLines: _bodyLines,
    ...rest
  } = draft;
  const range: Range = rangeOf(first, 0, last, lastWidth);
  const language = languageOf(languages);
  return {
    ...rest,
    ...datesOf(draft, language),
    ...(sourceLine ? { source: sourcePart(sourceLine) } : {}),
    ...(keywordLines ? { keywords: { ...keywordLines, items: keywords } } : {}),
    range,
    language,
    direction: directionOf(language, rightToLeft, count),
    related: related.map(finish),
  };
}
