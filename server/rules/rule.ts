import type { Article } from '../article/article';
import type { LineKind } from '../article/kinds';
import type { Line } from '../article/line';
import type { KnownLine } from '../article/reading';
import type { Structure } from '../article/structure';
import type { Range } from '../text/range';
import type { Surroundings } from './surroundings';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A piece of text to be replaced. Ranges are of the text before all edits. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
  /**
   * What is to be chosen next, as offsets in `newText` (UTF-16): clients that take snippets put a tab stop there, with
   * what stands there as its default. One after the other, the last stop is the end.
   */
  readonly stops?: readonly (readonly [start: number, end: number])[];
}

/** One way to put a finding right. */
export interface Fix {
  /** In the interface language, an imperative: `Insert the source Reuters`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The fix to take where one is taken without looking. At most one of a finding. */
  readonly preferred?: boolean;
}

/** A place where a rule is broken. */
export interface Finding {
  readonly range: Range;
  /** In the interface language, one sentence: what and where, and what is right. */
  readonly message: string;
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
}

/** A finding in one line, in UTF-16 units of the line. */
export interface LineFinding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** What to put in its place, the likeliest first. None where a person must decide. */
  readonly replacements: readonly LineReplacement[];
}

export interface LineReplacement {
  readonly title: string;
  readonly newText: string;
  /** Where it replaces more, or something else, than the finding marks. */
  readonly start?: number;
  readonly end?: number;
}

/** What examples show: text with its findings in brackets `⟦…⟧`, and the text after its preferred fixes. */
export interface Example {
  readonly text: string;
  /** The text after "fix all of this rule". Left out where nothing is fixed without a choice. */
  readonly fixed?: string;
}

interface Description {
  /** As in the setting and in the diagnostic: `missing-date`. */
  readonly code: string;
  /** In the profile `wire`, which is the default. */
  readonly severity: Severity | 'off';
  /** In the profile `archive`, where texts are kept as they were printed; as in `wire` where it is left out. */
  readonly archive?: Severity | 'off';
  /** One sentence in English: what is found. For the settings and the documentation. */
  readonly about: string;
  /** Why it matters, for the documentation. One or two sentences in English. */
  readonly why: string;
  /** What its fixes do, for the documentation. One sentence in English. */
  readonly fix: string;
  /**
   * Whether its preferred fixes may be applied unseen (`source.fixAll`, on save): they change nothing that anybody could
   * have meant.
   */
  readonly safe: boolean;
  /** Its tests. At least one with a finding and one that is clean. */
  readonly examples: readonly Example[];
}

/** Longer lines are no prose that anybody edits by hand; rules leave them alone. In UTF-16 units. */
export const longestLine = 50_000;

/** A rule about the text of single lines up to `longestLine`. */
export interface LineRule extends Description {
  readonly scope: 'line';
  /**
   * Must depend on nothing but its arguments: what it finds is kept as long as the line stands. Offsets are UTF-16 units
   * of `line.text`.
   */
  readonly check: (line: Line, place: LinePlace) => Iterable<LineFinding>;
}

export interface LinePlace {
  readonly kind: LineKind;
  /** The language of its article: BCP 47, `und` where nothing tells. */
  readonly language: string;
}

/** A rule about articles. */
export interface ArticleRule extends Description {
  readonly scope: 'article';
  /** Called for every main article. */
  readonly check: (view: ArticleView) => Iterable<Finding>;
  /** The ways to put one of its findings right, the best first. */
  readonly fixes: (finding: Finding, view: ArticleView) => readonly Fix[];
}

export type Rule = LineRule | ArticleRule;

/** A main article with all that its rules may look at. */
export interface ArticleView {
  readonly article: Article;
  /** The lines with text from the article's first to its last, those of its related articles among them. */
  readonly lines: readonly KnownLine[];
  readonly structure: Structure;
  readonly text: DocumentText;
  readonly surroundings: Surroundings;
}

/** The text of a document by its lines. */
export interface DocumentText {
  readonly count: number;
  /** Without its line break. */
  readonly content: (line: number) => string;
  /** The line break that the document uses. */
  readonly lineBreak: string;
}
