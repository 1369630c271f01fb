import type { Candidate } from '../candidate';
import type { HanLine } from './han-line';

/** More characters than this are no title. */
const longest = 20;
const papers = /(?:报|報|刊|杂志|雜誌|周报|时评|评论|財訊|新闻|新聞)$/;

/** `《平凡的世界》`, `《沂蒙晚报》`: works, and papers. */
export function* hanQuoted(line: HanLine): Generator<Candidate> {
  const { words } = line.tokens;
  const { source } = words;
  for (let at = 0; at < line.length; at++) {
    if (source.charAt(words.start[at]! - 1) !== '《') continue;
    let to = at + 1;
    while (to < line.length && to - at < longest && source.charAt(words.end[to - 1]!) !== '》') to++;
    if (source.charAt(words.end[to - 1]!) !== '》') continue;
    const known = line.known.get(at);
    const isPaper = papers.test(line.textOf(at, to)) || (known?.to === to && known.type === 'organization');
    const isShort = to - at === 2 && !known;
    yield line.candidate(at, to, isPaper || isShort ? 'organization' : 'work', 0.9, 'quoted');
    at = to - 1;
  }
}
