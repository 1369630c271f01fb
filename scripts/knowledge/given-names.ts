import { allLocales, type LocaleDefinition } from '@faker-js/faker';
import { readWords } from './sources';

/** Faker's locales whose given names are written in the scripts of the locale packs, and one word each. */
const locales =
  'en fr de es it pt_BR tr ru fa ur de_CH pt_PT es_MX nl nl_BE sv nb_NO da fi pl cs_CZ sk sl_SI hu ro sr_RS_latin hr uk id_ID en_IN en_NG en_GH yo_NG zu_ZA af_ZA az uz_UZ_latin fr_SN fr_BE fr_CH lv'.split(
    ' ',
  );

/** Given names: those of faker for the scripts with capitals and for Persian and Urdu, and the lists of people's hands. */
export function givenNames(): Set<string> {
  const definitions: Readonly<Record<string, LocaleDefinition>> = allLocales;
  const collected = locales.flatMap(locale =>
    Object.values(definitions[locale]?.person?.first_name ?? {}).flatMap(
      (names: readonly string[] | null) => names ?? [],
    ),
  );
  return new Set([
    ...collected.map(name => name.trim()),
    ...['ar', 'fa', 'ur', 'latin', 'ru'].flatMap(tag => readWords(`given-${tag}`)),
  ]);
}

/** The characters that Chinese given names are made of, in both scripts. */
export function givenCharacters(): Set<string> {
  const definitions: readonly LocaleDefinition[] = [allLocales.zh_CN, allLocales.zh_TW];
  const names = definitions.flatMap(({ person }) => Object.values(person?.first_name ?? {}).flat());
  return new Set([...names.join('').matchAll(/\p{Script=Han}/gu)].map(([character]) => character));
}
