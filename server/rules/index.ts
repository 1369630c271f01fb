import { ambiguousDate } from './ambiguous-date';
import { dateMismatch } from './date-mismatch';
import { emptySource } from './empty-source';
import { futureDate } from './future-date';
import { gluedSubheading } from './glued-subheading';
import { missingDate } from './missing-date';
import { missingHeadline } from './missing-headline';
import { missingSource } from './missing-source';
import { nonstandardDate } from './nonstandard-date';
import { unreadableDate } from './unreadable-date';
import type { Rule } from './rule';
import { trailingSpace } from './trailing-space';

/** Every rule. A new one is its file and a line here; diagnostics at the same place stand in this order. */
export const rules: readonly Rule[] = [
  unreadableDate,
  nonstandardDate,
  missingSource,
  missingHeadline,
  missingDate,
  gluedSubheading,
  futureDate,
  emptySource,
  dateMismatch,
  ambiguousDate,
  trailingSpace,
];
