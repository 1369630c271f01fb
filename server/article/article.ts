import type { CalendarName } from '../dates/calendar';
import type { Position, Range } from '../text/range';

/** A piece of metadata: one or more lines, white space at both ends left out. */
export interface Part {
  readonly range: Range;
  /** What it says, without its label. Lines are joined by a space. */
  readonly text: string;
  /** Its label, without the colon. */
  readonly label?: Range;
}

export interface DatePart extends Part {
  /** EDTF by the Gregorian calendar, e.g. `2024-04-26`, `2024-04-26T07:30:00+03:00`. Left out where no date can be read. */
  readonly value?: string;
  /** The calendar in which it is written. */
  readonly calendar?: CalendarName;
  /** The value is one of these, the likelier first: nothing decides between day and month. */
  readonly readings?: readonly [string, string];
}

export interface SourcePart extends Part {
  readonly names: readonly string[];
}

export interface Keyword {
  readonly range: Range;
  readonly text: string;
}

export interface KeywordsPart extends Part {
  readonly items: readonly Keyword[];
}

/** A paragraph of the body, with all its lines where it is hard-wrapped, or a line between paragraphs. */
export interface Block {
  readonly kind: 'paragraph' | 'subheading';
  readonly range: Range;
  /** Where a sub-heading that lost its line break ends and the paragraph begins: `Nuclear deal|Meanwhile, …`. */
  readonly glue?: Position;
}

/** One article of a file. */
export interface Article {
  readonly role: 'main' | 'related';
  /** From its first line's start to its last line's end; related articles lie inside. */
  readonly range: Range;
  /** BCP 47; `und` where nothing tells. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly headline?: Part;
  readonly subheadline?: Part;
  readonly byline?: Part;
  readonly date?: DatePart;
  /** Further lines of dates: when it was updated. */
  readonly updated?: DatePart;
  /** The place and agency that open the first paragraph. */
  readonly dateline?: Part;
  readonly source?: SourcePart;
  readonly keywords?: KeywordsPart;
  readonly body: readonly Block[];
  readonly captions: readonly Part[];
  readonly notes: readonly Part[];
  readonly end?: Part;
  /** The lines that open its related sections. */
  readonly relatedHeadings: readonly Part[];
  readonly related: readonly Article[];
}
