/** What a line is, as the protocol spells it. */
export const lineKinds = [
  'headline',
  'subheadline',
  'byline',
  'date',
  'body',
  'subheading',
  'caption',
  'source',
  'keywords',
  'related-heading',
  'related-headline',
  'related-date',
  'related-source',
  'related-body',
  'note',
  'end',
  'separator',
  'blank',
  'other',
] as const;

export type LineKind = (typeof lineKinds)[number];
