import { t } from '@vscode/l10n';
import type { Mention } from '../../entities/entity';
import type { EntityRecord } from '../../entities/knowledge/record';
import type { Range } from '../../text/range';
import type { Context } from '../feature';
import { linkInMarkdown } from '../markdown';
import { inLanguage } from './in-language';

/**
 * Where a record stands, and pages about what it describes. Nothing is fetched. Of what the workspace alone knows,
 * the encyclopedia may have a namesake.
 */
export function recordLinks(
  record: EntityRecord,
  source: { readonly uri: string; readonly range: Range } | undefined,
  language: 'en' | 'ar',
): string {
  const { id = '' } = record;
  return [
    ...(source ? [sourceLink(source)] : []),
    ...(id.startsWith('Q') ? [linkInMarkdown(t('Wikidata'), `https://www.wikidata.org/wiki/${id}`)] : []),
    ...(source && record.id === undefined ? [] : wikipedia(record, language)),
    ...(id.startsWith('geonames:') ? [linkInMarkdown('GeoNames', `https://www.geonames.org/${id.slice(9)}`)] : []),
  ].join(' · ');
}

/** Wikidata knows the article of its ids; without one, Wikipedia shows the article of that name, or what it finds. */
function wikipedia({ id = '', type, names }: EntityRecord, language: 'en' | 'ar'): string[] {
  if (type === 'nationality') return [];
  const name = inLanguage(names, language)?.[0] ?? '';
  const site = names[language] ? language : 'en';
  const address = id.startsWith('Q')
    ? `https://www.wikidata.org/wiki/Special:GoToLinkedPage/${language}wiki/${id}`
    : `https://${site}.wikipedia.org/wiki/Special:Search?search=${encodeURIComponent(name)}&go=Go`;
  return [linkInMarkdown(t('Wikipedia'), address)];
}

function sourceLink({ uri, range: { start } }: { readonly uri: string; readonly range: Range }): string {
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  return t('Described in {0}', linkInMarkdown(file, `${uri}#L${start.line + 1},${start.character + 1}`));
}

/** To take up what is not known; other clients than ours do it by a code action alone. */
export function describeLink({ range }: Mention, { client: { describeCommand } }: Context): string | undefined {
  if (describeCommand === undefined) return undefined;
  const args = encodeURIComponent(JSON.stringify([range]));
  return linkInMarkdown(t('Add to the workspace’s entities'), `command:${describeCommand}?${args}`);
}
