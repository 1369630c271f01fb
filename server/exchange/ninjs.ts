import type { EntityType } from '../entities/entity';
import { bodyOf, filled, momentOf, namedIn, partText, relatedOf, type Named } from './article-parts';
import type { Format } from './format';
import { inUri } from './references';
import { countWords } from './tokens';

/** In which list of an item a type is. */
const lists: Readonly<Record<EntityType, string | undefined>> = {
  person: 'people',
  organization: 'organisations',
  place: 'places',
  country: 'places',
  event: 'events',
  work: 'objects',
  weapon: 'objects',
  date: undefined,
  nationality: undefined,
};

/** IPTC's news in JSON, version 3.1. A date of which only the day is known is left out: the format asks for a time. */
export const ninjs: Format = {
  name: 'ninjs',
  about: 'IPTC ninjs 3.1',
  offsets: 'none',
  loses: 'where in the text spans stand; relations, notes, attributes; dates without a time',
  ending: '.json',
  write: article => {
    const { id, structure, language } = article;
    const body = bodyOf(article)
      .map(({ text }) => text)
      .join('\n\n');
    const named = namedIn(article);
    const entities = Object.fromEntries(
      ['people', 'organisations', 'places', 'events', 'objects'].map(list => [
        list,
        named.filter(each => lists[each.type] === list).map(concept),
      ]),
    );
    const uri = `urn:newsmark:${inUri(id).replaceAll('/', ':')}`;
    return {
      json: filled({
        uri,
        standard: { name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
        type: 'text',
        language: language === 'und' ? undefined : language,
        firstCreated: undefined,
        versionCreated: momentOf(structure?.updated ?? structure?.date),
        contentCreated: momentOf(structure?.date),
        by: partText(structure?.byline),
        headlines: [
          ...(partText(structure?.headline) === undefined
            ? []
            : [{ role: 'main', contentType: 'text/plain', value: partText(structure?.headline) }]),
          ...(partText(structure?.subheadline) === undefined
            ? []
            : [{ role: 'sub', contentType: 'text/plain', value: partText(structure?.subheadline) }]),
        ],
        descriptions:
          partText(structure?.dateline) === undefined
            ? []
            : [{ role: 'dateline', contentType: 'text/plain', value: partText(structure?.dateline) }],
        bodies: [
          {
            role: 'main',
            contentType: 'text/plain',
            charCount: Array.from(body).length,
            wordCount: countWords(body),
            value: body,
          },
        ],
        infoSources: (structure?.source?.names ?? []).map(name => ({ name, role: 'source' })),
        subjects: (structure?.keywords?.items ?? []).map(({ text: name }) => ({ name, rel: 'keyword' })),
        ...entities,
        associations: relatedOf(structure).map((headline, index) => ({
          name: `related-${index + 1}`,
          uri: `${uri}:related-${index + 1}`,
          headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
        })),
      }),
    };
  },
};

function concept({ name, uri, isDetected }: Named): Record<string, unknown> {
  return filled({ name, rel: isDetected ? 'mentions' : 'about', uri });
}
