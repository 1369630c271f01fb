import { t } from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import type { Mention } from '../../entities/entity';
import type { EntityRecord, Office } from '../../entities/knowledge/record';
import type { NewsDocument } from '../document';
import { entityTypeName } from '../entity-type-names';
import type { Context } from '../feature';
import { listInMarkdown, markdown, valueInMarkdown } from '../markdown';
import { textOf } from '../mention-text';
import { mentionAt, mentionsOf } from '../mentions';
import type { Place } from '../place';

/** Who or what is named there: what is known of it, and what this text says of it. */
export function entityHover(place: Place, document: NewsDocument, context: Context): Hover | undefined {
  const mention = mentionAt(document, place);
  if (!mention) return undefined;
  const record = mention.entity === undefined ? undefined : document.analysis.knowledge?.record(mention.entity);
  const { language } = context.client;
  const mentions = mentionsOf(document, mention);
  return {
    range: mention.range,
    contents: markdown([
      title(mention, record, language),
      [entityTypeName(mention.type), record?.about?.[language]]
        .filter(text => text !== undefined)
        .map(valueInMarkdown)
        .join(' · '),
      listInMarkdown([
        ...(record?.offices ?? []).slice(0, mostOffices).map(office => officeLine(office, language)),
        ...(record ? aboutPlace(mention, record, language) : []),
        ...rolesInText(mentions, document),
      ]),
      listInMarkdown([spellings(mentions, document), ...jumps(mention, mentions, document.uri)]),
      record ? links(record, language) : describeLink(mention, context),
    ]),
  };
}

const mostOffices = 4;
const mostNeighbours = 16;

function title(mention: Mention, record: EntityRecord | undefined, language: string): string {
  const shown = record ? nameIn(record, language) : mention.name;
  const flag = record?.country && mention.type !== 'person' ? `${flagOf(record.country)} ` : '';
  const own = shown === mention.name ? '' : ` · ${valueInMarkdown(mention.name)}`;
  return `${flag}**${valueInMarkdown(shown)}**${own}`;
}

function nameIn({ names }: EntityRecord, language: string): string {
  return names[language]?.[0] ?? names['en']?.[0] ?? Object.values(names)[0]?.[0] ?? '';
}

/** Two regional indicator symbols. */
function flagOf(country: string): string {
  return String.fromCodePoint(...Array.from(country, letter => letter.charCodeAt(0) - 0x41 + 0x1f1e6));
}

function officeLine(office: Office, language: 'en' | 'ar'): string {
  const years =
    office.from === undefined
      ? ''
      : office.to === undefined
        ? t(' (since {0})', office.from)
        : office.to === office.from
          ? ` (${office.from})`
          : ` (${office.from}–${office.to})`;
  return `${valueInMarkdown(office[language])}${years}`;
}

function aboutPlace(mention: Mention, record: EntityRecord, language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const lines: string[] = [];
  if (mention.type === 'place' && record.country) {
    const country = names.of(record.country);
    if (country) lines.push(t('In {0}', valueInMarkdown(country)));
  }
  const capital = record.capital?.[language] ?? record.capital?.['en'];
  if (capital) lines.push(t('Capital: {0}', valueInMarkdown(capital)));
  if (record.currencies) lines.push(t('Currency: {0}', listOf(record.currencies, 'currency', language)));
  if (record.languages) lines.push(t('Languages: {0}', listOf(record.languages.slice(0, 5), 'language', language)));
  if (record.neighbours) {
    const neighbours = record.neighbours.slice(0, mostNeighbours).map(code => valueInMarkdown(names.of(code) ?? code));
    const more = record.neighbours.length > mostNeighbours ? ' …' : '';
    lines.push(t('Neighbours: {0}', neighbours.join(', ') + more));
  }
  if (record.population) lines.push(t('Population: {0}', new Intl.NumberFormat(language).format(record.population)));
  return lines;
}

function listOf(codes: readonly string[], type: 'currency' | 'language', language: string): string {
  const names = new Intl.DisplayNames([language], { type });
  return codes.map(code => valueInMarkdown(names.of(code) ?? code)).join(', ');
}

/** What the text calls a person, with the line. */
function rolesInText(mentions: readonly Mention[], { lines }: NewsDocument): string[] {
  const said = new Map<string, number>();
  for (const { role } of mentions) {
    if (role && !said.has(textOf(role, lines))) said.set(textOf(role, lines), role.start.line + 1);
  }
  return [...said]
    .slice(0, mostOffices)
    .map(([role, line]) => t('According to this text: {0} (line {1})', valueInMarkdown(role), line));
}

function spellings(mentions: readonly Mention[], { lines }: NewsDocument): string {
  const counts = new Map<string, number>();
  for (const { range } of mentions) {
    const text = textOf(range, lines);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const list = [...counts].slice(0, 8).map(([text, count]) => `${valueInMarkdown(text)} ${count}×`);
  return t('Mentions in this text: {0} ({1})', mentions.length, list.join(', '));
}

/** To the first mention and to the next. */
function jumps(mention: Mention, mentions: readonly Mention[], uri: string): string[] {
  if (mentions.length < 2) return [];
  const at = mentions.indexOf(mention);
  const link = (text: string, { range: { start } }: Mention) =>
    `[${text}](${uri}#L${start.line + 1},${start.character + 1})`;
  const next = mentions[(at + 1) % mentions.length]!;
  return [[...(at > 0 ? [link(t('First mention'), mentions[0]!)] : []), link(t('Next mention'), next)].join(' · ')];
}

/** To take up what is not known; other clients than ours do it by a code action alone. */
function describeLink({ range }: Mention, { client: { describeCommand } }: Context): string | undefined {
  if (describeCommand === undefined) return undefined;
  const args = encodeURIComponent(JSON.stringify([range]));
  return `[${t('Add to the workspace’s entities')}](command:${describeCommand}?${args})`;
}

/** Addresses to go to; nothing is fetched. */
function links({ id, names }: EntityRecord, language: 'en' | 'ar'): string {
  const article = names[language]?.[0];
  const wikipedia =
    article === undefined
      ? []
      : [`[Wikipedia](https://${language}.wikipedia.org/wiki/${encodeURIComponent(article.replaceAll(' ', '_'))})`];
  const wikidata = id?.startsWith('Q') ? [`[Wikidata](https://www.wikidata.org/wiki/${id})`] : [];
  return [...wikidata, ...wikipedia].join(' · ');
}
