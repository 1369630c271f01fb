import { lineKinds } from '../article/kinds';
import { readScheme } from './brat-conf';

/** The names of labels in Arabic, and their colours: dark text can be read on all of them. */
const labels: readonly (readonly [name: string, arabic: string, color: string, guideline: string])[] = [
  ['Person', 'شخص', '#ffccaa', 'People by their names, without titles and offices.'],
  ['Organization', 'منظمة', '#8fb2ff', 'Institutions, companies, agencies, parties, teams.'],
  ['Place', 'مكان', '#9fe6a0', 'Countries, towns, regions, buildings, seas.'],
  ['Event', 'حدث', '#fbe38e', 'Events by their names: wars, feasts, tournaments.'],
  ['Work', 'عمل', '#e0b0ff', 'Books, films, songs, laws by their titles.'],
  ['Date', 'تاريخ', '#a5e9f0', 'Days, months, years, and words that stand for them.'],
  ['Quote', 'اقتباس', '#d9d9d9', 'What somebody says, in or without quotation marks.'],
];

/** `related-headline` → `Related-headline`. A date line is no date. */
function structureLabel(kind: string): string {
  if (kind === 'date') return 'Date-line';
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

const structureKinds = lineKinds.filter(kind => kind !== 'blank' && kind !== 'other').map(structureLabel);

/** What a folder without files of its own has, as a file to be edited. */
export const builtinAnnotationConf = `# The labels of this folder. brat reads this file, and Newsmark does.

[entities]
${labels.map(([name, , , guideline]) => `# guideline ${name}: ${guideline}\n${name}`).join('\n')}
!Structure
${structureKinds.map(kind => `\t${kind}`).join('\n')}

[relations]
Speaker	Arg1:Quote, Arg2:Person|Organization
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Confidence	Arg:<ENTITY>, Value:High|Medium|Low
`;

export const builtinVisualConf = `[labels]
${labels.map(([name, arabic]) => `${name} | ${arabic}`).join('\n')}

[drawing]
SPAN_DEFAULT	fgColor:black, bgColor:#e8e8e8
${labels.map(([name, , color]) => `${name}\tbgColor:${color}`).join('\n')}
`;

/** For a language of the interface: labels have their Arabic names there. */
export function builtinScheme(language: 'en' | 'ar'): ReturnType<typeof readScheme> {
  const visual = language === 'ar' ? builtinVisualConf : builtinVisualConf.replace(/ \| .*/g, '');
  return readScheme(builtinAnnotationConf, visual);
}
