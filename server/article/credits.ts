import { lookUp, Sense } from '../locales/lexicon';
import type { Words } from '../text/words';

/** Whether a line ends as pictures are credited. */
export function endsInCredit(head: string, words: Words, senses: readonly number[]): boolean {
  return (
    creditedInside(head, words, senses) ||
    slashCredit.test(head.slice(-longestCredit)) ||
    endsInAgency(head, words, senses)
  );
}

/** `… in Ikeja yesterday. Photo: Sunday Adeyi`: the label of a picture near the end, with its colon. */
function creditedInside(head: string, words: Words, senses: readonly number[]): boolean {
  let found = false;
  for (let at = Math.max(1, words.text.length - 10); at < words.text.length; at++) {
    if (!(senses[at]! & Sense.Label)) continue;
    lookUp(words, at, ({ labels }, end) => {
      const label = labels.some(({ role }) => role === 'caption');
      found ||= label && (end > at + 1 || /^\s*[:：/]/.test(head.slice(words.end[end - 1])));
    });
  }
  return found;
}

/** A credit is not longer than this, in UTF-16 units. */
const longestCredit = 90;

/** `REUTERS/Tomas Aldana`, `Jane Roe/AFP` */
const slashCredit =
  /\S {0,2}\t\s*\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,3}\s*$|(?:[摄攝]|供图|供圖|[\s\p{Script=Han}][图圖])[）)]?\s*$|(?:\p{Lu}{2,}|\p{Lu}\p{Ll}+) ?[/／] ?\p{Lu}[\p{L}'’.-]+(?: [\p{Lu}][\p{L}'’.-]+){0,3}[)\]]?\s*$/u;

/** `… in the old town (AFP)`; a paragraph ends otherwise. */
function endsInAgency(head: string, words: Words, senses: readonly number[]): boolean {
  return words.text.length >= 5 && /[)）\]]\s*$/u.test(head) && (senses.at(-1)! & Sense.Agency) !== 0;
}

/** `The market of Gao, May 2019. © Jane Roe`; with a year the text as a whole is claimed. */
export function endsInCopyright(head: string): boolean {
  const at = head.lastIndexOf('©');
  return at >= 12 && /^©\s?[^\d©]{2,40}$/u.test(head.slice(at));
}
