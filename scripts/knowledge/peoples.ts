import { NameUse } from '../../server/entities/knowledge/knowledge';
import type { NamedRecord } from './named';
import { readYaml } from './sources';

/** A word for what belongs to a country or for its people. */
export interface PeopleName {
  /** ISO 3166 alpha-2, or the key of another people. */
  readonly code: string;
  readonly name: string;
  /** The language writes it with a small letter. */
  readonly small: boolean;
}

type Forms = (form: string) => string[];

/** The inflected forms of a nationality in each language. Light: the rules of the regular ones. */
const inflections: Readonly<Record<string, Forms>> = {
  ar: form => {
    if (!form.endsWith('ي')) return [form, `ال${form}`];
    const stem = form.slice(0, -1);
    const all = [form, ...['ية', 'يون', 'يين', 'يات', 'يتين', 'يتان', 'يان', 'يا'].map(end => stem + end)];
    return all.flatMap(each => [each, `ال${each}`]);
  },
  en: form => [form, ...(/(?:ese|ish|ss|ch|men)$/.test(form) ? [] : [`${form}s`])],
  fr: form => [form, `${form}s`, `${form}e`, `${form}es`, ...(form.endsWith('en') ? [`${form}ne`, `${form}nes`] : [])],
  es: form => romance(form),
  pt: form => romance(form),
  de: form =>
    form.endsWith('sch')
      ? ['', 'e', 'en', 'er', 'es', 'em'].map(end => form + end)
      : [form, `${form}n`, `${form}s`, `${form}nen`],
  ru: form =>
    form.endsWith('ий')
      ? ['ий', 'ая', 'ое', 'ие', 'ого', 'ой', 'ому', 'им', 'ом', 'их', 'ими', 'ую'].map(end => form.slice(0, -2) + end)
      : [form, ...russianNoun(form)],
  tr: form => [form, `${form}lar`, `${form}ler`],
};

/** `казахстанец`, `россиянин`, `грузин`. */
function russianNoun(form: string): string[] {
  const stem = form.replace(/ец$/, 'ц');
  const plural = /[ая]нин$/.test(form) ? stem.slice(0, -2) : stem;
  return [
    ...['а', 'у', 'ом', 'е'].map(end => stem + end),
    ...['ы', 'е', 'ов', 'ев', 'ам', 'ами', 'ах'].map(end => plural + end),
  ];
}

function romance(form: string): string[] {
  const stem = form.replace(/o$/, '');
  if (stem !== form) return ['o', 'a', 'os', 'as'].map(end => stem + end);
  return [form, `${form}s`, `${form}es`, `${form}a`, `${form}as`].map(each => each);
}

const small = new Set(['fr', 'es', 'pt', 'de', 'ru']);

export function* readPeoples(): Generator<PeopleName> {
  const file = readYaml('peoples') as Record<string, Record<string, string[]>>;
  for (const [code, languages] of Object.entries(file)) {
    for (const [language, list] of Object.entries(languages)) {
      for (const form of list) {
        for (const name of inflections[language]?.(form) ?? [form]) yield { code, name, small: small.has(language) };
      }
    }
  }
}

/** Peoples that have no country of their own: Arabs, Kurds, Europeans. */
export function peoplesAlone(peoples: readonly PeopleName[]): NamedRecord[] {
  const file = readYaml('peoples') as Record<string, Record<string, string[]>>;
  const codes = new Set(peoples.map(({ code }) => code).filter(code => code.startsWith('x-')));
  return [...codes].map(code => {
    const names = Object.fromEntries(
      Object.entries(file[code]!).map(([language, [first = '']]) => [language, [first]]),
    );
    return {
      record: { id: `people:${code.slice(2)}`, type: 'nationality', names },
      uses: () => NameUse.Nationality | NameUse.SmallLetter,
    };
  });
}
