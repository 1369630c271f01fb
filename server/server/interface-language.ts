import { config } from '@vscode/l10n';
import arabic from '../../l10n/bundle.l10n.ar.json';

/** Translations of the interface by language; English is in the source. */
const bundles: Readonly<Record<string, Record<string, string>>> = { ar: arabic };

/** Chooses the interface language by the client's locale (BCP 47); English where there is no translation. */
export function chooseLanguage(locale: string | undefined): void {
  config({ contents: bundles[languageOf(locale)] ?? {} });
}

export function languageOf(locale: string | undefined): 'en' | 'ar' {
  return locale?.toLowerCase().split(/[-_]/)[0] === 'ar' ? 'ar' : 'en';
}
