/** The lines of text that the editor has drawn, read from the page. */
import type { Page } from 'playwright-core';

/** One row of text on the screen: a line of the file, or a part of one that is wrapped. */
export interface Row {
  /** Its place in the file, in pixels from the file's start. */
  readonly top: number;
  /** The line's number, where the row is the first of its line. */
  readonly line?: number;
  readonly text: string;
  /** Its words, digits and signs as they stand on the screen, from left to right. */
  readonly words: readonly string[];
}

/** The editor that has the focus, or had it last. */
export const ACTIVE_EDITOR = '.editor-group-container.active .editor-instance .monaco-editor';

/** The rows that are drawn now, from the top down. */
export async function drawnRows(page: Page): Promise<Row[]> {
  const rows = await page.evaluate(readRows, ACTIVE_EDITOR);
  return rows.sort((first, second) => first.top - second.top);
}

/** What this file needs of the page's own document. */
interface PageNode {
  readonly textContent: string;
}
interface PageElement extends PageNode {
  readonly style: { readonly top: string };
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageRange {
  setStart(node: PageNode, offset: number): void;
  setEnd(node: PageNode, offset: number): void;
  getBoundingClientRect(): { readonly left: number };
}
declare const document: PageElement & {
  createRange(): PageRange;
  createTreeWalker(root: PageElement, show: number): { nextNode(): PageNode | null };
};

/** Runs in the page. */
function readRows(editorSelector: string): Row[] {
  const TEXT_NODES = 4;
  const editor = document.querySelector(editorSelector);
  if (!editor) return [];

  const numbers = new Map<string, number>();
  for (const margin of editor.querySelectorAll('.margin-view-overlays > div')) {
    const number = Number(margin.querySelector('.line-numbers')?.textContent);
    if (number > 0) numbers.set(margin.style.top, number);
  }

  const wordsOf = (element: PageElement): string[] => {
    const characters: { node: PageNode; offset: number }[] = [];
    const walker = document.createTreeWalker(element, TEXT_NODES);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let offset = 0; offset < node.textContent.length; offset += 1) characters.push({ node, offset });
    }
    const words = Array.from(element.textContent.matchAll(/[\p{L}\p{M}]+|\p{N}+|[\p{P}\p{S}]/gu), match => {
      const first = characters[match.index]!;
      const last = characters[match.index + match[0].length - 1]!;
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      return { word: match[0], left: range.getBoundingClientRect().left };
    });
    return words.sort((first, second) => first.left - second.left).map(({ word }) => word);
  };

  return Array.from(editor.querySelectorAll('.view-line'), element => {
    const { top } = element.style;
    const line = numbers.get(top);
    return {
      top: parseFloat(top),
      ...(line === undefined ? {} : { line }),
      text: element.textContent.replaceAll('\u00a0', ' '),
      words: wordsOf(element),
    };
  });
}
