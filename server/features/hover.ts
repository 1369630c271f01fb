import type { Hover, HoverParams } from 'vscode-languageserver';
import type { LineKind } from '../article/kinds';
import type { NewsDocument } from './document';
import type { Context, Feature } from './feature';
import { dateHover } from './hover/date';
import { entityHover } from './hover/entity';
import { keywordsHover } from './hover/keywords';
import { sourceHover } from './hover/source';
import { timeHover } from './hover/time';
import { rightToLeft } from './markdown';
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
    if (!place?.known) return null;
    const card = hovers[place.known.state.kind]?.(place, document, context) ?? entityHover(place, document, context);
    if (!card) return null;
    return context.client.language === 'ar' ? { ...card, contents: rightToLeft(card.contents) } : card;
  },
};

type Shows = (place: Place, document: NewsDocument, context: Context) => Hover | undefined;

const textHover: Shows = (place, document, context) => entityHover(place, document, context) ?? timeHover(place);

/** Names have a card on every line; others have theirs on lines of these kinds. */
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
