import { foldText } from '../text/fold';
import { variants, writePhrases } from '../text/phrases';
import { dateUses, dateWritings, type DateWriting } from './date-tables';
import { locales } from './index';
import type { LabelRole, Locale } from './locale';
import { encodeUse, Sense, type LabelMeaningRole } from './sense';

/**
 * What the server needs of the locale packs while it runs. The bundler evaluates this file (see `esbuild.mjs`) and puts
 * in its results: folding all phrases anew would take most of the server's start.
 */

/** A language, without its phrases. */
export type Language = Pick<Locale, 'tag' | 'name' | 'script' | 'direction' | 'letters'>;

/** Every language, in the order by which the table of phrases numbers them. */
export const knownLanguages: readonly Language[] = locales.map(({ tag, name, script, direction, letters }) => ({
  tag,
  name,
  script,
  direction,
  letters,
}));

/** All phrases of all languages, as `Phrases` reads them. */
export const phrases: string = writePhrases(allPhrases());

/** How each language writes dates, in the order of `knownLanguages`. */
export const writings: readonly DateWriting[] = locales.map(({ dates }) => dateWritings(dates));

/** The agencies and outlets of each language as they are spelled, one a line, in the order of `knownLanguages`. */
export const agenciesToWrite: readonly string[] = locales.map(({ agencies }) =>
  [...new Set(agencies.map(name => name.replace(/\(.*?\)/g, '')))].join('\n'),
);

/** The labels to write, with the sign behind them, in the order of `knownLanguages`. */
export const labelsToWrite: readonly WrittenLabels[] = locales.map(({ labels, labelEnd }) => ({
  labels: Object.fromEntries(
    // Of `Source(s)` the one, of `Keyword(s)` the many.
    Object.entries(labels).map(([role, [first = '']]) => [
      role,
      role === 'keywords' ? first.replace(/[()]/g, '') : first.replace(/\(.*\)/, ''),
    ]),
  ) as Record<LabelRole, string>,
  separator: labelEnd ?? ': ',
}));

export interface WrittenLabels {
  readonly labels: Readonly<Record<LabelRole, string>>;
  readonly separator: string;
}

/**
 * How labels are spelled, in lower case, in the order of `knownLanguages`: one a line. Those that are written just as
 * they are folded are left out.
 */
export const labelSpellings: readonly string[] = locales.map(locale => {
  const spellings = [...labelsOf(locale)]
    .flatMap(([, label]) => variants(label))
    .map(spelling => spelling.toLocaleLowerCase(locale.tag));
  const special = new Set(spellings.filter(spelling => foldText(spelling) !== spelling).map(foldText));
  return [...new Set(spellings.filter(spelling => special.has(foldText(spelling))))].join('\n');
});

type PhraseField = {
  [Field in keyof Locale]-?: Locale[Field] extends readonly string[] ? Field : never;
}[keyof Locale];

function* allPhrases(): Generator<[string, string]> {
  const senses: readonly (readonly [Sense, PhraseField])[] = [
    [Sense.DateWord, 'dateWords'],
    [Sense.Debris, 'debris'],
    [Sense.EndMark, 'endMarks'],
    [Sense.Agency, 'agencies'],
    [Sense.Outlet, 'outletWords'],
    [Sense.BylineRole, 'bylineRoles'],
    [Sense.Function, 'functionWords'],
    [Sense.Dangling, 'danglingWords'],
    [Sense.Reporting, 'reportingWords'],
    [Sense.News, 'newsWords'],
    [Sense.OtherGenre, 'otherGenreWords'],
    [Sense.Salutation, 'salutations'],
    [Sense.Opener, 'openers'],
  ];
  for (const [language, locale] of locales.entries()) {
    for (const [role, label] of labelsOf(locale)) {
      yield [label, encodeUse({ sense: Sense.Label, language, role, weak: locale.weakLabels.includes(label) })];
    }
    for (const [sense, field] of senses) {
      const code = encodeUse({ sense, language });
      for (const phrase of locale[field]) yield [phrase, code];
    }
    for (const [sense, phrase, part, value] of dateUses(locale.dates)) {
      yield [phrase, encodeUse({ sense, language, date: { part, value } })];
    }
  }
}

function* labelsOf({ labels, otherLabels }: Locale): Generator<[LabelMeaningRole, string]> {
  for (const [role, list] of Object.entries(labels) as [LabelRole, readonly string[]][]) {
    for (const label of list) yield [role, label];
  }
  for (const label of otherLabels) yield ['other', label];
}
