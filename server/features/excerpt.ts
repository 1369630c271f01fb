/** How much is shown on either side, in UTF-16 units. */
const reach = 60;

/** The words around a place in a line, no farther than its sentence goes. Whole words only. */
export function excerptOf(line: string, start: number, end: number): string {
  const before = line.slice(0, start).split(sentenceEnd).at(-1)!.trimStart();
  const after = line.slice(end);
  const close = sentenceEnd.exec(after);
  const rest = close ? after.slice(0, close.index + close[0].length) : after;
  return (
    (before.length <= reach ? before : `…${before.slice(-reach).replace(/^\S*/, '')}`) +
    line.slice(start, end) +
    (rest.length <= reach ? rest : `${rest.slice(0, reach).replace(/\S*$/, '')}…`)
  );
}

const sentenceEnd = /[.!?؟…]["”»)]*(?=\s|$)/u;
