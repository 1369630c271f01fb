import type { FolderHabits } from '../corpus/habits';

/** What is known beside the text itself: the file, the folder, the settings. */
export interface Surroundings {
  /** The file's name without its folder; empty where there is none. */
  readonly fileName: string;
  /** Milliseconds since 1970; undefined where the file has no time. */
  readonly modified?: number;
  /** Milliseconds since 1970: the clock, in the editor's zone. */
  readonly now: number;
  readonly folder: FolderHabits;
  readonly options: RuleOptions;
}

/** What the settings say to the rules. */
export interface RuleOptions {
  /**
   * How dates are to be written: `natural` any unbroken form of the article's language, `long` in words, `iso`
   * `2024-04-26`, `both` in words in two calendars.
   */
  readonly dateForm: DateForm;
  /** Characters (as people count them) above which a headline is too long. */
  readonly longestHeadline: number;
}

export type DateForm = 'natural' | 'long' | 'iso' | 'both';

export const defaultRuleOptions: RuleOptions = { dateForm: 'natural', longestHeadline: 120 };
