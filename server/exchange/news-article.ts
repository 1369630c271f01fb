import type { EntityType } from '../entities/entity';
import { bodyOf, dayOf, filled, namedIn, partText, relatedOf, type Named } from './article-parts';
import type { Format } from './format';

const types: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  country: 'Country',
  event: 'Event',
  work: 'CreativeWork',
  weapon: 'Product',
  date: 'Thing',
  nationality: 'Thing',
};

/** schema.org's NewsArticle in JSON-LD. */
export const newsArticle: Format = {
  name: 'news-article',
  about: 'schema.org NewsArticle JSON-LD',
  offsets: 'none',
  loses: 'where in the text spans stand; relations, notes, attributes',
  ending: '.jsonld',
  write: article => {
    const { structure, language } = article;
    const named = namedIn(article).filter(({ type }) => type !== 'date' && type !== 'nationality');
    const [publisher] = structure?.source?.names ?? [];
    const related = relatedOf(structure);
    return {
      json: filled({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: partText(structure?.headline),
        alternativeHeadline: partText(structure?.subheadline),
        inLanguage: language === 'und' ? undefined : language,
        datePublished: dayOf(structure?.date),
        dateModified: dayOf(structure?.updated),
        dateline: partText(structure?.dateline),
        author:
          partText(structure?.byline) === undefined
            ? undefined
            : { '@type': 'Person', name: partText(structure?.byline) },
        sourceOrganization: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
        keywords: (structure?.keywords?.items ?? []).map(({ text }) => text),
        articleBody: bodyOf(article)
          .map(({ text }) => text)
          .join('\n\n'),
        about: named.filter(({ isDetected }) => !isDetected).map(thing),
        mentions: named.filter(({ isDetected }) => isDetected).map(thing),
        hasPart: related.map(headline => ({ '@type': 'NewsArticle', headline })),
      }),
    };
  },
};

function thing({ type, name, uri }: Named): Record<string, unknown> {
  return filled({ '@type': types[type], name, sameAs: uri });
}
