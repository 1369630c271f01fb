/** The lines below names, as they are drawn. */
import type { Page } from 'playwright-core';
import { charactersOf, type Box } from './characters';
import { ACTIVE_EDITOR } from './lines';

/** Each line below text with its style, and the characters above it in the order of the text: `1px solid Jane Roe`. */
export async function marksOf(page: Page): Promise<string[]> {
  const overlays = page.locator(`${ACTIVE_EDITOR} .view-overlays .cdr[class*="ced-"]`);
  const boxes = await overlays.evaluateAll(readBoxes as (elements: unknown[]) => StyledBox[]);
  const characters = await charactersOf(page.locator(`${ACTIVE_EDITOR} .view-line`));
  return boxes
    .filter(({ style }) => !style.startsWith('0px'))
    .map(box => {
      const above = characters.filter(({ left, right, top, bottom }) => {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return box.left < x && x < box.right && box.top < y && y < box.bottom;
      });
      const text = above.map(character => character.text).join('');
      return `${box.style} ${text.replaceAll('\u00a0', ' ')}`;
    });
}

interface StyledBox extends Box {
  /** Of its lower edge. */
  readonly style: string;
}

/** What this file needs of the page. */
interface PageElement {
  getBoundingClientRect(): Box;
}
declare function getComputedStyle(element: PageElement): {
  readonly borderBottomWidth: string;
  readonly borderBottomStyle: string;
};

/** Runs in the page. */
function readBoxes(elements: PageElement[]): StyledBox[] {
  return elements.map(element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { borderBottomWidth, borderBottomStyle } = getComputedStyle(element);
    return { left, right, top, bottom, style: `${borderBottomWidth} ${borderBottomStyle}` };
  });
}
