import { t } from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import type { EntityType, Mention } from '../../entities/entity';
import type { EntityRecord } from '../../entities/knowledge/record';
import { entityIcons } from '../../protocol';
import { foldText } from '../../text/fold';
import type { NewsDocument } from '../document';
import { entityTypeName } from '../entity-type-names';
import type { Context } from '../feature';
import { listInMarkdown, markdown, valueInMarkdown } from '../markdown';
import { fullName } from '../mention-text';
import { mentionAt, mentionsOf } from '../mentions';
import type { Place } from '../place';
import { factsOf, officesOf } from './entity-facts';
import { firstNamed, mentionsLine, rolesInText } from './entity-in-text';
import { describeLink, recordLinks } from './entity-links';
import { inLanguage } from './in-language';
import { officeAt } from './office';

/** Who or what is named there: what is known of it, what this text says of it, and where to read on. */
export function entityHover(place: Place, document: NewsDocument, context: Context): Hover | undefined {
  const mention = mentionAt(document, place);
  const office = officeAt(place, document);
  if (!mention) return office && { range: office.range, contents: markdown([office.text]) };
  const { knowledge } = document.analysis;
  const { entity } = mention;
  const record = entity === undefined ? undefined : knowledge?.record(entity);
  const source = entity === undefined ? undefined : knowledge?.sourceOf(entity);
  const mentions = mentionsOf(document, mention);
  const roles = rolesInText(mentions, document);
  const { language } = context.client;
  return {
    range: mention.range,
    contents: markdown([
      office?.text,
      title(mention, fullName(mention, document), record, context),
      kindLine(mention, record, language),
      listInMarkdown([
        ...(record ? officesOf(record, language) : []),
        ...roles,
        ...(record || roles.length > 0 ? [] : firstNamed(mention, mentions, document)),
        ...(record ? factsOf(mention.type, record, language) : []),
      ]),
      mentionsLine(mention, mentions, document, language),
      record ? recordLinks(record, source, language) : describeLink(mention, context),
    ]),
  };
}

/** A flag, or a sign for the type; the name in the interface language, and by which the text calls it. */
function title({ type }: Mention, name: string, record: EntityRecord | undefined, { client }: Context): string {
  const shown = (record && inLanguage(record.names, client.language)?.[0]) ?? name;
  const flag = record?.country && type !== 'person' ? `${flagOf(record.country)} ` : undefined;
  const sign = flag ?? (client.themeIcons ? `$(${entityIcons[type]}) ` : `${emojis[type]} `);
  return `${sign}**${valueInMarkdown(shown)}**${foldText(shown) === foldText(name) ? '' : ` · ${valueInMarkdown(name)}`}`;
}

/** For clients that draw no icons. */
const emojis: Readonly<Record<EntityType, string>> = {
  person: '👤',
  organization: '🏢',
  place: '📍',
  country: '🌐',
  event: '📣',
  work: '📖',
  weapon: '🚀',
  date: '📅',
  nationality: '🏳️',
};

/** Two regional indicator symbols. */
function flagOf(country: string): string {
  return String.fromCodePoint(...Array.from(country, letter => letter.charCodeAt(0) - 0x41 + 0x1f1e6));
}

function kindLine({ type }: Mention, record: EntityRecord | undefined, language: string): string {
  const about = record ? record.about && inLanguage(record.about, language) : t('known from this text alone');
  return [entityTypeName(type), ...(about === undefined ? [] : [about])].map(valueInMarkdown).join(' · ');
}
