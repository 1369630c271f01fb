import type { Span } from '../annotations/annotation';
import type { Part } from '../article/article';
import { dayOf, partText } from './article-parts';
import { saidIn, separateSpans, type FlatSpan } from './flat';
import type { Format } from './format';
import { typeOf } from './labels';
import { uriOf } from './references';
import type { SourceArticle } from './source-article';

/** TEI P5: the article's parts as elements, names inside them. */
export const tei: Format = {
  name: 'tei',
  about: 'TEI P5',
  offsets: 'none',
  loses: 'relations, notes, attributes; of overlapping spans all but one',
  ending: '.tei.xml',
  write: article => {
    const { structure, language, id, text, spanOf } = article;
    const inside = inlineOf(article);
    const part = (element: string, wanted: Part | undefined, attributes = '') =>
      wanted ? `<${element}${attributes}>${inside(spanOf(wanted))}</${element}>\n` : '';
    const day = dayOf(structure?.date);
    const body = structure
      ? structure.body
          .map(({ kind, range }) => {
            const content = inside(spanOf({ range }));
            return kind === 'subheading' ? `<p rend="subheading">${content}</p>\n` : `<p>${content}</p>\n`;
          })
          .join('')
      : `<p>${inside({ start: 0, end: text.length })}</p>\n`;
    const title = escaped(partText(structure?.headline) ?? id);
    const keywords = (structure?.keywords?.items ?? []).map(item => `<term>${escaped(item.text)}</term>`).join('');
    const lang = language === 'und' ? '' : ` xml:lang="${escaped(language)}"`;
    return {
      text: `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"${lang}>
<teiHeader>
<fileDesc>
<titleStmt><title>${title}</title></titleStmt>
<publicationStmt>${publication(structure?.source?.names ?? [], day)}</publicationStmt>
<sourceDesc><p>${escaped((structure?.source?.names ?? []).join(', ') || id)}</p></sourceDesc>
</fileDesc>
${keywords === '' ? '' : `<profileDesc><textClass><keywords>${keywords}</keywords></textClass></profileDesc>\n`}</teiHeader>
<text>
<body>
${part('head', structure?.headline)}${part('head', structure?.subheadline, ' type="sub"')}${opener(article, part)}${body}</body>
</text>
</TEI>
`,
    };
  },
};

function opener(
  { structure }: SourceArticle,
  part: (element: string, wanted: Part | undefined, attributes?: string) => string,
): string {
  const day = dayOf(structure?.date);
  const byline = part('byline', structure?.byline);
  const date = structure?.date
    ? `<dateline>${part('date', structure.date, day === undefined ? '' : ` when="${day}"`).trim()}</dateline>\n`
    : '';
  return byline + date;
}

function publication(names: readonly string[], day: string | undefined): string {
  if (names.length === 0) return `<p>${day ?? 'unpublished'}</p>`;
  const date = day === undefined ? '' : `<date when="${day}">${day}</date>`;
  return `<publisher>${escaped(names[0]!)}</publisher>${date}`;
}

const elements: Readonly<Record<string, string>> = {
  person: 'persName',
  organization: 'orgName',
  place: 'placeName',
  country: 'placeName',
  date: 'date',
  work: 'title',
};

/** The text of a span, with elements around the annotations in it. Those that overlap, or leave the span, have none. */
function inlineOf({ text, annotations }: SourceArticle): (span: Span) => string {
  const all = separateSpans(annotations);
  const saidOf = saidIn(annotations);
  return ({ start, end }) => {
    let content = '';
    let at = start;
    for (const span of all) {
      if (span.start < at || span.end > end) continue;
      content += escaped(text.slice(at, span.start)) + element(span);
      at = span.end;
    }
    return (content + escaped(text.slice(at, end))).replaceAll('\n', '<lb/>\n');
  };

  function element({ id, label, start, end }: FlatSpan): string {
    const name = elements[typeOf(label) ?? ''];
    const [reference] = saidOf(id).references;
    const uri = reference && uriOf(reference);
    const ref = uri === undefined || name === 'date' ? '' : ` ref="${escaped(uri)}"`;
    const content = escaped(text.slice(start, end));
    return name === undefined
      ? `<name type="${escaped(label)}"${ref}>${content}</name>`
      : `<${name}${ref}>${content}</${name}>`;
  }
}

/** As XML 1.0 takes it: of what it forbids, a replacement character stands there. */
function escaped(text: string): string {
  return text
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
