/** A text after replacements, as pieces of the old text and new ones between them. Offsets are UTF-16. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** A replacement by offsets. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * A text through several rounds of replacements, each round by the offsets of the text before it. What it comes to is
 * told as one set of replacements of the first text.
 */
export class Pieces {
  #pieces: readonly Piece[];

  constructor(private readonly original: string) {
    this.#pieces = [{ start: 0, end: original.length }];
  }

  get text(): string {
    return this.#pieces
      .map(piece => ('text' in piece ? piece.text : this.original.slice(piece.start, piece.end)))
      .join('');
  }

  /** @param round replacements that do not overlap */
  apply(round: readonly Replacement[]): void {
    for (const replacement of round.toSorted((a, b) => b.start - a.start || b.end - a.end)) this.replace(replacement);
  }

  private replace({ start, end, newText }: Replacement): void {
    const pieces: Piece[] = [];
    let at = 0;
    let put = false;
    const putIn = () => {
      if (!put && newText !== '') pieces.push({ text: newText });
      put = true;
    };
    for (const piece of this.#pieces) {
      const length = 'text' in piece ? piece.text.length : piece.end - piece.start;
      if (at + length <= start && !(at + length === start && length === 0)) pieces.push(piece);
      else if (at >= end) {
        putIn();
        pieces.push(piece);
      } else {
        if (at < start) pieces.push(part(piece, 0, start - at));
        putIn();
        if (at + length > end) pieces.push(part(piece, end - at, length));
      }
      at += length;
    }
    putIn();
    this.#pieces = pieces;
  }

  /** What has become of the original, piece by piece. */
  replacements(): Replacement[] {
    const found: Replacement[] = [];
    let at = 0;
    let newText = '';
    const close = (start: number) => {
      if (start > at || newText !== '') {
        const shorter = trim({ start: at, end: start, newText }, this.original);
        if (shorter) found.push(shorter);
      }
      newText = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) newText += piece.text;
      else {
        close(piece.start);
        at = piece.end;
      }
    }
    close(this.original.length);
    return found;
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };
}

/** A replacement without what it leaves as it is; undefined where nothing is left of it. */
function trim({ start, end, newText }: Replacement, original: string): Replacement | undefined {
  return original.slice(start, end) === newText ? undefined : { start, end, newText };
}
