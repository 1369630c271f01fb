import { t } from '@vscode/l10n';
import type { LineKind } from '../article/kinds';
import type { Line } from '../article/line';
import { knownLanguages, lexicon } from '../locales/lexicon';
import { labelSpellings } from '../locales/tables';
import { fold } from '../text/fold';
import { splitWords, wordsOf, type Words } from '../text/words';
import type { LineRule } from './rule';

export const labelSpelling: LineRule = {
  scope: 'line',
  code: 'label-spelling',
  severity: 'information',
  about:
    'A label with a hamza, an accent or another letter that its spelling does not have, or without one that it has.',
  why: 'Labels that are spelled alike can be searched, counted and replaced together.',
  fix: 'Puts the letters right. Vowel signs, tanwin and capitals stay as they are.',
  safe: true,
  examples: [
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\n⟦المصـدر الاصلي⟧: وكالة الأنباء العمانية\n⟦کلمات دلاليه⟧: ميناء، نقل\n\n⟦إقرأ أيضاً⟧:\nالوزير يستقبل السفير في مسقط',
      fixed:
        'ميناء صلالة يفتتح رصيفه الثاني\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمصـدر الأصلي: وكالة الأنباء العمانية\nكلمات دلالية: ميناء، نقل\n\nاقرأ أيضاً:\nالوزير يستقبل السفير في مسقط',
    },
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني\n\nافتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين.\n\nالمَصْدَر: وكالة الأنباء العمانية\n\nاقرأ أيضًا:\nالوزير يستقبل السفير في مسقط\nاقــرأ أيضاً:\nالصيادون يعودون إلى البحر',
    },
    {
      text: 'Le port de Salem ouvre son second quai\n\nLe port de Salem a ouvert mercredi son second quai, a annoncé le ministre des transports devant la presse.\n\nSource : Le Quotidien\n⟦Mots cles⟧ : port, pêche',
      fixed:
        'Le port de Salem ouvre son second quai\n\nLe port de Salem a ouvert mercredi son second quai, a annoncé le ministre des transports devant la presse.\n\nSource : Le Quotidien\nMots clés : port, pêche',
    },
    {
      text: 'Le port de Salem ouvre son second quai\n\nLe port de Salem a ouvert mercredi son second quai, a annoncé le ministre des transports devant la presse.\n\nSOURCE : Le Quotidien\nMOTS CLES : port, pêche\nA lire aussi : les pêcheurs attendent',
    },
    {
      text: 'El puerto de Salem abre su segundo muelle\n\nEl puerto de Salem abrió el miércoles su segundo muelle, informó el ministro de Transportes.\n\nLeé también:\nLos pescadores vuelven al mar\n\n⟦Lea tambien⟧:\nEl ministro recibe a los vecinos',
      fixed:
        'El puerto de Salem abre su segundo muelle\n\nEl puerto de Salem abrió el miércoles su segundo muelle, informó el ministro de Transportes.\n\nLeé también:\nLos pescadores vuelven al mar\n\nLea también:\nEl ministro recibe a los vecinos',
    },
    {
      text: 'Limanda ikinci rıhtım açıldı\n\nUlaştırma Bakanı çarşamba günü yaptığı açıklamada, limanın ikinci rıhtımının açıldığını söyledi.\n\n⟦Ilgili haberler⟧:\nBalıkçılar denize dönüyor',
      fixed:
        'Limanda ikinci rıhtım açıldı\n\nUlaştırma Bakanı çarşamba günü yaptığı açıklamada, limanın ikinci rıhtımının açıldığını söyledi.\n\nİlgili haberler:\nBalıkçılar denize dönüyor',
    },
  ],
  *check(line, { kind, language }) {
    const found = misspelledLabel(line, kind, language);
    if (!found) return;
    const { start, end, right, newText } = found;
    yield {
      start,
      end,
      message: t('This label is spelled {0}.', right),
      replacements: [{ title: t('Write {0}', newText), newText }],
    };
  },
};

interface Misspelling {
  readonly start: number;
  readonly end: number;
  /** As the language spells it. */
  readonly right: string;
  /** The same with the capitals and vowel signs that are written. */
  readonly newText: string;
}

const prose: ReadonlySet<LineKind> = new Set([
  'headline',
  'subheadline',
  'body',
  'subheading',
  'related-headline',
  'related-body',
]);

/** The label of a line where it is misspelled in a language. */
export function misspelledLabel(
  { text, words, label }: Line,
  kind: LineKind,
  language: string,
): Misspelling | undefined {
  const index = label ? knownLanguages.findIndex(({ tag }) => tag === language) : -1;
  if (!label || index < 0) return undefined;
  if (label.separator !== 'colon' && (label.separator !== 'alone' || prose.has(kind))) return undefined;
  const { start, end } = label;
  const written = text.slice(start, end);
  // Capitals are set without accents.
  if (/\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written)) return undefined;
  let best: Mended | undefined;
  for (const spelling of spellingsOf(words, label.words, index)) {
    const mended = mend(written, spelling, language);
    if (mended.changes === 0) return undefined;
    if (!best || mended.changes < best.changes) best = mended;
  }
  if (!best || isSpelledElsewhere(written, words, label.words, index)) return undefined;
  return { start, end, right: best.right, newText: best.newText };
}

/** Languages of the Latin script share labels, and short articles are easily taken for the wrong one. */
function isSpelledElsewhere(written: string, words: Words, count: number, index: number): boolean {
  if (knownLanguages[index]!.script === 'arabic') return false;
  return knownLanguages.some(
    ({ tag }, other) =>
      other !== index && spellingsOf(words, count, other).some(spelling => mend(written, spelling, tag).changes === 0),
  );
}

const spellings = new Map<number, ReadonlyMap<string, readonly string[]>>();

/** How a language spells the label of which these are the words. */
function spellingsOf(words: Words, count: number, language: number): readonly string[] {
  let known = spellings.get(language);
  if (!known) spellings.set(language, (known = byWords(labelSpellings[language]!.split('\n'))));
  const key = words.text.slice(0, count).join(' ');
  const special = known.get(key);
  if (special) return special;
  const listed: string[] = [];
  lexicon.matchesAt(words, 0, ({ uses }, end) => {
    if (end === count && uses.some(use => use.role !== undefined && use.language === language)) listed.push(key);
  });
  return listed;
}

function byWords(list: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const spelling of list) {
    const key = wordsOf(spelling).join(' ');
    const others = map.get(key);
    if (others) others.push(spelling);
    else map.set(key, [spelling]);
  }
  return map;
}

interface Mended {
  /** How many letters are wrong. */
  readonly changes: number;
  readonly newText: string;
  readonly right: string;
}

/** What is written, with the letters of a spelling that folds to the same words. */
function mend(written: string, spelling: string, language: string): Mended {
  const [from, to] = [splitWords(written), splitWords(spelling)];
  let [changes, newText, at] = [0, '', 0];
  for (let word = 0; word < from.text.length; word++) {
    newText += written.slice(at, from.start[word]);
    at = from.end[word]!;
    const right = spelling.slice(to.start[word], to.end[word]);
    for (const [one, other, last] of aligned(written.slice(from.start[word], at), right)) {
      const same = isSame(one, other, last, language) || (language === 'es' && /^v[ií]deos?$/u.test(right));
      if (!same) changes++;
      newText += same ? one : dressed(other, one, language);
    }
  }
  newText += written.slice(at);
  const hasCase = spelling !== spelling.toUpperCase();
  return { changes, newText, right: hasCase ? newText : spelling };
}

/** The letters of two words that fold to the same, side by side, and whether they are the last. */
function* aligned(one: string, other: string): Generator<[one: string, other: string, last: boolean]> {
  const [a, b] = [fold(one).map, fold(other).map];
  const length = Math.min(a.length, b.length) - 1;
  for (let from = 0, to = 1; to <= length; to++) {
    // What one writes as one letter may be two of the other: `œ`.
    if (to < length && (a[to] === a[to - 1] || b[to] === b[to - 1])) continue;
    yield [one.slice(from === 0 ? 0 : a[from], a[to]), other.slice(from === 0 ? 0 : b[from], b[to]), to === length];
    from = to;
  }
}

/** Vowel signs, tatweel, and what is not seen. */
const dress = /[\u064b-\u0653\u0656-\u065f\u0670\u0640\p{Cf}]/gu;

function isSame(written: string, right: string, last: boolean, language: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(dress, '').toLocaleLowerCase(language);
  const [one, other] = [plain(written), plain(right)];
  return one === other || isTolerated(one, other, written, last, language);
}

/** Spellings that many hold to be right. */
function isTolerated(one: string, other: string, written: string, last: boolean, language: string): boolean {
  switch (language) {
    case 'ar':
      // As Egypt and the Sudan write.
      return last && one === 'ى' && other === 'ي';
    case 'fa':
    case 'ur':
      // Whether the keyboard was Arabic, the whole article must tell.
      return keyboards.some(letters => letters.includes(one) && letters.includes(other));
    case 'tr':
      return false;
    case 'fr':
      return one === 'oe' || /^\p{Lu}/u.test(written) || hasMore(one, other);
    case 'de':
      return (one === 'ss' && other === 'ß') || hasMore(one, other);
    case 'ru':
      return one === 'е' && other === 'ё';
    default:
      return hasMore(one, other);
  }
}

/** An accent too many may be a form of its own: `leé` for `lee`. */
function hasMore(one: string, other: string): boolean {
  return one > '\x7f' && other <= '\x7f';
}

const keyboards = ['يیى', 'كک', 'هہۀ'];

/** A letter with the vowel signs and the capital of what stands in its place. */
function dressed(letter: string, written: string, language: string): string {
  const capital = /\p{Lu}/u.test(written) ? letter.toLocaleUpperCase(language) : letter;
  return capital + (written.match(dress)?.join('') ?? '');
}
