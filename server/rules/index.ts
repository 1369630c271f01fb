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
import { bidiControl } from './bidi-control';
import { duplicateParagraph } from './duplicate-paragraph';
import { headlineFullStop } from './headline-full-stop';
import { headlineTooLong } from './headline-too-long';
import { labelSpelling } from './label-spelling';
import { mixedDigits } from './mixed-digits';
import { mixedScriptLetters } from './mixed-script-letters';
import { repeatedSpace } from './repeated-space';
import { tatweel } from './tatweel';
import { unbalancedQuotes } from './unbalanced-quotes';
import { missingKeywords } from './missing-keywords';
import { emptyKeywords } from './empty-keywords';
import { unseparatedKeywords } from './unseparated-keywords';
import { duplicateKeyword } from './duplicate-keyword';
import { keywordNotInText } from './keyword-not-in-text';
import type { Rule } from './rule';
import { trailingSpace } from './trailing-space';

/** Every rule. A new one is its file and a line here; diagnostics at the same place stand in this order. */
export const rules: readonly Rule[] = [
  keywordNotInText,
  duplicateKeyword,
  unseparatedKeywords,
  emptyKeywords,
  missingKeywords,
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
  labelSpelling,
  mixedScriptLetters,
  duplicateParagraph,
  headlineTooLong,
  headlineFullStop,
  unbalancedQuotes,
  mixedDigits,
  tatweel,
  bidiControl,
  repeatedSpace,
  trailingSpace,
];
