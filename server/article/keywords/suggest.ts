import { Sense } from '../../locales/lexicon';
import { foldText } from '../../text/fold';
import type { Line } from '../line';
import { suggestChinese } from './suggest-chinese';
import { bare } from './word-forms';

/** A keyword that a text offers. */
export interface Suggestion {
  /** As it best stands: without Arabic proclitics, spelled as the text spells it most. */
  readonly text: string;
  /** How often it occurs. */
  readonly count: number;
  readonly score: number;
}

/** A line with how much its words weigh: those of the headline more than those of the body. */
export interface WeighedLine {
  readonly line: Line;
  readonly weight: number;
}

interface Candidate {
  count: number;
  weight: number;
  readonly size: number;
  rarity: number;
  capitals: number;
  readonly forms: Map<string, number>;
}

const longestPhrase = 3;
/** Words that a keyword neither begins nor ends with. */
const never =
  Sense.Function | Sense.Dangling | Sense.Reporting | Sense.DateWord | Sense.TimeWord | Sense.Weekday | Sense.Month;

/**
 * The names and phrases that a text repeats, weighed against how common they are: the best first.
 *
 * @param commonness 0 to 1: in how many of the other texts around a folded keyword occurs
 */
export function suggest(
  lines: readonly WeighedLine[],
  language: string,
  commonness: (folded: string) => number = () => 0,
): Suggestion[] {
  if (language === 'zh') return suggestChinese(lines);
  const candidates = gather(lines, basesOf(lines), language === 'de');
  const scored = [...candidates]
    .filter(([key, candidate]) => isWorth(key, candidate))
    .map(([key, candidate]) => ({ key, candidate, score: scoreOf(candidate) * (1 - 0.5 * commonness(key)) }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const taken: typeof scored = [];
  for (const one of scored.slice(0, 60)) {
    const rival = taken.find(({ key }) => overlap(key, one.key));
    if (!rival) taken.push(one);
    // A part of a phrase that was taken counts only where it often stands alone.
    else if (one.candidate.size < rival.candidate.size && one.candidate.count >= rival.candidate.count * 3)
      taken.push(one);
  }
  return taken.map(({ candidate, score }) => ({ text: bestForm(candidate), count: candidate.count, score }));
}

function overlap(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || a.split(' ')[0] === b.split(' ')[0];
}

/** What is left of each word without proclitics, where the rest stands in the text by itself or with its article. */
function basesOf(lines: readonly WeighedLine[]): (word: string) => string {
  const all = new Set(lines.flatMap(({ line }) => line.words.text));
  const known = new Map<string, string>();
  return word => {
    let base = known.get(word);
    if (base === undefined) {
      const rest = bare(word);
      const article = /^(?:\u0648|\u0641)?\u0627\u0644/.test(word);
      base = rest !== word && (article || all.has(rest) || all.has(`\u0627\u0644${rest}`)) ? rest : word;
      known.set(word, base);
    }
    return base;
  };
}

/** @param capitalised whether nouns have capitals, as in German: other words are no keywords then */
function gather(
  lines: readonly WeighedLine[],
  base: (word: string) => string,
  capitalised: boolean,
): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const { line, weight } of lines) {
    const { words, senses, text } = line;
    for (let at = 0; at < words.text.length; at++) {
      if (!canEdge(senses[at]!, words.text[at]!) || (capitalised && isSmall(line, at))) continue;
      let key = '';
      for (let end = at; end < Math.min(words.text.length, at + longestPhrase); end++) {
        if (end > at && text.slice(words.end[end - 1], words.start[end]) !== ' ') break;
        key += (end > at ? ' ' : '') + base(words.text[end]!);
        if (!canEdge(senses[end]!, words.text[end]!) || (capitalised && isSmall(line, end))) continue;
        add(
          key,
          end - at + 1,
          written(line, at, end),
          weight,
          rarityOf(senses, at, end),
          weight > 1 ? 0 : capitalsOf(line, at, end),
        );
      }
    }
  }
  return candidates;

  function add(key: string, size: number, form: string, weight: number, rarity: number, capitals: number): void {
    let candidate = candidates.get(key);
    if (!candidate)
      candidates.set(key, (candidate = { count: 0, weight: 0, size, rarity, capitals: 0, forms: new Map() }));
    candidate.count++;
    candidate.weight += weight;
    candidate.capitals += capitals;
    candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
  }
}

function canEdge(sense: number, word: string): boolean {
  return (sense & never) === 0 && word.length >= 3 && !/^\d/.test(word);
}

function isSmall({ text, words }: Line, at: number): boolean {
  return /^\p{Ll}/u.test(text.slice(words.start[at], words.end[at]));
}

/** A phrase as it stands, its first word without conjunction and preposition: the article stays. */
function written({ text, words }: Line, from: number, to: number): string {
  const plain = text.slice(words.start[from], words.end[to]).replace(/[\u064b-\u0652\u0640]/g, '');
  return plain
    .replace(/^[\u0648\u0641]?(?:[\u0628\u0643]\u0627\u0644|\u0644\u0644)(?=.{3})/, '\u0627\u0644')
    .replace(/^[\u0648\u0641](?=\u0627\u0644.{3})/, '');
}

/** How little its words are the common ones of news, 0 to 1. */
function rarityOf(senses: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at <= to; at++)
    sum += senses[at]! & Sense.News ? 0.55 : senses[at]! & (Sense.Function | Sense.Outlet) ? 0.4 : 1;
  return sum / (to - from + 1);
}

/** Whether all its words have capitals where no sentence begins: it is a name. */
function capitalsOf({ text, words }: Line, from: number, to: number): number {
  if (from === 0 || /[.!?…:"“«]\s*$/.test(text.slice(Math.max(0, words.start[from]! - 3), words.start[from]))) return 0;
  for (let at = from; at <= to; at++) if (!/^\p{Lu}/u.test(text.slice(words.start[at], words.end[at]))) return 0;
  return 1;
}

function isWorth(key: string, { count, size, weight, rarity }: Candidate): boolean {
  // Once in the headline and once in the body, or twice in the body.
  return count >= 2 && key.length >= 3 && (size > 1 || rarity > 0.5 || weight >= 4);
}

function scoreOf({ count, weight, size, rarity, capitals }: Candidate): number {
  const name = 1 + capitals / count;
  return Math.sqrt(count) * (1 + weight / count) * rarity * name * (1 + 0.45 * (size - 1));
}

function bestForm({ forms }: Candidate): string {
  const [best] = [...forms].sort(
    ([a, one], [b, other]) => other - one || proclitic(a) - proclitic(b) || a.length - b.length,
  );
  return best![0];
}

/** Forms with a preposition joined to them are used last. */
function proclitic(form: string): number {
  const folded = foldText(form);
  return bare(folded) === folded || folded.startsWith('\u0627\u0644') ? 0 : 1;
}
