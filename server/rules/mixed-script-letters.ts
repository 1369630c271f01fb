import { t } from '@vscode/l10n';
import { wordPoints } from '../article/language';
import type { Line } from '../article/line';
import { knownLanguages, lookUp } from '../locales/lexicon';
import { rangeInLine } from '../text/range';
import { splitWords } from '../text/words';
import { misspelledLabel } from './label-spelling';
import { articlesOf, type OwnLines } from './prose/articles';
import { perLine } from './prose/per-line';
import type { ArticleRule, ArticleView, Finding, Fix } from './rule';

export const mixedScriptLetters: ArticleRule = {
  scope: 'article',
  code: 'mixed-script-letters',
  severity: 'warning',
  about:
    'Letters of another script or language inside a word: Persian ones in an Arabic word, Cyrillic ones in a Latin word.',
  why: 'They look the same, but the word is another word: searches, indices and corpora do not find it.',
  fix: 'Writes the word with its own letters.',
  safe: true,
  examples: [
    {
      text: 'وزير الدفاع يستقبل رضا ⟦أشتیانی⟧ في مسقط\nتاريخ النشر: 12 مايو 2021\n\nقال الوزير إن التعاون مستمر ⟦علی⟧ الرغم من كل شيء، وإن ⟦وکالة⟧ الأنباء ستنشر ⟦ھذا⟧ البيان في الصباح.\n\nكلمات دلالية: التعاون ⟦العسکری⟧',
      fixed:
        'وزير الدفاع يستقبل رضا أشتياني في مسقط\nتاريخ النشر: 12 مايو 2021\n\nقال الوزير إن التعاون مستمر على الرغم من كل شيء، وإن وكالة الأنباء ستنشر هذا البيان في الصباح.\n\nكلمات دلالية: التعاون العسكري',
    },
    {
      text: 'مزارعو الأهواز يعودون إلى الچبايش\n\nقال عضو المجلس إن القانون أقر أمس، ونقل عن صحيفة "جمهوری اسلامی است" قولها إن 1445ھ عام خير على المزارعين في جميع المدن.',
    },
    {
      text: 'آب به تالاب شادگان بازگشت\n\n⟦مديركل⟧ محیط زیست گفت که پس از چهار سال خشکسالی، تالاب دوباره آبگیری شده است و این ⟦وضعيت⟧ پایدار می‌ماند.',
      fixed:
        'آب به تالاب شادگان بازگشت\n\nمدیرکل محیط زیست گفت که پس از چهار سال خشکسالی، تالاب دوباره آبگیری شده است و این وضعیت پایدار می‌ماند.',
    },
    {
      text: 'آب به تالاب شادگان بازگشت\n\nمديركل محيط زيست گفت كه پس از چهار سال خشكسالي، تالاب دوباره آبگيري شده است.',
    },
    {
      text: 'Порт ⟦Cалема⟧ открыл второй причал\n\nМинистр транспорта сообщил в среду, что ⟦причaл⟧ готов, а Covid-ный карантин снят; VIPовский зал и SMSка подождут.',
      fixed:
        'Порт Салема открыл второй причал\n\nМинистр транспорта сообщил в среду, что причал готов, а Covid-ный карантин снят; VIPовский зал и SMSка подождут.',
    },
    {
      text: 'Port of ⟦Sаlem⟧ opens its second quay 🚢\n\nThe ⟦pоrt⟧ opened on Wednesday, officials said. The newspaper Правда called it a good day.',
      fixed:
        'Port of Salem opens its second quay 🚢\n\nThe port opened on Wednesday, officials said. The newspaper Правда called it a good day.',
    },
  ],
  *check(view) {
    for (const own of articlesOf(view)) yield* findingsIn(own);
  },
  fixes({ range }, view) {
    const { line, character } = range.start;
    const word = wordAt(view, line, character);
    return (word?.right ?? []).map((newText, at): Fix => ({
      title: t('Write {0}', newText),
      edits: [{ range, newText }],
      preferred: at === 0,
    }));
  },
};

/** A word with letters that are not its own, UTF-16 in the line. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** The letters, each once. */
  readonly wrong: readonly string[];
  /** The word as it is to be written, the likeliest first. */
  readonly right: readonly string[];
}

type Kind = 'persian' | 'arabic' | 'latin' | 'cyrillic';

function* findingsIn({ language, lines }: OwnLines): Generator<Finding> {
  const typedArabic = (language === 'fa' || language === 'ur') && usesArabicLetters(lines.map(({ line }) => line));
  for (const { number, line, state } of lines) {
    const words = wordsOf(line, language);
    const label = words.length > 0 ? misspelledLabel(line, state.kind, language) : undefined;
    for (const { start, end, kind, wrong } of words) {
      if (kind === 'arabic' && typedArabic) continue;
      // The rule on labels says it already.
      if (label && start < label.end && end > label.start) continue;
      yield { range: rangeInLine(number, start, end), message: messageOf(kind, wrong.join(' '), language) };
    }
  }
}

function messageOf(kind: Kind, letters: string, language: string): string {
  switch (kind) {
    case 'persian':
      return t('Persian letters in an Arabic word: {0}', letters);
    case 'arabic':
      return language === 'ur'
        ? t('Arabic letters in an Urdu word: {0}', letters)
        : t('Arabic letters in a Persian word: {0}', letters);
    case 'latin':
      return t('Latin letters in a Cyrillic word: {0}', letters);
    case 'cyrillic':
      return t('Cyrillic letters in a Latin word: {0}', letters);
  }
}

function wordAt(view: ArticleView, number: number, start: number): Word | undefined {
  for (const { language, lines } of articlesOf(view)) {
    const known = lines.find(line => line.number === number);
    if (known) return wordsOf(known.line, language).find(word => word.start === start);
  }
  return undefined;
}

/** Whether a Persian or Urdu text is typed on an Arabic keyboard throughout. */
function usesArabicLetters(lines: readonly Line[]): boolean {
  let [persian, arabic] = [0, 0];
  for (const line of lines) {
    const counts = keyboards(line);
    persian += counts.persian;
    arabic += counts.arabic;
  }
  return arabic >= persian;
}

const keyboards = perLine(({ text }) => ({
  persian: text.match(/[یک]/g)?.length ?? 0,
  arabic: text.match(arabicLetters)?.length ?? 0,
}));

const persianLetters = /[یکڪہھەۃ]/g;
const arabicLetters = /[يك]/g;
const letterRuns = /[\p{L}\p{M}\u0640\u200c\u200d]+/gu;
/** Letters that Arabic words do not have, and the joiner of Persian: the word is foreign, and spelled as it should be. */
const foreignLetters = /[پچژگٹڈڑںےێۆڕڵڤېۍټډړڼۇۋگڭ\u200c]|ە\p{M}*\p{L}/u;
const betweenSegments = /["“”„«»()[\]（）]/;

const wordsOf = perLine((line, language): readonly Word[] => {
  const { text } = line;
  const found: Word[] = [];
  if (mixesAlphabets.test(text)) found.push(...mixedAlphabets(text, language));
  const persian = language === 'fa' || language === 'ur';
  if (language === 'ar' && text.search(persianLetters) >= 0) found.push(...arabicWords(text));
  else if (persian && text.search(arabicLetters) >= 0) found.push(...persianWords(text, language));
  return found;
});

/** Words of an Arabic line that are typed with Persian letters. */
function* arabicWords(text: string): Generator<Word> {
  let before = '';
  for (const { segment, start } of segmentsOf(text)) {
    const foreign = segment.search(persianLetters) >= 0 && leans(segment, ['fa', 'ur'], ['ar']);
    const runs = [...segment.matchAll(letterRuns)];
    for (const [index, { 0: word, index: at }] of runs.entries()) {
      const wrong = foreign || foreignLetters.test(word) ? null : word.match(persianLetters);
      const neighbours = [before, runs[index + 1]?.[0] ?? ''] as const;
      before = word;
      if (!wrong || !hasTwoLetters(word)) continue;
      const right = inArabic(word, neighbours);
      yield { start: start + at, end: start + at + word.length, kind: 'persian', wrong: [...new Set(wrong)], right };
    }
  }
}

/** Words of a Persian or Urdu line that are typed with Arabic letters. */
function* persianWords(text: string, language: string): Generator<Word> {
  for (const { segment, start } of segmentsOf(text)) {
    if (segment.search(arabicLetters) < 0 || leans(segment, ['ar'], [language])) continue;
    for (const { 0: word, index: at } of segment.matchAll(letterRuns)) {
      // `ة` and `إ` are met in Arabic phrases alone.
      const wrong = /[ةإ]/.test(word) ? null : word.match(arabicLetters);
      if (!wrong || !hasTwoLetters(word)) continue;
      const right = [word.replaceAll('ي', 'ی').replaceAll('ك', 'ک')];
      yield { start: start + at, end: start + at + word.length, kind: 'arabic', wrong: [...new Set(wrong)], right };
    }
  }
}

/** Not the sign of Hijri years, `ھ`. */
function hasTwoLetters(word: string): boolean {
  return /\p{L}\P{L}*\p{L}/u.test(word.replaceAll('ـ', ''));
}

/** The text between quotation marks and brackets, and that outside: a quotation may be in a language of its own. */
function* segmentsOf(text: string): Generator<{ segment: string; start: number }> {
  let start = 0;
  for (const segment of text.split(betweenSegments)) {
    yield { segment, start };
    start += segment.length + 1;
  }
}

/** Whether the words of a text are those of some languages more than those of others. */
function leans(text: string, to: readonly string[], from: readonly string[]): boolean {
  const points = new Map<string, number>();
  const add = (language: string, count: number) => points.set(language, (points.get(language) ?? 0) + count);
  const words = splitWords(text);
  for (let at = 0; at < words.text.length; at++) {
    lookUp(words, at, meaning => {
      for (const [language, count] of wordPoints(meaning)) add(knownLanguages[language]!.tag, count);
    });
  }
  for (const [language, letters] of ownLetters) add(language, (text.match(letters)?.length ?? 0) * letterPoints);
  const best = (languages: readonly string[]) => Math.max(...languages.map(language => points.get(language) ?? 0));
  return best(to) > best(from);
}

const letterPoints = 200;
/** What tells the languages apart even where the letters of this rule are exchanged. */
const ownLetters: readonly (readonly [string, RegExp])[] = [
  ['ar', /[ةىإأؤ]|(?<!\p{L})(?:[وف]?[بك]?ال|[وف]?لل)\p{L}{2}/gu],
  ['fa', /[پچژگ\u200c]/g],
  ['ur', /[ٹڈڑںے]/g],
];

const toArabic: Readonly<Record<string, string>> = { ی: 'ي', ک: 'ك', ڪ: 'ك', ہ: 'ه', ھ: 'ه', ە: 'ه', ۃ: 'ة' };

/** A word with Arabic letters; at its end `ی` can be `ي` or `ى`. */
function inArabic(word: string, [before, after]: readonly [string, string]): string[] {
  const plain = word.replace(persianLetters, letter => toArabic[letter]!);
  const last = /ی[\p{M}\u0640]*$/u.exec(word)?.index;
  if (last === undefined) return [plain];
  const dotless = plain.slice(0, last) + 'ى' + plain.slice(last + 1);
  const bare = dotless.replace(/[\p{M}\u0640]/gu, '');
  if (!endsDotless.test(bare)) return [plain];
  // The preposition and the name are written alike.
  const isName = bare.endsWith('على') && (beforeAli.test(before) || afterAli.test(after));
  return isName ? [plain, dotless] : [dotless, plain];
}

/** Words in `ى`, with what may be written before them. */
const endsDotless =
  /^[وف]?(?:[بلك]?ال|لل|[بلك])?(?:على|إلى|الى|حتى|متى|لدى|مدى|أخرى|اخرى|كبرى|صغرى|وسطى|سوى|مصطفى|موسى|عيسى|يحيى|منى|ليلى|سلمى|هدى|مرتضى|مجتبى|أولى|اولى|إحدى|احدى|مستشفى|مستوى|ذكرى|أقصى|اقصى|أدنى|قتلى|جرحى|أسرى|فوضى|شتى|جمادى|قرى|دعوى|جدوى|عدوى|شكوى)$/;
const beforeAli =
  /^[وفبلك]?(?:محمد|أحمد|حسن|حسين|سيد|السيد|الإمام|الامام|الشيخ|الدكتور|بن|ابن|أبو|أبي|حاج|الحاج|آية|الله)$/;
const afterAli =
  /^(?:بن|ابن|أكبر|اكبر|أصغر|رضا|محمد|حسن|حسين|عبد|آل|خامنئي|خامنئی|السيستاني|السیستانی|لاريجاني|لاریجانی)$/;

const mixesAlphabets = /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}/u;

const latinLooks = 'aceopxyijshkëïABCEHIJKMOPSTXYËÏ';
const cyrillicLooks = 'асеорхуіјѕһкёїАВСЕНІЈКМОРЅТХУЁЇ';
const toCyrillic = new Map(Array.from(latinLooks, (letter, at) => [letter, cyrillicLooks[at]!]));
const toLatin = new Map(Array.from(cyrillicLooks, (letter, at) => [letter, latinLooks[at]!]));

/** Words of Latin and Cyrillic letters, where those of one alphabet can all be taken for those of the other. */
function* mixedAlphabets(text: string, language: string): Generator<Word> {
  const home = knownLanguages.find(({ tag }) => tag === language)?.script === 'cyrillic';
  for (const { 0: word, index } of text.matchAll(letterRuns)) {
    if (!mixesAlphabets.test(word) || (home && isInflected(word))) continue;
    const latin = word.match(/\p{Script=Latin}/gu)!;
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu)!;
    const canBeCyrillic = latin.every(letter => toCyrillic.has(letter));
    const canBeLatin = cyrillic.every(letter => toLatin.has(letter));
    if (!canBeCyrillic && !canBeLatin) continue;
    const turned = canBeCyrillic && (home || !canBeLatin);
    const table = turned ? toCyrillic : toLatin;
    const right = Array.from(word, letter => table.get(letter) ?? letter).join('');
    const wrong = [...new Set(turned ? latin : cyrillic)];
    yield { start: index, end: index + word.length, kind: turned ? 'latin' : 'cyrillic', wrong, right: [right] };
  }
}

/** `PRа`, `Googleом`: a Latin name with a Cyrillic ending. */
function isInflected(word: string): boolean {
  const [, name] = /^(\p{Script=Latin}{2,})\p{Script=Cyrillic}{1,3}$/u.exec(word) ?? [];
  return (
    name !== undefined && (/^\p{Lu}+\p{Ll}+$/u.test(word) || Array.from(name).some(letter => !toCyrillic.has(letter)))
  );
}
