/** Where the characters of a text stand on the screen. */
import type { Locator } from 'playwright-core';

/** Pixels of the window. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Character extends Box {
  readonly text: string;
}

/** The characters of all elements that are seen, in the order of the text. */
export async function charactersOf(elements: Locator): Promise<Character[]> {
  const characters = await elements.evaluateAll(readCharacters as (elements: unknown[]) => Character[][]);
  return characters.flat().filter(({ top, bottom }) => top < bottom);
}

/** The words, numbers and signs of each row from left to right, the rows from the top. */
export function wordsAcross(characters: readonly Character[]): string[] {
  const rows: Character[][] = [];
  for (const character of characters) {
    const middle = (character.top + character.bottom) / 2;
    const row = rows.find(([first]) => first!.top < middle && middle < first!.bottom);
    if (row) row.push(character);
    else rows.push([character]);
  }
  return rows
    .sort(([a], [b]) => a!.top - b!.top)
    .map(row => wordsOfRow(row).join(' '))
    .filter(row => row !== '');
}

function wordsOfRow(row: readonly Character[]): string[] {
  const text = row.map(character => character.text).join('');
  return Array.from(text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[\p{P}\p{S}]/gu), ({ 0: word, index }) => ({
    word,
    left: Math.min(...row.slice(index, index + word.length).map(({ left }) => left)),
  }))
    .sort((a, b) => a.left - b.left)
    .map(({ word }) => word);
}

/** What this file needs of the page's own document. */
interface PageNode {
  readonly textContent: string;
}
interface PageRange {
  setStart(node: PageNode, offset: number): void;
  setEnd(node: PageNode, offset: number): void;
  getBoundingClientRect(): Box;
}
declare const document: {
  createRange(): PageRange;
  createTreeWalker(root: PageNode, show: number): { nextNode(): PageNode | null };
};

/** Runs in the page. */
function readCharacters(elements: PageNode[]): Character[][] {
  const TEXT_NODES = 4;
  const range = document.createRange();
  return elements.map(element => {
    const characters: Character[] = [];
    const walker = document.createTreeWalker(element, TEXT_NODES);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let offset = 0; offset < node.textContent.length; offset += 1) {
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        characters.push({ text: node.textContent[offset]!, left, right, top, bottom });
      }
    }
    return characters;
  });
}
