import type { BaseLanguageClient } from 'vscode-languageclient';
import type * as vscode from 'vscode';
import {
  entitiesRequest,
  type EntitiesResult,
  type EntityMention,
  type EntityType,
  type Range,
  type StructureResult,
} from '../server/protocol';
import { Answers } from './answers';

/** Who and what the documents that are seen name. */
export class Entities extends Answers<EntitiesResult> {
  constructor(server: BaseLanguageClient, onAnalysed: vscode.Event<string>) {
    super(server, entitiesRequest, onAnalysed);
  }
}

/** Somebody or something, with all its mentions in an article. */
export interface Named {
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mentions: readonly EntityMention[];
}

/** The named ones of each type in one part of a text, the most frequent first. */
export function namedByType({ mentions }: EntitiesResult, part: Range | undefined): Map<EntityType, Named[]> {
  const named = new Map<string, Named>();
  for (const mention of mentions) {
    const { line } = mention.range.start;
    if (part && (line < part.start.line || line > part.end.line)) continue;
    const { type, name } = mention;
    const key = `${type} ${mention.key}`;
    const known = named.get(key);
    if (!known) named.set(key, { key, type, name, mentions: [mention] });
    else named.set(key, { ...known, name: fuller(known.name, name), mentions: [...known.mentions, mention] });
  }
  const byType = new Map<EntityType, Named[]>();
  for (const each of [...named.values()].sort((a, b) => b.mentions.length - a.mentions.length)) {
    byType.set(each.type, [...(byType.get(each.type) ?? []), each]);
  }
  return byType;
}

function fuller(one: string, other: string): string {
  return other.length > one.length ? other : one;
}

/** The main article that holds a position, with all that belongs to it; undefined where a file holds but one. */
export function articleAt({ articles }: StructureResult, { line }: vscode.Position): Range | undefined {
  if (articles.length < 2) return undefined;
  return (articles.findLast(({ range }) => range.start.line <= line) ?? articles[0])?.range;
}
