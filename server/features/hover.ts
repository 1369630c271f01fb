import type { Hover, HoverParams } from 'vscode-languageserver';
import type { LineKind } from '../article/kinds';
import type { NewsDocument } from './document';
import type { Context, Feature } from './feature';
import { dateHover } from './hover/date';
import { entityHover } from './hover/entity';
import { keywordsHover } from './hover/keywords';
import { sourceHover } from './hover/source';
import { timeHover } from './hover/time';
import { placeAt, type Place } from './place';

/** What dates, times, sources and keywords mean, and who and what is named. */
export const hover: Feature<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  capabilities: { hoverProvider: true },
  quiet: null,
  empty: null,
  needsFolder: true,
  answer: (document, { position }, context) => {
    const place = placeAt(document, position, context);
    const show = place?.known && hovers[place.known.state.kind];
    return (place && show?.(place, document, context)) ?? null;
  },
};

type Shows = (place: Place, document: NewsDocument, context: Context) => Hover | undefined;

const textHover: Shows = (place, document, context) => entityHover(place, document, context) ?? timeHover(place);

const hovers: Readonly<Partial<Record<LineKind, Shows>>> = {
  headline: textHover,
  subheadline: textHover,
  body: textHover,
  subheading: textHover,
  caption: textHover,
  'related-headline': textHover,
  'related-body': textHover,
  date: dateHover,
  'related-date': dateHover,
  source: sourceHover,
  'related-source': sourceHover,
  keywords: keywordsHover,
};
