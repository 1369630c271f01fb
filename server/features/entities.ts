import { expressionsOfLine } from '../article/dated';
import type { NamedArticle } from '../entities/entities';
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
    mentions: document.analysis.named.flatMap(each => answerOf(each, document)),
  }),
};

/** Articles stay the same from version to version where nothing in them changes, and so do the answers. */
const answers = new WeakMap<NamedArticle, readonly EntityMention[]>();

function answerOf(article: NamedArticle, document: NewsDocument): readonly EntityMention[] {
  let answer = answers.get(article);
  if (!answer) answers.set(article, (answer = mentionsAndTimes(article, document)));
  return answer;
}

/** In the order of the text: names, and dates and times as far as no name stands there. */
function mentionsAndTimes({ language, lines, mentions }: NamedArticle, document: NewsDocument): EntityMention[] {
  const all = mentions.map(mention => mentioned(mention, document));
  const byLine = new Map<number, EntityMention[]>();
  for (const each of all) {
    const names = byLine.get(each.range.start.line);
    if (names) names.push(each);
    else byLine.set(each.range.start.line, [each]);
  }
  for (const { number, line } of lines) {
    for (const { start, end } of expressionsOfLine(line, language)) {
      const names = byLine.get(number);
      if (names?.some(({ range }) => range.start.character < end && start < range.end.character)) continue;
      const name = line.text.slice(start, end);
      const range = rangeInLine(number, start, end);
      all.push({ range, type: 'date', name, key: `date:${name}`, confidence: timeConfidence });
    }
  }
  return all.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

const timeConfidence = 0.9;

function mentioned(mention: Mention, document: NewsDocument): EntityMention {
  const { range, type, id, key, confidence } = mention;
  return { range, type, ...(id === undefined ? {} : { id }), name: fullName(mention, document), key, confidence };
}
