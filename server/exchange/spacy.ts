import { flatSpans, inCodePoints } from './flat';
import type { Format } from './format';
import { tokensOf } from './tokens';

/** spaCy's `Doc.to_json`. Tokens are cut where spans begin and end, as in `بالقاهرة`, so that no span lies off a token. */
export const spacy: Format = {
  name: 'spacy',
  about: 'spaCy `Doc.to_json`; tokens are cut at the edges of spans',
  offsets: 'code points',
  loses: 'relations, notes, attributes, references; overlapping spans go to `spans`',
  ending: '.json',
  write: ({ text, annotations }) => {
    const spans = flatSpans(annotations);
    const toPoints = inCodePoints(text);
    const edges = new Set(spans.flatMap(({ start, end }) => [start, end]));
    const tokens = tokensOf(text, edges).map((token, id) => {
      const { start, end } = toPoints(token);
      return { id, start, end };
    });
    let last = 0;
    const ents = [];
    const overlapping = [];
    for (const span of spans) {
      const { start, end, label } = toPoints(span);
      if (span.start < last) overlapping.push({ start, end, label });
      else {
        ents.push({ start, end, label });
        last = span.end;
      }
    }
    return { json: { text, ents, tokens, ...(overlapping.length > 0 ? { spans: { overlapping } } : {}) } };
  },
};
