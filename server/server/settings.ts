import picomatch from 'picomatch';
import { defaultSettings, type Settings } from '../protocol';

/** Settings as a client gives them, whatever it gives: what is missing or of the wrong form is the default. */
export function readSettings(given: unknown): Settings {
  const { treatAsNews, files, diagnostics, dates, headline, codeLens } = fields(given);
  const { profile, rules } = fields(diagnostics);
  const defaults = defaultSettings;
  return {
    treatAsNews: oneOf(treatAsNews, ['auto', 'always', 'never'], defaults.treatAsNews),
    files: entries(files, ['news', 'ignore']),
    diagnostics: {
      profile: oneOf(profile, ['wire', 'archive', 'off'], defaults.diagnostics.profile),
      rules: entries(rules, ['error', 'warning', 'information', 'hint', 'off']),
    },
    dates: { form: oneOf(fields(dates)['form'], ['natural', 'long', 'iso', 'both'], defaults.dates.form) },
    headline: { longest: positive(fields(headline)['longest'], defaults.headline.longest) },
    codeLens: { enabled: fields(codeLens)['enabled'] !== false },
  };
}

function fields(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}

function oneOf<T extends string>(given: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find(value => value === given) ?? otherwise;
}

/** The entries of an object whose values are allowed. */
function entries<T extends string>(given: unknown, allowed: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(fields(given)).flatMap(([key, value]) => {
      const found = allowed.find(one => one === value);
      return found === undefined ? [] : [[key, found]];
    }),
  );
}

function positive(given: unknown, otherwise: number): number {
  return typeof given === 'number' && Number.isFinite(given) && given >= 1 ? Math.floor(given) : otherwise;
}

/** What the settings say of a file: news, not news, or nothing. The last glob that fits wins over `treatAsNews`. */
export function verdictOf({ treatAsNews, files }: Settings, uri: string): boolean | undefined {
  const path = pathOf(uri);
  for (const [glob, verdict] of Object.entries(files).reverse()) {
    if (fits(glob, path)) return verdict === 'news';
  }
  return treatAsNews === 'auto' ? undefined : treatAsNews === 'always';
}

/** A glob without a leading slash fits at any depth, as `files.associations` does it. */
function fits(glob: string, path: string): boolean {
  const anchored = glob.startsWith('/') || glob.startsWith('**/') ? glob : `**/${glob}`;
  try {
    return picomatch.isMatch(path, anchored, { dot: true });
  } catch {
    return false;
  }
}

/** The path of a URI, without its escapes. */
export function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri;
  }
}
