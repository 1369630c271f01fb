import { expressionsOfLine } from '../article/dated';
import type { Mention } from '../entities/entity';
import { entitiesRequest, type EntitiesParams, type EntitiesResult, type EntityMention } from '../protocol';
import { comparePositions, rangeInLine } from '../text/range';
import type { NewsDocument } from './document';
import type { Feature } from './feature';
import { fullName } from './mention-text';

/** `newsmark/entities`. */
export const entities: Feature<EntitiesParams, EntitiesResult | null> = {
  method: entitiesRequest,
  capabilities: {},
  empty: null,
  answer: document => ({
    version: document.version,
    mentions: [...document.analysis.mentions.map(mention => mentioned(mention, document)), ...times(document)].sort(
      (a, b) => comparePositions(a.range.start, b.range.start),
    ),
  }),
};

function mentioned(mention: Mention, document: NewsDocument): EntityMention {
  const { range, type, id, key, confidence } = mention;
  return { range, type, ...(id === undefined ? {} : { id }), name: fullName(mention, document), key, confidence };
}

/** Dates and times in the text, as far as no name stands there. */
function times({ analysis: { reading, structure, mentions } }: NewsDocument): EntityMention[] {
  const taken = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const { line } = mention.range.start;
    taken.set(line, [...(taken.get(line) ?? []), mention]);
  }
  return (reading?.known ?? []).flatMap(({ number, line }) =>
    expressionsOfLine(line, structure.language)
      .filter(
        ({ start, end }) =>
          !taken.get(number)?.some(({ range }) => range.start.character < end && start < range.end.character),
      )
      .map(({ start, end }) => ({
        range: rangeInLine(number, start, end),
        type: 'date' as const,
        name: line.text.slice(start, end),
        key: `date:${line.text.slice(start, end)}`,
        confidence: 0.9,
      })),
  );
}
