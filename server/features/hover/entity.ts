import { t } from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import type { EntityType, Mention } from '../../entities/entity';
import type { EntityRecord, Office } from '../../entities/knowledge/record';
import { foldText } from '../../text/fold';
import type { Position, Range } from '../../text/range';
import type { NewsDocument } from '../document';
import { entityTypeName } from '../entity-type-names';
import type { ClientAbilities, Context } from '../feature';
import { listInMarkdown, markdown, valueInMarkdown } from '../markdown';
import { fullName, spelledOut, textOf } from '../mention-text';
import { mentionAt, mentionsOf } from '../mentions';
import type { Place } from '../place';

/** Who or what is named there: what is known of it, and what this text says of it. */
export function entityHover(place: Place, document: NewsDocument, { client }: Context): Hover | undefined {
  const mention = mentionAt(document, place);
  if (!mention) return undefined;
  const { entity } = mention;
  const { knowledge } = document.analysis;
  const record = entity === undefined ? undefined : knowledge?.record(entity);
  const source = entity === undefined ? undefined : knowledge?.sourceOf(entity);
  const { language } = client;
  const mentions = mentionsOf(document, mention);
  return {
    range: mention.range,
    contents: markdown([
      title(mention, fullName(mention, document), record, language),
      [entityTypeName(mention.type), aboutIn(record, language)]
        .filter(text => text !== undefined)
        .map(valueInMarkdown)
        .join(' · '),
      listInMarkdown([
        ...lastOffices(record?.offices ?? []).map(office => officeLine(office, language)),
        ...(record ? aboutPlace(mention, record, language) : []),
        ...rolesInText(mentions, document),
        spellings(mentions, document),
        ...jumps(mention, mentions, document.uri),
      ]),
      record ? links(record, source, language) : describeLink(mention, client),
    ]),
  };
}

const mostOffices = 4;
const mostNeighbours = 16;
const mostSpellings = 8;

function title(mention: Mention, name: string, record: EntityRecord | undefined, language: string): string {
  const shown = record ? nameIn(record, language) : name;
  const own = foldText(shown) === foldText(name) ? '' : ` · ${valueInMarkdown(name)}`;
  return `${signOf(mention.type, record)} **${valueInMarkdown(shown)}**${own}`;
}

function aboutIn({ about }: Pick<EntityRecord, 'about'> = {}, language: string): string | undefined {
  return about?.[language] ?? Object.values(about ?? {})[0];
}

/** The flag of a country and of what belongs to it; a picture of the type for people and all others. */
function signOf(type: EntityType, record: EntityRecord | undefined): string {
  return record?.country !== undefined && type !== 'person' ? flagOf(record.country) : signs[type];
}

const signs: Readonly<Record<EntityType, string>> = {
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

function nameIn({ names }: EntityRecord, language: string): string {
  return names[language]?.[0] ?? names['en']?.[0] ?? Object.values(names)[0]?.[0] ?? '';
}

/** Two regional indicator symbols. */
function flagOf(country: string): string {
  return String.fromCodePoint(...Array.from(country, letter => letter.charCodeAt(0) - 0x41 + 0x1f1e6));
}

/** The last ones, the latest first. */
function lastOffices(offices: readonly Office[]): Office[] {
  return offices.toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0)).slice(0, mostOffices);
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

function spellings(mentions: readonly Mention[], document: NewsDocument): string {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const text = spelledOut(mention, document);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const list = [...counts].slice(0, mostSpellings).map(([text, count]) => `${valueInMarkdown(text)} ${count}×`);
  const more = counts.size > mostSpellings ? ' …' : '';
  return t('Mentions in this text: {0} ({1})', mentions.length, list.join(', ') + more);
}

/** To the first mention and to the next, where there are others. */
function jumps(mention: Mention, mentions: readonly Mention[], uri: string): string[] {
  const at = mentions.indexOf(mention);
  const next = mentions[at + 1];
  const link = (text: string, { range: { start } }: Mention) => linkTo(text, uri, start);
  const links = [
    ...(at > 0 ? [link(t('First mention'), mentions[0]!)] : []),
    ...(next ? [link(t('Next mention'), next)] : []),
  ];
  return links.length === 0 ? [] : [links.join(' · ')];
}

/** A link to a place in a file, as editors read its fragment. A bracket would end it. */
function linkTo(text: string, uri: string, { line, character }: Position): string {
  const address = uri.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));
  return `[${text}](${address}#L${line + 1},${character + 1})`;
}

/** To take up what is not known; other clients than ours do it by a code action alone. */
function describeLink({ range }: Mention, { describeCommand }: ClientAbilities): string | undefined {
  if (describeCommand === undefined) return undefined;
  const args = encodeURIComponent(JSON.stringify([range]));
  return `[${t('Add to the workspace’s entities')}](command:${describeCommand}?${args})`;
}

/** Addresses to go to; nothing is fetched. Of what the workspace alone knows, the encyclopedia may have a namesake. */
function links(
  { id, names }: EntityRecord,
  source: { readonly uri: string; readonly range: Range } | undefined,
  language: 'en' | 'ar',
): string {
  const article = source && id === undefined ? undefined : names[language]?.[0];
  const page = article === undefined ? '' : encodeURIComponent(article.replaceAll(' ', '_'));
  return [
    ...(source ? [linkTo(t('In the workspace’s entities'), source.uri, source.range.start)] : []),
    ...(id !== undefined && /^Q\d+$/.test(id) ? [`[Wikidata](https://www.wikidata.org/wiki/${id})`] : []),
    ...(page === '' ? [] : [`[Wikipedia](https://${language}.wikipedia.org/wiki/${page})`]),
  ].join(' · ');
}
