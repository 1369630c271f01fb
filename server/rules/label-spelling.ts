import { t } from '@vscode/l10n';
import type { Line } from '../article/line';
import { knownLanguages, lexicon } from '../locales/lexicon';
import { labelSpellings } from '../locales/tables';
import { fold } from '../text/fold';
import { wordsOf } from '../text/words';
import type { LineRule } from './rule';

export const labelSpelling: LineRule = {
  scope: 'line',
  code: 'label-spelling',
  severity: 'information',
  about: 'A label with a hamza, an accent or another letter that its spelling does not have, or without one that it has.',
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
      text: 'Limanda ikinci rıhtım açıldı\n\nUlaştırma Bakanı çarşamba günü yaptığı açıklamada, limanın ikinci rıhtımının açıldığını söyledi.\n\n⟦Ilgili haberler⟧:\nBalıkçılar denize dönüyor',
      fixed:
        'Limanda ikinci rıhtım açıldı\n\nUlaştırma Bakanı çarşamba günü yaptığı açıklamada, limanın ikinci rıhtımının açıldığını söyledi.\n\nİlgili haberler:\nBalıkçılar denize dönüyor',
    },
  ],
  *check(line, { language }) {
    const found = misspelledLabel(line, language);
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

/** The label of a line where it is misspelled in a language. */
export function misspelledLabel({ text, words, label, letterCase }: Line, language: string): Misspelling | undefined {
  if (!label || (label.separator !== 'colon' && label.separator !== 'alone') || letterCase === 'upper') return undefined;
  const index = knownLanguages.findIndex(({ tag }) => tag === language);
  if (index < 0) return undefined;
  const written = text.slice(label.start, label.end);
  const key = words.text.slice(0, label.words).join(' ');
  const spellings = spellingsOf(index).get(key) ?? (isLabel(words, label.words, index) ? [key] : []);
  const mended = spellings.map(right => ({ right, newText: mend(written, right, language) }));
  if (mended.length === 0 || mended.some(({ newText }) => newText === undefined || newText === written)) return undefined;
  ...
}
