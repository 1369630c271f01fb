/** In which order the words of every line of a file stand on the screen. */
import type { Row } from './lines';
import { until } from './until';
import type { Workbench } from './workbench';

/** For each line, from line 1: its words, digits and signs from left to right, and a bar between its rows. */
export type WordOrder = readonly string[];

/**
 * Scrolls through the file in the active editor and reads the order of its words.
 * @param text what the file holds
 */
export async function wordOrder(window: Workbench, text: string): Promise<WordOrder> {
  const lines = text.split(/\r\n|\r|\n/);
  const rows = new Map<number, Row>();
  const collect = async () => {
    for (const row of await window.visibleLines()) rows.set(row.top, row);
    return Math.max(...rows.keys());
  };

  const end = await moveCursor(window, 'Control+End', lines.length);
  await until(collect, bottom => bottom >= end, 'the end of the file');
  rows.clear();
  await moveCursor(window, 'Control+Home', 1);
  for (let bottom = await collect(); bottom < end;) {
    const seen = bottom;
    await window.scrollPage();
    bottom = await until(collect, lowest => lowest > seen, 'the next page of the file');
  }
  return linesOf(rows);
}

/** Returns the cursor's place in the file, in pixels from the file's start. */
async function moveCursor(window: Workbench, key: string, line: number): Promise<number> {
  await window.page.keyboard.press(key);
  await window.textsOf('[id="status.editor.selection"]', ([position]) => position?.startsWith(`Ln ${line},`) === true);
  const place = (await window.page.locator('.cursors-layer > .cursor').first().getAttribute('style')) ?? '';
  return Number(/top: ?([\d.]+)px/.exec(place)?.[1]);
}

function linesOf(rows: ReadonlyMap<number, Row>): WordOrder {
  const lines: string[][] = [];
  for (const row of [...rows.values()].sort((first, second) => first.top - second.top)) {
    const words = row.words.join(' ');
    if (row.line === undefined) lines.at(-1)?.push(words);
    else lines[row.line - 1] = [words];
  }
  return lines.map(parts => parts.join(' | '));
}
