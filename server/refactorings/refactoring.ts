import type { ArticleView, Fix } from '../rules/rule';
import type { Range } from '../text/range';

/** A rewriting of an article that nothing is wrong with: what it offers for a selection. */
export type Refactoring = (view: ArticleView, selection: Range) => Iterable<Fix>;
