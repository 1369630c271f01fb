import type { Span } from '../annotations/annotation';
import { separateSpans } from './flat';
import type { Format, Problem, ReadArticle, ReadOptions } from './format';
import { plainLabel } from './labels';
import type { SourceArticle } from './source-article';
import { sentencesOf, tokensOf } from './tokens';

/** CoNLL-2003: a token a line with four columns, IOB2, a blank line between sentences. */
export const conll: Format = {
  name: 'conll',
  about: 'CoNLL-2003, four columns, IOB2',
  offsets: 'tokens',
  loses: 'relations, notes, attributes, references; of overlapping spans all but one; the white space between tokens',
  ending: '.conll',
  write: article => ({
    text: `-DOCSTART- -X- -X- O\n\n${rows(article, (token, tag) => `${token} -X- -X- ${tag}`)}`,
  }),
  read: (source, options) => read(source, options, ' '),
};

/** The two columns that doccano and others import: the token, TAB, its tag. */
export const conllColumns: Format = {
  ...conll,
  name: 'conll-2',
  about: 'two columns with a TAB, IOB2, as doccano reads them',
  ending: '.tsv',
  write: article => ({ text: rows(article, (token, tag) => `${token}\t${tag}`) }),
  read: (source, options) => read(source, options, '\t'),
};

function rows({ text, annotations }: SourceArticle, row: (token: string, tag: string) => string): string {
  const spans = separateSpans(annotations);
  const edges = new Set(spans.flatMap(({ start, end }) => [start, end]));
  let next = 0;
  const tagOf = (token: Span): string => {
    while (next < spans.length && spans[next]!.end <= token.start) next++;
    const span = spans[next];
    if (!span || span.start > token.start || token.end > span.end) return 'O';
    return `${span.start === token.start ? 'B' : 'I'}-${plainLabel(span.label)}`;
  };
  const sentences = sentencesOf(text, spans).map(({ start, end }) =>
    tokensOf(text, edges, start, end).map(token => row(text.slice(token.start, token.end), tagOf(token))),
  );
  return sentences
    .filter(({ length }) => length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n');
}

function* read(source: string, options: ReadOptions, separator: string): Generator<ReadArticle | Problem> {
  let sentences: { token: string; tag: string }[][] = [[]];
  let documents = 0;
  const article = (): Generator<ReadArticle | Problem> => {
    const id = documents > 1 ? `${options.name}#${documents}` : options.name;
    return put(sentences, id, options);
  };
  for (const [number, line] of source
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n/)
    .entries()) {
    if (line.startsWith('-DOCSTART-')) {
      if (sentences.flat().length > 0) yield* article();
      documents++;
      sentences = [[]];
    } else if (line.trim() === '') sentences.push([]);
    else {
      const columns = line.split(separator === '\t' && !line.includes('\t') ? ' ' : separator);
      const [token, tag] = [columns[0]!, columns.at(-1)!];
      if (columns.length < 2 || !/^(?:O|[BIES]-\S+)$/.test(tag)) {
        yield { message: `A token and a tag were expected: ${line}`, line: number + 1 };
      } else sentences.at(-1)!.push({ token, tag });
    }
  }
  if (sentences.flat().length > 0) {
    documents = Math.max(1, documents);
    yield* article();
  }
}

/** Puts tokens onto the text that is there, or makes one: a sentence a line, a space between tokens. */
function* put(
  sentences: readonly (readonly { token: string; tag: string }[])[],
  id: string,
  { textOf }: ReadOptions,
): Generator<ReadArticle | Problem> {
  const filled = sentences.filter(({ length }) => length > 0);
  const there = textOf?.(id);
  const text = there ?? `${filled.map(tokens => tokens.map(({ token }) => token).join(' ')).join('\n')}\n`;
  const spans: { label: string; start: number; end: number }[] = [];
  let at = 0;
  for (const tokens of filled) {
    let before = 'O';
    for (const { token, tag } of tokens) {
      const start = text.indexOf(token, at);
      // Somewhere else is not where it was.
      if (start < 0 || /[^\s\p{Z}\p{C}\p{M}]/u.test(text.slice(at, start))) {
        yield {
          message: `“${token}” does not stand in the text of ${id} behind “${text.slice(Math.max(0, at - 20), at)}”.`,
        };
        before = 'O';
        continue;
      }
      at = start + token.length;
      const label = tag.slice(2);
      const goesOn = /^[IE]-/.test(tag) && before.slice(2) === label && before !== 'O';
      if (goesOn) spans.at(-1)!.end = at;
      else if (tag !== 'O') spans.push({ label, start, end: at });
      before = tag;
    }
  }
  yield {
    id,
    text,
    annotations: spans.map(({ label, start, end }, index) => ({
      kind: 'text-bound',
      id: `T${index + 1}`,
      label: plainLabel(label),
      spans: [{ start, end }],
      text: text.slice(start, end),
    })),
  };
}
