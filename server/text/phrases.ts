import { wordsOf, type Words } from './words';

/**
 * Writes a table of phrases for `Phrases`: a line for each row of folded words, a tab, and the codes of what it stands
 * for with commas between. A `+` before them says that longer phrases begin with these words.
 *
 * @param phrases phrases and their codes; parts in parentheses are optional: `Source(s)`
 */
export function writePhrases(phrases: Iterable<readonly [phrase: string, code: string]>): string {
  const codes = new Map<string, string[]>();
  const beginnings = new Set<string>();
  const codesOf = (key: string) => codes.get(key) ?? codes.set(key, []).get(key)!;
  for (const [phrase, code] of phrases) {
    for (const variant of variants(phrase)) {
      const words = wordsOf(variant);
      if (words.length === 0) continue;
      const list = codesOf(words.join(' '));
      if (!list.includes(code)) list.push(code);
      for (let end = 1; end < words.length; end++) {
        const beginning = words.slice(0, end).join(' ');
        beginnings.add(beginning);
        codesOf(beginning);
      }
    }
  }
  return [...codes].map(([key, list]) => `${key}\t${beginnings.has(key) ? '+' : ''}${list.join(',')}`).join('\n');
}

/** What a phrase with optional parts stands for: `Source(s)` is `Sources` and `Source`. */
export function variants(phrase: string): string[] {
  const open = phrase.indexOf('(');
  const close = phrase.indexOf(')', open);
  if (open < 0 || close < 0) return [phrase];
  const before = phrase.slice(0, open);
  const after = phrase.slice(close + 1);
  return [...variants(before + phrase.slice(open + 1, close) + after), ...variants(before + after)];
}

/** What is known of some words in a row. */
interface Entry<T> {
  /** What the phrase that ends here stands for, if one does. */
  readonly value: T | undefined;
  /** Whether longer phrases begin with these words. */
  readonly longer: boolean;
}

/** Phrases by their folded words, matched from a given word on. */
export class Phrases<T> {
  /** By the words with a space between; as the table has them until they are first met. */
  readonly #entries = new Map<string, Entry<T> | string>();

  /**
   * @param table as `writePhrases` writes it
   * @param decode makes what a phrase stands for from its codes
   */
  constructor(
    table: string,
    private readonly decode: (codes: readonly string[]) => T,
  ) {
    for (let at = 0; at < table.length;) {
      const tab = table.indexOf('\t', at);
      const end = table.indexOf('\n', tab);
      const stop = end < 0 ? table.length : end;
      this.#entries.set(table.slice(at, tab), table.slice(tab + 1, stop));
      at = stop + 1;
    }
  }

  /**
   * Calls `found` for every phrase that begins with word `at`, shorter ones first, with the index after its last word.
   * `first` stands in for the first word, so that a word can be tried without its proclitic.
   *
   * @returns whether there was any
   */
  matchesAt(words: Words, at: number, found: (value: T, end: number) => void, first = words.text[at]!): boolean {
    let any = false;
    let key = first;
    for (let end = at + 1; ; end++) {
      const entry = this.entry(key);
      if (entry?.value !== undefined) {
        any = true;
        found(entry.value, end);
      }
      if (!entry?.longer || end >= words.text.length || !words.joined[end]) return any;
      key += ` ${words.text[end]!}`;
    }
  }

  private entry(key: string): Entry<T> | undefined {
    const entry = this.#entries.get(key);
    if (typeof entry !== 'string') return entry;
    const longer = entry.startsWith('+');
    const codes = longer ? entry.slice(1) : entry;
    const read: Entry<T> = { longer, value: codes === '' ? undefined : this.decode(codes.split(',')) };
    this.#entries.set(key, read);
    return read;
  }
}
