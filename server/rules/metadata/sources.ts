import type { Line } from '../../article/line';
import { lookUp, Sense } from '../../locales/lexicon';
import { foldText } from '../../text/fold';
import type { ArticleView } from '../rule';
import { bodyOf } from './dates';

/** Where a source that is to be put in comes from. */
export type SourceOrigin = 'dateline' | 'clause' | 'text' | 'folder';

export interface SourceCandidate {
  readonly name: string;
  readonly origin: SourceOrigin;
}

/** The sources that an article without one may have, best first, each once. */
export function sourceCandidates(view: ArticleView): SourceCandidate[] {
  const found: SourceCandidate[] = [];
  const add = (origin: SourceOrigin, name: string | undefined) => {
    if (name !== undefined && !found.some(other => foldText(other.name) === foldText(name)))
      found.push({ name, origin });
  };
  const mentions = bodyOf(view).flatMap(mentionsIn);
  const { dateline } = view.article;
  const opening = dateline && view.lines.find(({ number }) => number === dateline.range.start.line)?.line;
  if (opening) {
    for (const { name, end } of mentionsIn(opening)) if (end <= dateline.range.end.character) add('dateline', name);
  }
  for (const { name, quoted } of mentions) if (quoted) add('clause', name);
  for (const { name } of mentions) add('text', name);
  for (const { text } of view.surroundings.folder.sources) add('folder', text);
  return found;
}

interface Mention {
  readonly name: string;
  /** UTF-16 in the line. */
  readonly end: number;
  /** It stands beside a word that attributes: `ونقلت وكالة …`, `…, Reuters reported`. */
  readonly quoted: boolean;
}

/** The agencies and outlets that a line names. */
function mentionsIn({ text, words, senses }: Line): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < words.text.length; at++) {
    if (!(senses[at]! & Sense.Agency)) continue;
    let end = at;
    lookUp(words, at, ({ sense }, next) => {
      if (sense & Sense.Agency && next > end) end = next;
    });
    if (end === at) continue;
    const name = text.slice(words.start[at], words.end[end - 1]);
    // `AP`, `رويترز`: in lower case a Latin name is another word.
    if (!/^\p{Ll}/u.test(name)) {
      const near = senses.slice(Math.max(0, at - reach), end + reach);
      found.push({
        name: withoutConjunction(name),
        end: words.end[end - 1]!,
        quoted: near.some(sense => sense & Sense.Reporting),
      });
    }
    at = end - 1;
  }
  return found;
}

/** How many words from a name the word that attributes may stand. */
const reach = 3;

function withoutConjunction(name: string): string {
  return /^[\u0648\u0641]\u0627\u0644/.test(name) ? name.slice(1) : name;
}

/** Whether a line of metadata names the source beside something else: `2024年1月5日 09:30　来源：新华社`. */
export function namesSourceBeside({ lines }: ArticleView): boolean {
  return lines.some(({ line, state }) => (state.part === 'date' || state.part === 'byline') && hasSourceLabel(line));
}

function hasSourceLabel({ words }: Line): boolean {
  const { text, source, end } = words;
  return text.some((_, at) => {
    let found = false;
    if (at === 0) return found;
    lookUp(words, at, ({ labels }, next) => {
      const behind = source.slice(end[next - 1], end[next - 1]! + 8);
      found ||= labels.some(({ role }) => role === 'source') && /^\s*[:：]\s*\S/u.test(behind);
    });
    return found;
  });
}
