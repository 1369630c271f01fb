import { addRelated } from './add-related';
import type { Refactoring } from './refactoring';
import { separateKeywords } from './separate-keywords';
import { sortMetadata } from './sort-metadata';
import { turnSubheading } from './turn-subheading';

/** Every refactoring. A new one is its file and a line here. */
export const refactorings: readonly Refactoring[] = [sortMetadata, separateKeywords, turnSubheading, addRelated];
