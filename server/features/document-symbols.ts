import { SymbolKind, type DocumentSymbol, type DocumentSymbolParams } from 'vscode-languageserver';
import { t } from '@vscode/l10n';
import type { Article, Part } from '../article/article';
import { contains, type Range } from '../text/range';
import type { Lines } from '../text/lines';
import type { Feature } from './feature';
import { kindName } from './kind-names';
import { bodyRange, bodySections, relatedSections } from './sections';

/** The outline: article → headline, date, source, keywords, body with its sub-headings, related sections. */
export const documentSymbols: Feature<DocumentSymbolParams, DocumentSymbol[]> = {
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: { label: 'Newsmark' } },
  quiet: [],
  empty: [],
  answer: ({ analysis, lines }) => analysis.structure.articles.map(article => articleSymbol(article, lines)),
};

/** A name in the outline is cut to this length, in UTF-16 units. */
const longestName = 120;

function articleSymbol(article: Article, lines: Lines): DocumentSymbol {
  const { headline, range, role } = article;
  return symbol(
    headline?.text ?? textOf(article.body[0]?.range, lines) ?? t('Article without headline'),
    kindName(role === 'main' ? 'article' : 'related-article'),
    SymbolKind.File,
    range,
    headline?.range ?? firstLine(range),
    nest([...partSymbols(article), ...bodySymbols(article, lines), ...relatedSymbols(article, lines)]),
  );
}

function partSymbols(article: Article): DocumentSymbol[] {
  const parts = [
    [article.headline, 'headline', SymbolKind.String],
    [article.subheadline, 'subheadline', SymbolKind.String],
    [article.byline, 'byline', SymbolKind.Variable],
    [article.date, 'date', SymbolKind.Event],
    [article.updated, 'date', SymbolKind.Event],
    [article.source, 'source', SymbolKind.Interface],
    [article.keywords, 'keywords', SymbolKind.Key],
  ] as const satisfies readonly (readonly [Part | undefined, string, SymbolKind])[];
  return parts.flatMap(([part, kind, icon]) =>
    part ? [symbol(part.text || kindName(kind), kindName(kind), icon, part.range, part.range)] : [],
  );
}

function bodySymbols(article: Article, lines: Lines): DocumentSymbol[] {
  const range = bodyRange(article);
  const first = article.body[0];
  if (!range || !first) return [];
  const body = symbol(textOf(first.range, lines) ?? '', kindName('body'), SymbolKind.Namespace, range, first.range);
  const sections = bodySections(article).map(({ range, title }) =>
    symbol(textOf(title, lines) ?? '', kindName('subheading'), SymbolKind.Field, range, title),
  );
  return [body, ...sections];
}

function relatedSymbols(article: Article, lines: Lines): DocumentSymbol[] {
  return relatedSections(article).map(({ heading, range, articles }) =>
    symbol(
      textOf(heading.label ?? heading.range, lines) ?? '',
      kindName('related-section'),
      SymbolKind.Package,
      range,
      heading.range,
      articles.map(related => articleSymbol(related, lines)),
    ),
  );
}

function symbol(
  name: string,
  detail: string,
  kind: SymbolKind,
  range: Range,
  selectionRange: Range,
  children: DocumentSymbol[] = [],
): DocumentSymbol {
  return { name: shortened(name).trim() || detail, detail, kind, range, selectionRange, children };
}

function textOf(range: Range | undefined, lines: Lines): string | undefined {
  if (!range) return undefined;
  const { line, character } = range.start;
  const end = range.end.line === line ? range.end.character : undefined;
  return lines.content(line).slice(character, Math.min(end ?? Infinity, character + longestName + 1));
}

/** Cuts a name, but never a character in two. */
function shortened(name: string): string {
  const cut = name.slice(0, longestName);
  return cut.length < name.length ? cut.replace(/[\ud800-\udbff]$/, '') : cut;
}

function firstLine({ start }: Range): Range {
  return { start, end: start };
}

/** Puts symbols that lie inside another below it: a related section in the middle of a body belongs to the body. */
function nest(symbols: DocumentSymbol[]): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: DocumentSymbol[] = [];
  for (const symbol of symbols.sort(byPlace)) {
    while (open.length > 0 && !contains(open.at(-1)!.range, symbol.range)) open.pop();
    (open.at(-1)?.children ?? roots).push(symbol);
    open.push(symbol);
  }
  return roots;
}

function byPlace({ range: a }: DocumentSymbol, { range: b }: DocumentSymbol): number {
  return (
    a.start.line - b.start.line ||
    a.start.character - b.start.character ||
    b.end.line - a.end.line ||
    b.end.character - a.end.character
  );
}
