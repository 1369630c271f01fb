import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines } from '../../server/text/lines';
import { anyText, applyEdit, edit, newsText, troubledText } from './arbitrary';
import { checkTable } from './check';

describe('Lines', () => {
  it('end with LF, CRLF or CR', () => {
    checkTable(
      [
        ['', ['']],
        ['a', ['a']],
        ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
        ['a\n', ['a', '']],
        ['\r\n', ['', '']],
        ['\n\r', ['', '', '']],
        ['\r\r\n\n', ['', '', '', '']],
        ['a\r\n\r\nb', ['a', '', 'b']],
        ['\ufeffa\u2028b\u0085c\vd\fe', ['\ufeffa\u2028b\u0085c\vd\fe']],
        ['😀\n\ud800\n\udc00e\u0301', ['😀', '\ud800', '\udc00e\u0301']],
      ],
      text => contents(Lines.of(text)),
    );
  });

  it('know where they start and end, and which holds an offset', () => {
    const lines = Lines.of('ab\r\n😀\n\rc');
    const places = Array.from({ length: lines.count }, (_, line) => `${lines.start(line)} to ${lines.end(line)}`);
    deepEqual(places, ['0 to 2', '4 to 6', '7 to 7', '8 to 9']);
    const at = Array.from({ length: 10 }, (_, offset) => lines.lineAt(offset));
    deepEqual(at.join(''), '0000111233');
  });

  it('are counted as LSP counts them, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText, breaks), text => {
        const lines = Lines.of(text);
        const document = TextDocument.create('', '', 0, text);
        equal(lines.count, document.lineCount);
        for (let offset = 0; offset <= text.length; offset += 1 + Math.floor(text.length / 100)) {
          equal(lines.lineAt(offset), document.positionAt(offset).line);
        }
        for (let line = 0; line < lines.count; line++) {
          equal(lines.start(line), document.offsetAt({ line, character: 0 }));
          ok(!/[\r\n]/.test(lines.content(line)));
        }
      }),
    );
  });
});

describe('Lines.after', () => {
  it('are told of a change near where it is', () => {
    const before = Lines.of(Array.from({ length: 1000 }, (_, line) => `line ${line}\n`).join(''));
    const at = before.start(500);
    for (const [what, text] of Object.entries({
      'a character more': `${before.text.slice(0, at)}x${before.text.slice(at)}`,
      'a character less': before.text.slice(0, at + 2) + before.text.slice(at + 3),
      'a line more': `${before.text.slice(0, at)}new\n${before.text.slice(at)}`,
      'a line less': before.text.slice(0, at) + before.text.slice(before.start(501)),
      'another line end': `${before.text.slice(0, at - 1)}\r${before.text.slice(at - 1)}`,
    })) {
      const { start, deleted, inserted } = Lines.after(before, text).change;
      ok(start >= 499 && start <= 500 && deleted <= 3 && inserted <= 3, `${what}: ${start}, ${deleted}, ${inserted}`);
      checkAfter(before.text, text);
    }
  });

  it('are cut and joined with CR and LF', () => {
    for (const [before, after] of [
      ['a\rb', 'a\r\nb'],
      ['a\rx\nb', 'a\r\nb'],
      ['a\r\nb', 'a\rx\nb'],
      ['a\r\nb', 'a\nb'],
      ['a\nb', 'a\r\nb'],
      ['\r\n', '\n'],
      ['', '\r'],
      ['a\nb', ''],
    ] as const) {
      checkAfter(before, after);
    }
  });

  it('are the same where nothing has changed', () => {
    const lines = Lines.of('a\nb');
    equal(Lines.after(lines, 'a\nb').lines, lines);
  });

  it('equal the lines of the new text, wherever the line ends are cut and joined', () => {
    fc.assert(
      fc.property(breaks, breaks, breaks, breaks, (start, before, after, end) => {
        checkAfter(start + before + end, start + after + end);
      }),
      { numRuns: 3000 },
    );
  });

  it('equal the lines of the new text in long texts', () => {
    // Longer than what is compared at once.
    const long = fc.constantFrom(4095, 4096, 4097, 9000).chain(size => breaks.map(text => text.padEnd(size, 'x\r\n')));
    fc.assert(
      fc.property(long, breaks, breaks, long, (start, before, after, end) => {
        checkAfter(start + before + end, start + after + end);
      }),
    );
  });

  it('equal the lines of the new text after edits of articles, one on top of the other', () => {
    fc.assert(
      fc.property(newsText, fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
        let lines = Lines.of(text);
        for (const change of edits) {
          text = applyEdit(text, change);
          lines = Lines.after(lines, text).lines;
          deepEqual(starts(lines), starts(Lines.of(text)));
        }
      }),
    );
  });
});

const breaks = fc.oneof(
  fc.array(fc.constantFrom('a', '😀', '\r', '\n', '\r\n'), { maxLength: 12 }).map(parts => parts.join('')),
  troubledText,
);

/** The lines after a change are those of the text, and the change leads from the old lines to the new ones. */
function checkAfter(before: string, text: string): void {
  const previous = Lines.of(before);
  const { lines, change } = Lines.after(previous, text);
  const fresh = Lines.of(text);
  equal(lines.text, text);
  deepEqual(starts(lines), starts(fresh));
  const patched = contents(previous);
  const inserted = contents(fresh).slice(change.start, change.start + change.inserted);
  equal(inserted.length, change.inserted);
  patched.splice(change.start, change.deleted, ...inserted);
  deepEqual(patched, contents(fresh));
}

function contents(lines: Lines): string[] {
  return Array.from({ length: lines.count }, (_, line) => lines.content(line));
}

function starts(lines: Lines): number[] {
  return Array.from({ length: lines.count }, (_, line) => lines.start(line));
}
