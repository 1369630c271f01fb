import {
  SemanticTokensBuilder,
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { LineKind } from '../article/kinds';
import type { Line } from '../article/line';
import type { NewsDocument } from './document';
import type { Feature } from './feature';

/** The legend, in the order of the numbers that tokens carry. The manifest contributes the same names. */
export const tokenTypes = [
  'newsLabel',
  'newsHeadline',
  'newsSubheadline',
  'newsByline',
  'newsDate',
  'newsSubheading',
  'newsCaption',
  'newsSource',
  'newsKeywords',
  'newsRelatedHeading',
  'newsRelatedHeadline',
  'newsNote',
  'newsMark',
  'newsOther',
  // Sent by no feature: the client takes the grammar's colours back with it where a text is not news.
  'newsPlain',
] as const;
type TokenType = (typeof tokenTypes)[number];

const typeOfKind: Readonly<Partial<Record<LineKind, TokenType>>> = {
  headline: 'newsHeadline',
  subheadline: 'newsSubheadline',
  byline: 'newsByline',
  date: 'newsDate',
  'related-date': 'newsDate',
  subheading: 'newsSubheading',
  caption: 'newsCaption',
  source: 'newsSource',
  'related-source': 'newsSource',
  keywords: 'newsKeywords',
  'related-heading': 'newsRelatedHeading',
  'related-headline': 'newsRelatedHeadline',
  note: 'newsNote',
  end: 'newsMark',
  separator: 'newsMark',
  other: 'newsOther',
};

const legend = { tokenTypes: [...tokenTypes], tokenModifiers: [] };

export const semanticTokens: Feature<SemanticTokensParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/full',
  capabilities: { semanticTokensProvider: { legend, full: true, range: true } },
  quiet: { data: [] },
  empty: { data: [] },
  answer: document => tokens(document, 0, document.lines.count - 1),
};

export const semanticTokensInRange: Feature<SemanticTokensRangeParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/range',
  capabilities: {},
  quiet: { data: [] },
  empty: { data: [] },
  answer: (document, { range }) =>
    tokens(document, Math.max(0, range.start.line), Math.min(range.end.line, document.lines.count - 1)),
};

function tokens({ analysis }: NewsDocument, first: number, last: number): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const kinds = analysis.structure.lines;
  const lines = analysis.reading?.read ?? [];
  for (let number = first; number <= last; number++) {
    const type = typeOfKind[kinds[number] ?? 'blank'];
    if (type) pushLine(builder, number, lines[number]!, type);
  }
  return builder.build();
}

/** One token for the whole line; a label has its own where the line holds no right-to-left text, which a cut would disorder. */
function pushLine(
  builder: SemanticTokensBuilder,
  number: number,
  { text, label, rightToLeft }: Line,
  type: TokenType,
): void {
  const cut = label && !rightToLeft && label.separator !== 'space' ? label.content : 0;
  if (cut > 0) builder.push(number, 0, cut, tokenTypes.indexOf('newsLabel'), 0);
  if (text.length > cut) builder.push(number, cut, text.length - cut, tokenTypes.indexOf(type), 0);
}
