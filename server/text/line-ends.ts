/**
 * Leads from offsets in a text to those in another that differs from it in line breaks alone (LF, CR, CRLF); undefined where
 * they differ in more. UTF-16 units.
 */
export function acrossLineBreaks(from: string, to: string): ((offset: number) => number) | undefined {
  if (from === to) return offset => offset;
  /** Where, in `from`, the distance between the two changes, and what it is from there on. */
  const places: number[] = [0];
  const distances: number[] = [0];
  let [a, b] = [0, 0];
  while (a < from.length && b < to.length) {
    const [one, other] = [breakAt(from, a), breakAt(to, b)];
    if ((one === 0) !== (other === 0)) return undefined;
    if (one === 0) {
      if (from.charCodeAt(a) !== to.charCodeAt(b)) return undefined;
      a++;
      b++;
      continue;
    }
    a += one;
    b += other;
    if (b - a !== distances.at(-1)) {
      places.push(a);
      distances.push(b - a);
    }
  }
  if (a < from.length || b < to.length) return undefined;
  return offset => {
    let [low, high] = [0, places.length];
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (places[middle]! <= offset) low = middle;
      else high = middle;
    }
    return offset + distances[low]!;
  };
}

/** How many units a line break has that begins there; 0 where none does. */
function breakAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
  return unit === 0x0a ? 1 : 0;
}
