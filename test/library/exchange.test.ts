import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { AnnotatedText } from '../../server/annotations/annotated-text';
import type { Annotation } from '../../server/annotations/annotation';
import { formats } from '../../server/exchange';
import { separateSpans } from '../../server/exchange/flat';
import type { Format, ReadArticle } from '../../server/exchange/format';
import { articlesOf, type SourceArticle } from '../../server/exchange/source-article';
import { update } from '../fixture';
import { newsText } from './arbitrary';
import { checkBrat } from './brat';

const folder = join('test', 'fixtures', 'annotations');
const text = readFileSync(join(folder, 'twin-ar.txt'), 'utf8');
const ann = readFileSync(join(folder, 'twin-ar.ann'), 'utf8');
const options = { generator: 'newsmark 0.0.0' };

describe('the annotations of the twin article', () => {
  it('are those of a file that brat takes', () => {
    checkBrat(ann, text);
    equal(AnnotatedText.open(text, ann).write(false), ann);
  });

  for (const format of formats) {
    it(`are written as ${format.name}`, () => {
      const path = join(folder, `twin-ar.${format.name}${format.ending}`);
      const actual = contentOf(format, articleOf(text, AnnotatedText.open(text, ann).annotations));
      if (update || !existsSync(path)) writeFileSync(path, actual);
      equal(actual, readFileSync(path, 'utf8'));
    });
  }

  for (const format of formats.filter(({ read, write }) => read && write)) {
    it(`are the same where they are read from ${format.name}`, () => {
      const { annotations } = AnnotatedText.open(text, ann);
      const { annotations: again } = readBack(format, articleOf(text, annotations));
      const expected = format.name.startsWith('conll') ? spansOf(separated(annotations)) : spansOf(annotations);
      deepEqual(spansOf(again), expected);
    });
  }
});

describe('any annotated text', () => {
  for (const format of formats.filter(({ read, write }) => read && write)) {
    it(`comes back from ${format.name}`, () => {
      fc.assert(
        fc.property(
          newsText,
          fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom('Person', 'Place')), { maxLength: 6 }),
          (any, places) => {
            const opened = AnnotatedText.open(any.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n'), undefined);
            const plain = any.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n');
            const words = Array.from(
              plain.matchAll(/\p{L}+/gu),
              ({ index, 0: word }) => [index, index + word.length] as const,
            );
            for (const [number, [at, , label]] of places.entries()) {
              const word = words[at % Math.max(1, words.length)];
              const annotation = word && opened.textBound(`T${number + 1}`, label, ...word);
              if (annotation && !opened.textBounds.some(each => each.text === annotation.text))
                opened.edit([annotation]);
            }
            const { annotations } = opened;
            const again = readBack(format, articleOf(plain, annotations));
            deepEqual(spansOf(again.annotations), spansOf(annotations));
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});

/** The article of a text of one article. */
function articleOf(text: string, annotations: readonly Annotation[]): SourceArticle {
  const [first, ...others] = articlesOf({ id: 'twin-ar', text, annotations });
  ok(first);
  if (others.length > 0) return { ...first, text, annotations };
  return first;
}

function contentOf(format: Format, article: SourceArticle): string {
  const written = format.write!(article, options);
  return 'json' in written
    ? `${JSON.stringify(written.json, undefined, format.ending === '.jsonl' ? 0 : 1)}\n`
    : written.text;
}

function readBack(format: Format, article: SourceArticle): ReadArticle {
  const content = contentOf(format, article);
  const all = [...format.read!(content, { name: article.id, textOf: () => article.text })];
  deepEqual(
    all.filter(each => 'message' in each),
    [],
  );
  const [read] = all;
  return (read as ReadArticle | undefined) ?? { id: article.id, text: article.text, annotations: [] };
}

/** Each from its first to its last part, with its label. */
function spansOf(annotations: readonly Annotation[]): { start: number; end: number; label: string }[] {
  return annotations
    .flatMap(each =>
      each.kind === 'text-bound' && each.spans.length > 0
        ? [{ start: each.spans[0]!.start, end: each.spans.at(-1)!.end, label: each.label }]
        : [],
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : 1));
}

/** What a format that knows no overlaps takes. */
function separated(annotations: readonly Annotation[]): Annotation[] {
  const kept = new Set(separateSpans(annotations).map(({ id }) => id));
  return annotations.filter(each => each.kind === 'text-bound' && kept.has(each.id));
}
