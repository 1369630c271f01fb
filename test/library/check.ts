import { deepEqual, equal } from 'node:assert/strict';
import { Reading } from '../../server/article/reading';
import { structureOf, type Structure } from '../../server/article/structure';
import type { NewsDocument } from '../../server/features/document';
import type { Context, DocumentParams, Feature } from '../../server/features/feature';

/** A document as the features see it, without a server. */
export function documentOf(text: string): NewsDocument {
  const reading = Reading.of(text);
  return {
    uri: 'test:document',
    version: 1,
    lines: reading.lines,
    analysis: { reading, structure: structureOf(reading) },
  };
}

export function structureOfText(text: string): Structure {
  return structureOf(Reading.of(text));
}

const news: Context = { isNews: true, confidence: 1, decidedBy: 'text' };

/** What a feature answers on a text that is treated as news. */
export function answerOf<Params extends DocumentParams, Result>(
  feature: Feature<Params, Result>,
  text: string,
  params?: Omit<Params, 'textDocument'>,
): Result {
  const all = { ...params, textDocument: { uri: 'test:document' } } as unknown as Params;
  return feature.answer(documentOf(text), all, news);
}

/** Each row: input, expected result. */
export function checkTable<Input, Result>(
  rows: readonly (readonly [Input, Result])[],
  run: (input: Input) => Result,
): void {
  for (const [input, expected] of rows) {
    const actual = run(input);
    const message = `for ${JSON.stringify(input)}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`;
    if (typeof expected === 'object') deepEqual(actual, expected, message);
    else equal(actual, expected, message);
  }
}
