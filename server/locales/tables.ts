import { writePhrases } from '../text/phrases';
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

type PhraseField = {
  [Field in keyof Locale]: Locale[Field] extends readonly string[] ? Field : never;
}[keyof Locale];

function* allPhrases(): Generator<[string, string]> {
  const senses: readonly (readonly [Sense, PhraseField])[] = [
    [Sense.Month, 'months'],
    [Sense.Weekday, 'weekdays'],
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
  }
}

function* labelsOf({ labels, otherLabels }: Locale): Generator<[LabelMeaningRole, string]> {
  for (const [role, list] of Object.entries(labels) as [LabelRole, readonly string[]][]) {
    for (const label of list) yield [role, label];
  }
  for (const label of otherLabels) yield ['other', label];
}
