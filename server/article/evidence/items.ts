import type { Line } from '../line';

/** How many items the text behind a label lists; 0 where it is no list. */
export function topics({ text, label }: Line): number {
  const items = text
    .slice(label?.content ?? 0)
    .split(/[,،;؛、，|•·]/u)
    .filter(item => item.trim() !== '');
  return items.every(item => item.trim().length <= 32) ? items.length : 0;
}

export const isKeywordLine = (line: Line | undefined): boolean => line?.label?.roles.has('keywords') === true;

export const isItem = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.width < 36 &&
  line.words.text.length <= 4 &&
  line.ending === 'open' &&
  !line.label &&
  line.signs === undefined &&
  !line.scrap &&
  line.debris < 0.5 &&
  !/^\P{L}*\d/u.test(line.text);

export function isItemList(line: Line): boolean {
  const items = line.text.slice(0, 400).split(/[,،;؛|、，/•·]|\s[-–]\s/u);
  if (items.length < 3 || line.ending === 'sentence' || line.ending === 'question') return false;
  return items.every(item => item.trim().length <= 40) && line.functionShare < 0.25 && line.reporting === 0;
}
