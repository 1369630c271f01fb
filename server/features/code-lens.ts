import { t } from '@vscode/l10n';
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { dayFromText } from '../dates/value';
import { writeLong } from '../dates/write';
import type { Article } from '../article/article';
import { viewsOf, type Found } from '../rules/check';
import { dateLinesOf, meaningOf, styleOf, writeDay } from '../rules/metadata/dates';
import { languageOf } from '../rules/metadata/label';
import type { ArticleView } from '../rules/rule';
import type { Surroundings } from '../rules/surroundings';
import { hasRightToLeft } from '../text/script';
import { comparePositions, rangeInLine, type Position } from '../text/range';
import type { Context, Feature } from './feature';
import { allWords, farthest } from './line-words';
import { isolated } from './markdown';
import { problemsOf, subjectOf } from './problems';

/** The client's command that shows the problems of a file. Its arguments: the document's URI, a position. */
export const showProblems = 'newsmark.showProblems';

/** Above each headline: date, source, length, problems. */
export const codeLenses: Feature<CodeLensParams, CodeLens[]> = {
  method: 'textDocument/codeLens',
  capabilities: { codeLensProvider: {} },
  quiet: [],
  empty: [],
  needsFolder: true,
  answer: (document, _params, context) => {
    const subject = context.codeLens ? subjectOf(document, context) : undefined;
    if (!subject) return [];
    const problems = problemsOf(document, context).filter(problem => counts(problem, context));
    const views = viewsOf(subject);
    const numbers = numbersIn(views, problems);
    return views.map((view, at) => {
      const { range, headline } = view.article;
      const start = (headline?.range ?? range).start;
      const title = titleOf([...factsOf(view), ...problemFact(numbers[at]!, context)], context);
      return {
        range: rangeInLine(start.line, start.character, document.lines.content(start.line).length),
        command: { title, command: showProblems, arguments: [document.uri, start] },
      };
    });
  },
};

/** Hints are not worth a number. */
function counts({ rule }: Found, { ruleset: { severities } }: Context): boolean {
  return severities.get(rule.code) !== 'hint';
}

/** Of an article that no edit has touched, the facts hold while its surroundings do. */
const kept = new WeakMap<Article, { readonly surroundings: Surroundings; readonly facts: readonly Fact[] }>();

/** A part of the title; values from the text are set apart from it. */
type Fact = { readonly said: string } | { readonly values: readonly string[] };

function factsOf(view: ArticleView): readonly Fact[] {
  const known = kept.get(view.article);
  if (known?.surroundings === view.surroundings) return known.facts;
  const facts = [dateFact(view), sourceFact(view), ...lengthFacts(view)];
  kept.set(view.article, { surroundings: view.surroundings, facts });
  return facts;
}

function dateFact(view: ArticleView): Fact {
  const [found] = dateLinesOf(view).flatMap(({ known, dates }) => dates.map(date => ({ date, text: known.line.text })));
  if (!found) return { said: t('no date') };
  const { date, text } = found;
  const day = dayFromText(meaningOf(date, view));
  // What is no single day stands as it is written.
  if (day === undefined) return { values: [shortened(text.slice(date.daysStart, date.daysEnd))] };
  return { values: [writeLong(day, styleOf(view), date.calendar) ?? writeDay(day, view, 'long')] };
}

/** More sources, or longer values, than a title has room for. */
const mostSources = 3;
const longestValue = 60;

function sourceFact({ article: { source } }: ArticleView): Fact {
  const names = source?.names ?? [];
  if (names.length === 0) return { said: t('no source') };
  return {
    values: names
      .slice(0, mostSources)
      .map(shortened)
      .concat(names.length > mostSources ? '…' : []),
  };
}

function shortened(value: string): string {
  const cut = value.slice(0, longestValue).replace(/[\ud800-\udbff]$/, '');
  return cut.length < value.length ? `${cut}…` : value;
}

/** What is read in a minute. */
const wordsPerMinute = 200;
const ideographsPerMinute = 400;

function lengthFacts(view: ArticleView): Fact[] {
  const count = wordCount(view);
  const chinese = languageOf(view) === 'zh';
  const minutes = Math.max(1, Math.round(count / (chinese ? ideographsPerMinute : wordsPerMinute)));
  return [{ said: chinese ? t('{0} characters', count) : t('{0} words', count) }, { said: t('{0} min', minutes) }];
}

/** The words of the story itself: without its metadata, notes and related articles. */
function wordCount({ article: { headline }, lines }: ArticleView): number {
  let count = 0;
  for (const { number, line, state } of lines) {
    const { kind } = state;
    if (kind !== 'headline' && kind !== 'subheadline' && kind !== 'body' && kind !== 'subheading') continue;
    const { text, source } = allWords(line);
    // Of an endless line the rest is taken to be like its beginning.
    const share = Math.min(source.length, farthest) / source.length;
    count += Math.round(text.length / share) - (headline?.label?.start.line === number ? (line.label?.words ?? 0) : 0);
  }
  return count;
}

/** How many problems each article has. Both come in the order of the text. */
function numbersIn(views: readonly ArticleView[], problems: readonly Found[]): number[] {
  let at = 0;
  return views.map(({ article: { range } }) => {
    while (at < problems.length && comparePositions(startOf(problems[at]!), range.start) < 0) at++;
    const from = at;
    while (at < problems.length && comparePositions(startOf(problems[at]!), range.end) <= 0) at++;
    return at - from;
  });
}

function startOf({ finding }: Found): Position {
  return finding.range.start;
}

function problemFact(count: number, { ruleset }: Context): Fact[] {
  if (ruleset.articleRules.length + ruleset.lineRules.length === 0) return [];
  return [{ said: count === 0 ? t('no problems') : count === 1 ? t('1 problem') : t('{0} problems', count) }];
}

/**
 * With an isolate around each value where the title runs in two directions, and one around it all where the interface
 * runs from right to left.
 */
function titleOf(facts: readonly Fact[], { client }: Context): string {
  const write = (isolate: (text: string) => string) =>
    facts.map(fact => ('said' in fact ? fact.said : fact.values.map(isolate).join(', '))).join(' · ');
  const plain = write(text => text);
  const title = hasRightToLeft(plain) ? write(isolated) : plain;
  return client.language === 'ar' ? `\u2067${title}\u2069` : title;
}
