import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reading } from '../../server/article/reading';
import { structureOf, type Structure } from '../../server/article/structure';
import { Entities, type NamedArticle } from '../../server/entities/entities';
import { Knowledge } from '../../server/entities/knowledge/knowledge';
import { readEntitiesFile } from '../../server/entities/workspace/entities-file';
import { WorkspaceKnowledge } from '../../server/entities/workspace/workspace-knowledge';
import { noHabits } from '../../server/corpus/habits';
import type { NewsDocument } from '../../server/features/document';
import type { Context, DocumentParams, Feature } from '../../server/features/feature';
import { replacementOf } from '../../server/rules/fix-all';
import type { Replacement } from '../../server/rules/pieces';
import type { Edit } from '../../server/rules/rule';
import { rulesetOf } from '../../server/rules/ruleset';
import { defaultRuleOptions } from '../../server/rules/surroundings';
import { Lines } from '../../server/text/lines';

/** What the product knows of the world, as it was built. */
export const knowledge = new Knowledge(readFileSync(join('dist', 'knowledge.bin')));

/** What is known where a file of the workspace's entities stands beside the texts. */
export async function knowledgeWith(entitiesFile: string): Promise<Knowledge> {
  return new WorkspaceKnowledge(knowledge, [{ ...(await readEntitiesFile(entitiesFile)), uri: 'test:entities' }]);
}

/** A document as the features see it, without a server. */
export function documentOf(text: string, known: Knowledge = knowledge): NewsDocument {
  const reading = Reading.of(text);
  const structure = structureOf(reading);
  let named: readonly NamedArticle[] | undefined;
  return {
    uri: 'test:document',
    version: 1,
    lines: reading.lines,
    analysis: {
      reading,
      structure,
      knowledge: known,
      get named() {
        return (named ??= new Entities(known).of(reading, structure));
      },
      get mentions() {
        return this.named.flatMap(({ mentions }) => mentions);
      },
    },
  };
}

export function structureOfText(text: string): Structure {
  return structureOf(Reading.of(text));
}

/** What features are told in the tests: all rules on, an empty folder, a day on which no text is from the future. */
export const news: Context = {
  isNews: true,
  confidence: 1,
  decidedBy: 'text',
  ruleset: rulesetOf('wire', {}),
  surroundings: {
    fileName: 'article.txt',
    now: Date.UTC(2026, 0, 1),
    folder: noHabits,
    options: defaultRuleOptions,
  },
  client: {
    language: 'en',
    snippetEdits: false,
    snippetCompletions: false,
    documentChanges: false,
    createsFiles: false,
  },
  codeLens: true,
};

/** What a feature answers on a text that is treated as news. */
export function answerOf<Params extends DocumentParams, Result>(
  feature: Feature<Params, Result>,
  text: string | NewsDocument,
  params?: Omit<Params, 'textDocument'>,
  context = news,
): Result {
  const all = { ...params, textDocument: { uri: 'test:document' } } as unknown as Params;
  return feature.answer(typeof text === 'string' ? documentOf(text) : text, all, context);
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

/** A text after edits that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = Lines.of(text);
  return replaced(
    text,
    edits.map(edit => replacementOf(edit, lines)),
  );
}

/** A text after replacements that do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  return replacements
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
