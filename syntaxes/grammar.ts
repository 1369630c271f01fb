import { locales } from '../server/locales';
import type { LabelRole, Locale } from '../server/locales/locale';

/**
 * The TextMate grammar, made from the locale packs: it colours lines that open with a clear label and a colon until the
 * server has answered. A line that holds right-to-left text is one token, for a cut would disorder its words.
 */
export function newsGrammar(): object {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'News text',
    scopeName: 'text.news',
    patterns: Object.entries(scopes).flatMap(([role, scope]) => patternsOf(role as LabelRole, scope)),
  };
}

/** The scopes are those that the manifest maps semantic tokens to, so that colours stay when the server answers. */
const scopes: Readonly<Partial<Record<LabelRole, string>>> = {
  headline: 'markup.heading.headline.news entity.name.section.news',
  date: 'constant.numeric.date.news',
  source: 'entity.name.type.source.news',
  keywords: 'string.unquoted.keywords.news',
  related: 'keyword.control.related.news',
  byline: 'variable.other.byline.news',
};

const label = 'keyword.other.label.news';
const rightToLeft = String.raw`[\x{0590}-\x{08FF}\x{200F}\x{202B}\x{202E}\x{2067}\x{FB1D}-\x{FDFF}\x{FE70}-\x{FEFC}]`;
const invisible = String.raw`[\s\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FEFF}]*`;

function patternsOf(role: LabelRole, scope: string): object[] {
  const ofScript = (wanted: (locale: Locale) => boolean) =>
    locales.filter(wanted).flatMap(locale => usual(locale, role).map(phrase => phrasePattern(phrase)));
  const arabic = ofScript(({ direction }) => direction === 'rtl');
  const others = ofScript(({ direction }) => direction === 'ltr');
  return [
    {
      name: scope,
      match: `(?i)^${invisible}(?:${alternatives([...arabic, ...others])})${invisible}[:：](?=.*${rightToLeft}).*$`,
    },
    { name: scope, match: `^${invisible}(?:${alternatives(arabic)})${invisible}[:：].*$` },
    {
      match: `(?i)^(${invisible}(?:${alternatives(others)})${invisible}[:：])(.*)$`,
      captures: { 1: { name: label }, 2: { name: scope } },
    },
  ];
}

/** A locale's labels stand in the order of their use: the first are enough for a first colour, and keep the grammar small. */
const enough = 8;

function usual(locale: Locale, role: LabelRole): readonly string[] {
  return locale.labels[role].slice(0, enough);
}

/** The longest first: a regular expression takes the first that fits. */
function alternatives(patterns: readonly string[]): string {
  return [...new Set(patterns)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

const letterForms: Readonly<Record<string, string>> = {
  ا: '[اأإآٱ]',
  أ: '[اأإآٱ]',
  إ: '[اأإآٱ]',
  آ: '[اأإآٱ]',
  ي: '[يىی]',
  ى: '[يىی]',
  ی: '[يىی]',
  ك: '[كک]',
  ک: '[كک]',
  ة: '[ةه]',
};
const arabicMarks = String.raw`[\x{0640}\x{064B}-\x{065F}\x{0670}]*`;

/** The spellings of a phrase that matching levels: hamza, ye, kaf, teh marbuta, diacritics, tatweel, white space. */
function phrasePattern(phrase: string): string {
  let pattern = '';
  for (const char of phrase.replace(/[\u064b-\u0652\u0640]/g, '')) {
    if (char === '(') pattern += '(?:';
    else if (char === ')') pattern += ')?';
    else if (/\s/u.test(char)) pattern += '\\s+';
    else if (char === '\u200c') pattern += '\\x{200C}?';
    else if (/\p{Script=Arabic}/u.test(char)) pattern += (letterForms[char] ?? char) + arabicMarks;
    else pattern += char.replace(/[\\^$.*+?|[\]{}/#-]/g, '\\$&');
  }
  return pattern;
}
