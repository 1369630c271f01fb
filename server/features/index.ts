import { codeActions } from './code-actions';
import { codeLenses } from './code-lens';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { documentLinks } from './document-links';
import { documentSymbols } from './document-symbols';
import type { DocumentParams, Feature } from './feature';
import { foldingRanges } from './folding-ranges';
import { formatting } from './formatting';
import { hover } from './hover';
import { selectionRanges } from './selection-ranges';
import { semanticTokens, semanticTokensInRange } from './semantic-tokens';
import { structure } from './structure';

/** Every request that the server answers. A new one is its file and a line here. */
export const features: readonly Feature<DocumentParams, unknown>[] = [
  codeActions as Feature<DocumentParams, unknown>,
  codeLenses,
  completion as Feature<DocumentParams, unknown>,
  diagnostics,
  documentLinks,
  documentSymbols,
  foldingRanges,
  formatting as Feature<DocumentParams, unknown>,
  hover as Feature<DocumentParams, unknown>,
  selectionRanges as Feature<DocumentParams, unknown>,
  semanticTokens,
  semanticTokensInRange as Feature<DocumentParams, unknown>,
  structure,
];
