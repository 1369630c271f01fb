import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver';
import { recordTypes } from '../../server/entities/workspace/record-types';
import { completeEntitiesFile } from '../../server/features/entities-file-completion';
import { Lines } from '../../server/text/lines';
import { anyText } from './arbitrary';
import { edited } from './check';
import { atCursor } from './cursor';

const all = 'type, names, short, id, about, country, offices';

describe("completion in a file of the workspace's entities", () => {
  it('offers the keys that the record does not have', () => {
    check('- <|>', all, '- type: ');
    check('# Ours\r\n- <|>\r\n', all, '# Ours\r\n- type: \r\n');
    check(
      '- type: person\n  names: { ar: [نورس] }\n  <|>\n- type: place\n  id: Q1\n',
      'short, id, about, country, offices',
      '- type: person\n  names: { ar: [نورس] }\n  short: \n- type: place\n  id: Q1\n',
    );
    check(
      '- type: person\n  id: Q1\n- sh<|>\n  names: { ar: [نورس] }\n',
      'type, short, id, about, country, offices',
      '- type: person\n  id: Q1\n- type: \n  names: { ar: [نورس] }\n',
    );
  });

  it('offers them where the whole list is set in', () => {
    check(
      '  - type: person\n    <|>\n',
      'names, short, id, about, country, offices',
      '  - type: person\n    names: \n',
    );
    check('  - type: person\n  <|>\n', '');
  });

  it('offers them for the keys of the record alone', () => {
    const person = '- type: person\n  names:\n';
    check(`${person}    <|>\n`, '');
    check(`${person}    ar:\n      - <|>\n`, '');
    check(`${person}<|>\n`, '');
    check(`${person}  about: { <|> }\n`, '');
    check(`${person}  a<|>bout: us\n`, '');
    check('# <|>\n', '');
    check('<|>', '');
    check(
      `${person}    type: [x]\n    id: [y]\n  <|>\n`,
      'short, id, about, country, offices',
      `${person}    type: [x]\n    id: [y]\n  short: \n`,
    );
  });

  it('offers the types, and puts one in the place of what stands there', () => {
    const types = recordTypes.join(', ');
    check('- type: <|>\n', types, '- type: person\n');
    check('- names: { ar: x }\n  type: pl<|>ac\n', types, '- names: { ar: x }\n  type: person\n');
    check('- type:<|>\n', '');
    check('- type: place <|>\n', '');
  });

  it('edits its line around the cursor, at any place of any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.nat(40), (text, line, character) => {
        const lines = Lines.of(text);
        for (const { textEdit } of completeEntitiesFile(lines, { line, character })) {
          const { start, end } = (textEdit as TextEdit).range;
          ok(start.line === line && end.line === line);
          ok(
            0 <= start.character &&
              start.character <= Math.min(character, end.character) &&
              end.character <= lines.content(line).length,
          );
        }
      }),
    );
  });
});

/** `<|>` is the cursor. Expected: the labels, and the text after the first of them has been chosen. */
function check(marked: string, labels: string, chosen?: string): void {
  const { text, position } = atCursor(marked);
  const items = completeEntitiesFile(Lines.of(text), position);
  equal(items.map(({ label }) => label).join(', '), labels);
  if (items.length > 0) equal(edited(text, [items[0]!.textEdit as TextEdit]), chosen);
}
