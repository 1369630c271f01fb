import { arabic } from './ar';
import { chinese } from './zh';
import { english } from './en';
import { french } from './fr';
import { german } from './de';
import type { Locale } from './locale';
import { persian } from './fa';
import { portuguese } from './pt';
import { russian } from './ru';
import { spanish } from './es';
import { turkish } from './tr';
import { urdu } from './ur';

/** Every language that Newsmark knows. A new one is its file and a line here; the order carries no meaning. */
export const locales: readonly Locale[] = [
  arabic,
  chinese,
  english,
  french,
  german,
  persian,
  portuguese,
  russian,
  spanish,
  turkish,
  urdu,
];
