import type { Article } from '../article/article';
import type { LineKind } from '../article/kinds';
import type { Line } from '../article/line';
import type { Reading } from '../article/reading';
import type { Structure } from '../article/structure';
import { comparePositions, rangeInLine } from '../text/range';
import {
  longestLine,
  type ArticleRule,
  type ArticleView,
  type Finding,
  type Fix,
  type LineFinding,
  type LinePlace,
  type LineRule,
  type Rule,
} from './rule';
import type { Ruleset } from './ruleset';
import type { Surroundings } from './surroundings';

/** A finding with its rule. Its fixes are made when they are asked for. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly fixes: () => readonly Fix[];
}

/** What is to be checked. */
export interface Subject {
  readonly reading: Reading;
  readonly structure: Structure;
  readonly surroundings: Surroundings;
}

/** All findings of a set of rules, in the order of the text. */
export function check(subject: Subject, { lineRules, articleRules }: Ruleset): Found[] {
  const found = [...checkLines(subject, lineRules), ...checkArticles(subject, articleRules)];
  return found.sort((a, b) => comparePositions(a.finding.range.start, b.finding.range.start));
}

/** The main articles as rules see them. */
export function viewsOf({ reading, structure, surroundings }: Subject): ArticleView[] {
  const { known, lines } = reading;
  const text = {
    count: lines.count,
    content: (line: number) => lines.content(line),
    lineBreak: /\r\n|\n|\r/.exec(lines.text)?.[0] ?? '\n',
  };
  let at = 0;
  return structure.articles.map(article => {
    while (at < known.length && known[at]!.number < article.range.start.line) at++;
    const from = at;
    while (at < known.length && known[at]!.number <= article.range.end.line) at++;
    return { article, lines: known.slice(from, at), structure, text, surroundings };
  });
}

function checkArticles(subject: Subject, rules: readonly ArticleRule[]): Found[] {
  const found: Found[] = [];
  if (rules.length === 0) return found;
  for (const view of viewsOf(subject)) {
    for (const [rule, finding] of findingsIn(view, rules)) {
      found.push({ rule, finding, fixes: () => rule.fixes(finding, view) });
    }
  }
  return found;
}

type ArticleFindings = readonly (readonly [ArticleRule, Finding])[];

interface KeptInArticle {
  readonly surroundings: Surroundings;
  readonly rules: readonly ArticleRule[];
  readonly findings: ArticleFindings;
}

/** An article that no edit has touched is the same object again, and its findings hold while its surroundings do. */
const inArticles = new WeakMap<Article, KeptInArticle>();

function findingsIn(view: ArticleView, rules: readonly ArticleRule[]): ArticleFindings {
  const { article, surroundings } = view;
  const kept = inArticles.get(article);
  if (kept?.surroundings === surroundings && kept.rules === rules) return kept.findings;
  const findings = rules.flatMap(rule => [...rule.check(view)].map(finding => [rule, finding] as const));
  inArticles.set(article, { surroundings, rules, findings });
  return findings;
}

function checkLines({ reading, structure }: Subject, rules: readonly LineRule[]): Found[] {
  const found: Found[] = [];
  if (rules.length === 0) return found;
  const languages = languagesOf(structure);
  for (const { number, line, state } of reading.known) {
    for (const [rule, finding] of findingsOf(line, state.kind, languages(number), rules)) {
      found.push({
        rule,
        finding: { range: rangeInLine(number, finding.start, finding.end), message: finding.message },
        fixes: () => fixesOf(number, finding),
      });
    }
  }
  return found;
}

function fixesOf(number: number, finding: LineFinding): Fix[] {
  return finding.replacements.map(({ title, newText, start, end }, at) => ({
    title,
    edits: [{ range: rangeInLine(number, start ?? finding.start, end ?? finding.end), newText }],
    preferred: at === 0,
  }));
}

type LineFindings = readonly (readonly [LineRule, LineFinding])[];

interface KeptInLine extends LinePlace {
  readonly rules: readonly LineRule[];
  readonly findings: LineFindings;
}

/** A line outlives edits elsewhere, and so does what was found in it. */
const inLines = new WeakMap<Line, KeptInLine>();

function findingsOf(line: Line, kind: LineKind, language: string, rules: readonly LineRule[]): LineFindings {
  const kept = inLines.get(line);
  if (kept?.kind === kind && kept.language === language && kept.rules === rules) return kept.findings;
  const readable = line.text.length <= longestLine ? rules : [];
  const findings = readable.flatMap(rule =>
    [...rule.check(line, { kind, language })].map(finding => [rule, finding] as const),
  );
  inLines.set(line, { kind, language, rules, findings });
  return findings;
}

/** The language of the article that holds a line, asked for in the order of the lines. */
function languagesOf({ articles, language }: Structure): (line: number) => string {
  const spans: { start: number; end: number; language: string }[] = [];
  const add = ({ range, language, related }: Article) => {
    spans.push({ start: range.start.line, end: range.end.line, language });
    related.forEach(add);
  };
  articles.forEach(add);
  let at = 0;
  return line => {
    while (at + 1 < spans.length && spans[at + 1]!.start <= line) at++;
    const span = spans[at];
    return span && span.start <= line && line <= span.end && span.language !== 'und' ? span.language : language;
  };
}
