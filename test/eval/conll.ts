import { scoredType, type Marked, type Span } from './corpus';

/**
 * Reads CoNLL: a word a line, its tag (IOB1, IOB2 or BILOU) in the last column, columns parted by white space, a blank
 * line after each sentence, `-DOCSTART-` before each text. Words are put together with spaces, sentences are lines.
 */
export function readConll(source: string): Marked[] {
  const documents = source.split(/^-DOCSTART-.*$/m).filter(text => text.trim() !== '');
  return documents.map(document => {
    let text = '';
    const spans: Span[] = [];
    const words: [number, number][] = [];
    let open: { start: number; end: number; label: string } | undefined;
    const close = () => {
      const type = open && scoredType(open.label);
      if (open && type) spans.push({ start: open.start, end: open.end, type });
      open = undefined;
    };
    for (const line of document.replaceAll('\r', '').split('\n')) {
      const columns = line.trim().split(/\s+/);
      const word = columns[0] ?? '';
      if (word === '') {
        close();
        if (text !== '' && !text.endsWith('\n')) text = `${text.trimEnd()}\n`;
        continue;
      }
      const [, mark = 'O', label = ''] = /^([BILUOES])(?:-(.+))?$/.exec(columns.at(-1)!) ?? [];
      const [start, end] = [text.length, text.length + word.length];
      if (mark === 'O' || mark === 'B' || mark === 'U' || mark === 'S' || open?.label !== label) close();
      if (mark !== 'O') {
        if (open) open.end = end;
        else open = { start, end, label };
      }
      words.push([start, end]);
      text += `${word} `;
    }
    close();
    return { text, spans, words };
  });
}
