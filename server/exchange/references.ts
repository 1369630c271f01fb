/** A number of somebody or something in a database. */
export interface Reference {
  /** `Wikidata`. */
  readonly database: string;
  /** `Q7747`. */
  readonly reference: string;
}

/** The reference that an id of the knowledge stands for; undefined for those that nobody else knows. */
export function referenceOf(id: string): Reference | undefined {
  if (/^Q\d+$/.test(id)) return { database: 'Wikidata', reference: id };
  const [, kind = '', reference = ''] = /^(geonames|country):(\w+)$/.exec(id) ?? [];
  if (kind === 'geonames') return { database: 'GeoNames', reference };
  if (kind === 'country') return { database: 'ISO3166-1', reference };
  return undefined;
}

const bases: Readonly<Record<string, string>> = {
  wikidata: 'http://www.wikidata.org/entity/',
  geonames: 'https://sws.geonames.org/',
  'iso3166-1': 'http://cvx.iptc.org/iso3166-1a2/',
};

/** The URI of a reference; undefined for databases that are not known here, unless it is a URI itself. */
export function uriOf({ database, reference }: Reference): string | undefined {
  const base = bases[database.toLowerCase()];
  if (base === undefined) return undefined;
  return base + encodeURIComponent(reference) + (base === bases['geonames'] ? '/' : '');
}

/** The reference that a URI stands for. */
export function referenceOfUri(uri: string): Reference | undefined {
  const [, host = '', reference = ''] =
    /^https?:\/\/(www\.wikidata\.org\/(?:entity|wiki)|sws\.geonames\.org|cvx\.iptc\.org\/iso3166-1a2)\/([\w-]+)\/?$/.exec(
      uri,
    ) ?? [];
  if (host === '') return undefined;
  const database = host.startsWith('www.wiki') ? 'Wikidata' : host.startsWith('sws') ? 'GeoNames' : 'ISO3166-1';
  return { database, reference };
}

/** An id or a path as part of a URI: what is not ASCII is percent-encoded. */
export function inUri(id: string): string {
  return id
    .split('/')
    .map(part => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
}
