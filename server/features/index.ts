import { codeActions } from './code-actions';
import { codeLenses } from './code-lens';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlights } from './document-highlights';
import { documentLinks } from './document-links';
import { documentSymbols } from './document-symbols';
import { entities } from './entities';
import type { DocumentParams, Feature, WorkspaceFeature } from './feature';
import { foldingRanges } from './folding-ranges';
import { formatting } from './formatting';
import { hover } from './hover';
import { references } from './references';
import { prepareRename, rename } from './rename';
import { selectionRanges } from './selection-ranges';
import { semanticTokens, semanticTokensInRange } from './semantic-tokens';
import { structure } from './structure';
import { workspaceSymbols } from './workspace-symbols';

/** Every request that the server answers. A new one is its file and a line here. */
export const features: readonly Feature<DocumentParams, unknown>[] = [
  codeActions as Feature<DocumentParams, unknown>,
  codeLenses,
  completion as Feature<DocumentParams, unknown>,
  definition as Feature<DocumentParams, unknown>,
  diagnostics,
  documentHighlights as Feature<DocumentParams, unknown>,
  documentLinks,
  documentSymbols,
  entities,
  foldingRanges,
  formatting as Feature<DocumentParams, unknown>,
  hover as Feature<DocumentParams, unknown>,
  prepareRename as Feature<DocumentParams, unknown>,
  references as Feature<DocumentParams, unknown>,
  rename as Feature<DocumentParams, unknown>,
  selectionRanges as Feature<DocumentParams, unknown>,
  semanticTokens,
  semanticTokensInRange as Feature<DocumentParams, unknown>,
  structure,
];

/** Those that are asked of all open documents together. */
export const workspaceFeatures: readonly WorkspaceFeature<never, unknown>[] = [workspaceSymbols];
