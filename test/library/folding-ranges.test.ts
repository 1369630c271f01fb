import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { foldingRanges } from '../../server/features/folding-ranges';
import { Lines } from '../../server/text/lines';
import { anyText, newsText } from './arbitrary';
import { answerOf } from './check';

const said = 'The minister opened a second quay on Wednesday, officials said in a statement.';

describe('folding ranges', () => {
  it('are the article, the stretch below each sub-heading, and the related section', () => {
    check(
      `Port of Salem opens second quay
12 May 2021

${said}

Plans for a third quay

${said}
${said}

Fishermen unhappy with the plan

${said}

Source: Reuters

Read also:
Ferry returns to the bay
${said}
Harbour master retires after forty years at sea
`,
      `
1 to 20: Port of Salem opens second quay
6 to 9: Plans for a third quay
11 to 13: Fishermen unhappy with the plan
17 to 20: Read also:
18 to 19: Ferry returns to the bay
`,
    );
  });

  it('are hard-wrapped paragraphs too', () => {
    check(
      `Headline: Port of Salem opens second quay\r
\r
   SALEM, May 12 (Reuters) - The minister opened a second quay\r
on Wednesday, officials said in a statement that was published\r
late in the evening and widely read.\r
\r
   Ships came at noon, and the harbour master, who had waited\r
for them since dawn, said that he was glad.\r
`,
      `
1 to 8: Headline: Port of Salem opens second quay
3 to 5:    SALEM, May 12 (Reuters) - The minister opened a second quay
7 to 8:    Ships came at noon, and the harbour master, who had waited
`,
    );
  });

  it('are the articles of a file, each by itself', () => {
    check(
      `Headline: Port of Salem opens second quay
Date: 12 May 2021

${said}

---

Headline: Ferry returns to the bay
Date: 13 May 2021

${said}
`,
      `
1 to 4: Headline: Port of Salem opens second quay
8 to 11: Headline: Ferry returns to the bay
`,
    );
  });

  it('are none where nothing has two lines', () => {
    check('Port of Salem opens second quay', '\n');
    check('', '\n');
  });

  it('have two lines or more, inside the text, each once', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), text => {
        const ranges = answerOf(foldingRanges, text) ?? [];
        const { count } = Lines.of(text);
        for (const { startLine, endLine } of ranges)
          equal(0 <= startLine && startLine < endLine && endLine < count, true);
        equal(new Set(ranges.map(({ startLine, endLine }) => `${startLine} ${endLine}`)).size, ranges.length);
      }),
    );
  });
});

function check(text: string, expected: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  const ranges = answerOf(foldingRanges, text) ?? [];
  const printed = ranges.map(({ startLine, endLine }) => `${startLine + 1} to ${endLine + 1}: ${lines[startLine]!}\n`);
  equal(`\n${printed.join('')}`, expected);
}
