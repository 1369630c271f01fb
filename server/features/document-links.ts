import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { rangeInLine } from '../text/range';
import type { Feature } from './feature';

/** Web addresses. Lines that hold right-to-left text have none: a link cuts the line and disorders its words. */
export const documentLinks: Feature<DocumentLinkParams, DocumentLink[]> = {
  method: 'textDocument/documentLink',
  capabilities: { documentLinkProvider: {} },
  quiet: [],
  empty: [],
  answer: ({ analysis }) => {
    const links: DocumentLink[] = [];
    for (const [number, { text, rightToLeft }] of (analysis.reading?.read ?? []).entries()) {
      if (rightToLeft || links.length >= most) continue;
      for (const { index, 0: found } of text.slice(0, farthest).matchAll(address)) {
        const url = found.replace(trailing, '');
        const target = /^www\./i.test(url) ? `https://${url}` : url;
        // An address that reaches the edge may be cut there.
        if ((index + found.length < farthest || text.length <= farthest) && URL.canParse(target))
          links.push({ range: rangeInLine(number, index, index + url.length), target });
      }
    }
    return links;
  },
};

/** More links than this, or so far to the right, nobody follows. */
const most = 5000;
const farthest = 10_000;

const address =
  /(?<!\w)(?:https?:\/\/|www\.)[^\s<>"'“”«»()[\]{}\\^`|\u3000-\u303f\uff01-\uff65]+(?:\([^\s()]*\)[^\s<>"'“”«»()[\]{}\u3000-\u303f\uff01-\uff65]*)?/giu;
/** Signs at the end that belong to the sentence. */
const trailing = /[.,;:!?…、。，]+$/u;
