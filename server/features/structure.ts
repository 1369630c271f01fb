import { structureRequest, type StructureParams, type StructureResult } from '../protocol';
import type { Feature } from './feature';

/** `newsmark/structure`. */
export const structure: Feature<StructureParams, StructureResult | null> = {
  method: structureRequest,
  capabilities: {},
  empty: null,
  answer: ({ version, analysis }, _params, { isNews, confidence, decidedBy }) => ({
    ...analysis.structure,
    version,
    isNews,
    confidence,
    decidedBy,
    rightToLeft: (analysis.reading?.read ?? []).flatMap((line, number) => (line.rightToLeft ? [number] : [])),
  }),
};
