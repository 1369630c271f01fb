import picomatch from 'picomatch';
import { defaultSettings, type Settings } from '../protocol';

/** Settings as a client gives them, whatever it gives: what is missing or of the wrong form is the default. */
export function readSettings(given: unknown): Settings {
  if (typeof given !== 'object' || given === null) return defaultSettings;
  const { treatAsNews, files } = given as { [Key in keyof Settings]?: unknown };
  return {
    treatAsNews:
      treatAsNews === 'always' || treatAsNews === 'never' || treatAsNews === 'auto'
        ? treatAsNews
        : defaultSettings.treatAsNews,
    files: typeof files === 'object' && files !== null ? verdicts(files) : defaultSettings.files,
  };
}

function verdicts(files: object): Settings['files'] {
  return Object.fromEntries(
    Object.entries(files).filter(
      (entry): entry is [string, 'news' | 'ignore'] => entry[1] === 'news' || entry[1] === 'ignore',
    ),
  );
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

function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri;
  }
}
