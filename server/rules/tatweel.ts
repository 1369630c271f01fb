import { t } from '@vscode/l10n';
import type { LineRule } from './rule';

export const tatweel: LineRule = {
  scope: 'line',
  code: 'tatweel',
  severity: 'hint',
  archive: 'off',
  about: 'Tatweel (ـ) inside a word, put there to make it wider.',
  why: 'The word is not found by searches and counts as another word in corpora.',
  fix: 'Deletes it.',
  safe: true,
  examples: [
    {
      text: '⟦مينـــاء⟧ صلالة يفتتح رصيفه الثاني\n\nافتتح وزير ⟦النقـل⟧ الرصيف الثاني في ⟦مينــاءِ⟧ صلالة، وقال إن العمل فيه استغرق عامين.',
      fixed:
        'ميناء صلالة يفتتح رصيفه الثاني\n\nافتتح وزير النقل الرصيف الثاني في ميناءِ صلالة، وقال إن العمل فيه استغرق عامين.',
    },
    {
      text: '⟦شـهر⟧ آبادان\n\nمدیرکل راه و شهرسازی گفت که بندر آبادان پس از ده سال دوباره باز شده است.',
      fixed: 'شهر آبادان\n\nمدیرکل راه و شهرسازی گفت که بندر آبادان پس از ده سال دوباره باز شده است.',
    },
    {
      text: 'افتتاح الرصيف في 17 شوال 1445هـ\n\nالقاهرة ـ رويترز: افتتح الوزير الرصيف بـ"صلالة" وفق الـBBC والـ12 شركة، و﴿الرَّحْمَـٰن﴾.\n\nـــــــــــــ',
    },
    {
      text: 'ميناء صلالة يفتتح رصيفه الثاني 1446هـالموافق 2024\n\nقالت (أـ ف ـ ب) إن الرصيف افتتح، والتقت دبيـ العربية بالصيادين من الفجيرةـصلالة.',
    },
  ],
  *check({ text }) {
    if (!text.includes('\u0640') || !stretch.test(text)) return;
    for (const { 0: word, index } of text.matchAll(words)) {
      const newText = withoutTatweel(word, text.slice(Math.max(0, index - 3), index));
      if (newText === word) continue;
      yield {
        start: index,
        end: index + word.length,
        message: t('Tatweel in a word.'),
        replacements: [{ title: t('Write {0}', newText), newText }],
      };
    }
  },
};

const stretch = /\p{L}\p{M}*\u0640+\p{Script=Arabic}/u;
const words = /[\p{L}\p{M}]*\u0640[\p{L}\p{M}\u0640]*/gu;

/** Letters that are not joined to the next: a tatweel after them is a dash. */
const unjoined = /[اأإآٱدذرزوؤةىءژڈڑےۃۀە]/;

function withoutTatweel(word: string, before: string): string {
  return word.replace(/\u0640+/g, (signs, at: number) => {
    const head = word.slice(0, at);
    const tail = word.slice(at + signs.length);
    const last = /(\p{L})\p{M}*$/u.exec(head)?.[1];
    // It carries a vowel sign, as the small alef of `الرحمـٰن`.
    if (last === undefined || unjoined.test(last) || !/^(?=\p{L})\p{Script=Arabic}/u.test(tail)) return signs;
    return isTwoWords(head, tail, before) ? signs : '';
  });
}

/** `لندنـالقاهرة`, `1446هـالموافق`: what follows is a word of its own. */
function isTwoWords(head: string, tail: string, before: string): boolean {
  const letters = head.replace(/\P{L}/gu, '');
  if (letters === 'ه' && /\p{Nd}\s?$/u.test(before)) return true;
  return letters.length >= 3 && /^ال\p{L}{3}/u.test(tail);
}
